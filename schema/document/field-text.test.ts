import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { appendBlocks, bulletList, paragraph } from './content.ts';
import { fieldText, readField } from './field-text.ts';

const field = () => new Y.Doc().getXmlFragment('step_1/variation');

test('[D15] a field’s text is its paragraphs joined by line breaks, those of lists and empty ones too, formulas between dollars', () => {
  const fragment = field();
  expect(fieldText(fragment)).toBe('');
  appendBlocks(fragment, [paragraph('Keep $2 : 3$ fixed'), paragraph(''), bulletList(['first', 'then $x$']), { type: 'paragraph', inline: [{ text: 'in ' }, { text: 'bold', bold: true }] }]);
  expect(fieldText(fragment)).toBe('Keep $2 : 3$ fixed\n\nfirst\nthen $x$\nin bold');
  const nested = fragment.get(2) as Y.XmlElement;
  (nested.get(0) as Y.XmlElement).insert(1, [new Y.XmlElement('bulletList')]);
  expect(fieldText(fragment)).toBe('Keep $2 : 3$ fixed\n\nfirst\nthen $x$\nin bold');
});

test('[D15] a character that no database keeps reads as another of its length', () => {
  const fragment = field();
  appendBlocks(fragment, [paragraph('a\0b $c\0$'), paragraph('d')]);
  const { text, runs } = readField(fragment);
  expect(text).toBe('a\ufffdb $c\ufffd$\nd');
  expect(runs.map(({ from, length }) => text.slice(from, from + length))).toEqual(['a\ufffdb ', 'c\ufffd', 'd']);
});

test('[D15] every written character knows where it stands; breaks and the dollars of formulas belong to none', () => {
  const fragment = field();
  appendBlocks(fragment, [paragraph('a $b$ c'), paragraph('d')]);
  (fragment.get(1) as Y.XmlElement).insert(1, [new Y.XmlElement('hardBreak'), new Y.XmlText('e')]);
  const { text, runs } = readField(fragment);
  expect(text).toBe('a $b$ c\nd\ne');
  expect(runs.map(({ from, length }) => text.slice(from, from + length))).toEqual(['a ', 'b', ' c', 'd', 'e']);
});
