import { listBy } from '../platform/batch.ts';
import type { Reader } from '../platform/database.ts';

/** What facilitators made of threads, batched within one operation. */
export function createFacilitationLoaders(reader: Reader) {
  return {
    templatesOfHub: listBy(
      (ids) => reader.run((tx) => tx.discussionTemplate.findMany({ where: { hubId: { in: ids } } })),
      (row) => row.hubId,
    ),
  };
}
