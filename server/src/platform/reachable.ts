import { setTimeout as delay } from 'node:timers/promises';
import type { Database } from './database.ts';
import type { Log } from './log.ts';

/** How long a database that starts, or a machine that is busy, is waited for, and how long between two tries. */
const [PATIENCE_MS, BETWEEN_MS] = [60_000, 500];

/** Waits until the database answers, as after a power cut that both come back from. @throws what it answered where it refuses us, or has not answered for a minute */
export async function untilReachable(db: Pick<Database, 'ping'>, log: Pick<Log, 'warn'>): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  for (let tries = 1; ; tries++) {
    try {
      return await db.ping();
    } catch (error) {
      if (refusesUs(error) || performance.now() > end) throw error;
      if (tries === 1) log.warn({ err: error }, 'the database does not answer yet; waiting for it');
      await delay(BETWEEN_MS);
    }
  }
}

/** Waiting does not help against a wrong password, or a database that does not exist. */
function refusesUs(error: unknown): boolean {
  const state = (error as { code?: unknown }).code;
  return typeof state === 'string' && /^(?:28|3D|42)/.test(state);
}
