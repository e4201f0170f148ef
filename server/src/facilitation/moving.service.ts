import type { Asker } from '../asker.ts';
import { MOST_POSTS } from '../discussions/post.service.ts';
import { authorisePost, authoriseThread } from '../discussions/thread-access.ts';
import { tellOfThread } from '../discussions/thread-news.ts';
import { threadWriting } from '../discussions/thread-writing.ts';
import type { AuditAction, PostNote } from '../generated/prisma/enums.ts';
import type { DiscussionModel, PostModel } from '../generated/prisma/models.ts';
import type { AfterCommit, Tx } from '../platform/database.ts';
import type { Deps } from '../platform/deps.ts';
import { DomainProblem, forbidden, invalid, notFound } from '../platform/errors.ts';
import { line } from '../platform/text.ts';
import { can } from '../policy/policy.ts';
import { branchesOf, movePostsTo, type MovedPost } from './moving.store.ts';
import { closedProblem, createThreadChanges, forgetThread } from './thread-changes.ts';

/** Posts named in one request; with an opening post go its answers. */
export const MOST_CHOSEN = 100;

interface Origin {
  readonly origin?: string | null | undefined;
}

type Moved = Promise<{ from: DiscussionModel; into: DiscussionModel }>;

interface Move {
  readonly from: DiscussionModel;
  readonly into: DiscussionModel;
  readonly posts: readonly PostModel[];
  readonly note: PostNote;
  readonly action: AuditAction;
  readonly origin: string | null | undefined;
  /** Everything goes, and the thread ends. */
  readonly all?: boolean;
}

const number = (count: number) => (count === 1 ? 'One post' : `${count} posts`);

/** Posts that go to where they belong, with a line in both threads that says so. */
export function createMovingService(deps: Deps) {
  const { db, bus, clock, ids } = deps;
  const { note, audit } = createThreadChanges(deps);

  /** @throws DomainProblem CONFLICT where posts of one may not stand in the other */
  async function refuseUnlike(tx: Tx, { from, into, posts }: Pick<Move, 'from' | 'into' | 'posts'>): Promise<void> {
    if (from.id === into.id) throw new DomainProblem('CONFLICT', 'These posts are in this thread already.');
    if (from.space !== into.space || from.workGroupId !== into.workGroupId || from.departmentId !== into.departmentId || from.hubId !== into.hubId) {
      throw new DomainProblem('CONFLICT', 'Posts stay in their space: the people of another one do not read here. Nothing was moved.');
    }
    if (from.anonymity === 'FULL' || into.anonymity === 'FULL') throw new DomainProblem('CONFLICT', 'Nobody is to be known there: posts of such a thread stay where they are. Nothing was moved.');
    if (from.anonymity !== into.anonymity) throw new DomainProblem('CONFLICT', 'Names stand at the posts of one thread and not of the other. Nothing was moved.');
    if (from.postBeforeSeeing && !into.postBeforeSeeing) throw new DomainProblem('CONFLICT', 'In one thread people post before they see others, in the other they do not. Nothing was moved.');
    if (from.closedAt !== null || into.closedAt !== null) throw closedProblem();
    if (into.postCount + posts.length > MOST_POSTS) throw new DomainProblem('TOO_LARGE', `A thread takes ${MOST_POSTS} posts. Nothing was moved.`);
    const invited = await tx.discussionInvitation.findMany({ where: { threadId: { in: [from.id, into.id] } }, select: { threadId: true, personId: true } });
    const letIn = (thread: DiscussionModel) => new Set(invited.filter(({ threadId }) => threadId === thread.id).map(({ personId }) => personId));
    const [here, there] = [letIn(from), letIn(into)];
    if (posts.some(({ authorId }) => authorId !== null && here.has(authorId) && !there.has(authorId))) {
      throw new DomainProblem('CONFLICT', 'Somebody who wrote one of these was let into this thread by name, and would not see it in the other. Invite them there first. Nothing was moved.');
    }
  }

  async function move(tx: Tx, after: AfterCommit, asker: Asker, { from, into, posts, note: kind, action, origin, all = false }: Move): Moved {
    const chosen = new Set(posts.map(({ id }) => id));
    // An answer whose post stays behind becomes a post of its own.
    const moved: MovedPost[] = posts.map(({ id, parentId }) => (parentId !== null && chosen.has(parentId) ? { id, parentId } : { id, parentId: null }));
    await movePostsTo(tx, { fromId: from.id, intoId: into.id, posts: moved });
    const count = number(posts.length);
    await note(tx, after, asker, from, { note: kind, text: all ? 'This thread was taken up into another, where it goes on.' : `${count} went to another thread.`, otherThreadId: into.id }, origin);
    await note(tx, after, asker, into, { note: kind, text: all ? `Another thread was taken up here, with ${count.toLowerCase()}.` : `${count} came from another thread.`, otherThreadId: from.id }, origin);
    await threadWriting.recount(tx, from.id);
    await threadWriting.recount(tx, into.id);
    await audit(tx, asker, from, { action, counterpartId: into.id });
    const ended = all ? { closedAt: clock.now(), closedById: asker.actor.personId, mergedIntoId: into.id, lockedAt: null } : {};
    const threads = {
      from: await tx.discussion.update({ where: { id: from.id }, data: ended }),
      into: await tx.discussion.findUniqueOrThrow({ where: { id: into.id } }),
    };
    // One event for all of them: whoever has a thread open reads its posts afresh.
    for (const thread of [threads.from, threads.into]) {
      await tellOfThread(tx, after, bus, { thread, type: 'thread.postsMoved', nodeId: thread.id, actorId: asker.actor.personId, at: clock.now(), origin, listed: 'thread.changed' });
    }
    return threads;
  }

  /** Locks both, always in the same order. */
  async function lockBoth(tx: Tx, fromId: string, intoId: string): Promise<{ from: DiscussionModel; into: DiscussionModel }> {
    const locked = new Map<string, DiscussionModel>();
    for (const id of [fromId, intoId].toSorted()) locked.set(id, await threadWriting.lock(tx, id));
    return { from: locked.get(fromId)!, into: locked.get(intoId)! };
  }

  /** The thread that chosen posts are in. @throws DomainProblem NOT_FOUND, INVALID_INPUT, FORBIDDEN */
  async function threadOf(asker: Asker, postIds: readonly string[]): Promise<string> {
    if (postIds.length === 0 || postIds.length > MOST_CHOSEN) throw invalid(`Choose 1 to ${MOST_CHOSEN} posts. Nothing was moved.`, 'postIds');
    const seen = await Promise.all(postIds.map((id) => authorisePost(asker, 'thread.facilitate', id)));
    const [first] = seen;
    if (seen.some(({ thread }) => thread.id !== first!.thread.id)) throw invalid('Choose posts of one thread. Nothing was moved.', 'postIds');
    if (seen.some(({ post }) => post.note !== 'POST')) throw invalid('Lines that say what was done stay where they are. Nothing was moved.', 'postIds');
    return first!.thread.id;
  }

  /** The chosen posts, each with its answers. @throws DomainProblem NOT_FOUND where one has gone meanwhile */
  async function chosenIn(tx: Tx, threadId: string, postIds: readonly string[]): Promise<PostModel[]> {
    const posts = await branchesOf(tx, threadId, postIds);
    const found = new Set(posts.map(({ id }) => id));
    if (postIds.some((id) => !found.has(id))) throw notFound('One of these posts');
    return posts;
  }

  function forget(asker: Asker, { from, into }: Awaited<Moved>, postIds: readonly string[] = []): void {
    for (const { id } of [from, into]) forgetThread(asker, id);
    for (const id of postIds) asker.loaders.post.clear(id);
  }

  return {
    /** Takes posts, with their answers, to another thread of the same space. */
    async movePosts(asker: Asker, { postIds, toThreadId, origin }: Origin & { postIds: readonly string[]; toThreadId: string }): Moved {
      const named = [...new Set(postIds)];
      const fromId = await threadOf(asker, named);
      await authoriseThread(asker, 'thread.facilitate', toThreadId);
      const moved = await db.write(asker.actor.personId, async (tx, after) => {
        const { from, into } = await lockBoth(tx, fromId, toThreadId);
        const posts = await chosenIn(tx, fromId, named);
        await refuseUnlike(tx, { from, into, posts });
        return move(tx, after, asker, { from, into, posts, note: 'MOVED', action: 'POSTS_MOVED', origin });
      });
      forget(asker, moved, named);
      return moved;
    },

    /** Takes posts, with their answers, into a new thread of the same space, read by the same people. */
    async splitThread(asker: Asker, { postIds, title, origin }: Origin & { postIds: readonly string[]; title: string }): Moved {
      const named = [...new Set(postIds)];
      const fromId = await threadOf(asker, named);
      const { facts } = await authoriseThread(asker, 'thread.facilitate', fromId);
      const opens = can(asker.actor, 'thread.open', { ...facts, invitedIds: [], facilitatorId: null });
      if (!opens.allowed) throw forbidden(opens.reason);
      const name = line(title, 'title');
      const { personId } = asker.actor;
      const moved = await db.write(personId, async (tx, after) => {
        const from = await threadWriting.lock(tx, fromId);
        if (from.anonymity === 'FULL') throw new DomainProblem('CONFLICT', 'Nobody is to be known there: posts of such a thread stay where they are. Nothing was moved.');
        if (from.closedAt !== null) throw closedProblem();
        const posts = await chosenIn(tx, fromId, named);
        const now = clock.now();
        const text = 'This was said in another thread and is followed on its own here.';
        const { space, hubId, workGroupId, departmentId, anonymity, postBeforeSeeing, facilitatorId } = from;
        const into = await tx.discussion.create({
          data: {
            id: ids.next('discussion'), space, hubId, workGroupId, departmentId, anonymity, postBeforeSeeing, facilitatorId, title: name, stages: [], outcomeParts: [],
            prompt: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] }, promptText: text, opensAt: now, createdById: personId, createdAt: now,
          },
        });
        const invited = await tx.discussionInvitation.findMany({ where: { threadId: fromId } });
        const links = await tx.discussionLink.findMany({ where: { threadId: fromId } });
        await tx.discussionInvitation.createMany({ data: invited.map((row) => ({ ...row, threadId: into.id })) });
        await tx.discussionLink.createMany({ data: links.map((row) => ({ ...row, threadId: into.id })) });
        await tellOfThread(tx, after, bus, { thread: into, type: 'thread.opened', nodeId: into.id, actorId: personId, at: now, origin, listed: 'thread.opened' });
        return move(tx, after, asker, { from, into, posts, note: 'SPLIT', action: 'THREAD_SPLIT', origin });
      });
      forget(asker, moved, named);
      return moved;
    },

    /** Takes a whole thread up into another of the same space; the first ends and points to the second. */
    async mergeThreads(asker: Asker, { fromId, intoId, origin }: Origin & { fromId: string; intoId: string }): Moved {
      await authoriseThread(asker, 'thread.facilitate', fromId);
      await authoriseThread(asker, 'thread.facilitate', intoId);
      if (fromId === intoId) throw new DomainProblem('CONFLICT', 'A thread is not taken up into itself.');
      const moved = await db.write(asker.actor.personId, async (tx, after) => {
        const { from, into } = await lockBoth(tx, fromId, intoId);
        const posts = await tx.post.findMany({ where: { threadId: fromId, note: 'POST' }, orderBy: { seq: 'asc' } });
        await refuseUnlike(tx, { from, into, posts });
        return move(tx, after, asker, { from, into, posts, note: 'MERGED', action: 'THREADS_MERGED', origin, all: true });
      });
      forget(asker, moved);
      return moved;
    },
  };
}
