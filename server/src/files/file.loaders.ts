import { listBy } from '../platform/batch.ts';
import type { Reader } from '../platform/database.ts';

/** Files of posts in their order, batched within one operation. */
export function createFileLoaders(reader: Reader) {
  return {
    filesOfPost: listBy(
      async (ids) => {
        const rows = await reader.run((tx) => tx.postFile.findMany({ where: { postId: { in: ids } }, orderBy: { position: 'asc' }, include: { file: true } }));
        return rows.map(({ postId, file: { id, name, mediaType, bytes } }) => ({ postId, id, name, mediaType, bytes }));
      },
      (row) => row.postId,
    ),
  };
}
