import type { Clock } from '../platform/clock.ts';
import { DomainProblem } from '../platform/errors.ts';

const HOUR_MS = 3_600_000;

/** Counts posts of people in threads where nobody is to be known: in memory alone, since a row would say when they wrote. */
export interface UnwrittenCount {
  since(personId: string): number;
  add(personId: string): void;
}

export function createUnwrittenCount(clock: Clock): UnwrittenCount {
  const times = new Map<string, number[]>();
  const recent = (personId: string) => (times.get(personId) ?? []).filter((at) => at > clock.now().getTime() - HOUR_MS);
  return {
    since: (personId) => recent(personId).length,
    add(personId) {
      times.set(personId, [...recent(personId), clock.now().getTime()]);
    },
  };
}

/** The beginning of the hour that counts now. */
export const anHourBefore = (now: Date) => new Date(now.getTime() - HOUR_MS);

/** @throws DomainProblem RATE_LIMITED that says what is kept, and when there is room again */
export function refuseAbove(most: number, written: number, anonymous: boolean): void {
  if (written < most) return;
  const kept = anonymous ? 'Your words are still in front of you' : 'Your words are kept as a draft';
  throw new DomainProblem('RATE_LIMITED', `You have posted ${most} times within the hour, which is the most. ${kept}; post them in a while.`);
}
