import { expect, test } from 'vitest';
import { likelyDays, sayDay, schoolDays, spreadStages } from './half-terms.ts';

const TERMS = [
  { label: 'Autumn 2', startsOn: '2026-11-02', endsOn: '2026-12-18' },
  { label: 'Spring 1', startsOn: '2027-01-04', endsOn: '2027-02-12' },
];

test('a day is said by its half-term and week, and one in a holiday says so', () => {
  expect(sayDay('2026-11-19', TERMS)).toBe('Autumn 2, week 3 · Thu 19 Nov');
  expect(sayDay('2026-12-28', TERMS)).toBe('Mon 28 Dec, in the holidays');
  expect(sayDay('2026-11-19', [])).toBe('Thu 19 Nov');
});

test('days offered to end on are Fridays of school weeks after today, holidays left out', () => {
  expect(likelyDays('2026-12-04', TERMS, 3).map(({ label }) => label)).toEqual(['Autumn 2, week 6 · Fri 11 Dec', 'Autumn 2, week 7 · Fri 18 Dec', 'Spring 1, week 1 · Fri 8 Jan']);
});

test('where no half-terms are known, any Friday is offered', () => {
  expect(likelyDays('2026-12-18', [], 2).map(({ label }) => label)).toEqual(['Fri 25 Dec', 'Fri 1 Jan']);
});

test('a week that ends with the half-term before its Friday offers that last day', () => {
  expect(likelyDays('2027-03-22', [{ label: 'Spring 2', startsOn: '2027-02-22', endsOn: '2027-03-25' }]).map(({ date }) => date)).toEqual(['2027-03-25']);
});

test('a stage can begin on any school day, which leaves out weekends and holidays', () => {
  expect(schoolDays('2026-12-17', TERMS, 3).map(({ label }) => label)).toEqual(['Fri 18 Dec', 'Mon 4 Jan', 'Tue 5 Jan']);
});

test('stages are spread over the time there is, none begins on a weekend, and those by the clock have no day', () => {
  const spread = spreadStages([{ title: 'a' }, { title: 'b' }, { title: 'c', minutes: 5 }, { title: 'd' }], '2026-11-20', '2026-12-04');
  expect(spread.map(({ opensOn }) => opensOn)).toEqual([null, '2026-11-24', null, '2026-12-01']);
});
