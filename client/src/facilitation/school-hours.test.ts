import { expect, test } from 'vitest';
import { closingInstant, openingInstant } from './school-hours.ts';

test('a thread opens and closes with the day in London, in winter and in summer time', () => {
  expect([openingInstant('2026-11-27'), closingInstant('2026-11-27')]).toEqual(['2026-11-27T00:00:00.000Z', '2026-11-27T23:59:59.000Z']);
  expect([openingInstant('2027-06-11'), closingInstant('2027-06-11')]).toEqual(['2027-06-10T23:00:00.000Z', '2027-06-11T22:59:59.000Z']);
});
