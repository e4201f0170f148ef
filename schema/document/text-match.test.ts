import { expect, test } from 'vitest';
import { matchTexts } from './text-match.ts';

/** The earlier text with a dot for what is gone. @throws where a character was matched with another one */
function surviving(before: string, after: string): string {
  const match = matchTexts(before, after);
  let last = -1;
  return Array.from({ length: before.length }, (_, i) => {
    if (match[i] === -1) return '·';
    if (after[match[i]!] !== before[i] || match[i]! <= last) throw new Error(`${before} and ${after} at ${i}`);
    last = match[i]!;
    return before[i]!;
  }).join('');
}

test('finds what has survived of a text around what was written and deleted in it', () => {
  expect(surviving('Keep the scale and change the rest', 'Keep the same scale and\nchange rest')).toBe('Keep the scale and·change···· rest');
  expect(surviving('the scale stays', 'the new scale stays')).toBe('the scale stays');
  expect(surviving('the scale stays', 'the same or scale stays')).toBe('the scale stays');
  expect(surviving('ratio', 'ratios')).toBe('ratio');
  expect(surviving('', 'new')).toBe('');
  expect(surviving('gone', '')).toBe('····');
  expect(surviving('same', 'same')).toBe('same');
});

test('two people change words far from each other, and what is between keeps its place', () => {
  const middle = ' stays the same while the scale of the other line changes '.repeat(3);
  expect(surviving(`First${middle}last`, `Second${middle}lost words`).slice(6, -4)).toBe(middle.slice(1));
});

test('letters within a word are told apart', () => {
  expect(surviving('one multipliers two', 'one Multiplier two three')).toBe('one ·ultiplier· two');
});

test('a text that has nothing to do with the other costs little', () => {
  const words = (seed: number) => Array.from({ length: 20_000 }, (_, i) => ((i * seed) % 7_919).toString(36)).join(' ');
  const began = performance.now();
  surviving(words(31), words(57));
  expect(performance.now() - began).toBeLessThan(2_000);
});

test('whatever two texts are, letters are matched with their like and in order', () => {
  let state = 7;
  const pick = (below: number) => ((state = (state * 1_103_515_245 + 12_345) & 0x7fff_ffff) >> 8) % below;
  for (let round = 0; round < 2_000; round++) {
    const before = Array.from({ length: pick(40) }, () => 'ab c'[pick(4)]).join('');
    const at = pick(before.length + 1);
    const after = before.slice(0, at) + 'abc d'.slice(pick(4)) + before.slice(at + pick(5));
    surviving(before, after);
  }
});
