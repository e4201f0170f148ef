import { describe, expect, it } from 'vitest';
import { dueLine, dueState, isInYear, nextReview, parseWhen, rateable, whenLine } from './plan-dates.ts';
import { HALF_TERMS } from './plans.testkit.ts';

const TODAY = '2026-11-19';
const on = (date: string) => ({ on: date, halfTerm: null });
const due = (date: string, status: 'NOT_STARTED' | 'DONE' = 'NOT_STARTED') => ({ due: on(date), status });

describe('when an action is due', () => {
  it('is said in half-terms and weeks, with the days while it is near', () => {
    expect(dueLine(due('2026-12-01'), TODAY, HALF_TERMS)).toBe('Autumn 2, week 5 · in 12 days');
    expect(dueLine(due('2027-01-15'), TODAY, HALF_TERMS)).toBe('Spring 1, week 2');
    expect(dueLine(due('2026-10-16'), TODAY, HALF_TERMS)).toBe('Autumn 1, week 7 · overdue');
  });

  it('is due for a fortnight, then overdue, and neither once it is done', () => {
    expect(dueState(due('2026-12-03'), TODAY, HALF_TERMS)).toBe('due');
    expect(dueState(due('2026-12-04'), TODAY, HALF_TERMS)).toBe('later');
    expect(dueState(due(TODAY), TODAY, HALF_TERMS)).toBe('due');
    expect(dueState(due('2026-11-18'), TODAY, HALF_TERMS)).toBe('over');
    expect(dueState(due('2026-11-18', 'DONE'), TODAY, HALF_TERMS)).toBe('none');
  });

  it('may be a half-term, which ends with its last day', () => {
    const inAutumn = { due: { on: null, halfTerm: 'AUTUMN_1' as const }, status: 'NOT_STARTED' as const };
    expect(dueLine(inAutumn, '2026-10-23', HALF_TERMS)).toBe('Autumn 1 · today');
    expect(dueState(inAutumn, '2026-10-24', HALF_TERMS)).toBe('over');
  });
});

describe('the year of a plan', () => {
  it('begins with its first school day and ends with its last, holidays between them included', () => {
    expect(['2026-08-31', '2026-09-01', '2026-10-28', '2027-07-21', '2027-07-22'].map((day) => isInYear(day, HALF_TERMS))).toEqual([false, true, true, true, false]);
  });

  it('is rated as far as it has come, and reviewed before each term ends', () => {
    expect(rateable('2026-11-19', HALF_TERMS)).toEqual(['AUTUMN_1', 'AUTUMN_2']);
    expect(rateable('2026-08-20', HALF_TERMS)).toEqual(['AUTUMN_1']);
    expect(rateable('2027-08-20', HALF_TERMS)).toHaveLength(6);
    expect(nextReview([], TODAY, HALF_TERMS)).toBe('2026-12-18');
    expect(nextReview([{ term: 'AUTUMN' }], TODAY, HALF_TERMS)).toBe('2027-03-25');
    expect(nextReview([], '2027-01-10', HALF_TERMS)).toBe('2027-03-25');
    expect(nextReview([{ term: 'SUMMER' }], '2027-07-01', HALF_TERMS)).toBeNull();
  });
});

describe('when something is due, as it is typed', () => {
  it.each([
    ['Autumn 2, week 5', on('2026-12-04')],
    ['aut 2 w5', on('2026-12-04')],
    ['spring 1 week 2 tue', on('2027-01-12')],
    ['Autumn 1, week 1', on('2026-09-04')],
    ['Spring 2, week 5', on('2027-03-25')],
    ['27 Nov', on('2026-11-27')],
    ['Fri 27 Nov', on('2026-11-27')],
    ['3/2', on('2027-02-03')],
    ['2027-03-01', on('2027-03-01')],
    ['summer 2', { on: null, halfTerm: 'SUMMER_2' }],
    ['', { on: null, halfTerm: null }],
  ])('%s is understood', (typed, when) => {
    expect(parseWhen(typed, HALF_TERMS)).toEqual(when);
  });

  it.each(['next week', 'autumn 3', '31 Nov', 'Autumn 2, week 12'])('%s is asked about again', (typed) => {
    expect(parseWhen(typed, HALF_TERMS)).toBeNull();
  });

  it('reads back what the table shows', () => {
    expect(parseWhen(whenLine(on('2026-12-04'), HALF_TERMS), HALF_TERMS)).toEqual(on('2026-12-04'));
  });
});
