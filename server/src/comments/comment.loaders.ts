import DataLoader from 'dataloader';
import type { SuggestionModel } from '../generated/prisma/models.ts';
import { byId, listBy } from '../platform/batch.ts';
import type { Reader } from '../platform/database.ts';
import { countsOf, type CommentCounts } from './comment.store.ts';

/** What somebody has of a sequence or a plan for themselves: keys of the loaders below. */
export interface OfReader {
  readonly personId: string;
  readonly placeId: string;
}

const keyOf = ({ personId, placeId }: OfReader) => `${personId} ${placeId}`;
const NOTHING: CommentCounts = { open: 0, resolved: 0, unread: 0 };

/** Comments with what hangs on them, batched within one operation. */
export function createCommentLoaders(reader: Reader) {
  return {
    comment: byId((ids) => reader.run((tx) => tx.comment.findMany({ where: { id: { in: ids } } }))),
    repliesOfComment: listBy(
      (ids) => reader.run((tx) => tx.comment.findMany({ where: { parentId: { in: ids }, deletedAt: null }, orderBy: { id: 'asc' } })),
      (row) => row.parentId!,
    ),
    versionsOfComment: listBy(
      (ids) => reader.run((tx) => tx.commentVersion.findMany({ where: { commentId: { in: ids } }, orderBy: { id: 'desc' } })),
      (row) => row.commentId,
    ),
    reactionsOfComment: listBy(
      (ids) => reader.run((tx) => tx.commentReaction.findMany({ where: { commentId: { in: ids } }, orderBy: [{ at: 'asc' }, { personId: 'asc' }] })),
      (row) => row.commentId,
    ),
    mentionsOfComment: listBy(
      (ids) => reader.run((tx) => tx.commentMention.findMany({ where: { commentId: { in: ids } }, orderBy: { personId: 'asc' } })),
      (row) => row.commentId,
    ),
    suggestionOfComment: new DataLoader<string, SuggestionModel | null>(async (ids) => {
      const rows = await reader.run((tx) => tx.suggestion.findMany({ where: { commentId: { in: [...ids] } } }));
      const found = new Map(rows.map((row) => [row.commentId, row]));
      return ids.map((id) => found.get(id) ?? null);
    }),
    placeReadAt: new DataLoader<OfReader, Date | null, string>(
      async (keys) => {
        const rows = await reader.run((tx) => tx.placeRead.findMany({ where: { OR: keys.map(({ personId, placeId }) => ({ personId, placeId })) } }));
        const found = new Map(rows.map((row) => [keyOf(row), row.readAt]));
        return keys.map((key) => found.get(keyOf(key)) ?? null);
      },
      { cacheKeyFn: keyOf },
    ),
    commentCounts: new DataLoader<OfReader, CommentCounts, string>(
      async (keys) => {
        const [{ personId }] = keys as readonly [OfReader, ...OfReader[]];
        const found = await reader.run((tx) => countsOf(tx, personId, keys.map(({ placeId }) => placeId)));
        return keys.map(({ placeId }) => found.get(placeId) ?? NOTHING);
      },
      { cacheKeyFn: keyOf },
    ),
  };
}
