import type { Asker } from '../asker.ts';
import { recordEvents } from '../events/event.store.ts';
import type { DiscussionModel, PostDraftModel, PostModel } from '../generated/prisma/models.ts';
import type { Deps } from '../platform/deps.ts';
import { invalid, notFound } from '../platform/errors.ts';
import { MOST_POST_TEXT } from './new-post.ts';
import { placeOf, postsFrom, type PostFilter, type PostPlace, type PostReader } from './post.store.ts';
import { markRead, VISIT_MS } from './reading.store.ts';
import { authoriseThread, facilitates, markIn, mayReadOthers, namesShown, seePost, type SeenPost, type SeenThread } from './thread-access.ts';
import { commentBody } from '../comments/comment-body.ts';

/** Which stretch of a thread: `first` after a place, `last` before one, or `first` around a post or (`unread`) the first unread one. */
export interface PostPage {
  readonly first?: number | null | undefined;
  readonly last?: number | null | undefined;
  readonly after?: PostPlace | null | undefined;
  readonly before?: PostPlace | null | undefined;
  readonly around?: string | null | undefined;
}

/** A stretch of the order of reading. */
export interface Stretch {
  readonly posts: readonly PostModel[];
  readonly hasBefore: boolean;
  readonly hasAfter: boolean;
}

/** The last visit of somebody to a thread, before the one that they may be at now. */
interface Visit {
  readonly at: Date | null;
  readonly seq: number;
}

/** How people read threads: a stretch at a time, and from where they were. */
export function createReadingService({ db, bus, clock }: Deps) {
  const keyOf = (asker: Asker, threadId: string) => ({ personId: asker.actor.personId, threadId });

  async function lastVisit(asker: Asker, threadId: string): Promise<Visit> {
    const read = await asker.loaders.threadRead.load(keyOf(asker, threadId));
    if (read === null) return { at: null, seq: 0 };
    const over = read.readAt.getTime() < clock.now().getTime() - VISIT_MS;
    return over ? { at: read.readAt, seq: read.seq } : { at: read.beforeAt, seq: read.beforeSeq };
  }

  async function readerOf(asker: Asker, seen: SeenThread): Promise<PostReader> {
    return {
      threadId: seen.thread.id,
      personId: asker.actor.personId,
      mark: await markIn(asker, seen.thread),
      mayRead: await mayReadOthers(asker, seen),
      facilitates: facilitates(asker, seen.facts),
      named: namesShown(asker, seen),
      visitedSeq: (await lastVisit(asker, seen.thread.id)).seq,
    };
  }

  async function firstUnread(asker: Asker, seen: SeenThread): Promise<PostModel | null> {
    if (!(await mayReadOthers(asker, seen))) return null;
    const { firstId } = await asker.loaders.threadUnread.load(keyOf(asker, seen.thread.id));
    return firstId === null ? null : asker.loaders.post.load(firstId);
  }

  /** The post that a page lies around; null for the end of the thread. @throws DomainProblem NOT_FOUND */
  async function middle(asker: Asker, seen: SeenThread, around: string): Promise<PostModel | null> {
    if (around === 'unread') return firstUnread(asker, seen);
    const post = await seePost(asker, around);
    if (post === null || post.thread.id !== seen.thread.id) throw notFound('This post');
    return post.post;
  }

  return {
    lastVisitAt: async (asker: Asker, threadId: string): Promise<Date | null> => (await lastVisit(asker, threadId)).at,

    /** How many posts of others the asker has not read; none where they may not read them yet. */
    async unreadCount(asker: Asker, seen: SeenThread): Promise<number> {
      return (await mayReadOthers(asker, seen)) ? (await asker.loaders.threadUnread.load(keyOf(asker, seen.thread.id))).count : 0;
    },

    firstUnread,

    /** Whether somebody else wrote it since the asker was last here. */
    async isUnread(asker: Asker, { post, mine }: SeenPost): Promise<boolean> {
      if (mine || post.note !== 'POST' || post.deletedAt !== null || post.hiddenAt !== null) return false;
      const read = await asker.loaders.threadRead.load(keyOf(asker, post.threadId));
      return post.seq > (read?.seq ?? 0);
    },

    /** A stretch of a thread in the order of reading. @throws DomainProblem NOT_FOUND where the post it is to lie around is not there */
    async posts(asker: Asker, seen: SeenThread, page: PostPage, filter: PostFilter): Promise<Stretch> {
      const reader = await readerOf(asker, seen);
      const read = (side: 'after' | 'before', from: (PostPlace & { inclusive: boolean }) | null, limit: number) =>
        asker.reader.run((tx) => postsFrom(tx, reader, filter, side, from, limit));
      const size = page.first ?? page.last!;
      if (page.around != null) {
        const at = await middle(asker, seen, page.around);
        if (at !== null) {
          const earlier = Math.floor(size / 3);
          const [before, after] = await Promise.all([
            read('before', { ...placeOf(at), inclusive: false }, earlier + 1),
            read('after', { ...placeOf(at), inclusive: true }, size - earlier + 1),
          ]);
          return {
            posts: [...before.slice(0, earlier).toReversed(), ...after.slice(0, size - earlier)],
            hasBefore: before.length > earlier,
            hasAfter: after.length > size - earlier,
          };
        }
      }
      if (page.first == null || page.around != null) {
        const rows = await read('before', page.before ? { ...page.before, inclusive: false } : null, size + 1);
        return { posts: rows.slice(0, size).toReversed(), hasBefore: rows.length > size, hasAfter: page.before != null };
      }
      const rows = await read('after', page.after ? { ...page.after, inclusive: false } : null, size + 1);
      return { posts: rows.slice(0, size), hasBefore: page.after != null, hasAfter: rows.length > size };
    },

    /** Keeps words that are not posted yet; none are kept where nobody is to be known. Nothing to read takes the draft away. */
    async savePostDraft(asker: Asker, { threadId, parentId, body }: { threadId: string; parentId?: string | null | undefined; body: unknown }): Promise<{ draft: PostDraftModel; thread: DiscussionModel }> {
      const { thread } = await authoriseThread(asker, 'thread.post', threadId);
      if (thread.anonymity === 'FULL') throw invalid('Nothing is kept of what is not posted in this thread, so that nobody is known by it.', 'threadId');
      const words = commentBody(body, MOST_POST_TEXT);
      if (parentId != null && ((await seePost(asker, parentId))?.thread.id ?? null) !== threadId) throw notFound('This post');
      const { personId } = asker.actor;
      const key = { personId, threadId, parentId: parentId ?? '' };
      const now = clock.now();
      const draft = await db.write(personId, async (tx, after) => {
        const saved = await tx.postDraft.upsert({
          where: { personId_threadId_parentId: key }, create: { ...key, body: words.body as object, updatedAt: now }, update: { body: words.body as object, updatedAt: now },
        });
        await recordEvents(tx, after, bus, [{ scope: personId, type: 'thread.draftSaved', nodeId: threadId, actorId: personId, at: now }]);
        return saved;
      });
      asker.loaders.draftsOfThread.clear(keyOf(asker, threadId));
      return { draft, thread };
    },

    async discardPostDraft(asker: Asker, { threadId, parentId }: { threadId: string; parentId?: string | null | undefined }): Promise<{ thread: DiscussionModel }> {
      const { thread } = await authoriseThread(asker, 'thread.view', threadId);
      const { personId } = asker.actor;
      await db.write(personId, async (tx, after) => {
        await tx.postDraft.deleteMany({ where: { personId, threadId, parentId: parentId ?? '' } });
        await recordEvents(tx, after, bus, [{ scope: personId, type: 'thread.draftDiscarded', nodeId: threadId, actorId: personId, at: clock.now() }]);
      });
      asker.loaders.draftsOfThread.clear(keyOf(asker, threadId));
      return { thread };
    },

    /**
     * Says that a thread was read up to a post, in the order in which posts came, or all of it; told to the asker's other screens.
     * @throws DomainProblem NOT_FOUND, INVALID_INPUT
     */
    async markThreadRead(asker: Asker, { threadId, upTo, all }: { threadId: string; upTo?: string | null | undefined; all?: boolean | null | undefined }): Promise<{ thread: DiscussionModel }> {
      if ((upTo != null) === (all === true)) throw invalid('Name a post, or say all. Nothing was changed.', 'upTo');
      const { thread } = await authoriseThread(asker, 'thread.view', threadId);
      const post = upTo == null ? null : await seePost(asker, upTo);
      if (upTo != null && post?.thread.id !== threadId) throw notFound('This post');
      const { personId } = asker.actor;
      const now = clock.now();
      await db.write(personId, async (tx, after) => {
        await markRead(tx, keyOf(asker, threadId), post?.post.seq ?? thread.lastSeq, now);
        await recordEvents(tx, after, bus, [{ scope: personId, type: 'thread.read', nodeId: threadId, actorId: personId, at: now }]);
      });
      asker.loaders.threadRead.clear(keyOf(asker, threadId));
      asker.loaders.threadUnread.clear(keyOf(asker, threadId));
      return { thread };
    },
  };
}
