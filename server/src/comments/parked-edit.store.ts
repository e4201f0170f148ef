import type { DocumentParkedEditModel } from '../generated/prisma/models.ts';
import type { Tx } from '../platform/database.ts';
import type { CommentPlace } from './comment-place.ts';

/** Words kept for review that wait for a decision: of one place at most this many are shown, the oldest first. */
const MOST_SHOWN = 100;

/** A parked edit with the sequence or plan it is of. */
export type ParkedRow = DocumentParkedEditModel & { readonly place: CommentPlace };

/** The sequence or plan whose text a document is; null of units, whose text takes no comments. */
export async function placeOfDocument(service: Tx, documentId: string): Promise<CommentPlace | null> {
  const document = await service.document.findUnique({ where: { id: documentId }, select: { kind: true, objectId: true } });
  if (document === null || document.kind === 'UNIT') return null;
  return { kind: document.kind === 'PLAN' ? 'plan' : 'sequence', id: document.objectId };
}

/** What waits in a place's document. Read as the service role, which alone reaches the table. */
export async function waitingIn(service: Tx, place: CommentPlace): Promise<ParkedRow[]> {
  const document = await service.document.findUnique({ where: { objectId: place.id }, select: { id: true } });
  if (document === null) return [];
  const rows = await service.documentParkedEdit.findMany({ where: { documentId: document.id, settledAt: null }, orderBy: [{ at: 'asc' }, { id: 'asc' }], take: MOST_SHOWN });
  return rows.map((row) => ({ ...row, place }));
}

/** One that waits; null where there is none. */
export async function waitingById(service: Tx, id: string): Promise<ParkedRow | null> {
  const row = await service.documentParkedEdit.findUnique({ where: { id } });
  const place = row === null || row.settledAt !== null ? null : await placeOfDocument(service, row.documentId);
  return place === null ? null : { ...row!, place };
}

/** Settles one; false where somebody was faster. */
export async function settleWaiting(tx: Tx, id: string, personId: string, at: Date): Promise<boolean> {
  const { count } = await tx.documentParkedEdit.updateMany({ where: { id, settledAt: null }, data: { settledAt: at, settledById: personId } });
  return count > 0;
}
