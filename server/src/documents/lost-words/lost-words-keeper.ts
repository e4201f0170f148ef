import type { DocumentEvent, LostWordsOffer } from '../events.ts';
import { logPages } from '../log/log-replay.ts';
import { findLostWords } from './lost-words.ts';
import type { KeptLostWords, LostWordsStore } from './lost-words.ports.ts';
import type { Member } from '../rooms/audience.ts';
import type { DocumentClock, DocumentLog } from '../ports.ts';

export interface LostWordsKeeperPorts {
  readonly store: LostWordsStore;
  readonly log: DocumentLog;
  readonly clock: DocumentClock;
  readonly newId: () => string;
  readonly onError: (error: unknown, what: string) => void;
  /** How long a first sign of lost words waits for more before the log is read, in milliseconds. */
  readonly delayMs: number;
}

/** The room in which something was lost, as far as it is needed here. */
export interface RoomOfLoss {
  readonly documentId: string;
  readonly epoch: string;
  readonly audience: { membersOf(personId: string): readonly Member[] };
}

interface Watched {
  /** Seqs at which something may have been lost and nobody has looked yet. */
  readonly suspects: Set<number>;
  /** Whose words were found and kept, and who has not been told. */
  readonly untold: Set<string>;
  /** What lies open, as it was read last; null where it has to be read anew. */
  open: Promise<readonly KeptLostWords[]> | null;
  /** When that was, in milliseconds of the process. */
  readAt: number;
  timer: NodeJS.Timeout | null;
  /** Begins the search that is due, at once. */
  begin: () => void;
  working: Promise<void> | null;
  /** When the log may be read again, in milliseconds of the process: whoever loses words all the time must not keep it busy. */
  notBefore: number;
  /** How often a search has failed since the last that did not. */
  failures: number;
  /** Whether the room is closed. */
  isLeft: boolean;
}

/** A class that opens a document together shares one look at what lies open. */
const FRESH_MS = 1_000;
/** Looking into the log takes at most this part of the time. */
const SHARE = 1 / 20;
/** How long after a failed search there is another: twice as long each time, up to the last of these, in milliseconds. */
const TRY_AGAIN_MS = { first: 5_000, last: 300_000 };
/** Longer words are kept up to here; in characters. */
const MAX_TEXT = 32 * 1024;
/** What one person is told of at a time; more follows when some of it is settled. All of it fits into a subscriber's queue (D11). */
const MAX_OFFERED = 20;

/**
 * Finds out what was lost when a room has noticed something, keeps it for its author, and tells the author's tabs (D18).
 * It works from the log alone, so it does not matter which node notices, when, or how often.
 */
export class LostWordsKeeper {
  readonly #ports: LostWordsKeeperPorts;
  readonly #watched = new WeakMap<RoomOfLoss, Watched>();
  readonly #due = new Set<Watched>();
  readonly #working = new Set<Promise<void>>();
  /** Up to where the log of a document was searched; of the last documents only. */
  readonly #searched = new Map<string, number>();
  #closed = false;

  constructor(ports: LostWordsKeeperPorts) {
    this.#ports = ports;
  }

  /** Something may have been lost at these seqs. */
  suspect(room: RoomOfLoss, seqs: readonly number[]): void {
    const watched = this.#watch(room);
    const searched = this.#searched.get(room.epoch) ?? 0;
    for (const seq of seqs) if (seq > searched) watched.suspects.add(seq);
    this.#schedule(room, watched);
  }

  /** Whether a search is under way or due; a room keeps no snapshot meanwhile, from which it could not be found again. */
  isBusy(room: RoomOfLoss): boolean {
    const watched = this.#watched.get(room);
    return watched !== undefined && (watched.suspects.size > 0 || watched.working !== null);
  }

  /** The room is closed. A search that is due or under way is still made; one that fails then is not made again where the next room notices the same. */
  leave(room: RoomOfLoss): void {
    const watched = this.#watched.get(room);
    if (watched) watched.isLeft = true;
  }

  /** Tells somebody who has just come what of theirs was lost and lies open. */
  async welcome(room: RoomOfLoss, member: Member): Promise<void> {
    const words = await this.#wordsOf(room, member.personId);
    if (words.length > 0) member.subscriber.push({ type: 'DocumentWordsLost', words });
  }

  /** The author has decided about words of theirs. @param text as they were seen @returns false where there are none of that id, or others by now */
  async settle(room: RoomOfLoss, personId: string, id: string, text?: string | null): Promise<boolean> {
    const { store, clock } = this.#ports;
    const settled = await store.settle({ documentId: room.documentId, personId, id, text, at: clock.now() });
    if (settled) await this.#tell(room, personId);
    return settled;
  }

  /** Makes the searches that are due, and begins no more. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const watched of this.#due) watched.begin();
    await Promise.allSettled(this.#working);
  }

  #watch(room: RoomOfLoss): Watched {
    let watched = this.#watched.get(room);
    if (!watched) {
      const nothing = { open: null, readAt: 0, timer: null, begin: () => {}, working: null, notBefore: 0, failures: 0, isLeft: false };
      this.#watched.set(room, (watched = { suspects: new Set(), untold: new Set(), ...nothing }));
    }
    return watched;
  }

  #open(room: RoomOfLoss): Promise<readonly KeptLostWords[]> {
    const watched = this.#watch(room);
    if (watched.open && performance.now() - watched.readAt < FRESH_MS) return watched.open;
    const open = (watched.open = this.#ports.store.open(room.documentId));
    watched.readAt = performance.now();
    open.catch(() => {
      if (watched.open === open) watched.open = null;
    });
    return open;
  }

  /** Everything of a person's that lies open, to all of their tabs. */
  async #tell(room: RoomOfLoss, personId: string): Promise<void> {
    this.#watch(room).open = null;
    const event: DocumentEvent = { type: 'DocumentWordsLost', words: await this.#wordsOf(room, personId) };
    for (const { subscriber } of room.audience.membersOf(personId)) subscriber.push(event);
  }

  async #wordsOf(room: RoomOfLoss, personId: string): Promise<LostWordsOffer[]> {
    return (await this.#open(room)).filter((words) => words.personId === personId).slice(0, MAX_OFFERED).map((words) => toOffer(words, room.epoch));
  }

  #schedule(room: RoomOfLoss, watched: Watched): void {
    if (this.#closed || (watched.suspects.size === 0 && watched.untold.size === 0) || watched.timer !== null || watched.working !== null) return;
    const wait = Math.max(this.#ports.delayMs, watched.notBefore - performance.now());
    const begin = () => {
      clearTimeout(watched.timer!);
      watched.timer = null;
      this.#due.delete(watched);
      watched.working = this.#search(room, watched).finally(() => {
        this.#working.delete(watched.working!);
        watched.working = null;
        this.#schedule(room, watched);
      });
      this.#working.add(watched.working);
    };
    watched.begin = begin;
    watched.timer = setTimeout(begin, wait).unref();
    this.#due.add(watched);
  }

  async #search(room: RoomOfLoss, watched: Watched): Promise<void> {
    const { suspects, untold } = watched;
    const looked = [...suspects];
    const began = performance.now();
    try {
      if (looked.length > 0) for (const personId of await this.#find(room, looked)) untold.add(personId);
      for (const seq of looked) suspects.delete(seq);
      for (const personId of untold) {
        await this.#tell(room, personId);
        untold.delete(personId);
      }
      watched.failures = 0;
    } catch (error) {
      this.#ports.onError(error, 'lost words could not be looked for');
      watched.failures += 1;
      if (isHopeless(error) || (watched.isLeft && (await this.#isNoticedAgain(room)))) {
        suspects.clear();
        untold.clear();
      }
    }
    const now = performance.now();
    const patience = watched.failures > 0 ? Math.min(TRY_AGAIN_MS.last, TRY_AGAIN_MS.first * 2 ** (watched.failures - 1)) : 0;
    watched.notBefore = now + Math.max((now - began) / SHARE, patience);
  }

  /** Whether whoever opens the document next notices what this room noticed, which kept no snapshot beyond it; of an epoch that is over nobody does. */
  async #isNoticedAgain({ documentId, epoch }: RoomOfLoss): Promise<boolean> {
    try {
      const head = (await this.#ports.log.poll([documentId], new Map())).heads.get(documentId);
      return head === undefined || head.epoch === epoch;
    } catch {
      return false;
    }
  }

  /** @returns the people of whom something new was found */
  async #find({ documentId, epoch }: RoomOfLoss, suspects: readonly number[]): Promise<Set<string>> {
    const { store, log, clock, newId } = this.#ports;
    const before = await store.found(documentId, epoch);
    // Whoever kept words of a seq had searched the log up to it.
    const searched = Math.max(0, ...before.map(({ throughSeq }) => throughSeq));
    if (suspects.every((seq) => seq <= searched)) return new Set();
    const head = (await log.poll([documentId], new Map())).heads.get(documentId);
    const to = head?.epoch === epoch ? head.seq : Number.MAX_SAFE_INTEGER;
    const known = new Map(before.map((row) => [keyOf(row), row]));
    const settledThrough = (of: WhatWasLost) => {
      const row = known.get(keyOf(of));
      return row?.settled ? row.throughSeq : 0;
    };
    const words = await findLostWords(logPages(log, { documentId, epoch }, to), settledThrough);
    const found = words.filter((each) => each.throughSeq > (known.get(keyOf(each))?.throughSeq ?? 0));
    const at = clock.now();
    await store.keep(found.map((each) => ({ ...each, text: each.text.slice(0, MAX_TEXT), id: newId(), documentId, epoch, at })));
    this.#noteSearched(epoch, to);
    return new Set(found.map(({ personId }) => personId));
  }

  #noteSearched(epoch: string, seq: number): void {
    this.#searched.delete(epoch);
    this.#searched.set(epoch, seq);
    if (this.#searched.size > 1_000) this.#searched.delete(this.#searched.keys().next().value!);
  }
}

type WhatWasLost = Pick<KeptLostWords, 'personId' | 'root' | 'causeSeq'>;

function keyOf({ personId, root, causeSeq }: WhatWasLost): string {
  return `${personId} ${causeSeq} ${root}`;
}

/** Whether another try can be no better: a log that is too deep for any stack stays as it is. */
function isHopeless(error: unknown): boolean {
  return error instanceof RangeError;
}

function toOffer({ id, epoch, root, text, joinedInto }: KeptLostWords, now: string): LostWordsOffer {
  const place = epoch === now ? joinedInto : null;
  return { id, root: root === '' ? null : root, text, joinedInto: place && { clientId: place.client, clock: place.clock } };
}
