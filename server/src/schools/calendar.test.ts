import { describe, expect, test } from 'vitest';
import { londonDay, londonMidnight } from '../platform/calendar-day.ts';
import { defaultHalfTerms, sayDay, weeksIn } from './calendar.ts';

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const terms = defaultHalfTerms(2026);
const say = (text: string) => sayDay(day(text), terms).label;

describe('the school calendar', () => {
  test('says a day by its half-term and week, weeks beginning on Monday', () => {
    expect(say('2026-09-01')).toBe('Autumn 1, week 1');
    expect(say('2026-09-07')).toBe('Autumn 1, week 2');
    expect(say('2026-11-02')).toBe('Autumn 2, week 1');
    expect(say('2026-11-19')).toBe('Autumn 2, week 3');
    expect(say('2027-07-21')).toBe('Summer 2, week 7');
  });

  test('names the holiday a day falls in', () => {
    expect(say('2026-10-28')).toBe('October half-term');
    expect(say('2026-12-25')).toBe('Christmas holiday');
    expect(say('2027-03-30')).toBe('Easter holiday');
    expect(say('2027-08-20')).toBe('Summer holiday');
  });

  test('counts the calendar weeks of a half-term', () => {
    expect(terms.map(weeksIn)).toEqual([8, 7, 6, 5, 7, 7]);
  });

  test.each([2020, 2024, 2025, 2027, 2029, 2030])('has default dates within the academic year %i, none on a weekend or on New Year’s Day', (year) => {
    for (const { startsOn, endsOn } of defaultHalfTerms(year)) {
      for (const date of [startsOn, endsOn]) expect([1, 2, 3, 4, 5]).toContain(date.getUTCDay());
      expect(startsOn.toISOString().slice(5, 10)).not.toBe('01-01');
      expect(startsOn.getTime()).toBeGreaterThanOrEqual(Date.UTC(year, 8, 1));
      expect(endsOn.getTime()).toBeLessThan(Date.UTC(year + 1, 7, 1));
      expect(startsOn.getTime()).toBeLessThan(endsOn.getTime());
    }
  });

  test('takes the day from the clock in London, summer and winter', () => {
    expect(londonDay(new Date('2026-07-01T23:30:00Z'))).toEqual(day('2026-07-02'));
    expect(londonDay(new Date('2026-12-01T23:30:00Z'))).toEqual(day('2026-12-01'));
    expect(londonMidnight(day('2026-07-02'))).toEqual(new Date('2026-07-01T23:00:00Z'));
    expect(londonMidnight(day('2026-12-01'))).toEqual(new Date('2026-12-01T00:00:00Z'));
  });
});
