import { PRIORITY_FIELDS } from '../../../schema/document/roots.ts';
import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { Action } from '../actions/action.type.ts';
import type { Context } from '../context.ts';
import { AttachedFile } from '../files/file.type.ts';
import type { EvidenceModel, PlanChangeModel, PlanLinkModel, PriorityModel, SuccessCriterionModel } from '../generated/prisma/models.ts';
import { Rag } from '../graphql/enums.ts';
import { Node } from '../graphql/node.type.ts';
import { Policy } from '../graphql/policy.decorator.ts';
import { Person } from '../people/people.type.ts';
import { idPrefix } from '../platform/ids.ts';
import { inPlan } from './in-plan.ts';
import { mayBeRestored } from './plan-history.service.ts';
import { DevelopmentPlan, Evidence, Milestone, PlanChange, PlanItemViewerCan, PlanLink, PlanProgress, PlanReview, Priority, PriorityWords, SuccessCriterion } from './plan.type.ts';
import { progressOf } from './progress.ts';

const person = (ctx: Context, id: string | null) => (id === null ? null : ctx.loaders.person.load(id));
const linksOf = async (ctx: Context, { id, planId }: { id: string; planId: string }) =>
  (await ctx.loaders.linksOfPlan.load(planId)).filter(({ itemId }) => itemId === id).map((link) => Object.assign(new PlanLink(), { ...link, type: link.objectType }));
const LINKS = { description: 'What it leads to: the unit being rewritten, a thread. 300 in a plan at most.' };
const OWNER = { nullable: true, description: 'Whoever owns it, and so edits it and what is below.' } as const;

@Resolver(() => Priority)
export class PriorityResolver {
  @FieldResolver(() => DevelopmentPlan, { description: 'The plan it is in.' })
  plan(@Root() { planId }: Priority, @Ctx() ctx: Context) {
    return ctx.loaders.plan.load(planId);
  }

  @FieldResolver(() => Person, OWNER)
  owner(@Root() { ownerId }: Priority, @Ctx() ctx: Context) {
    return person(ctx, ownerId);
  }

  @FieldResolver(() => [SuccessCriterion], { description: 'In their order, without those taken out: 100 in a plan with them at most.' })
  async criteria(@Root() { id, planId }: Priority, @Ctx() ctx: Context) {
    return (await ctx.loaders.criteriaOfPlan.load(planId)).filter(({ priorityId, removedAt }) => priorityId === id && removedAt === null);
  }

  @FieldResolver(() => [SuccessCriterion], { description: 'Those taken out, which can be put back.' })
  async removedCriteria(@Root() { id, planId }: Priority, @Ctx() ctx: Context) {
    return (await ctx.loaders.criteriaOfPlan.load(planId)).filter(({ priorityId, removedAt }) => priorityId === id && removedAt !== null);
  }

  @FieldResolver(() => [Action], { description: 'All of its actions, those of its criteria too, in their order: 500 in a plan at most.' })
  async actions(@Root() { id, planId }: Priority, @Ctx() ctx: Context) {
    return (await inPlan(ctx.loaders, planId)).actions.filter(({ priorityId }) => priorityId === id);
  }

  @FieldResolver(() => [Action], { description: 'Those taken out, which can be put back.' })
  async removedActions(@Root() { id, planId }: Priority, @Ctx() ctx: Context) {
    return (await ctx.loaders.actionsOfPlan.load(planId)).filter(({ priorityId, removedAt }) => priorityId === id && removedAt !== null);
  }

  @FieldResolver(() => [Milestone], { description: 'Half-term by half-term: six at most.' })
  async milestones(@Root() { id, planId }: Priority, @Ctx() ctx: Context) {
    return (await ctx.loaders.milestonesOfPlan.load(planId)).filter(({ priorityId }) => priorityId === id);
  }

  @FieldResolver(() => Rag, { nullable: true, description: 'Of the last half-term that has a milestone.' })
  async rag(@Root() priority: Priority, @Ctx() ctx: Context): Promise<Rag | null> {
    return (await this.milestones(priority, ctx)).at(-1)?.rag ?? null;
  }

  @FieldResolver(() => PlanProgress, { description: 'How far its criteria have come.' })
  async progress(@Root() priority: Priority, @Ctx() ctx: Context): Promise<PlanProgress> {
    return progressOf(await this.criteria(priority, ctx));
  }

  @FieldResolver(() => [SuccessCriterion], { description: 'Criteria that are not met, whatever the progress says.' })
  async unmet(@Root() priority: Priority, @Ctx() ctx: Context) {
    return (await this.criteria(priority, ctx)).filter(({ state }) => state === 'NOT_MET');
  }

  @FieldResolver(() => [PriorityWords], { description: 'Its co-edited fields that say something, as plain text: why it was chosen, then what came of it.' })
  async words(@Root() { id, planId }: Priority, @Ctx() ctx: Context): Promise<PriorityWords[]> {
    const words = await ctx.loaders.wordsOfPlan.load(planId);
    return PRIORITY_FIELDS.flatMap((field) => words.find((one) => one.priorityId === id && one.field === field) ?? []);
  }

  @FieldResolver(() => [PlanLink], LINKS)
  links(@Root() priority: Priority, @Ctx() ctx: Context) {
    return linksOf(ctx, priority);
  }

  @FieldResolver(() => PlanItemViewerCan)
  async viewerCan(@Root() priority: PriorityModel, @Ctx() ctx: Context): Promise<PlanItemViewerCan> {
    return ctx.services.plans.viewerCanWith(await ctx.asker(), 'priority', priority);
  }
}

@Resolver(() => SuccessCriterion)
export class CriterionResolver {
  @FieldResolver(() => DevelopmentPlan, { description: 'The plan it is in.' })
  plan(@Root() { planId }: SuccessCriterion, @Ctx() ctx: Context) {
    return ctx.loaders.plan.load(planId);
  }

  @FieldResolver(() => Priority, { description: 'What it is a criterion of.' })
  async priority(@Root() { priorityId, planId }: SuccessCriterion, @Ctx() ctx: Context) {
    return (await ctx.loaders.prioritiesOfPlan.load(planId)).find(({ id }) => id === priorityId);
  }

  @FieldResolver(() => Person, OWNER)
  owner(@Root() { ownerId }: SuccessCriterion, @Ctx() ctx: Context) {
    return person(ctx, ownerId);
  }

  @FieldResolver(() => [Action], { description: 'In their order, without those taken out: 500 in a plan at most.' })
  async actions(@Root() { id, planId }: SuccessCriterion, @Ctx() ctx: Context) {
    return (await ctx.loaders.actionsOfPlan.load(planId)).filter(({ criterionId, removedAt }) => criterionId === id && removedAt === null);
  }

  @FieldResolver(() => [Evidence], { description: 'Its own, the oldest first; that of its actions stands there. 1,000 in a plan at most.' })
  async evidence(@Root() { id, planId }: SuccessCriterion, @Ctx() ctx: Context) {
    return (await ctx.loaders.evidenceOfPlan.load(planId)).filter(({ criterionId, removedAt }) => criterionId === id && removedAt === null);
  }

  @FieldResolver(() => [PlanLink], LINKS)
  links(@Root() criterion: SuccessCriterion, @Ctx() ctx: Context) {
    return linksOf(ctx, criterion);
  }

  @FieldResolver(() => PlanItemViewerCan)
  async viewerCan(@Root() criterion: SuccessCriterionModel, @Ctx() ctx: Context): Promise<PlanItemViewerCan> {
    return ctx.services.plans.viewerCanWith(await ctx.asker(), 'criterion', criterion);
  }
}

@Resolver(() => Milestone)
export class MilestoneResolver {
  @FieldResolver(() => DevelopmentPlan, { description: 'The plan it is in.' })
  plan(@Root() { planId }: Milestone, @Ctx() ctx: Context) {
    return ctx.loaders.plan.load(planId);
  }

  @FieldResolver(() => Person, { description: 'Who said so.' })
  by(@Root() { byId }: Milestone, @Ctx() ctx: Context) {
    return person(ctx, byId);
  }

  @FieldResolver(() => Priority, { description: 'The priority it is of.' })
  async priority(@Root() { priorityId, planId }: Milestone, @Ctx() ctx: Context) {
    return (await ctx.loaders.prioritiesOfPlan.load(planId)).find(({ id }) => id === priorityId);
  }
}

@Resolver(() => PlanReview)
export class PlanReviewResolver {
  @FieldResolver(() => DevelopmentPlan, { description: 'The plan it is in.' })
  plan(@Root() { planId }: PlanReview, @Ctx() ctx: Context) {
    return ctx.loaders.plan.load(planId);
  }

  @FieldResolver(() => Person, { description: 'Who wrote it.' })
  author(@Root() { authorId }: PlanReview, @Ctx() ctx: Context) {
    return person(ctx, authorId);
  }
}

@Policy('plan.view')
@ObjectType({ description: 'What the viewer may do with a piece of evidence.' })
export class EvidenceViewerCan {
  @Field(() => Boolean, { description: 'Take it out, and put it back.' })
  edit!: boolean;
}

@Resolver(() => Evidence)
export class EvidenceResolver {
  @FieldResolver(() => DevelopmentPlan, { description: 'The plan it is in.' })
  plan(@Root() { planId }: Evidence, @Ctx() ctx: Context) {
    return ctx.loaders.plan.load(planId);
  }

  @FieldResolver(() => Person, { description: 'Who added it.' })
  addedBy(@Root() { addedById }: Evidence, @Ctx() ctx: Context) {
    return person(ctx, addedById);
  }

  @FieldResolver(() => SuccessCriterion, { nullable: true, description: 'The criterion it shows something of: that, or an action.' })
  async criterion(@Root() { criterionId, planId }: Evidence, @Ctx() ctx: Context) {
    return criterionId === null ? null : (await ctx.loaders.criteriaOfPlan.load(planId)).find(({ id }) => id === criterionId);
  }

  @FieldResolver(() => Action, { nullable: true, description: 'The action it shows something of: that, or a criterion.' })
  async action(@Root() { actionId, planId }: Evidence, @Ctx() ctx: Context) {
    return actionId === null ? null : (await ctx.loaders.actionsOfPlan.load(planId)).find(({ id }) => id === actionId);
  }

  @FieldResolver(() => AttachedFile, { nullable: true, description: 'The file that goes with it.' })
  file(@Root() { fileId }: Evidence, @Ctx() ctx: Context) {
    return fileId === null ? null : ctx.loaders.fileOfEvidence.load(fileId);
  }

  @FieldResolver(() => Node, { nullable: true, description: 'What it comes from, as it is now; null where the viewer does not see that.' })
  async object(@Root() { linkId }: Evidence, @Ctx() ctx: Context) {
    return linkId === null ? null : ctx.services.nodes.find(await ctx.asker(), linkId);
  }

  @FieldResolver(() => EvidenceViewerCan)
  async viewerCan(@Root() evidence: EvidenceModel, @Ctx() ctx: Context): Promise<EvidenceViewerCan> {
    return { edit: (await ctx.services.plans.viewerCanWith(await ctx.asker(), 'evidence', evidence)).edit };
  }
}

@Resolver(() => PlanLink)
export class PlanLinkResolver {
  @FieldResolver(() => Node, { nullable: true, description: 'What it leads to, as it is now; null where the viewer does not see that.' })
  async object(@Root() { objectId }: PlanLinkModel, @Ctx() ctx: Context) {
    return ctx.services.nodes.find(await ctx.asker(), objectId);
  }
}

const PEOPLE: readonly string[] = ['ownerId', 'supporterId'];

@Resolver(() => PlanChange)
export class PlanChangeResolver {
  @FieldResolver(() => Person, { description: 'Who changed it.' })
  by(@Root() { byId }: PlanChange, @Ctx() ctx: Context) {
    return person(ctx, byId);
  }

  @FieldResolver(() => Node, { nullable: true, description: 'What was changed, as it is now.' })
  async object(@Root() { objectId }: PlanChange, @Ctx() ctx: Context) {
    return ctx.services.nodes.find(await ctx.asker(), objectId);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Of an owner or supporter: who it was.' })
  beforePerson(@Root() { field, before }: PlanChange, @Ctx() ctx: Context) {
    return PEOPLE.includes(field) && typeof before === 'string' && idPrefix(before) === 'person' ? person(ctx, before) : null;
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Of an owner or supporter: who it became.' })
  afterPerson(@Root() { field, after }: PlanChange, @Ctx() ctx: Context) {
    return PEOPLE.includes(field) && typeof after === 'string' && idPrefix(after) === 'person' ? person(ctx, after) : null;
  }

  @FieldResolver(() => Boolean, { description: 'Whether it can be set back by itself.' })
  restorable(@Root() change: PlanChangeModel): boolean {
    return mayBeRestored(change);
  }
}
