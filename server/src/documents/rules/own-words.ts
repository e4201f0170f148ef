import type { Holder } from './content-rules.ts';
import type { QueuedStruct } from './update-rules.ts';

/** A sequence in a shared type, or the values of one attribute of it: what stands in one order. */
export function chainKey({ root, item }: Holder, parentSub: string | null): string {
  const holder = item === null ? root : `${item.client} ${item.clock}`;
  return parentSub === null ? holder : `${holder} ${parentSub}`;
}

/** Structs of one author by where they stand, filed as they are asked for, each once. */
export class OwnWords {
  readonly #structs: readonly QueuedStruct[];
  readonly #byChain = new Map<string, QueuedStruct[]>();
  #filed = 0;

  /** @param structs in their order; more may be added to their end */
  constructor(structs: readonly QueuedStruct[]) {
    this.#structs = structs;
  }

  /** Those of the `count` first that stand in a chain, in their order; `count` never falls. */
  in(chain: string, count: number): readonly QueuedStruct[] {
    for (; this.#filed < count; this.#filed++) {
      const struct = this.#structs[this.#filed]!;
      const { holder, parentSub } = struct.place;
      if (holder === null) continue;
      const key = chainKey(holder, parentSub);
      const filed = this.#byChain.get(key);
      if (filed) filed.push(struct);
      else this.#byChain.set(key, [struct]);
    }
    return this.#byChain.get(chain) ?? NONE;
  }
}

const NONE: readonly QueuedStruct[] = [];
