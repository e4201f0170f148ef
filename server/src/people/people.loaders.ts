import { byId } from '../platform/batch.ts';
import type { Reader } from '../platform/database.ts';

/** People and memberships, batched within one operation. */
export function createPeopleLoaders(reader: Reader) {
  return {
    person: byId((ids) => reader.run((tx) => tx.person.findMany({ where: { id: { in: ids } } }))),
    membership: byId((ids) => reader.run((tx) => tx.membership.findMany({ where: { id: { in: ids } } }))),
  };
}
