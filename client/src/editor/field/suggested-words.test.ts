import { getSchema } from '@tiptap/core';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { appendBlocks, paragraph } from '../../../../schema/document/content.ts';
import { readField } from '../../../../schema/document/field-text.ts';
import { fieldJson } from './field-json.ts';
import { fieldNodes } from './field-nodes.ts';
import { inlineMath } from './inline-math.ts';
import { positionOfText } from './suggested-decorations.ts';
import { placeOfText } from './suggested-words.ts';

test('[D8] a field that is parked holds no character that no database keeps, which would have it refused', () => {
  const field = new Y.Doc().getXmlFragment('step_1/variation');
  appendBlocks(field, [paragraph('a\0b $c\0$')]);
  const parked = JSON.stringify(fieldJson(field));
  expect(parked).toContain('a\ufffdb');
  expect(parked).not.toContain('\\u0000');
});

test('a place of a field’s text is the same in its document and in an editor, behind formulas and over paragraphs', () => {
  const doc = new Y.Doc();
  const field = doc.getXmlFragment('step_1/variation');
  appendBlocks(field, [paragraph('Keep $3 : 5$ fixed'), paragraph('$x$'), paragraph('then change it')]);
  const reading = readField(field);
  const shown = getSchema([...fieldNodes, inlineMath]).nodeFromJSON(fieldJson(field));
  const before = (at: number) => shown.textBetween(0, positionOfText(shown, at)!, '|');
  for (const [words, expected] of [['Keep ', 'Keep '], ['Keep $3 : 5$', 'Keep 3 : 5'], ['Keep $3 : 5$ fix', 'Keep 3 : 5 fix'], ['Keep $3 : 5$ fixed\n$x$\nthen', 'Keep 3 : 5 fixed|x|then']] as const) {
    expect(reading.text.startsWith(words)).toBe(true);
    expect(before(words.length).replace(/\|+/g, '|')).toBe(expected);
    expect(placeOfText(reading, words.length)).not.toBeNull();
  }
  const behindFormula = placeOfText(reading, 'Keep $3 : 5$'.length)!;
  expect(behindFormula).toEqual({ type: field.get(0), index: 2 });
  expect(placeOfText(reading, 4)).toMatchObject({ index: 4 });
  expect(placeOfText(reading, 10_000)).toBeNull();
});
