import type { Clock } from '../platform/clock.ts';

const WINDOW_MS = 60 * 60_000;
const PER_WINDOW = 60;
const MOST_KEYS = 10_000;

/** Whether one more refusal is written down: the first ones are, the next is noted as "more were left out", the rest is not. */
export type RefusalVerdict = 'record' | 'noteTheRest' | 'drop';

/** Bounds what refusals can make the audit log grow by: sixty an hour for each person, or for each kind of stranger. */
export function createRefusalLimit(clock: Clock): (key: string) => RefusalVerdict {
  const windows = new Map<string, { since: number; count: number }>();
  return (key) => {
    const now = clock.now().getTime();
    let window = windows.get(key);
    if (window === undefined || now - window.since >= WINDOW_MS) {
      // Forgetting the oldest keeps the memory bounded.
      if (windows.size >= MOST_KEYS) windows.delete(windows.keys().next().value!);
      windows.delete(key);
      windows.set(key, (window = { since: now, count: 0 }));
    }
    window.count += 1;
    if (window.count <= PER_WINDOW) return 'record';
    return window.count === PER_WINDOW + 1 ? 'noteTheRest' : 'drop';
  };
}
