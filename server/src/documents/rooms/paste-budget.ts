import { DOCUMENT_LIMITS } from '../../../../schema/document/limits.ts';
import type { DocumentClock } from '../ports.ts';

/** What each person may still paste in large updates: a bucket that fills within a minute (D4). */
export class PasteBudget {
  readonly #clock: DocumentClock;
  readonly #spent = new Map<string, { bytes: number; at: number }>();

  constructor(clock: DocumentClock) {
    this.#clock = clock;
  }

  /** Pays for an update above the ordinary size; false where the person has to wait. */
  spend(personId: string, bytes: number): boolean {
    const now = this.#clock.now().getTime();
    const before = this.#spent.get(personId) ?? { bytes: 0, at: now };
    const regained = ((now - before.at) / 60_000) * DOCUMENT_LIMITS.pasteBudgetPerMinute;
    const spent = Math.max(0, before.bytes - regained) + bytes;
    if (spent > DOCUMENT_LIMITS.pasteBudgetPerMinute) return false;
    this.#spent.set(personId, { bytes: spent, at: now });
    return true;
  }

  /** Forgets people whose bucket is full again. */
  sweep(): void {
    const now = this.#clock.now().getTime();
    for (const [personId, { at }] of this.#spent) if (now - at > 60_000) this.#spent.delete(personId);
  }
}
