import type pg from 'pg';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { stepRoot } from '../../schema/document/roots.ts';
import { PLACE } from './people.ts';

export interface BenchDocument {
  readonly id: string;
  /** The field everybody writes in. */
  readonly root: string;
}

let made = 0;

/** A sequence with one step and its empty document, in a scheme of its own. */
export async function createDocument(admin: pg.Pool): Promise<BenchDocument> {
  const n = String(++made).padStart(32, '0');
  const place = `'scheme_${n}', '${PLACE.department}'`;
  await admin.query(`
    INSERT INTO scheme_of_work (id, department_id, academic_year, title, created_at, updated_at) VALUES ('scheme_${n}', '${PLACE.department}', 2026, 'Scheme ${made}', now(), now());
    INSERT INTO unit (id, scheme_id, department_id, title, created_at, updated_at) VALUES ('unit_${n}', ${place}, 'Unit ${made}', now(), now());
    INSERT INTO lesson_sequence (id, unit_id, scheme_id, department_id, title, position, created_at, updated_at)
      VALUES ('sequence_${n}', 'unit_${n}', ${place}, 'Sequence ${made}', 'a0', now(), now());
    INSERT INTO step (id, sequence_id, unit_id, scheme_id, department_id, title, position, created_at)
      VALUES ('step_${n}', 'sequence_${n}', 'unit_${n}', ${place}, 'Step', 'a0', now());
    INSERT INTO document (id, kind, object_id, scheme_id, department_id, unit_id, epoch, created_at)
      VALUES ('document_${n}', 'SEQUENCE', 'sequence_${n}', ${place}, 'unit_${n}', 'epoch_${n}', now())`);
  return { id: `document_${n}`, root: stepRoot(`step_${n}`, 'keyQuestion') };
}

/** Fills both servers' stores with a state, as if it had been written in one go. */
export async function storeState(admin: pg.Pool, { id }: BenchDocument, state: Uint8Array, seq = 1): Promise<void> {
  const bytes = Buffer.from(state);
  await admin.query('UPDATE document SET seq = $2 WHERE id = $1', [id, seq]);
  await admin.query('INSERT INTO document_snapshot (document_id, epoch, seq, bytes, state_vector, at) SELECT id, epoch, $2, $3, $4, now() FROM document WHERE id = $1', [id, seq, bytes, Buffer.from(Y.encodeStateVectorFromUpdate(state))]);
  await admin.query('INSERT INTO hocuspocus.document (name, data) VALUES ($1, $2)', [id, bytes]);
}

/** A new paragraph with one letter in it, as its writer's first update. */
export function firstParagraph(root: string, client: number): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = client;
  const [paragraph, text] = [new Y.XmlElement('paragraph'), new Y.XmlText()];
  doc.transact(() => {
    doc.getXmlFragment(root).insert(0, [paragraph]);
    paragraph.insert(0, [text]);
    text.insert(0, 'a');
  });
  return Y.encodeStateAsUpdate(doc);
}

/** The clock after `firstParagraph`. */
export const FIRST_CLOCK = 3;

/** One more letter behind the last one, in the bytes that Yjs would write for it: no Y.Doc has to be kept for each writer. */
export function nextLetter(client: number, clock: number): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, 1); // one client
  encoding.writeVarUint(encoder, 1); // one struct
  encoding.writeVarUint(encoder, client);
  encoding.writeVarUint(encoder, clock);
  encoding.writeUint8(encoder, 0x84); // a string with an origin
  encoding.writeVarUint(encoder, client);
  encoding.writeVarUint(encoder, clock - 1);
  encoding.writeVarString(encoder, 'e');
  encoding.writeVarUint(encoder, 0); // nothing deleted
  return encoding.toUint8Array(encoder);
}

/** Paragraphs of 300 letters each until the encoded state has the wanted size in bytes. */
export function largeState(root: string, bytes: number): Uint8Array {
  const doc = new Y.Doc();
  const fragment = doc.getXmlFragment(root);
  const sentence = 'Which of these representations shows why the ratio stays the same, and which only that it does? '.repeat(4).slice(0, 300);
  const paragraphs = Math.floor(bytes / 335);
  doc.transact(() => {
    for (let i = 0; i < paragraphs; i++) {
      const [paragraph, text] = [new Y.XmlElement('paragraph'), new Y.XmlText()];
      fragment.push([paragraph]);
      paragraph.insert(0, [text]);
      text.insert(0, sentence);
    }
  });
  return Y.encodeStateAsUpdate(doc);
}
