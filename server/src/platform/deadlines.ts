/** Stops a deadline from being reached; does nothing once it was. */
export type Cancel = () => void;

interface Deadline {
  readonly at: number;
  readonly onLate: () => void;
}

/**
 * Deadlines of one length, hardly one of which is ever reached. All share one timer, which is armed at most once in that length: a
 * timer of its own for each costs a keystroke as much as some of its checks.
 */
export class Deadlines {
  readonly #ms: number;
  /** In the order in which they end. */
  readonly #open = new Set<Deadline>();
  #timer: NodeJS.Timeout | null = null;

  /** @param ms how long each of them is, in milliseconds */
  constructor(ms: number) {
    this.#ms = ms;
  }

  /** Calls `onLate` after the time, unless it is cancelled before. Keeps no process alive. */
  start(onLate: () => void): Cancel {
    const deadline = { at: performance.now() + this.#ms, onLate };
    this.#open.add(deadline);
    if (this.#timer === null) this.#arm(this.#ms);
    return () => void this.#open.delete(deadline);
  }

  #arm(ms: number): void {
    this.#timer = setTimeout(() => this.#look(), Math.ceil(ms)).unref();
  }

  #look(): void {
    this.#timer = null;
    const now = performance.now();
    for (const deadline of this.#open) {
      if (deadline.at > now) return this.#arm(deadline.at - now);
      this.#open.delete(deadline);
      deadline.onLate();
    }
  }
}
