/** The value below which a share of the numbers lies; sorts them in place. */
export function quantile(numbers: Float64Array, share: number): number {
  if (numbers.length === 0) return Number.NaN;
  numbers.sort();
  return numbers[Math.min(numbers.length - 1, Math.floor(numbers.length * share))]!;
}

export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** Median, least and most of the runs. */
export function spreadOf(runs: readonly number[]): Spread {
  const sorted = Float64Array.from(runs).sort();
  return { median: sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN, least: sorted[0] ?? Number.NaN, most: sorted.at(-1) ?? Number.NaN };
}

/** `1.23`, `12.3` or `123`: three digits say all that such a run knows. */
export function short(value: number): string {
  if (!Number.isFinite(value)) return '–';
  return value.toFixed(value >= 100 ? 0 : value >= 10 ? 1 : 2);
}

/** `1.23 (1.1 to 1.4)` */
export function sayRuns(runs: readonly number[]): string {
  const { median, least, most } = spreadOf(runs);
  return runs.length < 2 ? short(median) : `${short(median)} (${short(least)} to ${short(most)})`;
}

/** Grows as it is written to: a run's latencies, of which there may be a million. */
export class Samples {
  #values = new Float64Array(65_536);
  #count = 0;

  add(value: number): void {
    if (this.#count === this.#values.length) {
      const larger = new Float64Array(this.#count * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#count++] = value;
  }

  clear(): void {
    this.#count = 0;
  }

  /** Everything added so far, in a copy. */
  all(): Float64Array {
    return this.#values.slice(0, this.#count);
  }
}
