import { expect, test } from 'vitest';
import { teachingWeeks } from './teaching-weeks.ts';

test.each([
  ['2026-09-01', '2026-10-23', 8],
  ['2026-11-02', '2026-12-18', 7],
  ['2027-02-22', '2027-03-25', 5],
  ['2027-06-07', '2027-07-21', 7],
  ['2027-06-07', '2027-06-07', 1],
])('%s to %s touches %i calendar weeks', (from, to, weeks) => {
  expect(teachingWeeks(new Date(from), new Date(to))).toBe(weeks);
});
