import { setImmediate } from 'node:timers/promises';
import type * as Y from 'yjs';
import { appendBlocks, fragmentText } from '../../../schema/document/content.ts';
import type { DocumentEngine } from '../documents/engine.ts';
import type { Deps } from '../platform/deps.ts';
import { firstUpdate } from './initial-documents.ts';
import { documentsOfPeople, insertDocuments, type DocumentRows } from './scheme-content.store.ts';
import type { ImportDocuments, NewDocument, ReadDocument } from './planning/import-documents.port.ts';

/** What an import does with documents, by way of the document engine. */
export function createImportDocuments({ db, clock, ids }: Deps, engine: DocumentEngine): ImportDocuments {
  return {
    async read(documentIds) {
      const people = await documentsOfPeople(db.service, documentIds);
      const read = new Map<string, ReadDocument>();
      for (const id of documentIds) {
        const texts = await engine.read(id, textsOf);
        if (texts !== null) read.set(id, { texts, writtenByPeople: people.has(id) });
      }
      return read;
    },

    async create(tx, personId, documents, onDocument) {
      const at = clock.now();
      const rows: DocumentRows = { documents: [], updates: [], leases: [] };
      for (const document of documents) {
        addRows(rows, document, { epoch: ids.next('epoch'), personId, at });
        await onDocument();
        // Writing a document takes milliseconds; others get their turn in between.
        await setImmediate();
      }
      await insertDocuments(tx, rows);
    },

    async edit(documentId, personId, changes) {
      await engine.edit(documentId, { personId, originalAuthorId: personId, reason: 'import' }, (doc) => {
        for (const { root, blocks, expected } of changes) {
          const fragment = doc.getXmlFragment(root);
          // Somebody has written here since the import compared it: theirs stays.
          if (fragmentText(fragment) !== expected) continue;
          if (fragment.length > 0) fragment.delete(0, fragment.length);
          appendBlocks(fragment, blocks);
        }
      });
    },
  };
}

function addRows(rows: DocumentRows, document: NewDocument, by: { epoch: string; personId: string; at: Date }): void {
  const { texts: _, ...row } = document;
  const { epoch, personId, at } = by;
  const update = firstUpdate(document, document.kind === 'UNIT' ? 'A unit' : 'The lessons of a unit');
  rows.documents.push({ ...row, epoch, seq: update === null ? 0n : 1n, createdAt: at });
  if (update === null) return;
  const { clientId, clock, bytes } = update;
  const key = { documentId: document.id, clientId: BigInt(clientId) };
  rows.updates.push({ ...key, epoch, seq: 1n, updateId: `import-${document.id}`, authorId: personId, clockFrom: 0, clockTo: clock, kind: 'import', bytes, at });
  rows.leases.push({ ...key, personId, reason: `import:${personId}`, leasedAt: at });
}

/** The text of each root that the document knows. */
function textsOf(doc: Y.Doc): Map<string, string> {
  return new Map([...doc.share.keys()].map((root) => [root, fragmentText(doc.getXmlFragment(root))]));
}
