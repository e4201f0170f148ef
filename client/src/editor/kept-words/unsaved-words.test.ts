import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { appendBlocks, bulletList, paragraph } from '../../../../schema/document/content.ts';
import { wordsInDocument, wordsInUpdates } from './unsaved-words.ts';

const ROOT = 'step_1/variation';

/** Collects what is written into a document that a colleague has already written in. */
function writing() {
  const doc = new Y.Doc();
  appendBlocks(doc.getXmlFragment(ROOT), [paragraph('Somebody else’s words')]);
  const colleague = new Y.Doc();
  Y.applyUpdate(colleague, Y.encodeStateAsUpdate(doc));
  const updates: Uint8Array[] = [];
  colleague.on('update', (update: Uint8Array) => updates.push(update));
  return { doc: colleague, field: colleague.getXmlFragment(ROOT), updates };
}

test('[D9] one’s own unsaved words are found in the middle of a colleague’s, and nothing of hers', () => {
  const { doc, field, updates } = writing();
  const text = (field.get(0) as Y.XmlElement).get(0) as Y.XmlText;
  text.insert(8, ' MINE');
  appendBlocks(field, [bulletList(['one $x^2$', 'two'])]);
  appendBlocks(doc.getXmlFragment('step_2/check'), [paragraph('Elsewhere')]);
  expect(wordsInDocument(doc, updates)).toEqual([
    { root: ROOT, text: ' MINE\none $x^2$\ntwo' },
    { root: 'step_2/check', text: 'Elsewhere' },
  ]);
});

test('what one has deleted again is not offered back', () => {
  const { doc, field, updates } = writing();
  const text = (field.get(0) as Y.XmlElement).get(0) as Y.XmlText;
  text.insert(0, 'Not this');
  text.delete(0, 8);
  expect(wordsInDocument(doc, updates)).toEqual([]);
});

test('[D6] words of an update without its document are still readable', () => {
  const { field, updates } = writing();
  appendBlocks(field, [paragraph('Before the reload'), paragraph('and more')]);
  expect(wordsInUpdates(updates)).toEqual([{ root: null, text: 'Before the reload\nand more' }]);
});
