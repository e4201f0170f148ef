import * as Y from 'yjs';
import { appendBlocks } from '../../../schema/document/content.ts';
import type { DocumentKind } from '../../../schema/document/roots.ts';
import type { FieldText } from '../schemes/scheme.types.ts';
import type { SeedContext } from './community.rows.ts';
import { fieldBlocks } from './field-text.ts';

/** What one person wrote at one time: root names and their text. */
export interface DocumentPart {
  readonly authorId: string;
  readonly at: Date;
  readonly texts: readonly (readonly [root: string, text: FieldText])[];
}

export interface NewDocument {
  readonly kind: DocumentKind;
  readonly objectId: string;
  readonly departmentId: string;
  /** Of a sequence and a unit. */
  readonly schemeId?: string;
  readonly unitId?: string;
  readonly createdAt: Date;
  /** In the order in which they were written. */
  readonly parts: readonly DocumentPart[];
}

/**
 * Adds a document with its log: an update for each part, under a client id leased to its author (D3, D13), so that
 * authorship holds for the demo's text as for any other.
 */
export function addDocument({ rows, ids }: SeedContext, { parts, ...document }: NewDocument): void {
  const id = ids.next('document');
  const epoch = ids.next('epoch');
  const doc = new Y.Doc();
  // The last eight digits of an id are random: a client id that is the same wherever the ids are.
  const firstClientId = Number.parseInt(id.slice(-8), 16);
  const clientIds = new Map<string, number>();
  let seq = 0;
  for (const { authorId, at, texts } of parts.filter((part) => part.texts.length > 0)) {
    let clientId = clientIds.get(authorId);
    if (clientId === undefined) {
      clientId = (firstClientId + clientIds.size) >>> 0;
      clientIds.set(authorId, clientId);
      rows.documentClients.push({ documentId: id, clientId: BigInt(clientId), personId: authorId, leasedAt: at });
    }
    seq += 1;
    rows.documentUpdates.push({
      documentId: id,
      epoch,
      seq: BigInt(seq),
      updateId: `${id}-${seq}`,
      authorId,
      clientId: BigInt(clientId),
      kind: 'edit',
      at,
      ...writePart(doc, clientId, texts),
    });
  }
  doc.destroy();
  rows.documents.push({ ...document, id, epoch, seq: BigInt(seq) });
}

function writePart(doc: Y.Doc, clientId: number, texts: DocumentPart['texts']) {
  const clockFrom = Y.getState(doc.store, clientId);
  const before = Y.encodeStateVector(doc);
  doc.clientID = clientId;
  doc.transact(() => {
    for (const [root, text] of texts) appendBlocks(doc.getXmlFragment(root), fieldBlocks(text));
  });
  const bytes = new Uint8Array(Y.encodeStateAsUpdate(doc, before));
  return { clockFrom, clockTo: Y.getState(doc.store, clientId), bytes };
}
