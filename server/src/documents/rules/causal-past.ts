import * as Y from 'yjs';
import type { Steps } from './run-of-items.ts';
import type { Id } from './update-reader.ts';
import type { QueuedStruct } from './update-rules.ts';

/**
 * What of a committed document an author has known for certain, whenever it came: all that their words refer to, what that refers to in turn,
 * and what each of its authors had written before it (D3). It is gone through when it is first asked for.
 */
export class CausalPast {
  readonly #doc: Y.Doc;
  readonly #author: number;
  readonly #queued: readonly QueuedStruct[];
  readonly #placed: readonly QueuedStruct[];
  readonly #steps: Steps;
  /** Client to the first clock of which nobody can say that it was known. */
  readonly #upTo = new Map<number, number>();
  readonly #todo: Id[] = [];
  #isBegun = false;
  #next = 0;

  /** @param queued what waits of the author @param placed what their update adds behind it @param steps what this may cost */
  constructor(doc: Y.Doc, author: number, queued: readonly QueuedStruct[], placed: readonly QueuedStruct[], steps: Steps) {
    this.#doc = doc;
    this.#author = author;
    this.#queued = queued;
    this.#placed = placed;
    this.#steps = steps;
  }

  /** Whether the author has known an id when they wrote the struct at this index. @throws Refusal where that takes too long to find out */
  covers(client: number, clock: number, index: number): boolean {
    if (!this.#isBegun) {
      this.#isBegun = true;
      this.#learn({ client: this.#author, clock: Y.getState(this.#doc.store, this.#author) - 1 });
      for (const struct of this.#queued) this.#referTo(struct);
    }
    for (; this.#next <= index; this.#next++) this.#referTo(this.#placed[this.#next]!);
    return clock < this.#knownOf(client);
  }

  #referTo({ origin, rightOrigin, place: { holder } }: QueuedStruct): void {
    this.#learn(origin);
    this.#learn(rightOrigin);
    this.#learn(holder && holder.item);
    this.#goThrough();
  }

  #goThrough(): void {
    const { clients } = this.#doc.store;
    for (let id = this.#todo.pop(); id !== undefined; id = this.#todo.pop()) {
      const from = this.#knownOf(id.client);
      const to = Math.min(id.clock + 1, Y.getState(this.#doc.store, id.client));
      if (to <= from) continue;
      this.#upTo.set(id.client, to);
      const structs = clients.get(id.client)!;
      for (let i = Y.findIndexSS(structs, from); i < structs.length && structs[i]!.id.clock < to; i++) {
        this.#steps.take(1);
        const struct = structs[i]!;
        if (!(struct instanceof Y.Item)) continue;
        this.#learn(struct.origin);
        this.#learn(struct.rightOrigin);
        this.#learn((struct.parent as Y.AbstractType<unknown>)._item?.id ?? null);
      }
    }
  }

  #learn(id: Id | null): void {
    if (id !== null && id.clock >= this.#knownOf(id.client)) this.#todo.push(id);
  }

  #knownOf(client: number): number {
    return this.#upTo.get(client) ?? 0;
  }
}
