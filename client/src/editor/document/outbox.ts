import * as Y from 'yjs';
import { finalProblem, retryDelay, type FinalProblem, type PushOutcome } from './push-outcome.ts';
import type { EditsPlace } from '../kept-words/unsaved-registry.ts';
import type { UnsavedStore } from '../kept-words/unsaved-store.ts';

/** Own edits are collected this long before they go out together, in milliseconds. */
export const COLLECT_MS = 25;
/** An offered update without an answer for this long, beside the time that its bytes take, is treated as a dropped connection, in milliseconds. */
const ANSWER_MS = 10_000;
/** What a slow line carries, in bytes a millisecond. */
const SLOW_LINE = 4;
/** An update travels as base64. */
const TRAVELLING = 4 / 3;
/** So many times that at most, where it has been offered before: a server may be so busy, or a line so slow, for a while. */
const PATIENCE = 3;
/** Updates that were never offered are joined up to this size, in bytes: a slow line has them up in a few seconds, and answers a ping between two. */
const JOIN_BYTES = 16 * 1024;

interface Waiting {
  readonly updateId: string;
  readonly order: number;
  bytes: Uint8Array;
  /** Once offered, its bytes stay as they are: the id stands for them (D2). */
  offered: boolean;
  /** Being written to the device: not to be offered before (D22). */
  keeping: boolean;
  kept: boolean;
  attempts: number;
}

export interface OutboxOptions {
  readonly personId: string;
  readonly documentId: string;
  readonly clientId: number;
  /** The epoch its updates belong to; null until the document was opened. */
  readonly epoch: () => string | null;
  /** Null where nothing may be kept on the device. */
  readonly store: UnsavedStore | null;
  readonly newUpdateId: () => string;
  readonly random: () => number;
  /** Offers one update; `cancel` takes the offer back, so that it ends as transient. */
  readonly offer: (update: { updateId: string; bytes: Uint8Array }) => { outcome: Promise<PushOutcome>; cancel: () => void };
  readonly onChange: () => void;
  /** Whether the document is above half of its size limit, with each update saved (D4). */
  readonly onSaved: (nearlyFull: boolean) => void;
  /** The first update will never be accepted, and so nothing after it (D5). The outbox is stopped. */
  readonly onRefused: (problem: FinalProblem) => void;
  /** No answer in its time. */
  readonly onSilence: () => void;
}

/**
 * Own updates of one Y.Doc on their way to the server: collected, kept on the device, then offered one at a time
 * until each is acknowledged (D1, D2, D22).
 */
export class Outbox {
  readonly #options: OutboxOptions;
  #collected: Uint8Array[] = [];
  #queue: Waiting[] = [];
  #nextOrder = 0;
  #collectTimer: ReturnType<typeof setTimeout> | undefined;
  #retryTimer: ReturnType<typeof setTimeout> | undefined;
  #open = false;
  #stopped = false;
  #cancelOffer: (() => void) | null = null;
  /** Who has to hear what becomes of an update and all before it. */
  #asking: { readonly waiting: Waiting; readonly tell: (saved: boolean) => void }[] = [];

  constructor(options: OutboxOptions) {
    this.#options = options;
  }

  /** Whether anything of one's own is not acknowledged yet. */
  get unsaved(): boolean {
    return this.#collected.length > 0 || this.#queue.length > 0;
  }

  /** Whether all of it is kept on this device. */
  get kept(): boolean {
    return this.#collected.length === 0 && this.#queue.every((waiting) => waiting.kept);
  }

  /** Where all of it is; what the device has refused, or may not keep, is in this tab alone. */
  get place(): EditsPlace {
    if (this.#queue.some(({ kept, keeping }) => !kept && !keeping)) return 'tab';
    return this.kept ? 'kept' : 'keeping';
  }

  /** Everything not acknowledged, in its order. */
  updates(): Uint8Array[] {
    return [...this.#queue.map((waiting) => waiting.bytes), ...this.#collected];
  }

  add(update: Uint8Array): void {
    if (this.#stopped) return;
    this.#collected.push(update);
    this.#collectTimer ??= setTimeout(() => this.flush(), COLLECT_MS);
    this.#options.onChange();
  }

  /** Puts what was collected into the queue, at once. */
  flush(): void {
    clearTimeout(this.#collectTimer);
    this.#collectTimer = undefined;
    if (this.#stopped || this.#collected.length === 0) return;
    const bytes = Y.mergeUpdates(this.#collected);
    this.#collected = [];
    const last = this.#queue.at(-1);
    if (last && !last.offered && last.bytes.length + bytes.length <= JOIN_BYTES) {
      last.bytes = Y.mergeUpdates([last.bytes, bytes]);
      void this.#keep(last);
      return;
    }
    const order = this.#nextOrder++;
    const updateId = this.#options.newUpdateId();
    const waiting = { updateId, order, bytes, offered: false, keeping: false, kept: false, attempts: 0 };
    this.#queue.push(waiting);
    void this.#keep(waiting);
  }

  /** Whether everything written until now is acknowledged, once that is known; false where the outbox has ended before. */
  acknowledged(): Promise<boolean> {
    this.flush();
    const waiting = this.#queue.at(-1);
    if (this.#stopped || !waiting) return Promise.resolve(!this.#stopped);
    return new Promise((tell) => this.#asking.push({ waiting, tell }));
  }

  /** The connection is there: offer what waits, beginning with what may have been offered before. */
  resume(): void {
    this.#open = true;
    void this.#offerNext();
  }

  /** The connection is gone: what was offered is offered again after `resume`, under the same update id. */
  pause(): void {
    this.#open = false;
    clearTimeout(this.#retryTimer);
    this.#retryTimer = undefined;
    this.#cancelOffer?.();
    this.#cancelOffer = null;
  }

  /** Ends for good; nothing more is offered. What is kept on the device stays there. */
  stop(): void {
    this.pause();
    this.#stopped = true;
    clearTimeout(this.#collectTimer);
    for (const { tell } of this.#asking.splice(0)) tell(false);
  }

  /** Forgets everything, on the device too. */
  async discard(): Promise<void> {
    this.stop();
    const updateIds = this.#queue.map((waiting) => waiting.updateId);
    this.#queue = [];
    this.#collected = [];
    await this.#options.store?.remove(updateIds).catch(() => {});
  }

  /** Kept before it is offered (D22); where the device refuses, offering does not wait for it. */
  async #keep(waiting: Waiting): Promise<void> {
    const { store, personId, documentId, clientId } = this.#options;
    const epoch = this.#options.epoch();
    waiting.kept = false;
    if (store && epoch !== null) {
      const { updateId, order, bytes } = waiting;
      waiting.keeping = true;
      const kept = await store.put({ updateId, personId, documentId, clientId, epoch, order, bytes }).then(
        () => true,
        () => false,
      );
      if (waiting.bytes !== bytes) return; // Joined by more in the meantime: a later write follows.
      waiting.keeping = false;
      waiting.kept = kept;
      // Discarded in the meantime: it must not come back on the next open.
      if (!this.#queue.includes(waiting)) await store.remove([updateId]).catch(() => {});
    }
    this.#options.onChange();
    void this.#offerNext();
  }

  async #offerNext(): Promise<void> {
    const waiting = this.#queue[0];
    if (!waiting || waiting.keeping || !this.#open || this.#stopped) return;
    if (this.#cancelOffer || this.#retryTimer !== undefined) return;
    waiting.offered = true;
    waiting.attempts++;
    const offer = this.#options.offer(waiting);
    this.#cancelOffer = offer.cancel;
    const patience = (ANSWER_MS + (waiting.bytes.length * TRAVELLING) / SLOW_LINE) * Math.min(waiting.attempts, PATIENCE);
    const silence = setTimeout(() => this.#options.onSilence(), patience);
    const outcome = await offer.outcome;
    clearTimeout(silence);
    if (this.#cancelOffer !== offer.cancel) return;
    this.#cancelOffer = null;
    this.#settle(waiting, outcome);
  }

  #settle(waiting: Waiting, outcome: PushOutcome): void {
    const { store, onChange, onSaved, onRefused, random } = this.#options;
    const problem = finalProblem(outcome, waiting.attempts);
    if (outcome.kind === 'saved') {
      this.#queue.shift();
      while (this.#asking[0]?.waiting === waiting) this.#asking.shift()!.tell(true);
      if (waiting.kept) void store?.remove([waiting.updateId]).catch(() => {});
      onSaved(outcome.nearlyFull);
      onChange();
      void this.#offerNext();
    } else if (problem) {
      this.stop();
      onRefused(problem);
    } else {
      this.#retryTimer = setTimeout(() => {
        this.#retryTimer = undefined;
        void this.#offerNext();
      }, retryDelay(waiting.attempts, random));
    }
  }
}
