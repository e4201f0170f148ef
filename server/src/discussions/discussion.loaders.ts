import DataLoader from 'dataloader';
import type { DiscussionReadModel, PostDraftModel } from '../generated/prisma/models.ts';
import { byId, listBy } from '../platform/batch.ts';
import type { Database, Reader } from '../platform/database.ts';
import { authorMark } from './mark.ts';
import { openersAmong, repliesOf, unreadOf, voicesOf, type Reading, type UnreadPosts } from './reading.store.ts';
import { loadSpaceFacts, loadThreadFacts, type ThreadFacts } from './thread-facts.store.ts';

/** What a thread is to one person. */
export interface OfThread {
  readonly personId: string;
  readonly threadId: string;
}

const keyOf = ({ personId, threadId }: OfThread) => `${personId} ${threadId}`;
const perReader = <T>(fetch: (keys: readonly OfThread[]) => Promise<Map<string, T>>, absent: T) =>
  new DataLoader<OfThread, T, string>(
    async (keys) => {
      const found = await fetch(keys);
      return keys.map((key) => found.get(keyOf(key)) ?? absent);
    },
    { cacheKeyFn: keyOf },
  );

/**
 * Threads and posts, batched within one operation. Each asks for what its key names and nothing else, also where row-level security does
 * not stand behind it: what is read once for all subscribers of an event comes by these loaders, too, under each one's rights.
 */
export function createDiscussionLoaders(reader: Reader, db: Database) {
  const facts = (load: typeof loadThreadFacts) =>
    new DataLoader<string, ThreadFacts | null>(async (ids) => {
      const found = await load(db.service, ids);
      return ids.map((id) => found.get(id) ?? null);
    });

  /** What stands for somebody in a thread of full anonymity while it is open; null in every other. */
  const threadMark = perReader<Uint8Array<ArrayBuffer> | null>(async (keys) => {
    const rows = await db.service.discussionKey.findMany({ where: { threadId: { in: keys.map(({ threadId }) => threadId) } } });
    const pads = new Map(rows.map((row) => [row.threadId, row]));
    return new Map(keys.flatMap((key) => (pads.has(key.threadId) ? [[keyOf(key), authorMark(pads.get(key.threadId)!, key.personId)]] : [])));
  }, null);

  const discussion = byId((ids) => reader.run((tx) => tx.discussion.findMany({ where: { id: { in: ids } } })));

  /** With the marks of those that ask about threads in which nobody is to be known. */
  const withMarks = (keys: readonly OfThread[]): Promise<Reading[]> =>
    Promise.all(
      keys.map(async (key) => {
        const thread = await discussion.load(key.threadId);
        return { ...key, mark: thread?.anonymity === 'FULL' ? await threadMark.load(key) : null };
      }),
    );

  return {
    discussion,
    threadMark,
    threadFacts: facts(loadThreadFacts),
    spaceFacts: facts(loadSpaceFacts),
    post: byId((ids) => reader.run((tx) => tx.post.findMany({ where: { id: { in: ids } } }))),
    /** Whether somebody has an opening post in a thread. */
    hasOpened: perReader<boolean>(async (keys) => {
      const asked = await withMarks(keys);
      return reader.run((tx) => openersAmong(tx, asked));
    }, false),
    threadRead: perReader<DiscussionReadModel | null>(async (keys) => {
      const rows = await reader.run((tx) =>
        tx.discussionRead.findMany({ where: { threadId: { in: keys.map(({ threadId }) => threadId) }, personId: { in: keys.map(({ personId }) => personId) } } }),
      );
      return new Map(rows.map((row) => [keyOf(row), row]));
    }, null),
    /** Posts of others that somebody has not read; ask only of who may read them. */
    threadUnread: perReader<UnreadPosts>(async (keys) => {
      const asked = await withMarks(keys);
      return reader.run((tx) => unreadOf(tx, asked));
    }, { count: 0, firstId: null }),
    draftsOfThread: perReader<PostDraftModel[]>(async (keys) => {
      const rows = await reader.run((tx) =>
        tx.postDraft.findMany({
          where: { threadId: { in: keys.map(({ threadId }) => threadId) }, personId: { in: keys.map(({ personId }) => personId) } },
          orderBy: { updatedAt: 'desc' },
        }),
      );
      return Map.groupBy(rows, keyOf);
    }, []),
    /** Departments that were heard from in a thread, with how many posts of each. */
    voicesOfThread: listBy((ids) => reader.run((tx) => voicesOf(tx, ids)), (row) => row.threadId),
    replyCount: new DataLoader<string, number>(async (ids) => {
      const found = await reader.run((tx) => repliesOf(tx, ids));
      return ids.map((id) => found.get(id) ?? 0);
    }),
    versionsOfPost: listBy(
      (ids) => reader.run((tx) => tx.postVersion.findMany({ where: { postId: { in: ids } }, orderBy: { id: 'desc' } })),
      (row) => row.postId,
    ),
    reactionsOfPost: listBy(
      (ids) => reader.run((tx) => tx.postReaction.findMany({ where: { postId: { in: ids } }, orderBy: [{ at: 'asc' }, { personId: 'asc' }] })),
      (row) => row.postId,
    ),
    mentionsOfPost: listBy(
      (ids) => reader.run((tx) => tx.postMention.findMany({ where: { postId: { in: ids } }, orderBy: { personId: 'asc' } })),
      (row) => row.postId,
    ),
  };
}
