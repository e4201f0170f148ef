import * as Y from 'yjs';
import { PassingMap } from '../../platform/passing-map.ts';
import { itemAt } from './committed-chains.ts';
import type { Holder } from './content-rules.ts';
import { Neighbours } from './neighbours.ts';
import type { Id } from './update-reader.ts';
import { liveHolder, structAt, type KnownHistory, type Place, type QueuedStruct } from './update-rules.ts';
import type { KnownPlaces, Stretch } from './writable-roots.ts';

type SharedType = Y.AbstractType<unknown>;

/** What a room knows: its committed document, and per client what waits for its commit (D3). */
export class RoomHistory implements KnownHistory, KnownPlaces {
  readonly neighbours: Neighbours;
  readonly #committed: { readonly doc: Y.Doc };
  readonly #roots = new Map<string, Holder>();
  readonly #holders = new WeakMap<SharedType, Holder>();
  readonly #queued = new PassingMap<number, QueuedStruct[]>();

  /** @param committed where the document is, once it is asked for */
  constructor(committed: { readonly doc: Y.Doc }) {
    this.#committed = committed;
    this.neighbours = new Neighbours(committed);
  }

  /** Makes a root known, after its name and its row were checked. */
  learnRoot(name: string): Holder {
    const root: Holder = { kind: 'root', node: 'doc', depth: 0, root: name, item: null, isDeleted: false };
    this.#roots.set(name, root);
    return root;
  }

  root(name: string): Holder | null {
    return this.#roots.get(name) ?? null;
  }

  nextClock(client: number): number {
    const last = this.#queued.get(client)?.at(-1);
    return last ? last.clock + last.length : this.nextCommitted(client);
  }

  nextCommitted(client: number): number {
    return Y.getState(this.#committed.doc.store, client);
  }

  /** Adds what an accepted update of this client will bring. */
  enqueue(client: number, structs: readonly QueuedStruct[]): void {
    if (structs.length === 0) return;
    const queue = this.#queued.get(client) ?? [];
    queue.push(...structs);
    this.#queued.set(client, queue);
  }

  /** What waits of this client, in order. */
  queuedOf(client: number): readonly QueuedStruct[] {
    return this.#queued.get(client) ?? [];
  }

  /** Forgets what has been committed of this client's queue. */
  settle(client: number): void {
    const queue = this.#queued.get(client);
    if (!queue) return;
    const committed = this.nextCommitted(client);
    const waiting = queue.filter(({ clock }) => clock >= committed);
    if (waiting.length === 0) this.#queued.delete(client);
    else this.#queued.set(client, waiting);
  }

  /** Forgets everything that waits. */
  forgetQueued(): void {
    this.#queued.clear();
  }

  placeOf(id: Id): Place | null {
    const item = itemAt(this.#committed.doc, id);
    if (item === undefined) {
      const queued = this.#queuedAt(id);
      return queued ? this.#placeNow(queued) : null;
    }
    if (item === null) return null;
    const holder = this.#holderOf(item.parent as SharedType);
    return holder && { holder, parentSub: item.parentSub };
  }

  holderAt(id: Id): Holder | null | undefined {
    const item = itemAt(this.#committed.doc, id);
    if (item === undefined) {
      const holds = this.#queuedAt(id)?.holds;
      return holds && this.#holderNow(holds);
    }
    if (item === null) return null;
    if (item.deleted) return this.#collectedAt(id, item);
    return item.content instanceof Y.ContentType ? this.#holderOf(item.content.type as SharedType) : undefined;
  }

  *rootsOf({ client, clock, length }: Stretch): Generator<string | null> {
    const end = clock + length;
    const committed = this.#committed.doc.store.clients.get(client) ?? [];
    const first = clock < this.nextCommitted(client) ? Y.findIndexSS(committed, clock) : committed.length;
    for (let i = first; i < committed.length && committed[i]!.id.clock < end; i++) {
      const struct = committed[i]!;
      yield struct instanceof Y.Item && !struct.deleted ? (this.#holderOf(struct.parent as SharedType)?.root ?? null) : null;
    }
    for (const struct of this.queuedOf(client)) {
      if (struct.clock < end && struct.clock + struct.length > clock) yield liveHolder(this.#placeNow(struct))?.root ?? null;
    }
  }

  #queuedAt({ client, clock }: Id): QueuedStruct | undefined {
    return structAt(this.#queued.get(client) ?? [], clock);
  }

  /** A shared type as a holder; null where it is deleted. A type never moves, so the answer is kept with it. */
  #holderOf(type: SharedType): Holder | null {
    const item = type._item;
    if (item?.deleted) return null;
    const kept = this.#holders.get(type);
    if (kept) return kept;
    const holder = item === null ? this.#rootOf(type) : this.#describe(type, item);
    if (holder) this.#holders.set(type, holder);
    return holder;
  }

  /** A root that holds something committed was checked when it was first written to. */
  #rootOf(type: SharedType): Holder {
    const name = Y.findRootTypeKey(type);
    return this.root(name) ?? this.learnRoot(name);
  }

  #describe(type: SharedType, item: Y.Item): Holder | null {
    const within = this.#holderOf(item.parent as SharedType);
    if (within === null) return null;
    const id = { client: item.id.client, clock: item.id.clock };
    if (type instanceof Y.XmlElement) {
      return { kind: 'element', node: type.nodeName, depth: within.depth + 1, root: within.root, item: id, isDeleted: false };
    }
    return { ...within, kind: 'text', item: id };
  }

  /** A deleted item of which the parent stands: what it was is collected, but not how deep it stood. */
  #collectedAt(id: Id, item: Y.Item): Holder | null {
    const within = this.#holderOf(item.parent as SharedType);
    return within && { kind: 'collected', node: '', depth: within.depth + 1, root: within.root, item: id, isDeleted: true };
  }

  #placeNow({ place }: QueuedStruct): Place {
    return { holder: place.holder && this.#holderNow(place.holder), parentSub: place.parentSub };
  }

  /** A holder as it was when something was queued for it, unless a colleague has deleted it since. */
  #holderNow(holder: Holder): Holder {
    if (holder.item === null || holder.isDeleted) return holder;
    const item = itemAt(this.#committed.doc, holder.item);
    const queued = item === undefined ? this.#queuedAt(holder.item) : undefined;
    const stands = queued ? liveHolder(this.#placeNow(queued)) !== null : item && !item.deleted;
    return stands ? holder : { ...holder, isDeleted: true };
  }
}
