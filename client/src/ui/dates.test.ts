import { describe, expect, it } from 'vitest';
import { dayLabel, sinceLabel, spanLabel } from './dates.ts';

const now = Date.parse('2026-11-19T16:30:00Z');

describe('dates as people say them', () => {
  it('name the weekday of a day', () => expect(dayLabel('2026-11-19')).toBe('Thu 19 Nov'));
  it('span a half-term', () => expect(spanLabel('2026-09-01', '2026-10-23')).toBe('1 Sep – 23 Oct'));

  it('are relative only within a week', () => {
    expect(sinceLabel('2026-11-19T16:29:40Z', now)).toBe('just now');
    expect(sinceLabel('2026-11-19T16:10:00Z', now)).toBe('20 min ago');
    expect(sinceLabel('2026-11-19T09:00:00Z', now)).toBe('7 h ago');
    expect(sinceLabel('2026-11-18T23:30:00Z', now)).toBe('yesterday');
    expect(sinceLabel('2026-11-16T09:00:00Z', now)).toBe('Mon');
    expect(sinceLabel('2026-11-09T09:00:00Z', now)).toBe('9 Nov');
    expect(sinceLabel('2025-09-09T09:00:00Z', now)).toBe('9 Sep 2025');
  });

  it('count days as London does: an hour after midnight in summer is the next day', () => {
    expect(sinceLabel('2026-07-01T22:50:00Z', Date.parse('2026-07-01T23:55:00Z'))).toBe('yesterday');
  });
});
