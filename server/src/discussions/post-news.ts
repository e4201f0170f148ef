import type { DiscussionModel, PostModel } from '../generated/prisma/models.ts';
import type { InboxNews } from '../inbox/inbox-news.ts';
import type { Tx } from '../platform/database.ts';

/**
 * Who hears of a post by name: those it mentions, and those who wrote in its branch before; its author never. Where names do not
 * stand at posts, nobody is named as having written it, and where nobody is to be known, nobody is known to have written before.
 */
export async function newsOfPost(tx: Tx, thread: DiscussionModel, post: PostModel, parent: PostModel | null, mentioned: readonly string[], authorId: string): Promise<InboxNews[]> {
  const branch = parent === null ? [] : await tx.post.findMany({ where: { OR: [{ id: parent.id }, { parentId: parent.id }], deletedAt: null, note: 'POST' }, select: { authorId: true } });
  const answered = [...new Set(branch.flatMap(({ authorId: by }) => by ?? []))].filter((personId) => !mentioned.includes(personId));
  const common = { threadId: thread.id, postId: post.id, actorId: thread.anonymity === 'OFF' ? authorId : null, toTheDay: thread.anonymity === 'FULL' };
  const to = (kind: InboxNews['kind'], people: readonly string[]) => people.filter((personId) => personId !== authorId).map((personId) => ({ ...common, kind, personId }));
  return [...to('MENTION', mentioned), ...to('REPLY', answered)];
}
