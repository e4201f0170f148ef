interface Range {
  readonly clock: number;
  readonly length: number;
}

/** Places in the histories of clients, as stretches of clocks. */
export class IdRanges {
  readonly #ranges = new Map<number, Range[]>();

  /** @param deleteSet client id to its stretches, in whatever order */
  static of(deleteSet: ReadonlyMap<number, readonly { readonly clock: number; readonly len: number }[]>): IdRanges {
    const ranges = new IdRanges();
    for (const [client, items] of deleteSet) {
      for (const { clock, len } of items) ranges.#put(client, { clock, length: len });
      ranges.#ranges.get(client)!.sort((a, b) => a.clock - b.clock);
    }
    return ranges;
  }

  get isEmpty(): boolean {
    return this.#ranges.size === 0;
  }

  add(client: number, clock: number, length: number): void {
    if (length <= 0) return;
    this.remove(client, clock, length);
    this.#put(client, { clock, length });
    this.#ranges.get(client)!.sort((a, b) => a.clock - b.clock);
  }

  remove(client: number, clock: number, length: number): void {
    const before = this.#ranges.get(client);
    if (!before) return;
    const end = clock + length;
    const after = before.flatMap((range) => {
      const rangeEnd = range.clock + range.length;
      if (rangeEnd <= clock || range.clock >= end) return [range];
      const left = { clock: range.clock, length: clock - range.clock };
      const right = { clock: end, length: rangeEnd - end };
      return [left, right].filter((part) => part.length > 0);
    });
    if (after.length > 0) this.#ranges.set(client, after);
    else this.#ranges.delete(client);
  }

  /** The parts of a stretch that are in here, in order. */
  within(client: number, clock: number, length: number): Range[] {
    const end = clock + length;
    return (this.#ranges.get(client) ?? []).flatMap((range) => {
      const from = Math.max(range.clock, clock);
      const to = Math.min(range.clock + range.length, end);
      return from < to ? [{ clock: from, length: to - from }] : [];
    });
  }

  /** The parts of a stretch that are not in here, in order. */
  without(client: number, clock: number, length: number): Range[] {
    const parts: Range[] = [];
    let from = clock;
    for (const range of this.within(client, clock, length)) {
      if (range.clock > from) parts.push({ clock: from, length: range.clock - from });
      from = range.clock + range.length;
    }
    if (from < clock + length) parts.push({ clock: from, length: clock + length - from });
    return parts;
  }

  #put(client: number, range: Range): void {
    const ranges = this.#ranges.get(client);
    if (ranges) ranges.push(range);
    else this.#ranges.set(client, [range]);
  }
}
