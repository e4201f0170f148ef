import { Ctx, FieldResolver, Float, Int, Resolver, Root } from 'type-graphql';
import { Action } from '../actions/action.type.ts';
import type { Context } from '../context.ts';
import type { ActionModel } from '../generated/prisma/models.ts';
import { Due, HalfTermName } from '../graphql/enums.ts';
import { Policy } from '../graphql/policy.decorator.ts';
import { GraphQLDay, GraphQLInstant } from '../graphql/scalars.ts';
import { Person } from '../people/people.type.ts';
import { londonDay } from '../platform/calendar-day.ts';
import { dueDay, dueOf, startDay } from './due.ts';
import { seePlan } from './plan-access.ts';
import { DevelopmentPlan, Evidence, PlanLink, Priority, SuccessCriterion } from './plan.type.ts';

const BEYOND = 'Null where it is in no plan that the viewer sees.';

/** A thread's readers are told of an action what it is, not what its plan says of it. */
async function ifSeen<T>(ctx: Context, action: ActionModel, value: (planId: string) => T | Promise<T>): Promise<T | null> {
  if (action.planId === null || (await seePlan(await ctx.asker(), action.planId)) === null) return null;
  return value(action.planId);
}

const halfTerms = (ctx: Context, { planId }: ActionModel) => (planId === null ? Promise.resolve([]) : ctx.loaders.halfTermsOfPlan.load(planId));

/** What a plan adds to an action. */
@Resolver(() => Action)
export class PlanActionResolver {
  @Policy('plan.view')
  @FieldResolver(() => DevelopmentPlan, { nullable: true, description: `The plan it is in. ${BEYOND}` })
  plan(@Root() action: ActionModel, @Ctx() ctx: Context) {
    return ifSeen(ctx, action, (planId) => ctx.loaders.plan.load(planId));
  }

  @Policy('plan.view')
  @FieldResolver(() => Priority, { nullable: true, description: `What it is for. ${BEYOND}` })
  priority(@Root() action: ActionModel, @Ctx() ctx: Context) {
    return ifSeen(ctx, action, async (planId) => (await ctx.loaders.prioritiesOfPlan.load(planId)).find(({ id }) => id === action.priorityId));
  }

  @Policy('plan.view')
  @FieldResolver(() => SuccessCriterion, { nullable: true, description: 'The criterion it is for; null where it is for the priority as a whole, and where it is in no plan that the viewer sees.' })
  criterion(@Root() action: ActionModel, @Ctx() ctx: Context) {
    return ifSeen(ctx, action, async (planId) => (await ctx.loaders.criteriaOfPlan.load(planId)).find(({ id }) => id === action.criterionId) ?? null);
  }

  @Policy('plan.view')
  @FieldResolver(() => String, { nullable: true, description: `What there is to say about it. ${BEYOND}` })
  note(@Root() action: ActionModel, @Ctx() ctx: Context) {
    return ifSeen(ctx, action, () => action.note);
  }

  @Policy('plan.view')
  @FieldResolver(() => Person, { nullable: true, description: `Who supports it. ${BEYOND}` })
  supporter(@Root() action: ActionModel, @Ctx() ctx: Context) {
    return ifSeen(ctx, action, () => (action.supporterId === null ? null : ctx.loaders.person.load(action.supporterId)));
  }

  @Policy('plan.view')
  @FieldResolver(() => GraphQLDay, { nullable: true, description: `The day it begins; of a half-term its first school day. ${BEYOND}` })
  startsOn(@Root() action: ActionModel, @Ctx() ctx: Context) {
    return ifSeen(ctx, action, async () => startDay(action, await halfTerms(ctx, action)));
  }

  @Policy('plan.view')
  @FieldResolver(() => HalfTermName, { nullable: true, description: `The half-term it begins in, where that is what was said. ${BEYOND}` })
  startHalfTerm(@Root() action: ActionModel, @Ctx() ctx: Context) {
    return ifSeen(ctx, action, () => action.startHalfTerm);
  }

  @Policy('plan.view')
  @FieldResolver(() => HalfTermName, { nullable: true, description: `The half-term by whose end it is to be done, where that is what was said. ${BEYOND}` })
  dueHalfTerm(@Root() action: ActionModel, @Ctx() ctx: Context) {
    return ifSeen(ctx, action, () => action.dueHalfTerm);
  }

  @FieldResolver(() => GraphQLDay, { nullable: true, description: 'The day by which it is to be done; of a half-term its last school day.' })
  async dueBy(@Root() action: ActionModel, @Ctx() ctx: Context) {
    return dueDay(action, await halfTerms(ctx, action));
  }

  @FieldResolver(() => Due, { description: 'Whether it is due within fourteen days of the viewer’s today, or overdue.' })
  async due(@Root() action: ActionModel, @Ctx() ctx: Context): Promise<Due> {
    return dueOf(action.status, await this.dueBy(action, ctx), londonDay(ctx.clock.now()));
  }

  @Policy('plan.view')
  @FieldResolver(() => Float, { nullable: true, description: `Release it takes, in half-days. ${BEYOND}` })
  releaseHalfDays(@Root() action: ActionModel, @Ctx() ctx: Context) {
    return ifSeen(ctx, action, () => (action.releaseHalfDays === null ? null : Number(action.releaseHalfDays)));
  }

  @Policy('plan.view')
  @FieldResolver(() => Int, { nullable: true, description: `What it costs beside, in pence. ${BEYOND}` })
  cost(@Root() action: ActionModel, @Ctx() ctx: Context) {
    return ifSeen(ctx, action, () => action.cost);
  }

  @Policy('plan.view')
  @FieldResolver(() => Boolean, { nullable: true, description: `It changes a system, a policy or a way of learning together (R18). ${BEYOND}` })
  lasting(@Root() action: ActionModel, @Ctx() ctx: Context) {
    return ifSeen(ctx, action, () => action.lasting);
  }

  @Policy('plan.view')
  @FieldResolver(() => String, { nullable: true, description: `Sorts the actions of a priority: a fractional index. ${BEYOND}` })
  position(@Root() action: ActionModel, @Ctx() ctx: Context) {
    return ifSeen(ctx, action, () => action.position);
  }

  @Policy('plan.view')
  @FieldResolver(() => GraphQLInstant, { nullable: true, description: 'When it was taken out of its plan; null of those that are in it.' })
  removedAt(@Root() action: ActionModel, @Ctx() ctx: Context) {
    return ifSeen(ctx, action, () => action.removedAt);
  }

  @Policy('plan.view')
  @FieldResolver(() => String, { nullable: true, description: 'Why it goes on from the year before; null of one that began in this plan.' })
  carriedReason(@Root() action: ActionModel, @Ctx() ctx: Context) {
    return ifSeen(ctx, action, () => action.carriedReason);
  }

  @Policy('plan.view')
  @FieldResolver(() => [Evidence], { description: 'The oldest first; none where it is in no plan that the viewer sees. 1,000 in a plan at most.' })
  async evidence(@Root() action: ActionModel, @Ctx() ctx: Context) {
    return (await ifSeen(ctx, action, async (planId) => (await ctx.loaders.evidenceOfPlan.load(planId)).filter(({ actionId, removedAt }) => actionId === action.id && removedAt === null))) ?? [];
  }

  @Policy('plan.view')
  @FieldResolver(() => [Action], { description: 'What it waits for: 20 at most; none where it is in no plan that the viewer sees.' })
  async dependsOn(@Root() action: ActionModel, @Ctx() ctx: Context) {
    const found = await ifSeen(ctx, action, async (planId) => {
      const onIds = new Set((await ctx.loaders.dependenciesOfPlan.load(planId)).filter(({ actionId }) => actionId === action.id).map(({ onId }) => onId));
      return onIds.size === 0 ? [] : (await ctx.loaders.actionsOfPlan.load(planId)).filter(({ id, removedAt }) => onIds.has(id) && removedAt === null);
    });
    return found ?? [];
  }

  @Policy('plan.view')
  @FieldResolver(() => [PlanLink], { description: 'What it leads to: the unit being rewritten, a thread; none where it is in no plan that the viewer sees. 300 in a plan at most.' })
  async links(@Root() action: ActionModel, @Ctx() ctx: Context) {
    const found = await ifSeen(ctx, action, async (planId) => (await ctx.loaders.linksOfPlan.load(planId)).filter(({ itemId }) => itemId === action.id).map((link) => Object.assign(new PlanLink(), { ...link, type: link.objectType })));
    return found ?? [];
  }
}
