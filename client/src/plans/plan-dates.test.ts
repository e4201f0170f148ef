import { describe, expect, it } from 'vitest';
import { dueLine, dueState, parseWhen, whenLine } from './plan-dates.ts';
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
