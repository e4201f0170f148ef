import { listBy } from '../platform/batch.ts';
import type { Reader } from '../platform/database.ts';
import { decisionsOf } from './decision.store.ts';

/** What facilitators made of threads, batched within one operation. */
export function createFacilitationLoaders(reader: Reader) {
  return {
    templatesOfHub: listBy(
      (ids) => reader.run((tx) => tx.discussionTemplate.findMany({ where: { hubId: { in: ids } } })),
      (row) => row.hubId,
    ),
    /** The latest first. */
    summariesOfThread: listBy(
      (ids) => reader.run((tx) => tx.discussionSummary.findMany({ where: { threadId: { in: ids } }, orderBy: { version: 'desc' } })),
      (row) => row.threadId,
    ),
    linksOfThread: listBy(
      (ids) => reader.run((tx) => tx.discussionLink.findMany({ where: { threadId: { in: ids } }, orderBy: { position: 'asc' } })),
      (row) => row.threadId,
    ),
    invitationsOfThread: listBy(
      (ids) => reader.run((tx) => tx.discussionInvitation.findMany({ where: { threadId: { in: ids } }, orderBy: [{ at: 'asc' }, { personId: 'asc' }] })),
      (row) => row.threadId,
    ),
    decisionsOfThread: listBy((ids) => reader.run((tx) => decisionsOf(tx, ids)), (row) => row.threadId),
  };
}
