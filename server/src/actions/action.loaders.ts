import { listBy } from '../platform/batch.ts';
import type { Reader } from '../platform/database.ts';

/** Actions by where they were made, the oldest first, batched within one operation. */
export function createActionLoaders(reader: Reader) {
  return {
    actionsOfThread: listBy(
      (ids) => reader.run((tx) => tx.action.findMany({ where: { threadId: { in: ids } }, orderBy: { id: 'asc' } })),
      (row) => row.threadId!,
    ),
    actionsOfPost: listBy(
      (ids) => reader.run((tx) => tx.action.findMany({ where: { postId: { in: ids } }, orderBy: { id: 'asc' } })),
      (row) => row.postId!,
    ),
  };
}
