import { PassingMap } from './passing-map.ts';

/** Stops a deadline from being reached; does nothing once it was. */
export type Cancel = () => void;

interface Deadline {
  /** Milliseconds of `performance.now()`. */
  readonly at: number;
}

/**
 * Deadlines of one length, hardly one of which is ever reached. All share one timer, which is armed at most once in that length: a
 * timer of its own for each costs a keystroke as much as some of its checks.
 */
export class Deadlines {
  readonly #ms: number;
  /** What to call where each is reached, in the order in which they end. */
  readonly #open = new PassingMap<Deadline, () => void>();
  #timer: NodeJS.Timeout | null = null;

  /** @param ms how long each of them is, in milliseconds */
  constructor(ms: number) {
    this.#ms = ms;
  }

  /** Calls `onLate` after the time, unless it is cancelled before. Keeps no process alive. */
  start(onLate: () => void): Cancel {
    const deadline = { at: performance.now() + this.#ms };
    this.#open.set(deadline, onLate);
    if (this.#timer === null) this.#arm(this.#ms);
    return () => void this.#open.delete(deadline);
  }

  #arm(ms: number): void {
    this.#timer = setTimeout(() => this.#look(), Math.ceil(ms)).unref();
  }

  #look(): void {
    this.#timer = null;
    const now = performance.now();
    for (let next = this.#open.first(); next; next = this.#open.first()) {
      const [deadline, onLate] = next;
      if (deadline.at > now) return this.#arm(deadline.at - now);
      this.#open.delete(deadline);
      onLate();
    }
  }
}
