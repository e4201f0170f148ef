import type { Log } from './log.ts';

/** Logs something that went wrong, under the words that name it. */
export type Complain = (error: unknown, what: string) => void;

/**
 * Logs each sort of complaint at once, and what follows of it within `everyMs` milliseconds as one line with its number: while a
 * database is away every keystroke of five hundred people fails in the same way.
 */
export function createComplaints(log: Pick<Log, 'error'>, everyMs = 1_000): Complain {
  const heldBack = new Map<string, { count: number; error: unknown }>();

  function release(what: string): void {
    const { count, error } = heldBack.get(what)!;
    heldBack.delete(what);
    if (count === 0) return;
    log.error({ err: error, times: count }, what);
    holdBack(what);
  }
  function holdBack(what: string): void {
    heldBack.set(what, { count: 0, error: null });
    setTimeout(() => release(what), everyMs).unref();
  }

  return (error, what) => {
    const held = heldBack.get(what);
    if (held) {
      heldBack.set(what, { count: held.count + 1, error });
    } else {
      log.error({ err: error }, what);
      holdBack(what);
    }
  };
}
