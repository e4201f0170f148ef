import type { HalfTermName } from '../generated/prisma/enums.ts';
import { academicYearOf } from '../platform/calendar-day.ts';

/** A half-term with its first and last school day, both as midnight UTC. */
export interface HalfTermDates {
  readonly name: HalfTermName;
  readonly startsOn: Date;
  readonly endsOn: Date;
}

export const HALF_TERMS: readonly HalfTermName[] = ['AUTUMN_1', 'AUTUMN_2', 'SPRING_1', 'SPRING_2', 'SUMMER_1', 'SUMMER_2'];

const DAY_MS = 86_400_000;
const HOLIDAY_AFTER: Record<HalfTermName, string> = {
  AUTUMN_1: 'October half-term',
  AUTUMN_2: 'Christmas holiday',
  SPRING_1: 'February half-term',
  SPRING_2: 'Easter holiday',
  SUMMER_1: 'May half-term',
  SUMMER_2: 'Summer holiday',
};

/** "Autumn 2". */
export function halfTermLabel(name: HalfTermName): string {
  const [season, part] = name.split('_') as [string, string];
  return `${season[0]}${season.slice(1).toLowerCase()} ${part}`;
}

/** The Monday of a day's calendar week. */
function mondayOf(day: Date): number {
  return day.getTime() - ((day.getUTCDay() + 6) % 7) * DAY_MS;
}

/** Calendar weeks, from Monday, that a half-term touches. */
export function weeksIn({ startsOn, endsOn }: HalfTermDates): number {
  return Math.round((mondayOf(endsOn) - mondayOf(startsOn)) / (7 * DAY_MS)) + 1;
}

export interface SchoolDay {
  readonly date: Date;
  readonly academicYear: number;
  readonly halfTerm: HalfTermName | null;
  readonly week: number | null;
  readonly label: string;
}

/**
 * Says a day as people do: the half-term and its week, or the holiday it falls in. Week 1 is the one with the half-term's
 * first school day; the weekend after a last school day is already holiday.
 */
export function sayDay(day: Date, halfTerms: readonly HalfTermDates[]): SchoolDay {
  const academicYear = academicYearOf(day);
  const ordered = halfTerms.toSorted((a, b) => a.startsOn.getTime() - b.startsOn.getTime());
  const current = ordered.find((term) => day >= term.startsOn && day <= term.endsOn);
  if (current !== undefined) {
    const week = Math.round((mondayOf(day) - mondayOf(current.startsOn)) / (7 * DAY_MS)) + 1;
    return { date: day, academicYear, halfTerm: current.name, week, label: `${halfTermLabel(current.name)}, week ${week}` };
  }
  const before = ordered.findLast((term) => term.endsOn < day);
  return { date: day, academicYear, halfTerm: null, week: null, label: before === undefined ? 'Summer holiday' : HOLIDAY_AFTER[before.name] };
}

/** The dates of 2026/27, from which a hub without its own takes those of any year: the same weekdays, moved by whole weeks. */
const PATTERN: readonly [HalfTermName, string, string][] = [
  ['AUTUMN_1', '2026-09-01', '2026-10-23'],
  ['AUTUMN_2', '2026-11-02', '2026-12-18'],
  ['SPRING_1', '2027-01-04', '2027-02-12'],
  ['SPRING_2', '2027-02-22', '2027-03-25'],
  ['SUMMER_1', '2027-04-12', '2027-05-28'],
  ['SUMMER_2', '2027-06-07', '2027-07-21'],
];

/**
 * Default half-term dates of an academic year, by its first calendar year: never before 1 September, on a weekend there, or on the
 * New Year's holiday.
 */
export function defaultHalfTerms(academicYear: number): HalfTermDates[] {
  const september = (year: number) => Date.UTC(year, 8, 1);
  const weeks = Math.round((september(academicYear) - september(2026)) / (7 * DAY_MS));
  const move = (date: string) => new Date(Date.parse(`${date}T00:00:00Z`) + weeks * 7 * DAY_MS);
  return PATTERN.map(([name, startsOn, endsOn]) => ({ name, startsOn: firstSchoolDay(move(startsOn)), endsOn: move(endsOn) }));
}

function firstSchoolDay(date: Date): Date {
  if (date.getUTCMonth() === 7) {
    const first = new Date(Date.UTC(date.getUTCFullYear(), 8, 1));
    const untilMonday = first.getUTCDay() === 6 ? 2 : first.getUTCDay() === 0 ? 1 : 0;
    return new Date(first.getTime() + untilMonday * DAY_MS);
  }
  // New Year's Day, or the Monday that stands in for it.
  if (date.getUTCMonth() === 0 && date.getUTCDate() <= 3) return new Date(date.getTime() + DAY_MS);
  return date;
}
