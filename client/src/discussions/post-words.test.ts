import { expect, test } from 'vitest';
import { newSince } from '../ui/dates.ts';
import { dayOnly, whenLabel } from './post-words.ts';

/** A Sunday in November, when London is at UTC. */
const NOW = Date.parse('2026-11-22T15:00:00Z');

test('a post says when it was written as people say it', () => {
  expect([
    '2026-11-22T14:59:40Z', '2026-11-22T14:40:00Z', '2026-11-22T09:05:00Z', '2026-11-21T23:00:00Z', '2026-11-17T10:00:00Z', '2026-11-16T10:00:00Z', '2025-11-16T10:00:00Z',
  ].map((iso) => whenLabel(iso, NOW))).toEqual(['now', '20 min', '09:05', 'yesterday', 'Tue', 'Mon 16 Nov', '16 Nov 2025']);
});

test('where nobody is to be known by the time, only the day is said', () => {
  expect(['2026-11-22T00:00:00Z', '2026-11-16T00:00:00Z'].map((iso) => dayOnly(iso, NOW))).toEqual(['today', 'Mon 16 Nov']);
});

test('the line over what is new names the last visit', () => {
  expect(['2026-11-22T09:05:00Z', '2026-11-21T09:05:00Z', '2026-11-17T09:05:00Z', '2026-11-04T09:05:00Z'].map((iso) => newSince(iso, NOW)))
    .toEqual(['new since 09:05', 'new since yesterday', 'new since Tuesday', 'new since 4 Nov']);
});
