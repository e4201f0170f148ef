import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import type { DiscussionModel } from '../generated/prisma/models.ts';
import { Policy } from '../graphql/policy.decorator.ts';
import { asPayload } from '../graphql/problem.type.ts';
import { GraphQLInstant } from '../graphql/scalars.ts';
import { Person } from '../people/people.type.ts';
import { Department, Hub } from '../schools/school.type.ts';
import { WorkGroup } from '../work-groups/work-group.type.ts';
import { ThreadState } from './discussion-enums.type.ts';
import * as inputs from './discussion.inputs.ts';
import * as edge from './discussion.payloads.ts';
import { toPostConnection, postPage } from './post-connection.ts';
import { Post, PostConnection } from './post.type.ts';
import { threadShown } from './seen-once.ts';
import { facilitatorOf } from './thread-access.ts';
import { readStages } from './thread-stages.ts';
import { HeardFrom, PostDraft, Thread, ThreadStage, ThreadViewerCan } from './thread.type.ts';

async function mayRead(thread: { id: string }, ctx: Context): Promise<boolean> {
  return ctx.services.discussions.mayReadOthers(await ctx.asker(), await threadShown(thread, ctx));
}

@Resolver(() => Thread)
export class ThreadResolver {
  @Policy('signedIn')
  @Query(() => Thread, { nullable: true, description: 'A discussion; null where it does not exist for the viewer.' })
  async thread(@Arg('id', () => ID) id: string, @Ctx() ctx: Context) {
    return ctx.services.discussions.find(await ctx.asker(), id);
  }

  @Policy('signedIn')
  @Query(() => [Person], { nullable: true, description: 'People who see a thread now, by name, twenty at most; null for whoever may not post in it.' })
  async mentionableInThread(
    @Arg('threadId', () => ID) threadId: string,
    @Arg('search', () => String, { nullable: true, description: 'A part of the name.' }) search: string | null,
    @Ctx() ctx: Context,
  ) {
    const asker = await ctx.asker();
    return ctx.services.posts.mentionable(asker, await ctx.services.discussions.seen(asker, threadId), search ?? '');
  }

  @FieldResolver(() => Hub, { description: 'The hub that its space is of, or is.' })
  hub(@Root() thread: Thread, @Ctx() ctx: Context) {
    return ctx.loaders.hub.load(thread.hubId);
  }

  @FieldResolver(() => WorkGroup, { nullable: true, description: 'The work group it is in.' })
  workGroup(@Root() thread: Thread, @Ctx() ctx: Context) {
    return thread.workGroupId === null ? null : ctx.loaders.workGroup.load(thread.workGroupId);
  }

  @FieldResolver(() => Department, { nullable: true, description: 'The department it is in.' })
  department(@Root() thread: Thread, @Ctx() ctx: Context) {
    return thread.departmentId === null ? null : ctx.loaders.department.load(thread.departmentId);
  }

  @FieldResolver(() => [ThreadStage], { description: 'Its course: twelve at most.' })
  stages(@Root() thread: DiscussionModel) {
    return readStages(thread.stages);
  }

  @FieldResolver(() => ThreadState, { description: 'How far it has come.' })
  state(@Root() thread: DiscussionModel, @Ctx() ctx: Context) {
    return ctx.services.discussions.stateOf(thread);
  }

  @FieldResolver(() => Boolean, { description: 'Whether it stands first in its space.' })
  pinned(@Root() thread: DiscussionModel) {
    return thread.pinnedAt !== null;
  }

  @FieldResolver(() => Person, { description: 'Who opened it.' })
  createdBy(@Root() thread: Thread, @Ctx() ctx: Context) {
    return ctx.loaders.person.load(thread.createdById);
  }

  @FieldResolver(() => [Person], { description: 'Whoever leads it: those it was handed over to, or who opened it. One, seldom two.' })
  async facilitators(@Root() thread: Thread, @Ctx() ctx: Context) {
    const person = await ctx.loaders.person.load(facilitatorOf(thread));
    return person === null ? [] : [person];
  }

  @FieldResolver(() => Thread, { nullable: true, description: 'The thread that it was merged into, where the viewer sees it.' })
  async mergedInto(@Root() thread: Thread, @Ctx() ctx: Context) {
    return thread.mergedIntoId === null ? null : ctx.services.discussions.find(await ctx.asker(), thread.mergedIntoId);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer sees what others wrote only once they have posted, and has not.' })
  async mustPostFirst(@Root() thread: Thread, @Ctx() ctx: Context) {
    return !(await mayRead(thread, ctx));
  }

  @FieldResolver(() => Int, { description: 'How many posts there are, answers counted, that the viewer may read.' })
  async postCount(@Root() thread: DiscussionModel, @Ctx() ctx: Context) {
    return (await mayRead(thread, ctx)) ? thread.postCount : 0;
  }

  @Policy('thread.read')
  @FieldResolver(() => GraphQLInstant, { nullable: true, description: 'When somebody last posted; null where nobody has, and where the viewer must post first. To the day where nobody is to be known.' })
  async lastPostAt(@Root() thread: DiscussionModel, @Ctx() ctx: Context) {
    return (await mayRead(thread, ctx)) ? thread.lastPostAt : null;
  }

  @Policy('thread.own')
  @FieldResolver(() => Int, { description: 'How many posts of others the viewer has not read.' })
  async unreadCount(@Root() thread: Thread, @Ctx() ctx: Context) {
    return ctx.services.reading.unreadCount(await ctx.asker(), await threadShown(thread, ctx));
  }

  @Policy('thread.own')
  @FieldResolver(() => Post, { nullable: true, description: 'The first of them in the order of reading.' })
  async firstUnread(@Root() thread: Thread, @Ctx() ctx: Context) {
    return ctx.services.reading.firstUnread(await ctx.asker(), await threadShown(thread, ctx));
  }

  @Policy('thread.own')
  @FieldResolver(() => GraphQLInstant, { nullable: true, description: 'When the viewer was here before; null for never.' })
  async lastVisitAt(@Root() thread: Thread, @Ctx() ctx: Context) {
    return ctx.services.reading.lastVisitAt(await ctx.asker(), thread.id);
  }

  @Policy('thread.own')
  @FieldResolver(() => [PostDraft], { description: 'What the viewer has begun to write here and not posted: one for each post it answers.' })
  myDrafts(@Root() thread: Thread, @Ctx() ctx: Context) {
    return ctx.loaders.draftsOfThread.load({ personId: ctx.viewer!.personId, threadId: thread.id });
  }

  @Policy('thread.read')
  @FieldResolver(() => [HeardFrom], { description: 'Departments that posted, the most heard first; none where names do not stand at posts. A group has a dozen.' })
  async heardFrom(@Root() thread: Thread, @Ctx() ctx: Context) {
    const asker = await ctx.asker();
    const of = await threadShown(thread, ctx);
    if (!ctx.services.discussions.namesShown(asker, of) || !(await ctx.services.discussions.mayReadOthers(asker, of))) return [];
    const voices = await ctx.loaders.voicesOfThread.load(thread.id);
    const departments = await Promise.all(voices.map(({ departmentId }) => ctx.loaders.department.load(departmentId)));
    return voices.flatMap(({ count }, index) => (departments[index] ? [{ count, department: departments[index] }] : []));
  }

  @Policy('thread.read')
  @FieldResolver(() => PostConnection, {
    description: 'What was posted, in the order of reading: branches as they began, answers after what they answer. `first` after a cursor, `last` before one, or `first` around a post.',
  })
  async posts(
    @Root() thread: Thread,
    @Ctx() ctx: Context,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('last', () => Int, { nullable: true }) last: number | null,
    @Arg('before', () => String, { nullable: true }) before: string | null,
    @Arg('around', () => ID, { nullable: true, description: 'A post’s id, or `unread` for the first unread one; where nothing is unread, the end.' }) around: string | null,
    @Arg('filter', () => inputs.PostFilter, { nullable: true }) filter: inputs.PostFilter | null,
  ) {
    const page = postPage({ first, after, last, before, around });
    return toPostConnection(await ctx.services.reading.posts(await ctx.asker(), await threadShown(thread, ctx), page, filter ?? {}));
  }

  @FieldResolver(() => ThreadViewerCan)
  async viewerCan(@Root() thread: Thread, @Ctx() ctx: Context): Promise<ThreadViewerCan> {
    return ctx.services.discussions.rights(await ctx.asker(), await threadShown(thread, ctx));
  }

  @Policy('signedIn')
  @Mutation(() => edge.OpenThreadPayload, { description: 'Opens a thread in a work group, a department or a hub, or plans one.' })
  async openThread(@Arg('input', () => inputs.OpenThreadInput) input: inputs.OpenThreadInput, @Ctx() ctx: Context) {
    return asPayload<object>(edge.ThreadOpened, async () => ctx.services.discussions.openThread(await ctx.asker(), input));
  }

  @Policy('signedIn')
  @Mutation(() => edge.EditThreadPayload, { description: 'Changes what a thread asks and when it runs.' })
  async editThread(@Arg('input', () => inputs.EditThreadInput) input: inputs.EditThreadInput, @Ctx() ctx: Context) {
    return asPayload<object>(edge.ThreadEdited, async () => ctx.services.discussions.editThread(await ctx.asker(), input));
  }

  @Policy('signedIn')
  @Mutation(() => edge.SavePostDraftPayload, { description: 'Keeps words that are not posted yet, for oneself.' })
  async savePostDraft(@Arg('input', () => inputs.SavePostDraftInput) input: inputs.SavePostDraftInput, @Ctx() ctx: Context) {
    return asPayload<object>(edge.PostDraftSaved, async () => ctx.services.reading.savePostDraft(await ctx.asker(), input));
  }

  @Policy('signedIn')
  @Mutation(() => edge.DiscardPostDraftPayload, { description: 'Lets them go.' })
  async discardPostDraft(@Arg('input', () => inputs.DiscardPostDraftInput) input: inputs.DiscardPostDraftInput, @Ctx() ctx: Context) {
    return asPayload<object>(edge.PostDraftDiscarded, async () => ctx.services.reading.discardPostDraft(await ctx.asker(), input));
  }

  @Policy('signedIn')
  @Mutation(() => edge.MarkThreadReadPayload, { description: 'Says that a thread was read, up to a post or all of it.' })
  async markThreadRead(@Arg('input', () => inputs.MarkThreadReadInput) input: inputs.MarkThreadReadInput, @Ctx() ctx: Context) {
    return asPayload<object>(edge.ThreadMarkedRead, async () => ctx.services.reading.markThreadRead(await ctx.asker(), input));
  }
}

@Resolver(() => PostDraft)
export class PostDraftResolver {
  @FieldResolver(() => Post, { nullable: true, description: 'The post it answers; null of an opening post, and where that is gone.' })
  async parent(@Root() draft: PostDraft, @Ctx() ctx: Context) {
    return draft.parentId === '' ? null : ctx.services.posts.find(await ctx.asker(), draft.parentId);
  }
}
