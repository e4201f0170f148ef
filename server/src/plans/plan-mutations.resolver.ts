import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { Policy } from '../graphql/policy.decorator.ts';
import { asPayload } from '../graphql/problem.type.ts';
import * as input from './plan.inputs.ts';
import * as payload from './plan.payloads.ts';
import { DevelopmentPlan } from './plan.type.ts';

/** What was changed in a plan, found again for whoever changed it. */
export async function withItem(ctx: Context, { plan, ...done }: { plan: { id: string }; itemId?: string; objectId?: string }) {
  return { plan, item: await ctx.services.nodes.find(await ctx.asker(), (done.itemId ?? done.objectId)!) };
}

const withViews = async (ctx: Context, { plan }: { plan: { id: string } }) => ({ plan, views: await ctx.loaders.viewsOfPlan.load(plan.id) });

/** Changes of a plan as a whole. */
@Resolver(() => DevelopmentPlan)
export class PlanMutationsResolver {
  @Policy('signedIn')
  @Mutation(() => payload.PlanPayload, { description: 'Makes a department’s plan for a year, empty or from a template.' })
  async createPlan(@Arg('input', () => input.CreatePlanInput) given: input.CreatePlanInput, @Ctx() ctx: Context) {
    return asPayload<object>(payload.PlanChanged, async () => ctx.services.plans.createPlan(await ctx.asker(), given));
  }

  @Policy('signedIn')
  @Mutation(() => payload.PlanPayload, { description: 'Gives a plan another title, status or owner.' })
  async editPlan(@Arg('input', () => input.EditPlanInput) given: input.EditPlanInput, @Ctx() ctx: Context) {
    return asPayload<object>(payload.PlanChanged, async () => ctx.services.plans.editPlan(await ctx.asker(), given));
  }

  @Policy('signedIn')
  @Mutation(() => payload.PlanPayload, { description: 'Puts a plan away; another status takes it out again.' })
  async archivePlan(@Arg('input', () => input.PlanInput) given: input.PlanInput, @Ctx() ctx: Context) {
    return asPayload<object>(payload.PlanChanged, async () => ctx.services.plans.archivePlan(await ctx.asker(), given));
  }

  @Policy('signedIn')
  @Mutation(() => payload.PlanPayload, { description: 'Says that the school’s leaders stand behind the plan as it is now.' })
  async signOffPlan(@Arg('input', () => input.SignOffPlanInput) given: input.SignOffPlanInput, @Ctx() ctx: Context) {
    return asPayload<object>(payload.PlanChanged, async () => ctx.services.plans.signOffPlan(await ctx.asker(), given));
  }

  @Policy('signedIn')
  @Mutation(() => payload.RollOverPlanPayload, { description: 'Makes the plan of a later year out of this one: priorities with criteria that are not met, and the actions that go on, with reasons.' })
  async rollOverPlan(@Arg('input', () => input.RollOverPlanInput) given: input.RollOverPlanInput, @Ctx() ctx: Context) {
    return asPayload<object>(payload.PlanRolledOver, async () => ctx.services.rollOver.rollOverPlan(await ctx.asker(), given));
  }

  @Policy('signedIn')
  @Mutation(() => payload.WriteReviewPayload, { description: 'Says what a term was like.' })
  async writeReview(@Arg('input', () => input.WriteReviewInput) given: input.WriteReviewInput, @Ctx() ctx: Context) {
    return asPayload<object>(payload.ReviewWritten, async () => ctx.services.plans.writeReview(await ctx.asker(), given));
  }

  @Policy('signedIn')
  @Mutation(() => payload.PlanItemPayload, { description: 'Sets a value back to what it was before a change, as a change of its own.' })
  async restoreChange(@Arg('input', () => input.RestoreChangeInput) given: input.RestoreChangeInput, @Ctx() ctx: Context) {
    return asPayload<object>(payload.PlanItemChanged, async () => withItem(ctx, await ctx.services.planHistory.restoreChange(await ctx.asker(), given)));
  }

  @Policy('signedIn')
  @Mutation(() => payload.PlanViewPayload, { description: 'Keeps a way of looking at a plan for the caller alone.' })
  async savePlanView(@Arg('input', () => input.SavePlanViewInput) given: input.SavePlanViewInput, @Ctx() ctx: Context) {
    return asPayload<object>(payload.PlanViewsChanged, async () => withViews(ctx, await ctx.services.planViews.savePlanView(await ctx.asker(), given)));
  }

  @Policy('signedIn')
  @Mutation(() => payload.PlanViewPayload, { description: 'Forgets a way of looking that the caller kept.' })
  async deletePlanView(@Arg('input', () => input.DeletePlanViewInput) given: input.DeletePlanViewInput, @Ctx() ctx: Context) {
    return asPayload<object>(payload.PlanViewsChanged, async () => withViews(ctx, await ctx.services.planViews.deletePlanView(await ctx.asker(), given)));
  }
}
