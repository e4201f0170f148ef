import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeOverHalfTerms } from './placement.ts';

const YEAR = [8, 7, 6, 5, 7, 7];
const weeks = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 6, maxLength: 6 });
const lessons = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 60 });

function byHalfTerm(placed: ReturnType<typeof placeOverHalfTerms>, halfTerm: number) {
  return placed.filter((unit) => unit.halfTerm === halfTerm);
}

describe('units are placed over the half-terms', () => {
  test('in their order, each exactly once and for at least a week', () => {
    fc.assert(
      fc.property(lessons, weeks, (counts, year) => {
        const placed = placeOverHalfTerms(counts, year);
        expect(placed).toHaveLength(counts.length);
        placed.forEach((unit, index) => {
          const before = placed[index - 1];
          expect(unit.weeks).toBeGreaterThanOrEqual(1);
          expect(Number.isInteger(unit.weeks)).toBe(true);
          expect(unit.halfTerm).toBeGreaterThanOrEqual(before?.halfTerm ?? 0);
          expect(unit.position).toBe(before?.halfTerm === unit.halfTerm ? before.position + 1 : 0);
        });
      }),
    );
  });

  test('so that no half-term is empty unless there are fewer units than half-terms', () => {
    fc.assert(
      fc.property(lessons, weeks, (counts, year) => {
        fc.pre(counts.length >= year.length);
        const used = new Set(placeOverHalfTerms(counts, year).map((unit) => unit.halfTerm));
        expect(used.size).toBe(year.length);
      }),
    );
  });

  test('so that the weeks of a half-term add up to its own where it has room for its units', () => {
    fc.assert(
      fc.property(lessons, weeks, (counts, year) => {
        const placed = placeOverHalfTerms(counts, year);
        year.forEach((length, halfTerm) => {
          const members = byHalfTerm(placed, halfTerm);
          if (members.length === 0) return;
          const total = members.reduce((sum, unit) => sum + unit.weeks, 0);
          expect(total).toBe(Math.max(length, members.length));
        });
      }),
    );
  });

  test('with more lessons where there are more weeks', () => {
    const placed = placeOverHalfTerms(Array.from({ length: 40 }, () => 10), YEAR);
    expect(YEAR.map((_, halfTerm) => byHalfTerm(placed, halfTerm).length)).toEqual(YEAR);
  });

  test('three units over a whole year begin a third of the year apart', () => {
    expect(placeOverHalfTerms([10, 10, 10], YEAR).map((unit) => unit.halfTerm)).toEqual([0, 1, 4]);
  });

  test('a unit twice as long as its neighbour has twice the weeks', () => {
    const placed = placeOverHalfTerms([8, 4, 6, 6, 6, 6, 6], [6, 3, 3, 3, 3, 3]);
    expect(byHalfTerm(placed, 0).map((unit) => unit.weeks)).toEqual([4, 2]);
  });
});
