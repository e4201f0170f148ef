import { listBy } from '../platform/batch.ts';
import type { Reader } from '../platform/database.ts';

/** What the reader was told and has not read, by comment; row-level security leaves everybody else's out. */
export function createInboxLoaders(reader: Reader) {
  return {
    unreadItemsOfComment: listBy(
      (ids) => reader.run((tx) => tx.inboxItem.findMany({ where: { commentId: { in: ids }, readAt: null }, orderBy: { id: 'asc' } })),
      (row) => row.commentId!,
    ),
  };
}
