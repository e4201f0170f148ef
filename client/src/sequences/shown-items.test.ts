import { expect, test } from 'vitest';
import { type Shown, shownItems } from './shown-items.ts';

interface Named {
  readonly id: string;
}

const named = (ids: string): Named[] => [...ids].map((id) => ({ id }));
const line = (shown: readonly Shown<Named>[]) => shown.map(({ item: { id }, number }) => `${id}${number ?? '-'}`).join(' ');
const all = shownItems(named('abcd'), [], [], () => false);

test('a removed step goes, and the rest are numbered anew', () => {
  expect(line(all)).toBe('a1 b2 c3 d4');
  expect(line(shownItems(named('acd'), named('b'), all, () => false))).toBe('a1 c2 d3');
});

test('[D20] a step removed under somebody’s hands stays in its place without a number, whatever else moves', () => {
  const held = shownItems(named('acd'), named('b'), all, (id) => id === 'b');
  expect(line(held)).toBe('a1 b- c2 d3');
  // It stays when the hands have left it, until it is let go.
  const moved = shownItems(named('dca'), named('b'), held, () => false);
  expect(line(moved)).toBe('d1 c2 a3 b-');
  expect(line(shownItems(named('dca'), named('b'), moved.filter(({ item }) => item.id !== 'b'), () => false))).toBe('d1 c2 a3');
});

test('the first step stays first, and a restored one is a step again', () => {
  const held = shownItems(named('bcd'), named('a'), all, () => true);
  expect(line(held)).toBe('a- b1 c2 d3');
  expect(line(shownItems(named('abcd'), [], held, () => false))).toBe('a1 b2 c3 d4');
});
