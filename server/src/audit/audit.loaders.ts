import DataLoader from 'dataloader';
import type { Reader } from '../platform/database.ts';
import { placesEverOf } from './audit.store.ts';

/** What the audit log's readers are told of its actors, batched within one operation. */
export function createAuditLoaders(reader: Reader) {
  return {
    placesEverOf: new DataLoader<string, ReadonlySet<string>>(async (ids) => {
      const places = await reader.run((tx) => placesEverOf(tx, ids));
      return ids.map((id) => places.get(id)!);
    }),
  };
}
