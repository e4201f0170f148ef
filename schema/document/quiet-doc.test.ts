import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { quietDoc } from './quiet-doc.ts';

/** Two who mark the same words at once, and what a reader's document writes when it takes both in. */
function marksAtOnce(reader: Y.Doc): Uint8Array[] {
  const [ada, ben] = [quietDoc(), quietDoc()];
  const text = (doc: Y.Doc) => doc.get('field', Y.XmlText);
  text(ada).insert(0, 'two to three');
  Y.applyUpdate(ben, Y.encodeStateAsUpdate(ada));
  Y.applyUpdate(reader, Y.encodeStateAsUpdate(ada));
  text(ada).format(0, 6, { bold: {} });
  text(ben).format(0, 6, { bold: {} });
  const written: Uint8Array[] = [];
  text(reader);
  reader.on('update', (update: Uint8Array, _origin: unknown, _doc: Y.Doc, { local }: Y.Transaction) => void (local && written.push(update)));
  for (const doc of [ada, ben]) Y.applyUpdate(reader, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(reader)));
  return written;
}

test('[D16] who only reads writes nothing, though two colleagues mark the same words; a document of Yjs alone does', () => {
  expect(marksAtOnce(new Y.Doc())).not.toEqual([]);
  expect(marksAtOnce(quietDoc())).toEqual([]);
});
