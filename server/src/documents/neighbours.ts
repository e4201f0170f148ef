import * as Y from 'yjs';
import type { Holder } from './content-rules.ts';
import { chainKey, OwnWords } from './own-words.ts';
import { refuse } from './refusals.ts';
import { RunOfItems, Steps, type Seen } from './run-of-items.ts';
import type { Id } from './update-reader.ts';
import type { QueuedStruct } from './update-rules.ts';

/** Committed clocks up to `to`, and the numbers in the log between which they came; `hi` is of the commit they came with. */
interface Committed {
  readonly to: number;
  readonly lo: number;
  readonly hi: number;
}

const MAX_ENTRIES = 50_000;
/** What an update may cost that nobody has paid for: some milliseconds; words of people take a few steps each. */
const PLAIN_STEPS = 60_000;
/** What one may cost that takes from its person's paste budget, and is tried in a worker. */
const TRIED_STEPS = 400_000;

/**
 * Whether what an update writes stands between two places that were next to each other for its author (D3). Only then do all
 * documents order it alike, whenever they take it in; one that squeezes itself around what its author knew parts them for ever,
 * and Yjs' own undo makes such. An author knows a beginning of the log and their own words: at least up to the latest thing that
 * any of their words refers to. What was committed before the room was opened counts as known to those alone who refer to something
 * later, so that nobody is refused wrongly.
 */
export class Neighbours {
  readonly #committed: { readonly doc: Y.Doc };
  readonly #commits = new Map<number, Committed[]>();
  /** From which of its clocks on each client has seen how much of the log, at least. */
  readonly #seen = new Map<number, { readonly clock: number; readonly upTo: number }[]>();
  #entries = 0;
  #knownFrom: number | null = null;

  constructor(committed: { readonly doc: Y.Doc }) {
    this.#committed = committed;
  }

  /** To be called before updates of the log are applied. */
  expect(updates: readonly { readonly clientId: number; readonly seq: number }[]): void {
    if (this.#entries > MAX_ENTRIES) this.#forget();
    const before = updates[0]!.seq - 1;
    this.#knownFrom ??= before;
    for (const { clientId } of updates) {
      if (!this.#commits.has(clientId)) this.#commits.set(clientId, [{ to: this.#clock(clientId), lo: 0, hi: this.#knownFrom }]);
    }
  }

  /** To be called after they were applied, as one event for everybody. */
  settle(updates: readonly { readonly clientId: number; readonly seq: number }[]): void {
    const hi = updates.at(-1)!.seq;
    for (const { clientId, seq } of updates) {
      const commits = this.#commits.get(clientId)!;
      const to = this.#clock(clientId);
      if (commits.at(-1)!.to >= to) continue;
      commits.push({ to, lo: seq, hi });
      this.#entries += 1;
    }
  }

  /**
   * @param placed what the update adds, as it was checked; `queued` is what waits of its author before it
   * @param isPaid whether its author pays for what it costs
   * @throws Refusal
   */
  check(author: number, placed: readonly QueuedStruct[], queued: readonly QueuedStruct[], isPaid: boolean): void {
    if (placed.length === 0) return;
    let upTo = this.#seenAt(author, placed[0]!.clock);
    const steps = new Steps(isPaid ? TRIED_STEPS : PLAIN_STEPS);
    const runs = new Map<string, RunOfItems>();
    let own: OwnWords | null = null;
    for (let i = 0; i < placed.length; i++) {
      const struct = placed[i]!;
      const { origin, rightOrigin, place: { holder, parentSub } } = struct;
      upTo = this.#note(author, struct.clock, upTo, [origin, rightOrigin, holder?.item ?? null]);
      if (holder === null || holder.isDeleted) continue;
      // A value follows the last one of its attribute; one that stands before another shows on some screens and not on others.
      if (parentSub !== null && rightOrigin !== null) refuse('UPDATE_NOT_ADJACENT');
      const seen: Seen = { author, upTo };
      const last = i > 0 ? placed[i - 1] : queued.at(-1);
      if (runs.size === 0 && continues(struct, last, author)) continue;
      if (!last) {
        if (this.#isNextTo(struct, holder, seen, steps)) continue;
        refuse('UPDATE_NOT_ADJACENT');
      }
    }
  }

  /** Notes what the deletions beside an update's structs show that its author had seen by the clock after them. */
  noteDeletions(author: number, clock: number, deletions: readonly Id[]): void {
    if (deletions.length > 0) this.#note(author, clock, this.#seen.get(author)?.at(-1)?.upTo ?? 0, deletions);
  }

  /** What a client had seen when it wrote this clock. What it wrote later may have been checked before: a commit failed then. */
  #seenAt(author: number, clock: number): number {
    const seen = this.#seen.get(author) ?? [];
    while (seen.length > 0 && seen.at(-1)!.clock > clock) seen.pop();
    while (seen.length > 1 && seen[1]!.clock <= this.#clock(author)) seen.shift();
    return seen.at(-1)?.upTo ?? 0;
  }

  #note(author: number, clock: number, before: number, ids: readonly (Id | null)[]): number {
    let upTo = before;
    for (const id of ids) if (id && id.client !== author) upTo = Math.max(upTo, this.#commitOf(id)?.lo ?? 0);
    if (upTo === before) return upTo;
    const seen = this.#seen.get(author);
    if (seen) seen.push({ clock, upTo });
    else this.#seen.set(author, [{ clock, upTo }]);
    return upTo;
  }

  #clock(client: number): number {
    return Y.getState(this.#committed.doc.store, client);
  }

  #commitOf({ client, clock }: Id): Committed | undefined {
    const commits = this.#commits.get(client);
    if (!commits) return undefined;
    let [low, high] = [0, commits.length - 1];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (clock < commits[middle]!.to) high = middle;
      else low = middle + 1;
    }
    return commits[low];
  }

  #itemsOf(holder: Holder): Y.Item | null {
    if (holder.item === null) return this.#committed.doc.share.get(holder.root)?._start ?? null;
    const item = this.#itemAt(holder.item);
    return item?.content instanceof Y.ContentType ? (item.content.type as Y.AbstractType<unknown>)._start : null;
  }

  #itemAt({ client, clock }: Id): Y.Item | null {
    if (clock >= this.#clock(client)) return null;
    const structs = this.#committed.doc.store.clients.get(client)!;
    const struct = structs[Y.findIndexSS(structs, clock)];
    return struct instanceof Y.Item ? struct : null;
  }

  /** Whether two committed places are next to each other as things stand; what almost everything that is typed lies between. */
  #areAdjacent(holder: Holder, left: Id | null, right: Id | null): boolean {
    if (left === null) return isAt(this.#itemsOf(holder), right);
    const item = this.#itemAt(left);
    if (!item) return false;
    const next = left.clock + 1;
    if (next < item.id.clock + item.length) return right?.client === left.client && right.clock === next;
    return isAt(item.right, right);
  }

  #forget(): void {
    this.#commits.clear();
    this.#seen.clear();
    this.#entries = 0;
    this.#knownFrom = null;
  }
}

function isAt(item: Y.Item | null, id: Id | null): boolean {
  return item === null || id === null ? item === id : item.id.client === id.client && item.id.clock === id.clock;
}

/** Whether it goes on where its author's last word ended, before the same neighbour. */
function continues({ origin, rightOrigin }: QueuedStruct, last: QueuedStruct | undefined, author: number): boolean {
  if (!last || origin?.client !== author || origin.clock !== last.clock + last.length - 1) return false;
  return rightOrigin?.client === last.rightOrigin?.client && rightOrigin?.clock === last.rightOrigin?.clock;
}
