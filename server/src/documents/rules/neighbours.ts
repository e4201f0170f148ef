import * as Y from 'yjs';
import { CausalPast } from './causal-past.ts';
import { firstOf, standsNext } from './committed-chains.ts';
import { DeletedPlaces } from './deleted-places.ts';
import { chainKey, OwnWords } from './own-words.ts';
import { refuse } from '../refusals.ts';
import { RunOfItems, Steps, type Seen } from './run-of-items.ts';
import { isSameId, type Id } from './update-reader.ts';
import type { QueuedStruct } from './update-rules.ts';

/** Committed clocks up to `to`, and the numbers in the log between which they came; `hi` is of the commit they came with. */
interface Committed {
  readonly to: number;
  readonly lo: number;
  readonly hi: number;
}

const NONE: readonly QueuedStruct[] = [];
const MAX_ENTRIES = 50_000;
/** What an update may cost that nobody has paid for: some milliseconds; words of people take a few steps each. */
const PLAIN_STEPS = 60_000;
/** What one may cost that takes from its person's paste budget, and is tried in a worker. */
const TRIED_STEPS = 400_000;
/** What it may cost to find out what an author has known of what came before the room was opened: no document has so many pieces. */
const PAST_STEPS = 500_000;

/** What is needed of an update that does not simply go on, or lie between two committed neighbours. */
interface Work {
  readonly steps: Steps;
  readonly runs: Map<string, RunOfItems>;
  readonly own: OwnWords;
  readonly past: CausalPast;
}

/**
 * Whether what an update writes stands between two places that were next to each other for its author (D3). Only then do all
 * documents order it alike, whenever they take it in; one that squeezes itself around what its author knew parts them for ever,
 * and Yjs' own undo makes such. An author knows a beginning of the log and their own words: at least up to the latest thing that
 * any of their words refers to. What was committed before the room was opened, of which it has no numbers, counts as known to those who
 * refer to something later, or to something that could not be written without it.
 */
export class Neighbours {
  readonly #committed: { readonly doc: Y.Doc };
  readonly #commits = new Map<number, Committed[]>();
  /** From which of its clocks on each client has seen how much of the log, at least. */
  readonly #seen = new Map<number, { readonly clock: number; readonly upTo: number }[]>();
  /** What waits of authors, filed; a queue that has changed otherwise than at its end is another. */
  readonly #waiting = new WeakMap<readonly QueuedStruct[], OwnWords>();
  readonly #deleted: DeletedPlaces;
  #entries = 0;
  #knownFrom: number | null = null;

  constructor(committed: { readonly doc: Y.Doc }) {
    this.#committed = committed;
    this.#deleted = new DeletedPlaces(committed);
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
    this.#deleted.settle(updates.length);
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
    let work: Work | null = null;
    let isInDeleted = false;
    for (let i = 0; i < placed.length; i++) {
      const struct = placed[i]!;
      const { origin, rightOrigin, place: { holder, parentSub } } = struct;
      upTo = this.#note(author, struct.clock, upTo, [origin, rightOrigin, holder?.item ?? null]);
      if (holder === null || holder.isDeleted) {
        isInDeleted = true;
        continue;
      }
      // A value of an attribute is its last; one that stands before another would show on some screens and not on others.
      if (parentSub !== null && rightOrigin !== null) refuse('UPDATE_NOT_ADJACENT');
      const last = i > 0 ? placed[i - 1] : queued.at(-1);
      if (work === null) {
        if (continues(struct, last, author) || (!last && standsNext(this.#committed.doc, holder, struct))) continue;
        const past = new CausalPast(this.#committed.doc, author, queued, placed, new Steps(PAST_STEPS));
        work = { steps: new Steps(isPaid ? TRIED_STEPS : PLAIN_STEPS), runs: new Map(), own: new OwnWords(placed), past };
      }
      const chain = chainKey(holder, parentSub);
      let run = work.runs.get(chain);
      if (!run) {
        if (continues(struct, last, author)) continue;
        const own = [...this.#waitingIn(chain, queued), ...work.own.in(chain, i)];
        if (own.length === 0 && standsNext(this.#committed.doc, holder, struct)) continue;
        run = new RunOfItems(firstOf(this.#committed.doc, holder, parentSub), (id) => this.#knownFromSeq(id), work.steps);
        for (const earlier of own) run.add(author, earlier, null);
        work.runs.set(chain, run);
      }
      const unnoted = this.#knownFrom ?? Number.MAX_SAFE_INTEGER;
      const seen: Seen = { author, upTo, unnoted, past: work.past, index: i };
      if (!run.add(author, struct, seen)) refuse('UPDATE_NOT_ADJACENT');
    }
    if (isInDeleted) this.#deleted.claim(author, placed, queued.at(-1));
    this.#deleted.add(placed.length);
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

  /** With which number in the log something came, at the latest. */
  #knownFromSeq(id: Id): number {
    return this.#commitOf(id)?.hi ?? this.#knownFrom ?? Number.MAX_SAFE_INTEGER;
  }

  #waitingIn(chain: string, queued: readonly QueuedStruct[]): readonly QueuedStruct[] {
    if (queued.length === 0) return NONE;
    let filed = this.#waiting.get(queued);
    if (!filed) this.#waiting.set(queued, (filed = new OwnWords(queued)));
    return filed.in(chain, queued.length);
  }

  #forget(): void {
    this.#commits.clear();
    this.#seen.clear();
    this.#entries = 0;
    this.#knownFrom = null;
  }
}

/** Whether it goes on where its author's last word ended, before the same neighbour. */
function continues({ origin, rightOrigin }: QueuedStruct, last: QueuedStruct | undefined, author: number): boolean {
  if (!last || origin?.client !== author || origin.clock !== last.clock + last.length - 1) return false;
  return isSameId(rightOrigin, last.rightOrigin);
}
