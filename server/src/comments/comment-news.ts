import type { CommentModel } from '../generated/prisma/models.ts';
import type { AfterCommit, Tx } from '../platform/database.ts';

/** Something that one person is to hear of by name: they were mentioned, answered, or their suggestion was decided. */
export interface CommentNews {
  readonly kind: 'MENTION' | 'REPLY' | 'DECISION';
  readonly personId: string;
  readonly comment: CommentModel;
  readonly actorId: string;
}

/** Tells people, in the transaction in which it happens. Whether they may still see the comment is asked when they read. */
export type InformPeople = (tx: Tx, after: AfterCommit, news: readonly CommentNews[]) => Promise<void>;

/** Who hears of a new comment: those it mentions, and those who wrote in its thread before; the author of it never. */
export async function newsOf(tx: Tx, comment: CommentModel, parent: CommentModel | null, mentioned: readonly string[]): Promise<CommentNews[]> {
  const actorId = comment.authorId;
  const thread = parent === null ? [] : await tx.comment.findMany({ where: { OR: [{ id: parent.id }, { parentId: parent.id }], deletedAt: null }, select: { authorId: true } });
  const answered = [...new Set(thread.map(({ authorId }) => authorId))].filter((personId) => !mentioned.includes(personId));
  const to = (kind: CommentNews['kind'], people: readonly string[]) => people.filter((personId) => personId !== actorId).map((personId) => ({ kind, personId, comment, actorId }));
  return [...to('MENTION', mentioned), ...to('REPLY', answered)];
}
