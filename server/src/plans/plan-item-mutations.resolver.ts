import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { Policy } from '../graphql/policy.decorator.ts';
import { asPayload } from '../graphql/problem.type.ts';
import * as input from './plan.inputs.ts';
import * as payload from './plan.payloads.ts';
import { withItem } from './plan-mutations.resolver.ts';
import { Priority } from './plan.type.ts';

/** Changes of what is in a plan. */
@Resolver(() => Priority)
export class PlanItemMutationsResolver {
  @Policy('signedIn')
  @Mutation(() => payload.PriorityPayload, { description: 'Adds a priority to a plan.' })
  async addPriority(@Arg('input', () => input.AddPriorityInput) given: input.AddPriorityInput, @Ctx() ctx: Context) {
    return asPayload<object>(payload.PriorityChanged, async () => ctx.services.planItems.addPriority(await ctx.asker(), given));
  }

  @Policy('signedIn')
  @Mutation(() => payload.PriorityPayload, { description: 'Gives a priority another title or owner; an owner above it names the owner.' })
  async editPriority(@Arg('input', () => input.EditPriorityInput) given: input.EditPriorityInput, @Ctx() ctx: Context) {
    return asPayload<object>(payload.PriorityChanged, async () => ctx.services.planItems.editPriority(await ctx.asker(), given));
  }

  @Policy('signedIn')
  @Mutation(() => payload.PriorityPayload, { description: 'Moves a priority within its plan.' })
  async movePriority(@Arg('input', () => input.MovePriorityInput) given: input.MovePriorityInput, @Ctx() ctx: Context) {
    return asPayload<object>(payload.PriorityChanged, async () => ctx.services.planItems.movePriority(await ctx.asker(), given));
  }

  @Policy('signedIn')
  @Mutation(() => payload.CriterionPayload, { description: 'Adds a success criterion to a priority.' })
  async addCriterion(@Arg('input', () => input.AddCriterionInput) given: input.AddCriterionInput, @Ctx() ctx: Context) {
    return asPayload<object>(payload.CriterionChanged, async () => ctx.services.planItems.addCriterion(await ctx.asker(), given));
  }

  @Policy('signedIn')
  @Mutation(() => payload.CriterionPayload, { description: 'Changes a success criterion, or says how far it has come.' })
  async editCriterion(@Arg('input', () => input.EditCriterionInput) given: input.EditCriterionInput, @Ctx() ctx: Context) {
    return asPayload<object>(payload.CriterionChanged, async () => ctx.services.planItems.editCriterion(await ctx.asker(), given));
  }

  @Policy('signedIn')
  @Mutation(() => payload.CriterionPayload, { description: 'Moves a criterion, its actions with it, within its priority or to another.' })
  async moveCriterion(@Arg('input', () => input.MoveCriterionInput) given: input.MoveCriterionInput, @Ctx() ctx: Context) {
    return asPayload<object>(payload.CriterionChanged, async () => ctx.services.planItems.moveCriterion(await ctx.asker(), given));
  }

  @Policy('signedIn')
  @Mutation(() => payload.PlanItemPayload, { description: 'Takes something out of a plan so that it can be put back.' })
  async removePlanItem(@Arg('input', () => input.PlanItemInput) given: input.PlanItemInput, @Ctx() ctx: Context) {
    return asPayload<object>(payload.PlanItemChanged, async () => withItem(ctx, await ctx.services.planItems.removePlanItem(await ctx.asker(), given)));
  }

  @Policy('signedIn')
  @Mutation(() => payload.PlanItemPayload, { description: 'Puts back what was taken out.' })
  async restorePlanItem(@Arg('input', () => input.PlanItemInput) given: input.PlanItemInput, @Ctx() ctx: Context) {
    return asPayload<object>(payload.PlanItemChanged, async () => withItem(ctx, await ctx.services.planItems.restorePlanItem(await ctx.asker(), given)));
  }

  @Policy('signedIn')
  @Mutation(() => payload.PlanActionPayload, { description: 'Adds an action to a plan.' })
  async addAction(@Arg('input', () => input.AddActionInput) given: input.AddActionInput, @Ctx() ctx: Context) {
    return asPayload<object>(payload.PlanActionChanged, async () => ctx.services.planActions.addAction(await ctx.asker(), given));
  }

  @Policy('signedIn')
  @Mutation(() => payload.PlanActionPayload, { description: 'Changes what an action of a plan is.' })
  async editAction(@Arg('input', () => input.EditActionInput) given: input.EditActionInput, @Ctx() ctx: Context) {
    return asPayload<object>(payload.PlanActionChanged, async () => ctx.services.planActions.editAction(await ctx.asker(), given));
  }

  @Policy('signedIn')
  @Mutation(() => payload.PlanActionPayload, { description: 'Moves an action of a plan within its priority, or to another priority or criterion.' })
  async moveAction(@Arg('input', () => input.MoveActionInput) given: input.MoveActionInput, @Ctx() ctx: Context) {
    return asPayload<object>(payload.PlanActionChanged, async () => ctx.services.planActions.moveAction(await ctx.asker(), given));
  }

  @Policy('signedIn')
  @Mutation(() => payload.PlanActionPayload, { description: 'Says how far an action of a plan has come: whoever took it on, too.' })
  async setActionStatus(@Arg('input', () => input.SetActionStatusInput) given: input.SetActionStatusInput, @Ctx() ctx: Context) {
    return asPayload<object>(payload.PlanActionChanged, async () => ctx.services.planActions.setActionStatus(await ctx.asker(), given));
  }

  @Policy('signedIn')
  @Mutation(() => payload.PlanActionPayload, { description: 'Takes an action that was made of a post up into a plan; it stays the thread’s, too.' })
  async takeUpAction(@Arg('input', () => input.TakeUpActionInput) given: input.TakeUpActionInput, @Ctx() ctx: Context) {
    return asPayload<object>(payload.PlanActionChanged, async () => ctx.services.planActions.takeUpAction(await ctx.asker(), given));
  }

  @Policy('signedIn')
  @Mutation(() => payload.PlanActionPayload, { description: 'Says what an action waits for.' })
  async setDependencies(@Arg('input', () => input.SetDependenciesInput) given: input.SetDependenciesInput, @Ctx() ctx: Context) {
    return asPayload<object>(payload.PlanActionChanged, async () => ctx.services.planActions.setDependencies(await ctx.asker(), given));
  }

  @Policy('signedIn')
  @Mutation(() => payload.SetMilestonePayload, { description: 'Says where a priority stood at a half-term.' })
  async setMilestone(@Arg('input', () => input.SetMilestoneInput) given: input.SetMilestoneInput, @Ctx() ctx: Context) {
    return asPayload<object>(payload.MilestoneSet, async () => ctx.services.planEvidence.setMilestone(await ctx.asker(), given));
  }

  @Policy('signedIn')
  @Mutation(() => payload.AddEvidencePayload, { description: 'Adds evidence to a criterion or an action.' })
  async addEvidence(@Arg('input', () => input.AddEvidenceInput) given: input.AddEvidenceInput, @Ctx() ctx: Context) {
    return asPayload<object>(payload.EvidenceAdded, async () => ctx.services.planEvidence.addEvidence(await ctx.asker(), given));
  }

  @Policy('signedIn')
  @Mutation(() => payload.PlanItemPayload, { description: 'Leads from a piece of a plan to something of the product.' })
  async linkPlanItem(@Arg('input', () => input.LinkPlanItemInput) given: input.LinkPlanItemInput, @Ctx() ctx: Context) {
    return asPayload<object>(payload.PlanItemChanged, async () => withItem(ctx, await ctx.services.planEvidence.linkPlanItem(await ctx.asker(), given)));
  }

  @Policy('signedIn')
  @Mutation(() => payload.PlanItemPayload, { description: 'Takes such a link away.' })
  async unlinkPlanItem(@Arg('input', () => input.UnlinkPlanItemInput) given: input.UnlinkPlanItemInput, @Ctx() ctx: Context) {
    return asPayload<object>(payload.PlanItemChanged, async () => withItem(ctx, await ctx.services.planEvidence.unlinkPlanItem(await ctx.asker(), given)));
  }
}
