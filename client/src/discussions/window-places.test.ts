import { expect, test } from 'vitest';
import { itemAt, placesOf, rangeOf } from './window-places.ts';

test('items stand below each other', () => {
  expect([...placesOf([40, 100, 10])]).toEqual([0, 40, 140, 150]);
});

test('what stands at a height is found, beyond the ends the first and the last', () => {
  const tops = placesOf([40, 100, 10]);
  expect([-5, 0, 39, 40, 139, 140, 999].map((y) => itemAt(tops, y))).toEqual([0, 0, 0, 1, 1, 2, 2]);
});

test('the range that shows holds every item that is partly to be seen', () => {
  const tops = placesOf([40, 100, 10]);
  expect(rangeOf(tops, 39, 41)).toEqual({ from: 0, to: 2 });
  expect(rangeOf(tops, -100, 1_000)).toEqual({ from: 0, to: 3 });
  expect(rangeOf(placesOf([]), 0, 100)).toEqual({ from: 0, to: 0 });
});
