import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Thread } from '../discussions/thread.type.ts';
import { Policy } from '../graphql/policy.decorator.ts';
import { asPayload } from '../graphql/problem.type.ts';
import { Person } from '../people/people.type.ts';
import type { DecisionWithAll } from './decision.store.ts';
import * as edge from './decision.type.ts';

/** What decisions add to a thread. */
@Resolver(() => Thread)
export class ThreadDecisionsResolver {
  @FieldResolver(() => [edge.Decision], { description: 'What it decides, the oldest first: twenty at most.' })
  async decisions(@Root() thread: Thread, @Ctx() ctx: Context) {
    return ctx.services.decisions.ofThread(await ctx.asker(), thread.id);
  }
}

@Resolver(() => edge.Decision)
export class DecisionResolver {
  @FieldResolver(() => [edge.DecisionOption], { description: 'In their order: ten at most.' })
  options(@Root() { options }: DecisionWithAll): edge.DecisionOption[] {
    return options.map(({ id, text }) => ({ id, title: text }));
  }

  @Policy('thread.read')
  @FieldResolver(() => [edge.DecisionVoice], { description: 'What people said, the earliest first, one each. The viewer’s own alone until they have posted, where one posts first.' })
  async voices(@Root() decision: DecisionWithAll, @Ctx() ctx: Context) {
    return ctx.services.decisions.voices(await ctx.asker(), decision);
  }

  @FieldResolver(() => Person, { description: 'Who asked.' })
  createdBy(@Root() decision: edge.Decision, @Ctx() ctx: Context) {
    return ctx.loaders.person.load(decision.createdById);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who said what it came to.' })
  decidedBy(@Root() decision: edge.Decision, @Ctx() ctx: Context) {
    return decision.decidedById === null ? null : ctx.loaders.person.load(decision.decidedById);
  }

  @FieldResolver(() => edge.DecisionViewerCan)
  async viewerCan(@Root() decision: DecisionWithAll, @Ctx() ctx: Context): Promise<edge.DecisionViewerCan> {
    return ctx.services.decisions.viewerCan(await ctx.asker(), decision);
  }

  @Policy('signedIn')
  @Mutation(() => edge.OpenDecisionPayload, { description: 'Asks the people of a thread to decide something.' })
  async openDecision(@Arg('input', () => edge.OpenDecisionInput) input: edge.OpenDecisionInput, @Ctx() ctx: Context) {
    return asPayload<object>(edge.DecisionOpened, async () => ctx.services.decisions.openDecision(await ctx.asker(), input));
  }

  @Policy('signedIn')
  @Mutation(() => edge.VoiceDecisionPayload, { description: 'Says whether one can live with what is to be decided; the latest word stands.' })
  async voiceDecision(@Arg('input', () => edge.VoiceDecisionInput) input: edge.VoiceDecisionInput, @Ctx() ctx: Context) {
    return asPayload<object>(edge.DecisionVoiced, async () => ctx.services.decisions.voiceDecision(await ctx.asker(), input));
  }

  @Policy('signedIn')
  @Mutation(() => edge.SettleDecisionPayload, { description: 'Says what a decision came to, and when it is looked at again.' })
  async settleDecision(@Arg('input', () => edge.SettleDecisionInput) input: edge.SettleDecisionInput, @Ctx() ctx: Context) {
    return asPayload<object>(edge.DecisionSettled, async () => ctx.services.decisions.settleDecision(await ctx.asker(), input));
  }
}

@Resolver(() => edge.DecisionVoice)
export class DecisionVoiceResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Who spoke; null where names do not stand at posts.' })
  person(@Root() { personId }: edge.DecisionVoice, @Ctx() ctx: Context) {
    return personId === null ? null : ctx.loaders.person.load(personId);
  }
}
