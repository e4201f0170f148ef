import { createIds, type Ids } from '../platform/ids.ts';
import type { Clock } from '../platform/clock.ts';

/** The beginning of a day in UTC: all that is kept of a time where nobody is to be known by it. */
export function startOfDay(at: Date): Date {
  return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()));
}

/** Ids that tell the day they were made on and, while this process runs, their order. */
export function createCoarseIds(clock: Clock): Ids {
  return createIds({ now: () => startOfDay(clock.now()) });
}
