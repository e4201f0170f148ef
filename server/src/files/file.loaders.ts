import { byId, listBy } from '../platform/batch.ts';
import type { Reader } from '../platform/database.ts';

/** Files of posts in their order, batched within one operation. */
export function createFileLoaders(reader: Reader) {
  return {
    fileOfEvidence: byId((ids) => reader.run((tx) => tx.file.findMany({ where: { id: { in: ids }, planId: { not: null } }, select: { id: true, name: true, mediaType: true, bytes: true } }))),
    filesOfPost: listBy(
      async (ids) => {
        const rows = await reader.run((tx) => tx.postFile.findMany({ where: { postId: { in: ids } }, orderBy: { position: 'asc' }, include: { file: true } }));
        return rows.map(({ postId, file: { id, name, mediaType, bytes } }) => ({ postId, id, name, mediaType, bytes }));
      },
      (row) => row.postId,
    ),
  };
}
