import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createComplaints } from './complaints.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('of one sort of trouble the log says the first at once and then their number once a second, of another sort at once', () => {
  const lines: unknown[] = [];
  const complain = createComplaints({ error: (about: { times?: number }, what: string) => void lines.push([what, about.times]) } as never);
  for (let i = 0; i < 1_000; i++) complain(new Error('away'), 'a commit failed');
  complain(new Error('slow'), 'something else');
  expect(lines).toEqual([['a commit failed', undefined], ['something else', undefined]]);
  vi.advanceTimersByTime(1_000);
  expect(lines.slice(2)).toEqual([['a commit failed', 999]]);
  complain(new Error('away'), 'a commit failed');
  vi.advanceTimersByTime(1_000);
  expect(lines.slice(3)).toEqual([['a commit failed', 1]]);
  vi.advanceTimersByTime(5_000);
  complain(new Error('away again'), 'a commit failed');
  expect(lines.slice(4)).toEqual([['a commit failed', undefined]]);
});
