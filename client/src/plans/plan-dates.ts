import type { HalfTermName } from '../graphql/generated/graphql.ts';
import { sayDay } from '../facilitation/half-terms.ts';
import { dayLabel } from '../ui/dates.ts';
import { type ActionStatus, NO_DAY, type PlanAction, type PlanHalfTerm, type Term, type When } from './plan-model.ts';
import { TERMS } from './plan-words.ts';

const DAY_MS = 86_400_000;
/** Within so many days something is "due". */
export const SOON_DAYS = 14;

const noon = (date: string) => Date.parse(`${date}T12:00:00Z`);
const iso = (at: number) => new Date(at).toISOString().slice(0, 10);

/** The day on which something is due: its own, or the last of its half-term. */
export function dueDay(due: When, halfTerms: readonly PlanHalfTerm[]): string | null {
  return due.on ?? halfTerms.find(({ name }) => name === due.halfTerm)?.endsOn ?? null;
}

/** The day on which something begins: its own, or the first of its half-term. */
export function startDay(start: When, halfTerms: readonly PlanHalfTerm[]): string | null {
  return start.on ?? halfTerms.find(({ name }) => name === start.halfTerm)?.startsOn ?? null;
}

export type DueState = 'none' | 'later' | 'due' | 'over';

/** Whether something is due within a fortnight, overdue, or neither; what is done or dropped is neither. `today` as yyyy-MM-dd. */
export function dueState({ due, status }: { due: When; status: ActionStatus }, today: string, halfTerms: readonly PlanHalfTerm[]): DueState {
  const day = dueDay(due, halfTerms);
  if (day === null || status === 'DONE' || status === 'DROPPED') return 'none';
  if (day < today) return 'over';
  return noon(day) - noon(today) <= SOON_DAYS * DAY_MS ? 'due' : 'later';
}

/** "Autumn 2, week 5", "Autumn 1", or a day of the holidays. */
export function whenLine(when: When, halfTerms: readonly PlanHalfTerm[]): string {
  if (when.on) return sayDay(when.on, halfTerms).split(' · ')[0]!;
  return halfTerms.find(({ name }) => name === when.halfTerm)?.label ?? '';
}

/** When something is due, and how near that is: "Autumn 2, week 5 · in 12 days", "Autumn 1, week 7 · overdue". */
export function dueLine(action: Pick<PlanAction, 'due' | 'status'>, today: string, halfTerms: readonly PlanHalfTerm[]): string {
  const line = whenLine(action.due, halfTerms);
  const state = dueState(action, today, halfTerms);
  if (state === 'over') return `${line} · overdue`;
  if (state !== 'due') return line;
  const days = Math.round((noon(dueDay(action.due, halfTerms)!) - noon(today)) / DAY_MS);
  return `${line} · ${days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`}`;
}

/** In full, for a tooltip or a screen reader: with the day itself. */
export function dueInFull(due: When, halfTerms: readonly PlanHalfTerm[]): string {
  if (due.on) return sayDay(due.on, halfTerms);
  const day = dueDay(due, halfTerms);
  return day ? `${whenLine(due, halfTerms)}, by ${dayLabel(day)}` : 'No day set';
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri'];

/** A half-term by its beginning: "aut 2", "Autumn 2", "a2". */
function halfTermOf(text: string, halfTerms: readonly PlanHalfTerm[]): { term: PlanHalfTerm; rest: string } | null {
  const found = /^(a|aut|autumn|sp|spr|spring|su|sum|summer) ?([12])\b,? ?(.*)$/.exec(text);
  if (!found) return null;
  const season = found[1]!.startsWith('a') ? 'AUTUMN' : found[1]!.startsWith('sp') ? 'SPRING' : 'SUMMER';
  const term = halfTerms.find(({ name }) => name === `${season}_${found[2]}`);
  return term ? { term, rest: found[3]! } : null;
}

/** A day of a half-term's week: its Friday unless one is named, and never after the half-term's last day. */
function dayInWeek(term: PlanHalfTerm, week: number, weekday: string): string | null {
  const first = noon(term.startsOn);
  const monday = first - ((new Date(first).getUTCDay() + 6) % 7) * DAY_MS + (week - 1) * 7 * DAY_MS;
  const index = weekday === '' ? 4 : WEEKDAYS.indexOf(weekday.slice(0, 3));
  if (index < 0 || iso(monday) > term.endsOn) return null;
  const day = iso(monday + index * DAY_MS);
  return day > term.endsOn ? term.endsOn : day < term.startsOn ? term.startsOn : day;
}

/** A day of the calendar: "27 Nov", "27/11", "27/11/2026", "2026-11-27"; without a year, in the academic year of the half-terms. */
function calendarDay(text: string, halfTerms: readonly PlanHalfTerm[]): string | null {
  const written = /^(?:[a-z]{3,9},? )?(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3})[a-z]*(?: (\d{4}))?$/.exec(text);
  const figures = /^(\d{1,2})[/.](\d{1,2})(?:[/.](\d{4}))?$/.exec(text);
  const isoWritten = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const [day, month, year] = isoWritten
    ? [Number(isoWritten[3]), Number(isoWritten[2]), Number(isoWritten[1])]
    : [Number((written ?? figures)?.[1]), written ? MONTHS.indexOf(written[2]!) + 1 : Number(figures?.[2]), Number((written ?? figures)?.[3]) || null];
  if (!day || !month) return null;
  const begins = Number(halfTerms[0]?.startsOn.slice(0, 4));
  const inYear = year ?? (month >= 9 ? begins : begins + 1);
  const date = `${inYear}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return Number.isNaN(noon(date)) || iso(noon(date)) !== date ? null : date;
}

/** How to write a day that was not understood. */
export const WHEN_HELP = 'Write it as “Autumn 2, week 5”, “Spring 1” or “27 Nov”';

/** Reads when something is due as a teacher types it; null where it says nothing that a plan knows. Empty is "no day". */
export function parseWhen(typed: string, halfTerms: readonly PlanHalfTerm[]): When | null {
  const text = typed.trim().toLowerCase().replaceAll(/\s+/g, ' ').split(' · ')[0]!;
  if (text === '' || text === '–') return NO_DAY;
  const named = halfTermOf(text, halfTerms);
  if (named && named.rest === '') return { on: null, halfTerm: named.term.name };
  const week = named && /^(?:week|wk|w) ?(\d{1,2})(?:,? ([a-z]{3,9}))?$/.exec(named.rest);
  const day = named ? week && dayInWeek(named.term, Number(week[1]), week[2] ?? '') : calendarDay(text, halfTerms);
  return day ? { on: day, halfTerm: null } : null;
}

/** The half-term of a day; in the holidays, the one that was last, or the first of the year. */
export function halfTermOn(day: string, halfTerms: readonly PlanHalfTerm[]): HalfTermName {
  return (halfTerms.findLast(({ startsOn }) => startsOn <= day) ?? halfTerms[0])?.name ?? 'AUTUMN_1';
}

/** Whether a day lies in the school year of the half-terms, its holidays included. */
export function isInYear(day: string, halfTerms: readonly PlanHalfTerm[]): boolean {
  const [first, last] = [halfTerms[0], halfTerms.at(-1)];
  return first !== undefined && last !== undefined && day >= first.startsOn && day <= last.endsOn;
}

/** The half-terms of which it can be said how they went: those that have begun, or the first of a year that has not. */
export function rateable(today: string, halfTerms: readonly PlanHalfTerm[]): HalfTermName[] {
  const begun = halfTerms.filter(({ startsOn }) => startsOn <= today);
  return (begun.length > 0 ? begun : halfTerms.slice(0, 1)).map(({ name }) => name);
}

/** The last school day of the first term that has no review and is not over; null where there is none. */
export function nextReview(reviews: readonly { readonly term: Term }[], today: string, halfTerms: readonly PlanHalfTerm[]): string | null {
  const ends = TERMS.filter((term) => !reviews.some((one) => one.term === term)).map((term) => halfTerms.findLast(({ name }) => name.startsWith(term))?.endsOn);
  return ends.find((day) => day !== undefined && day >= today) ?? null;
}
