import { byId, listBy } from '../platform/batch.ts';
import type { Reader } from '../platform/database.ts';

/** Sharing grants, batched within one operation. */
export function createSharingLoaders(reader: Reader) {
  return {
    grant: byId((ids) => reader.run((tx) => tx.sharingGrant.findMany({ where: { id: { in: ids } } }))),
    grantsOfObject: listBy(
      (ids) =>
        reader.run((tx) =>
          tx.sharingGrant.findMany({ where: { objectId: { in: ids }, revokedAt: null }, orderBy: [{ grantedAt: 'asc' }, { id: 'asc' }] }),
        ),
      (row) => row.objectId,
    ),
  };
}
