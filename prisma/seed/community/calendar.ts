import type { HalfTermName } from '../../../server/src/generated/prisma/enums.ts';

/** A half-term of an academic year; dates are `yyyy-MM-dd`, the last one a school day. */
export interface HalfTermDates {
  readonly name: HalfTermName;
  readonly startsOn: string;
  readonly endsOn: string;
}

/** The hub's dates for 2026/27, from which the other years follow. */
const PATTERN_YEAR = 2026;
const PATTERN: readonly (readonly [HalfTermName, string, string])[] = [
  ['AUTUMN_1', '2026-09-01', '2026-10-23'],
  ['AUTUMN_2', '2026-11-02', '2026-12-18'],
  ['SPRING_1', '2027-01-04', '2027-02-12'],
  ['SPRING_2', '2027-02-22', '2027-03-25'],
  ['SUMMER_1', '2027-04-12', '2027-05-28'],
  ['SUMMER_2', '2027-06-07', '2027-07-21'],
];

const DAY = 86_400_000;

/**
 * The six half-terms of an academic year: the pattern of 2026/27 moved by whole weeks, so that every date keeps its
 * weekday, but never before 1 September or into the New Year's holiday.
 */
export function halfTermDates(academicYear: number): HalfTermDates[] {
  const september = (year: number) => Date.UTC(year, 8, 1);
  const weeks = Math.round((september(academicYear) - september(PATTERN_YEAR)) / (7 * DAY));
  const move = (date: string) => new Date(Date.parse(date) + weeks * 7 * DAY);
  return PATTERN.map(([name, startsOn, endsOn]) => ({
    name,
    startsOn: isoDate(firstSchoolDay(move(startsOn))),
    endsOn: isoDate(move(endsOn)),
  }));
}

function firstSchoolDay(date: Date): Date {
  if (date.getUTCMonth() === 7) return weekday(new Date(Date.UTC(date.getUTCFullYear(), 8, 1)));
  // New Year's Day, or the Monday that stands in for it.
  if (date.getUTCMonth() === 0 && date.getUTCDate() <= 3) return new Date(date.getTime() + DAY);
  return date;
}

function weekday(date: Date): Date {
  const ahead = date.getUTCDay() === 6 ? 2 : date.getUTCDay() === 0 ? 1 : 0;
  return new Date(date.getTime() + ahead * DAY);
}

/** `yyyy-MM-dd` of a date kept at midnight UTC. */
export function isoDate(date: Date): string {
  return date.toISOString().slice(0, 10);
}
