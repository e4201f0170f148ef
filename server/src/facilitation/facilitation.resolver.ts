import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { Thread } from '../discussions/thread.type.ts';
import { Policy } from '../graphql/policy.decorator.ts';
import { asPayload } from '../graphql/problem.type.ts';
import * as inputs from './facilitation.inputs.ts';
import * as edge from './facilitation.payloads.ts';

/** What facilitators do with threads. */
@Resolver(() => Thread)
export class FacilitationResolver {
  @Policy('signedIn')
  @Mutation(() => edge.PinThreadPayload, { description: 'Puts a thread above the others of its space, or no longer.' })
  async pinThread(@Arg('input', () => inputs.SwitchThreadInput) input: inputs.SwitchThreadInput, @Ctx() ctx: Context) {
    return asPayload<object>(edge.ThreadPinned, async () => ctx.services.facilitation.pinThread(await ctx.asker(), input));
  }

  @Policy('signedIn')
  @Mutation(() => edge.LockThreadPayload, { description: 'Keeps everybody from posting for a while, or no longer.' })
  async lockThread(@Arg('input', () => inputs.SwitchThreadInput) input: inputs.SwitchThreadInput, @Ctx() ctx: Context) {
    return asPayload<object>(edge.ThreadLocked, async () => ctx.services.facilitation.lockThread(await ctx.asker(), input));
  }

  @Policy('signedIn')
  @Mutation(() => edge.SetThreadStagePayload, { description: 'Takes a thread to another of its stages.' })
  async setThreadStage(@Arg('input', () => inputs.SetThreadStageInput) input: inputs.SetThreadStageInput, @Ctx() ctx: Context) {
    return asPayload<object>(edge.ThreadStageSet, async () => ctx.services.facilitation.setThreadStage(await ctx.asker(), input));
  }

  @Policy('signedIn')
  @Mutation(() => edge.WriteThreadSummaryPayload, { description: 'Puts words on top of a thread that say how far it has come; what stood there before is kept.' })
  async writeThreadSummary(@Arg('input', () => inputs.WriteThreadSummaryInput) input: inputs.WriteThreadSummaryInput, @Ctx() ctx: Context) {
    return asPayload<object>(edge.ThreadSummaryWritten, async () => ctx.services.facilitation.writeThreadSummary(await ctx.asker(), input));
  }

  @Policy('signedIn')
  @Mutation(() => edge.CloseThreadPayload, { description: 'Ends a thread with what came of it. Where nobody is to be known, what could tell is destroyed.' })
  async closeThread(@Arg('input', () => inputs.CloseThreadInput) input: inputs.CloseThreadInput, @Ctx() ctx: Context) {
    return asPayload<object>(edge.ThreadClosed, async () => ctx.services.facilitation.closeThread(await ctx.asker(), input));
  }

  @Policy('signedIn')
  @Mutation(() => edge.ReopenThreadPayload, { description: 'Opens a closed thread again; not one of full anonymity, nor one that was taken up into another.' })
  async reopenThread(@Arg('input', () => inputs.ReopenThreadInput) input: inputs.ReopenThreadInput, @Ctx() ctx: Context) {
    return asPayload<object>(edge.ThreadReopened, async () => ctx.services.facilitation.reopenThread(await ctx.asker(), input));
  }

  @Policy('signedIn')
  @Mutation(() => edge.HandOverThreadPayload, { description: 'Gives a thread to somebody who sees it to lead, beside those who lead its space.' })
  async handOverThread(@Arg('input', () => inputs.HandOverThreadInput) input: inputs.HandOverThreadInput, @Ctx() ctx: Context) {
    return asPayload<object>(edge.ThreadHandedOver, async () => ctx.services.facilitation.handOverThread(await ctx.asker(), input));
  }

  @Policy('signedIn')
  @Mutation(() => edge.InviteToThreadPayload, { description: 'Lets people into a thread by name: teachers of a group’s departments, specialists of a department’s groups.' })
  async inviteToThread(@Arg('input', () => inputs.InviteToThreadInput) input: inputs.InviteToThreadInput, @Ctx() ctx: Context) {
    return asPayload<object>(edge.PeopleInvitedToThread, async () => ctx.services.participation.inviteToThread(await ctx.asker(), input));
  }

  @Policy('signedIn')
  @Mutation(() => edge.UninviteFromThreadPayload, { description: 'Takes an invitation back; the thread is gone from their screens at once.' })
  async uninviteFromThread(@Arg('input', () => inputs.UninviteFromThreadInput) input: inputs.UninviteFromThreadInput, @Ctx() ctx: Context) {
    return asPayload<object>(edge.PersonUninvitedFromThread, async () => ctx.services.participation.uninviteFromThread(await ctx.asker(), input));
  }

  @Policy('signedIn')
  @Mutation(() => edge.NudgeThreadPayload, { description: 'Asks those who have not posted yet to do so, each once a day.' })
  async nudgeThread(@Arg('input', () => inputs.NudgeThreadInput) input: inputs.NudgeThreadInput, @Ctx() ctx: Context) {
    return asPayload<object>(edge.ThreadNudged, async () => ctx.services.participation.nudgeThread(await ctx.asker(), input));
  }

  @Policy('signedIn')
  @Mutation(() => edge.LinkToThreadPayload, { description: 'Shows something beside a thread, to each reader as far as they see it anyway.' })
  async linkToThread(@Arg('input', () => inputs.LinkToThreadInput) input: inputs.LinkToThreadInput, @Ctx() ctx: Context) {
    return asPayload<object>(edge.ThreadLinked, async () => ctx.services.links.linkToThread(await ctx.asker(), input));
  }

  @Policy('signedIn')
  @Mutation(() => edge.UnlinkFromThreadPayload, { description: 'Shows it there no longer.' })
  async unlinkFromThread(@Arg('input', () => inputs.UnlinkFromThreadInput) input: inputs.UnlinkFromThreadInput, @Ctx() ctx: Context) {
    return asPayload<object>(edge.ThreadUnlinked, async () => ctx.services.links.unlinkFromThread(await ctx.asker(), input));
  }

  @Policy('signedIn')
  @Mutation(() => edge.MovePostsPayload, { description: 'Takes posts to another thread of the same space, with a line in both that says so.' })
  async movePosts(@Arg('input', () => inputs.MovePostsInput) input: inputs.MovePostsInput, @Ctx() ctx: Context) {
    return asPayload<object>(edge.PostsMoved, async () => ctx.services.moving.movePosts(await ctx.asker(), input));
  }

  @Policy('signedIn')
  @Mutation(() => edge.SplitThreadPayload, { description: 'Takes posts into a new thread of the same space, with a line in both that says so.' })
  async splitThread(@Arg('input', () => inputs.SplitThreadInput) input: inputs.SplitThreadInput, @Ctx() ctx: Context) {
    return asPayload<object>(edge.ThreadSplit, async () => ctx.services.moving.splitThread(await ctx.asker(), input));
  }

  @Policy('signedIn')
  @Mutation(() => edge.MergeThreadsPayload, { description: 'Takes a whole thread up into another of the same space. The first ends.' })
  async mergeThreads(@Arg('input', () => inputs.MergeThreadsInput) input: inputs.MergeThreadsInput, @Ctx() ctx: Context) {
    return asPayload<object>(edge.ThreadsMerged, async () => ctx.services.moving.mergeThreads(await ctx.asker(), input));
  }
}
