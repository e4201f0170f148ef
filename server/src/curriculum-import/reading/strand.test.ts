import { expect, test } from 'vitest';
import { strandOf } from './strand.ts';

test.each([
  ['Number', 'NUMBER'],
  ['Number: Fractions', 'NUMBER'],
  ['Algebra', 'ALGEBRA'],
  ['Geometry and Measure', 'GEOMETRY'],
  ['Ratio and Proportion', 'RATIO'],
  ['Ratio, proportion and rates of change', 'RATIO'],
  ['Statistics', 'STATISTICS'],
  ['Probability', 'PROBABILITY'],
  ['Statistics and probability', 'STATISTICS'],
  ['Operations with calculators', 'NUMBER'],
  ['Working mathematically', 'NUMBER'],
])('the thread %s belongs to %s', (name, strand) => {
  expect(strandOf(name)).toBe(strand);
});
