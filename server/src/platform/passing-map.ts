/** After more removals than this, and than there are entries left, these move to a new map. */
const RENEWED_AFTER = 64;

/**
 * A map of what comes and goes with every keystroke, in the order in which it came. V8 links each table that a Map has outgrown to the
 * next one: once the first of them is old, whatever passed through the Map counts as reachable until the next full collection, and each
 * collection of young objects stops the process for 15 ms instead of 1. Here the tables are let go of whenever nothing is in them, and
 * now and then while something is.
 */
export class PassingMap<K, V> {
  #entries = new Map<K, V>();
  #removed = 0;

  get size(): number {
    return this.#entries.size;
  }

  get(key: K): V | undefined {
    return this.#entries.get(key);
  }

  has(key: K): boolean {
    return this.#entries.has(key);
  }

  set(key: K, value: V): void {
    this.#entries.set(key, value);
  }

  /** @returns whether there was such an entry */
  delete(key: K): boolean {
    if (!this.#entries.has(key)) return false;
    if (this.#entries.size === 1) {
      this.clear();
      return true;
    }
    this.#entries.delete(key);
    this.#removed += 1;
    if (this.#removed > Math.max(RENEWED_AFTER, this.#entries.size)) this.#renew(this.#entries);
    return true;
  }

  clear(): void {
    if (this.#entries.size > 0) this.#renew();
  }

  /** What came first of all that is left. */
  first(): [K, V] | undefined {
    return this.#entries.entries().next().value;
  }

  #renew(left?: Map<K, V>): void {
    this.#entries = new Map(left);
    this.#removed = 0;
  }
}
