import { expect, test } from 'vitest';
import { halfTermDates } from './calendar.ts';

test('half-terms of 2026/27 are those of the hub', () => {
  expect(halfTermDates(2026).map(({ startsOn, endsOn }) => `${startsOn} ${endsOn}`)).toEqual([
    '2026-09-01 2026-10-23',
    '2026-11-02 2026-12-18',
    '2027-01-04 2027-02-12',
    '2027-02-22 2027-03-25',
    '2027-04-12 2027-05-28',
    '2027-06-07 2027-07-21',
  ]);
});

test.each([2024, 2025, 2027, 2028, 2029, 2033])('half-terms of %i/… lie inside the year, in order, on school days', (year) => {
  const dates = halfTermDates(year).flatMap(({ startsOn, endsOn }) => [startsOn, endsOn]);
  expect(dates).toEqual(dates.toSorted());
  expect(new Set(dates).size).toBe(12);
  expect(dates[0]! >= `${year}-09-01`).toBe(true);
  expect(dates[11]! <= `${year + 1}-07-31`).toBe(true);
  for (const date of dates) expect([1, 2, 3, 4, 5]).toContain(new Date(date).getUTCDay());
  expect(dates).not.toContain(`${year + 1}-01-01`);
});
