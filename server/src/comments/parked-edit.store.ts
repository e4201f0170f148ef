import type { DocumentParkedEditModel } from '../generated/prisma/models.ts';
import type { Tx } from '../platform/database.ts';

/** Words kept for review that wait for a decision: of one sequence at most this many are shown, the oldest first. */
const MOST_SHOWN = 100;

/** A parked edit with the sequence it is of. */
export type ParkedRow = DocumentParkedEditModel & { readonly sequenceId: string };

/** What waits in the documents of these sequences. Read as the service role, which alone reaches the table. */
export async function waitingIn(service: Tx, sequenceIds: readonly string[]): Promise<ParkedRow[]> {
  const documents = await service.document.findMany({ where: { objectId: { in: [...sequenceIds] }, kind: 'SEQUENCE' }, select: { id: true, objectId: true } });
  const sequenceOf = new Map(documents.map(({ id, objectId }) => [id, objectId]));
  const rows = await service.documentParkedEdit.findMany({ where: { documentId: { in: [...sequenceOf.keys()] }, settledAt: null }, orderBy: [{ at: 'asc' }, { id: 'asc' }], take: MOST_SHOWN });
  return rows.map((row) => ({ ...row, sequenceId: sequenceOf.get(row.documentId)! }));
}

/** One that waits; null where there is none. */
export async function waitingById(service: Tx, id: string): Promise<ParkedRow | null> {
  const row = await service.documentParkedEdit.findUnique({ where: { id } });
  const document = row === null || row.settledAt !== null ? null : await service.document.findUnique({ where: { id: row.documentId, kind: 'SEQUENCE' } });
  return document === null ? null : { ...row!, sequenceId: document.objectId };
}

/** Settles one; false where somebody was faster. */
export async function settleWaiting(tx: Tx, id: string, personId: string, at: Date): Promise<boolean> {
  const { count } = await tx.documentParkedEdit.updateMany({ where: { id, settledAt: null }, data: { settledAt: at, settledById: personId } });
  return count > 0;
}
