import { Arg, Ctx, Field, FieldResolver, ID, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Action } from '../actions/action.type.ts';
import { HalfTermName } from '../graphql/enums.ts';
import { pageOf, toConnection } from '../graphql/connection.ts';
import { Policy } from '../graphql/policy.decorator.ts';
import { GraphQLInstant } from '../graphql/scalars.ts';
import { Person } from '../people/people.type.ts';
import { Department, DocumentRef, HalfTerm } from '../schools/school.type.ts';
import { SharingGrant } from '../sharing/sharing.type.ts';
import { inPlan } from './in-plan.ts';
import { GOOD_PRIORITIES } from './plan-rows.ts';
import { PLAN_TEMPLATES } from './plan-templates.ts';
import { DevelopmentPlan, Evidence, PlanChangeConnection, PlanProgress, PlanReview, PlanView, PlanViewerCan, Priority, SuccessCriterion } from './plan.type.ts';
import { progressOf } from './progress.ts';

@Policy('signedIn')
@ObjectType({ description: 'A plan to begin from; everything in it may be changed.' })
export class PlanTemplate {
  @Field(() => String, { description: 'What `createPlan` is given.' }) key!: string;
  @Field(() => String) title!: string;
  @Field(() => String, { description: 'For whom it is.' }) purpose!: string;
  @Field(() => [String], { description: 'The titles of its priorities, in their order.' }) priorityTitles!: string[];
}

const SINCE = { nullable: true, description: 'From this instant on.' } as const;
const SINCE_HALF_TERM = { nullable: true, description: 'From the first day of this half-term of the plan’s year on, where no instant is given.' } as const;

@Resolver(() => DevelopmentPlan)
export class PlanResolver {
  @Policy('signedIn')
  @Query(() => DevelopmentPlan, { nullable: true, description: 'A development plan; null where it does not exist for the viewer.' })
  async plan(@Arg('id', () => ID) id: string, @Ctx() ctx: Context) {
    return ctx.services.plans.find(await ctx.asker(), id);
  }

  @Policy('signedIn')
  @Query(() => [PlanTemplate], { description: 'Plans to begin from, as they come with the product: a handful.' })
  planTemplates(): PlanTemplate[] {
    return PLAN_TEMPLATES.map(({ key, title, purpose, priorities }) => ({ key, title, purpose, priorityTitles: priorities.map((priority) => priority.title) }));
  }

  @FieldResolver(() => Department, { description: 'Whose it is.' })
  department(@Root() plan: DevelopmentPlan, @Ctx() ctx: Context) {
    return ctx.loaders.department.load(plan.departmentId);
  }

  @FieldResolver(() => Person, { description: 'Who owns it: the subject lead who made it, or whom they handed it to.' })
  owner(@Root() plan: DevelopmentPlan, @Ctx() ctx: Context) {
    return ctx.loaders.person.load(plan.ownerId);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'The senior leader who last signed it off.' })
  signedOffBy(@Root() plan: DevelopmentPlan, @Ctx() ctx: Context) {
    return plan.signedOffById === null ? null : ctx.loaders.person.load(plan.signedOffById);
  }

  @FieldResolver(() => DevelopmentPlan, { nullable: true, description: 'The plan of an earlier year that it goes on from; null where the viewer does not see that.' })
  async basedOn(@Root() plan: DevelopmentPlan, @Ctx() ctx: Context) {
    return plan.basedOnId === null ? null : ctx.services.plans.find(await ctx.asker(), plan.basedOnId);
  }

  @FieldResolver(() => DocumentRef, { description: 'Its co-edited text.' })
  document(@Root() plan: DevelopmentPlan, @Ctx() ctx: Context) {
    return ctx.loaders.document.load(plan.id);
  }

  @FieldResolver(() => [HalfTerm], { description: 'The six half-terms of its year.' })
  async halfTerms(@Root() plan: DevelopmentPlan, @Ctx() ctx: Context) {
    return ctx.services.departments.halfTerms(await ctx.asker(), plan.departmentId, plan.academicYear);
  }

  @FieldResolver(() => [Priority], { description: 'In their order, without those taken out: 20 with them at most.' })
  async priorities(@Root() plan: DevelopmentPlan, @Ctx() ctx: Context) {
    return (await inPlan(ctx.loaders, plan.id)).priorities;
  }

  @FieldResolver(() => [Priority], { description: 'Those taken out, which can be put back.' })
  async removedPriorities(@Root() plan: DevelopmentPlan, @Ctx() ctx: Context) {
    return (await ctx.loaders.prioritiesOfPlan.load(plan.id)).filter(({ removedAt }) => removedAt !== null);
  }

  @FieldResolver(() => [Action], { description: 'All of its actions, in the order of their priorities: 500 at most.' })
  async actions(@Root() plan: DevelopmentPlan, @Ctx() ctx: Context) {
    return (await inPlan(ctx.loaders, plan.id)).actions;
  }

  @FieldResolver(() => [Evidence], { description: 'All of its evidence, the oldest first: 1,000 at most.' })
  async evidence(@Root() plan: DevelopmentPlan, @Ctx() ctx: Context) {
    return (await inPlan(ctx.loaders, plan.id)).evidence;
  }

  @FieldResolver(() => [PlanReview], { description: 'What was said of each term: three at most.' })
  reviews(@Root() plan: DevelopmentPlan, @Ctx() ctx: Context) {
    return ctx.loaders.reviewsOfPlan.load(plan.id);
  }

  @FieldResolver(() => PlanProgress, { description: 'How far its criteria have come.' })
  async progress(@Root() plan: DevelopmentPlan, @Ctx() ctx: Context): Promise<PlanProgress> {
    return progressOf((await inPlan(ctx.loaders, plan.id)).criteria);
  }

  @FieldResolver(() => [SuccessCriterion], { description: 'Criteria that are not met, whatever the progress says.' })
  async unmet(@Root() plan: DevelopmentPlan, @Ctx() ctx: Context) {
    return (await inPlan(ctx.loaders, plan.id)).criteria.filter(({ state }) => state === 'NOT_MET');
  }

  @FieldResolver(() => [String], { description: 'What the plan would say to its makers, in sentences; it refuses nothing.' })
  async warnings(@Root() plan: DevelopmentPlan, @Ctx() ctx: Context): Promise<string[]> {
    const { priorities, criteria } = await inPlan(ctx.loaders, plan.id);
    const bare = priorities.filter(({ id }) => !criteria.some(({ priorityId }) => priorityId === id));
    return [
      ...(priorities.length > GOOD_PRIORITIES ? [`${priorities.length} priorities are a lot for one year: two or three are easier to keep alive.`] : []),
      ...bare.map(({ title }) => `“${title}” has no success criterion yet, so nobody can tell when it has been reached.`),
    ];
  }

  @FieldResolver(() => [PlanView], { description: 'The viewer’s own ways of looking at it, by name: 30 at most.' })
  @Policy('plan.own')
  views(@Root() plan: DevelopmentPlan, @Ctx() ctx: Context) {
    return ctx.loaders.viewsOfPlan.load(plan.id);
  }

  @Policy('plan.history')
  @FieldResolver(() => PlanChangeConnection, { nullable: true, description: 'What was changed, the latest first; null to those whom it is not for.' })
  async changes(
    @Root() plan: DevelopmentPlan,
    @Arg('first', () => Int) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('since', () => GraphQLInstant, SINCE) since: Date | null,
    @Arg('sinceHalfTerm', () => HalfTermName, SINCE_HALF_TERM) sinceHalfTerm: HalfTermName | null,
    @Ctx() ctx: Context,
  ) {
    const page = pageOf(first, after);
    const rows = await ctx.services.planHistory.changes(await ctx.asker(), plan.id, page, { at: since, halfTerm: sinceHalfTerm });
    return rows === null ? null : toConnection(rows, page, (row) => row.id);
  }

  @Policy('plan.history')
  @FieldResolver(() => Int, { nullable: true, description: 'How many changes there are since then; null to those whom it is not for.' })
  async changeCount(
    @Root() plan: DevelopmentPlan,
    @Arg('since', () => GraphQLInstant, SINCE) since: Date | null,
    @Arg('sinceHalfTerm', () => HalfTermName, SINCE_HALF_TERM) sinceHalfTerm: HalfTermName | null,
    @Ctx() ctx: Context,
  ) {
    return ctx.services.planHistory.count(await ctx.asker(), plan.id, { at: since, halfTerm: sinceHalfTerm });
  }

  @Policy('plan.lead')
  @FieldResolver(() => [SharingGrant], { nullable: true, description: 'Whom it is shared with; null to those who may not share.' })
  async sharing(@Root() plan: DevelopmentPlan, @Ctx() ctx: Context) {
    return ctx.services.sharing.ofObject(await ctx.asker(), plan.id);
  }

  @FieldResolver(() => PlanViewerCan)
  async viewerCan(@Root() plan: DevelopmentPlan, @Ctx() ctx: Context): Promise<PlanViewerCan> {
    return ctx.services.plans.viewerCan(await ctx.asker(), plan.id);
  }
}
