import type { Clock } from '../platform/clock.ts';
import { DomainProblem } from '../platform/errors.ts';

const WINDOW_MS = 15 * 60_000;
const PER_ACCOUNT = 10;
/** A whole school may share one address, so this is generous. */
const PER_ADDRESS = 300;
const MOST_KEYS = 50_000;

/** Counts failed sign-ins, by account first. In memory: a restart forgives, another node counts for itself. */
export function createAttemptLimit(clock: Clock) {
  const failures = new Map<string, { count: number; since: number }>();

  function count(key: string): number {
    const entry = failures.get(key);
    if (entry !== undefined && clock.now().getTime() - entry.since < WINDOW_MS) return entry.count;
    failures.delete(key);
    return 0;
  }

  return {
    /** @throws DomainProblem RATE_LIMITED after too many failures in a quarter of an hour. */
    check(account: string, address: string): void {
      if (count(`account ${account}`) >= PER_ACCOUNT || count(`address ${address}`) >= PER_ADDRESS) {
        throw new DomainProblem('RATE_LIMITED', 'Too many tries. Wait a quarter of an hour, then try again.');
      }
    },
    failed(account: string, address: string): void {
      // Forgetting the oldest keeps the memory bounded whatever is thrown at it.
      while (failures.size >= MOST_KEYS) failures.delete(failures.keys().next().value!);
      for (const key of [`account ${account}`, `address ${address}`]) {
        failures.set(key, { count: count(key) + 1, since: failures.get(key)?.since ?? clock.now().getTime() });
      }
    },
    succeeded(account: string): void {
      failures.delete(`account ${account}`);
    },
  };
}

export type AttemptLimit = ReturnType<typeof createAttemptLimit>;
