import * as Y from 'yjs';
import { appendBlocks } from '../../../schema/document/content.ts';
import { DOCUMENT_LIMITS } from '../../../schema/document/limits.ts';
import type { NewDocument } from './planning/import-documents.port.ts';
import { tooLarge } from './reading/problems.ts';

/** The first update of a new document, and the Yjs client id and number of clock ticks it was written under. */
export interface FirstUpdate {
  readonly clientId: number;
  readonly clock: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Writes a new document's text; null where it has none. @throws DomainProblem IMPORT_TOO_LARGE above the limit of a document (D4) */
export function firstUpdate({ texts }: NewDocument, what: string): FirstUpdate | null {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const { root, blocks } of texts) {
      if (blocks.length > 0) appendBlocks(doc.getXmlFragment(root), blocks);
    }
  });
  const clock = Y.getState(doc.store, doc.clientID);
  if (clock === 0) return null;
  const bytes = new Uint8Array(Y.encodeStateAsUpdate(doc));
  doc.destroy();
  if (bytes.length > DOCUMENT_LIMITS.documentWarningBytes) throw tooLarge(`${what} holds more text than a document should.`);
  return { clientId: doc.clientID, clock, bytes };
}
