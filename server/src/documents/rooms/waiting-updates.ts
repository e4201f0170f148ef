import { PassingMap } from '../../platform/passing-map.ts';
import type { Offer } from './admission.ts';
import type { AccessStamp } from '../ports.ts';
import { refuse, type Refusal } from '../refusals.ts';
import type { ReadUpdate } from '../rules/update-reader.ts';

/** An update that was admitted and is not committed yet. */
export interface Waiting {
  readonly offer: Offer;
  readonly read: ReadUpdate;
  /** The update without what the document has already. */
  readonly bytes: Uint8Array;
  readonly clockFrom: number;
  readonly clockTo: number;
  readonly saved: PromiseWithResolvers<number>;
  /** Versions under which the author may write; null where the server writes. */
  readonly stamp: AccessStamp | null;
  /** The objects in whose roots alone the author may write; null for everybody else. */
  readonly within: ReadonlySet<string> | null;
  /** How often it was checked again, since somebody else appended first or rights changed. */
  readonly attempts: number;
}

const MAX_UPDATES = 2_000;
/** Of one person, so that a flood leaves room for the others. */
const MAX_OF_ONE = 1_000;

/** What waits in a room: in order, the first of it being written. */
export class WaitingUpdates {
  #queued: Waiting[] = [];
  #inFlight: Waiting[] = [];
  readonly #byId = new PassingMap<string, Waiting>();
  readonly #ofPerson = new PassingMap<string, number>();
  #bytes = 0;

  /** Updates and their bytes that are not committed yet. */
  get size(): number {
    return this.#byId.size;
  }

  get bytes(): number {
    return this.#bytes;
  }

  get hasQueued(): boolean {
    return this.#queued.length > 0;
  }

  get(updateId: string): Waiting | undefined {
    return this.#byId.get(updateId);
  }

  /** All of one client's, in order. */
  of(clientId: number): Waiting[] {
    return [...this.#inFlight, ...this.#queued].filter(({ offer }) => offer.clientId === clientId);
  }

  /** The people whose updates are being written under a stamp. */
  authorsInFlight(): Set<string> {
    return new Set(this.#inFlight.filter(({ stamp }) => stamp !== null).map(({ offer }) => offer.personId));
  }

  /** Their bytes are bounded by the document's limit (D4). @throws Refusal where too many wait already */
  expectRoom(personId: string): void {
    const ofOne = this.#ofPerson.get(personId) ?? 0;
    if (ofOne >= MAX_OF_ONE || this.#byId.size >= MAX_UPDATES) refuse('TRANSIENT_BUSY');
  }

  add(waiting: Waiting): void {
    // Its caller waits for it as well; without this a refusal before that would count as unhandled.
    waiting.saved.promise.catch(() => {});
    const { updateId, personId } = waiting.offer;
    this.#byId.set(updateId, waiting);
    this.#ofPerson.set(personId, (this.#ofPerson.get(personId) ?? 0) + 1);
    this.#bytes += waiting.bytes.byteLength;
    this.#queued.push(waiting);
  }

  /** Takes the first ones to be written; none while others are. */
  take(maxRows: number, maxBytes: number): readonly Waiting[] {
    if (this.#inFlight.length > 0) return [];
    let [count, bytes] = [0, 0];
    while (count < Math.min(maxRows, this.#queued.length) && (count === 0 || bytes < maxBytes)) {
      bytes += this.#queued[count++]!.bytes.byteLength;
    }
    this.#inFlight = this.#queued.splice(0, count);
    return this.#inFlight;
  }

  /** Forgets those being written, and answers with them. */
  takeWritten(): Waiting[] {
    const written = this.#inFlight;
    this.#inFlight = [];
    for (const waiting of written) this.#forget(waiting);
    return written;
  }

  /** Forgets those that are not being written yet, and answers with them. */
  takeQueued(): Waiting[] {
    const queued = this.#queued;
    this.#queued = [];
    for (const waiting of queued) this.#forget(waiting);
    return queued;
  }

  refuseAll(refusal: Refusal): void {
    for (const { saved } of [...this.takeWritten(), ...this.takeQueued()]) saved.reject(refusal);
  }

  #forget({ offer, bytes }: Waiting): void {
    this.#byId.delete(offer.updateId);
    const left = this.#ofPerson.get(offer.personId)! - 1;
    if (left > 0) this.#ofPerson.set(offer.personId, left);
    else this.#ofPerson.delete(offer.personId);
    this.#bytes -= bytes.byteLength;
  }
}
