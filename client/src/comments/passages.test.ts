import { beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { appendBlocks, paragraph } from '../../../schema/document/content.ts';
import { fieldText } from '../../../schema/document/field-text.ts';
import { type KnownPassage, PassageTracker } from './passages.ts';

const ROOT = 'step_1/variation';
let fragment: Y.XmlFragment;
let tracker: PassageTracker;

beforeEach(() => {
  fragment = new Y.Doc().getXmlFragment(ROOT);
  appendBlocks(fragment, [paragraph('Keep the scale and change one part.'), paragraph('Then change one part more.')]);
  tracker = new PassageTracker();
});

const letters = () => (fragment.get(0) as Y.XmlElement).get(0) as Y.XmlText;
const reads = (passage: KnownPassage): string | null => {
  const place = tracker.placesIn(ROOT, fragment, [passage]).get(passage.id);
  return place ? fieldText(fragment).slice(place.from, place.to) : null;
};
const second: KnownPassage = { id: 'comment_1', state: 'FOUND', quote: 'change one part', from: 41, to: 56 };

test('a passage begins where the server says, also where its words stand twice', () => {
  expect(tracker.placesIn(ROOT, fragment, [second]).get('comment_1')).toEqual({ from: 41, to: 56 });
});

test('a passage follows the text between two words of the server', () => {
  reads(second);
  letters().insert(0, 'First of all: ');
  expect(tracker.placesIn(ROOT, fragment, [second]).get('comment_1')).toEqual({ from: 55, to: 70 });
  expect(reads(second)).toBe('change one part');
});

test('a passage that was found before it was looked at is found by its words', () => {
  expect(reads({ id: 'comment_1', state: 'FOUND', quote: 'the scale', from: null, to: null })).toBe('the scale');
});

test('words that are deleted are nowhere, and found again where an undo brings them back', () => {
  const passage: KnownPassage = { id: 'comment_1', state: 'FOUND', quote: 'the scale', from: 5, to: 14 };
  const undo = new Y.UndoManager(fragment);
  expect(reads(passage)).toBe('the scale');
  letters().delete(4, 10);
  expect(reads(passage)).toBeNull();
  undo.undo();
  expect(reads(passage)).toBe('the scale');
});

test('what the server has given up is nowhere, until somebody chooses other words', () => {
  expect(reads({ ...second, state: 'LOST' })).toBeNull();
  expect(reads({ ...second, quote: 'Keep', from: 0, to: 4 })).toBe('Keep');
});
