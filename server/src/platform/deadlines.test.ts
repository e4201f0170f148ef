import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Deadlines } from './deadlines.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => void vi.useRealTimers());

test('each deadline is reached at its own time, unless it was cancelled, and one timer serves them all', () => {
  const deadlines = new Deadlines(100);
  const late: string[] = [];
  deadlines.start(() => late.push('first'));
  vi.advanceTimersByTime(40);
  const cancel = deadlines.start(() => late.push('cancelled'));
  deadlines.start(() => late.push('second'));
  expect(vi.getTimerCount()).toBe(1);
  cancel();
  vi.advanceTimersByTime(60);
  expect(late).toEqual(['first']);
  vi.advanceTimersByTime(39);
  expect(late).toEqual(['first']);
  vi.advanceTimersByTime(1);
  expect(late).toEqual(['first', 'second']);
  expect(vi.getTimerCount()).toBe(0);
});

test('a deadline that starts after all others ended, or from within one that was reached, is reached as well', () => {
  const deadlines = new Deadlines(100);
  const late: string[] = [];
  deadlines.start(() => deadlines.start(() => late.push('within')));
  vi.advanceTimersByTime(100);
  deadlines.start(() => late.push('after'));
  vi.advanceTimersByTime(100);
  expect(late).toEqual(['within', 'after']);
});
