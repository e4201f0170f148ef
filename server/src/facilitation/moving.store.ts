import type { PostModel } from '../generated/prisma/models.ts';
import type { Tx } from '../platform/database.ts';

/** A post on its way, and what it answers where it goes. */
export interface MovedPost {
  readonly id: string;
  readonly parentId: string | null;
}

/** Posts of a thread, each with its answers, in the order in which they came. */
export function branchesOf(tx: Tx, threadId: string, postIds: readonly string[]): Promise<PostModel[]> {
  const ids = [...postIds];
  return tx.post.findMany({ where: { threadId, note: 'POST', OR: [{ id: { in: ids } }, { parentId: { in: ids } }] }, orderBy: { seq: 'asc' } });
}

/**
 * Puts posts into another thread behind what is there, with everything that hangs on them. Whoever reads there finds them unread.
 * The caller has both threads locked.
 */
export async function movePostsTo(tx: Tx, { fromId, intoId, posts }: { fromId: string; intoId: string; posts: readonly MovedPost[] }): Promise<void> {
  const postIds = posts.map(({ id }) => id);
  const { lastSeq } = await tx.discussion.update({ where: { id: intoId }, data: { lastSeq: { increment: posts.length } }, select: { lastSeq: true } });
  await tx.$executeRaw`
    UPDATE post SET thread_id = ${intoId}, seq = ${lastSeq - posts.length} + moved.place::int, parent_id = moved.parent_id,
      root_id = coalesce(moved.parent_id, post.id), one_key = NULL, moved_from_id = ${fromId}
    FROM unnest(${postIds}::text[], ${posts.map(({ parentId }) => parentId)}::text[]) WITH ORDINALITY AS moved (id, parent_id, place)
    WHERE post.id = moved.id`;
  await tx.file.updateMany({ where: { posts: { some: { postId: { in: postIds } } } }, data: { threadId: intoId } });
  await tx.postReport.updateMany({ where: { postId: { in: postIds } }, data: { threadId: intoId } });
  await tx.action.updateMany({ where: { postId: { in: postIds } }, data: { threadId: intoId } });
}
