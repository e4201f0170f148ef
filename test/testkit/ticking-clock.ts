import type { Clock } from '../../server/src/platform/clock.ts';

/** A clock that goes on from a moment of a test's own, so that what stands on dates is the same on whatever day it runs. */
export function clockFrom(begin: Date): Clock {
  const started = performance.now();
  return { now: () => new Date(begin.getTime() + performance.now() - started) };
}
