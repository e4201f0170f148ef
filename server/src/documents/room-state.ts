import * as Y from 'yjs';
import { DOCUMENT_LIMITS } from '../../../schema/document/limits.ts';
import { base64 } from './events.ts';
import type { KnownUpdate, LoggedUpdate, StoredDocument } from './ports.ts';
import { RoomHistory } from './room-history.ts';

/** How many of the last update ids a room remembers by itself; older ones are found by the log when they are offered again. */
const REMEMBERED_UPDATES = 4_000;
/** The state vector of an empty document. */
const NOTHING = 'AA==';
const KEPT_ENCODINGS = 8;
const SNAPSHOT_EVERY_UPDATES = 500;
const SNAPSHOT_EVERY_BYTES = 256 * 1024;

/**
 * A document as far as it is committed: a prefix of the log applied to a Y.Doc, with nothing in it that a crash could take back (D1).
 * `seq` is the last applied one.
 */
export class RoomState {
  readonly doc = new Y.Doc({ gc: true });
  readonly history = new RoomHistory(this.doc);
  /** Client id to the person it is leased to (D3). */
  readonly leases: Map<number, string>;
  #seq: number;
  readonly #committed = new Map<string, KnownUpdate>();
  #sinceSnapshot = { updates: 0, bytes: 0 };
  #size = { exact: 0, since: 0 };
  /** By state vector, as long as nothing changes. */
  readonly #encoded = new Map<string, string>();

  constructor(stored: StoredDocument) {
    this.leases = new Map(stored.leases);
    this.#seq = stored.snapshot?.seq ?? 0;
    if (stored.snapshot) Y.applyUpdate(this.doc, stored.snapshot.bytes);
    this.apply(stored.tail);
    this.measure();
  }

  get seq(): number {
    return this.#seq;
  }

  /** The committed update of this id, if it is among the last ones. */
  committed(updateId: string): KnownUpdate | undefined {
    return this.#committed.get(updateId);
  }

  /** Keeps in mind that the log has this update. */
  remember({ updateId, seq, authorId, clientId }: KnownUpdate): void {
    this.#committed.set(updateId, { updateId, seq, authorId, clientId });
    if (this.#committed.size > REMEMBERED_UPDATES) this.#committed.delete(this.#committed.keys().next().value!);
  }

  /**
   * Applies the next updates of the log and skips those already applied.
   * @returns what they changed as one update, or null where nothing did
   * @throws where an update of the log does not apply as a whole; the room is then worth nothing any more
   */
  apply(updates: readonly LoggedUpdate[]): Uint8Array | null {
    const next = updates.filter(({ seq }) => seq > this.#seq);
    if (next.length === 0) return null;
    const changed = next.length === 1 ? this.#applyOne(next[0]!) : this.#applyTogether(next);
    const { pendingStructs, pendingDs } = this.doc.store;
    if (pendingStructs || pendingDs) throw new Error('an update of the log waits for something that the log does not have');
    for (const update of next) this.#note(update);
    for (const { clientId } of next) this.history.settle(clientId);
    this.#encoded.clear();
    return changed;
  }

  /**
   * What a client with this state vector lacks; everything where it has none. Those who come at the same moment with the same
   * share one encoding: a class that opens a document, or everybody who was connected when a server restarted.
   */
  missingFor(stateVector: Uint8Array | null): string {
    const has = stateVector ? base64(stateVector) : NOTHING;
    let missing = this.#encoded.get(has);
    if (missing === undefined) {
      missing = base64(Y.encodeStateAsUpdate(this.doc, has === NOTHING ? undefined : stateVector!));
      if (this.#encoded.size >= KEPT_ENCODINGS) this.#encoded.clear();
      this.#encoded.set(has, missing);
    }
    return missing;
  }

  /** Whether `bytes` more would exceed the document's limit (D4). */
  wouldOverflow(bytes: number): boolean {
    return this.#exceeds(DOCUMENT_LIMITS.documentBytes, bytes);
  }

  /** Whether not even deletions are taken any more: what is deleted letter by letter leaves more behind than it takes away. */
  isBeyondHelp(bytes: number): boolean {
    return this.#exceeds(2 * DOCUMENT_LIMITS.documentBytes, bytes);
  }

  /** Encoded live state in bytes, an upper estimate. */
  get size(): number {
    return this.#size.exact + this.#size.since;
  }

  /** Measures the encoded live state exactly and keeps the encoding for whoever opens next. */
  measure(): Uint8Array {
    const bytes = Y.encodeStateAsUpdate(this.doc);
    this.#size = { exact: bytes.byteLength, since: 0 };
    return bytes;
  }

  /** The live state to keep as a snapshot, once enough has been written since the last; null before (D13). */
  dueSnapshot(): { seq: number; bytes: Uint8Array } | null {
    const { updates, bytes } = this.#sinceSnapshot;
    if (updates < SNAPSHOT_EVERY_UPDATES && bytes < SNAPSHOT_EVERY_BYTES) return null;
    this.#sinceSnapshot = { updates: 0, bytes: 0 };
    return { seq: this.#seq, bytes: this.measure() };
  }

  /** Counted generously, and measured where it matters. */
  #exceeds(limit: number, bytes: number): boolean {
    if (this.size + bytes <= limit) return false;
    if (this.#size.since > 0) this.measure();
    return this.#size.exact + bytes > limit;
  }

  #applyOne(update: LoggedUpdate): Uint8Array {
    Y.applyUpdate(this.doc, update.bytes);
    return update.bytes;
  }

  #applyTogether(updates: readonly LoggedUpdate[]): Uint8Array {
    const changed: Uint8Array[] = [];
    const collect = (bytes: Uint8Array) => void changed.push(bytes);
    this.doc.on('update', collect);
    try {
      this.doc.transact(() => {
        for (const { bytes } of updates) Y.applyUpdate(this.doc, bytes);
      });
    } finally {
      this.doc.off('update', collect);
    }
    return changed.length === 1 ? changed[0]! : Y.mergeUpdates(changed);
  }

  #note(update: LoggedUpdate): void {
    this.#seq = update.seq;
    if (!this.leases.has(update.clientId)) this.leases.set(update.clientId, update.authorId);
    this.remember(update);
    this.#sinceSnapshot.updates += 1;
    this.#sinceSnapshot.bytes += update.bytes.byteLength;
    this.#size.since += update.bytes.byteLength;
  }
}
