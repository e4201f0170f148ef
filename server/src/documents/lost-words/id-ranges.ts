interface Range {
  readonly clock: number;
  readonly length: number;
}

/**
 * Places in the histories of clients, as stretches of clocks: in order, none upon or against another. An update can name tens of thousands,
 * so they are put in order once for all that were added since they were last asked for, and searched by halves.
 */
export class IdRanges {
  readonly #ranges = new Map<number, Range[]>();
  /** Clients whose stretches were not added in order. */
  readonly #untidy = new Set<number>();

  /** @param deleteSet client id to its stretches, in whatever order */
  static of(deleteSet: ReadonlyMap<number, readonly { readonly clock: number; readonly len: number }[]>): IdRanges {
    const ranges = new IdRanges();
    for (const [client, items] of deleteSet) for (const { clock, len } of items) ranges.add(client, clock, len);
    return ranges;
  }

  get isEmpty(): boolean {
    return this.#ranges.size === 0;
  }

  add(client: number, clock: number, length: number): void {
    if (length <= 0) return;
    const ranges = this.#ranges.get(client);
    if (!ranges) return void this.#ranges.set(client, [{ clock, length }]);
    const last = ranges.at(-1)!;
    if (clock <= last.clock + last.length) this.#untidy.add(client);
    ranges.push({ clock, length });
  }

  /** Whether anything is in both. */
  meets(others: IdRanges): boolean {
    for (const client of others.#ranges.keys()) {
      if (this.#ranges.has(client) && others.#of(client).some(({ clock, length }) => this.within(client, clock, length).length > 0)) return true;
    }
    return false;
  }

  /** Takes out whatever is in others, too. */
  removeAll(others: IdRanges): void {
    for (const client of others.#ranges.keys()) {
      const [own, theirs] = [this.#of(client), others.#of(client)];
      // Mostly a few of somebody's stretches are looked for among many, and none of them is there.
      if (theirs.length < own.length && !theirs.some(({ clock, length }) => this.within(client, clock, length).length > 0)) continue;
      const left = own.flatMap(({ clock, length }) => others.without(client, clock, length));
      if (left.length > 0) this.#ranges.set(client, left);
      else this.#ranges.delete(client);
    }
  }

  /** The parts of a stretch that are in here, in order. */
  within(client: number, clock: number, length: number): Range[] {
    const ranges = this.#of(client);
    const end = clock + length;
    const parts: Range[] = [];
    for (let i = firstEndingAfter(ranges, clock); i < ranges.length && ranges[i]!.clock < end; i++) {
      const from = Math.max(ranges[i]!.clock, clock);
      parts.push({ clock: from, length: Math.min(ranges[i]!.clock + ranges[i]!.length, end) - from });
    }
    return parts;
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

  #of(client: number): readonly Range[] {
    const ranges = this.#ranges.get(client) ?? [];
    if (!this.#untidy.delete(client)) return ranges;
    const tidy = joined(ranges.sort((a, b) => a.clock - b.clock));
    this.#ranges.set(client, tidy);
    return tidy;
  }
}

function joined(sorted: readonly Range[]): Range[] {
  const tidy: Range[] = [];
  for (const range of sorted) {
    const last = tidy.at(-1);
    if (!last || last.clock + last.length < range.clock) tidy.push(range);
    else tidy[tidy.length - 1] = { clock: last.clock, length: Math.max(last.clock + last.length, range.clock + range.length) - last.clock };
  }
  return tidy;
}

/** The index of the first of them that reaches beyond a clock. */
function firstEndingAfter(sorted: readonly Range[], clock: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]!.clock + sorted[middle]!.length <= clock) low = middle + 1;
    else high = middle;
  }
  return low;
}
