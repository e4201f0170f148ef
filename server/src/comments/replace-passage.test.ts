import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { appendBlocks, bulletList, paragraph, type Block } from '../../../schema/document/content.ts';
import { fieldText } from '../../../schema/document/field-text.ts';
import { replacePassage } from './replace-passage.ts';

function field(...blocks: Block[]) {
  const doc = new Y.Doc();
  const fragment = doc.getXmlFragment('field');
  appendBlocks(fragment, blocks);
  return fragment;
}

/** Replaces one wording by another where it stands in the text. */
function rewrite(fragment: Y.XmlFragment, original: string, replacement: string): boolean {
  const from = fieldText(fragment).indexOf(original);
  return fragment.doc!.transact(() => replacePassage(fragment, { from, to: from + original.length }, replacement));
}

test.each([
  ['a word', 'Share ten in the ratio 2 to 3.', 'in the ratio 2 to 3', 'in the ratio 2 : 3'],
  ['at the beginning', 'Share ten.', 'Share', 'Divide'],
  ['at the end', 'Share ten.', 'ten.', 'twelve.'],
  ['by adding', 'Share ten.', 'Share ten', 'Share ten counters'],
  ['by taking away', 'Share ten red counters.', ' red', ''],
  ['all of it', 'Share ten.', 'Share ten.', 'Divide twelve.'],
  ['a formula', 'Keep $2 : 3$ and scale.', '$2 : 3$', '$3 : 5$'],
  ['part of a formula', 'Keep $2 : 3$ and scale.', '2 : 3', '2 : 5'],
  ['words around a formula that stays', 'Keep $2 : 3$ and scale.', 'Keep $2 : 3$ and', 'Hold $2 : 3$ fixed and'],
  ['words by a formula', 'Keep two to three and scale.', 'two to three', '$2 : 3$'],
  ['a formula by words', 'Keep $2 : 3$ and scale.', '$2 : 3$', 'two to three'],
  ['a formula and what is beside it', 'Keep $2 : 3$ and scale.', '$2 : 3$ and', '$3 : 5$ or'],
  ['by a formula at the end', 'Keep it.', 'it.', 'it at $k$'],
  ['between two formulas', 'Keep $a$$b$ here.', '$a$$b$', '$a$ and $b$'],
])('changes %s and nothing else', (_what, text, original, replacement) => {
  const fragment = field(paragraph('Before.'), paragraph(text), bulletList(['after']));
  expect(rewrite(fragment, original, replacement)).toBe(true);
  expect(fieldText(fragment)).toBe(`Before.\n${text.replace(original, () => replacement)}\nafter`);
});

test('changes an item of a list', () => {
  const fragment = field(bulletList(['one', 'two']));
  expect(rewrite(fragment, 'two', 'three')).toBe(true);
  expect(fieldText(fragment)).toBe('one\nthree');
});

test('leaves marks, and formulas that stay, as they are', () => {
  const fragment = field({ type: 'paragraph', inline: [{ text: 'Keep the ' }, { text: 'multiplier', bold: true }, { text: ' constant: ' }, { math: 'k' }] });
  const formula = (fragment.get(0) as Y.XmlElement).get(1);
  rewrite(fragment, 'the multiplier constant: $k$', 'one multiplier constant: $k$');
  const own = fragment.get(0) as Y.XmlElement;
  expect((own.get(0) as Y.XmlText).toDelta()).toEqual([{ insert: 'Keep one ' }, { insert: 'multiplier', attributes: { bold: {} } }, { insert: ' constant: ' }]);
  expect(own.get(1)).toBe(formula);
});

test('keeps marks of what stands behind a formula that is put in', () => {
  const fragment = field({ type: 'paragraph', inline: [{ text: 'Keep two to three ' }, { text: 'always', bold: true }] });
  rewrite(fragment, 'two to three', '$2 : 3$');
  const own = fragment.get(0) as Y.XmlElement;
  expect((own.get(2) as Y.XmlText).toDelta()).toEqual([{ insert: ' ' }, { insert: 'always', attributes: { bold: {} } }]);
});

test.each([
  ['joins two', 'one\ntwo', 'one two'],
  ['splits one', 'one', 'o\nne'],
  ['changes words in two', 'one\ntwo', 'won\ntoo'],
])('refuses what %s paragraphs, and changes nothing', (_what, original, replacement) => {
  const fragment = field(paragraph('one'), paragraph('two'));
  expect(rewrite(fragment, original, replacement)).toBe(false);
  expect(fieldText(fragment)).toBe('one\ntwo');
});

test('takes a passage of two paragraphs whose change is within one', () => {
  const fragment = field(paragraph('one'), paragraph('two'));
  expect(rewrite(fragment, 'one\ntwo', 'one\ntoo')).toBe(true);
  expect(fieldText(fragment)).toBe('one\ntoo');
});

test('what a colleague types around the change at the same time stays where they typed it', () => {
  const fragment = field(paragraph('Share ten in the ratio 2 to 3.'));
  const colleague = new Y.Doc();
  Y.applyUpdate(colleague, Y.encodeStateAsUpdate(fragment.doc!));
  rewrite(fragment, 'Share ten in the ratio', 'Share twelve in the ratio');
  const theirs = (colleague.getXmlFragment('field').get(0) as Y.XmlElement).get(0) as Y.XmlText;
  theirs.insert(theirs.length, ' Explain.');
  theirs.insert(0, 'First: ');
  Y.applyUpdate(fragment.doc!, Y.encodeStateAsUpdate(colleague));
  expect(fieldText(fragment)).toBe('First: Share twelve in the ratio 2 to 3. Explain.');
});
