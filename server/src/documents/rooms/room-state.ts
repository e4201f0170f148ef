import * as Y from 'yjs';
import { DOCUMENT_LIMITS } from '../../../../schema/document/limits.ts';
import { quietDoc } from '../../../../schema/document/quiet-doc.ts';
import { SharedText } from '../../platform/shared-text.ts';
import { base64 } from '../events.ts';
import { LossWatch } from '../lost-words/loss-watch.ts';
import type { KnownUpdate, LoggedUpdate, Snapshot, StoredDocument } from '../ports.ts';
import { RoomHistory } from '../rules/room-history.ts';
import { UnbuiltDocument } from '../log/unbuilt-document.ts';

/** How many of the last update ids a room remembers by itself; older ones are found by the log when they are offered again. */
const REMEMBERED_UPDATES = 4_000;
/** The state vector of an empty document. */
const NOTHING = 'AA==';
const KEPT_ENCODINGS = 8;
const SNAPSHOT_EVERY_UPDATES = 500;
const SNAPSHOT_EVERY_BYTES = 256 * 1024;
/** How much is written before it is measured again whether a document is nearly full: 10 ms of 4,000 keystrokes where it is just not. */
const MEASURED_AFTER_BYTES = 128 * 1024;

/**
 * A document as far as it is committed: a prefix of the log applied to a Y.Doc, with nothing in it that a crash could take back (D1).
 * `seq` is the last applied one.
 */
export class RoomState {
  readonly history = new RoomHistory(this);
  /** Client id to the person it is leased to (D3). */
  readonly leases: Map<number, string>;
  /** Where words may have been deleted that their deleter had not seen (D18). */
  readonly losses = new LossWatch((clientId) => this.leases.get(clientId));
  #seq: number;
  readonly #committed = new Map<string, KnownUpdate>();
  #sinceSnapshot = { updates: 0, bytes: 0 };
  #size = { exact: 0, since: 0 };
  /** By state vector, as long as nothing changes. */
  readonly #encoded = new Map<string, SharedText>();
  #stateVector: string | null = null;
  /** What the document is made of, until somebody needs more of it than the bytes. */
  #unbuilt: UnbuiltDocument | null;
  #doc: Y.Doc | null = null;

  constructor(stored: StoredDocument) {
    this.leases = new Map(stored.leases);
    this.#unbuilt = new UnbuiltDocument(stored);
    this.#seq = stored.snapshot?.seq ?? 0;
    this.#size.exact = stored.snapshot?.bytes.byteLength ?? 0;
    for (const update of stored.tail) this.#note(update);
  }

  get seq(): number {
    return this.#seq;
  }

  /**
   * The document itself. It is put together when it is first asked for: whoever only opens it is sent the bytes of the log as they are.
   * @throws where the log does not apply as a whole
   */
  get doc(): Y.Doc {
    this.#doc ??= this.#build();
    return this.#doc;
  }

  /** Whether it has been put together, so that what its tail may have cost has been noticed (D18). */
  get isBuilt(): boolean {
    return this.#doc !== null;
  }

  /** Puts the document together now, if it is not yet, and keeps no other form of it. @throws as `doc` */
  build(): void {
    void this.doc;
    this.#encoded.clear();
  }

  /** What is committed, as an encoded state vector in base64. */
  get stateVector(): string {
    this.#stateVector ??= base64(this.#unbuilt?.stateVector() ?? Y.encodeStateVector(this.doc));
    return this.#stateVector;
  }

  /** Lets go of the document; nothing may be asked of it any more. */
  destroy(): void {
    this.#doc?.destroy();
    this.#unbuilt = null;
    this.#encoded.clear();
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
    this.history.neighbours.expect(next);
    const changed = next.length === 1 ? this.#applyOne(next[0]!) : this.#applyTogether(next);
    expectWhole(this.doc);
    this.history.neighbours.settle(next);
    for (const update of next) this.#note(update);
    for (const { clientId } of next) this.history.settle(clientId);
    if (this.#encoded.size > 0) this.#encoded.clear();
    this.#stateVector = null;
    return changed;
  }

  /**
   * What a client with this state vector lacks; everything where it has none. Those who come at the same moment with the same
   * share one encoding: a class that opens a document, or everybody who was connected when a server restarted.
   */
  missingFor(stateVector: Uint8Array | null): SharedText {
    const has = stateVector ? base64(stateVector) : NOTHING;
    let missing = this.#encoded.get(has);
    if (missing === undefined) {
      const whole = has === NOTHING ? this.#unbuilt?.state() : undefined;
      missing = SharedText.base64(whole ?? Y.encodeStateAsUpdate(this.doc, has === NOTHING ? undefined : stateVector!));
      if (this.#encoded.size >= KEPT_ENCODINGS) this.#encoded.clear();
      this.#encoded.set(has, missing);
    }
    return missing;
  }

  /**
   * Whether it is above half of its limit (D4), as far as it has been measured: said with every acknowledgement, so measured only now
   * and then, and only where the estimate says that it may be.
   */
  get isNearlyFull(): boolean {
    const { exact, since } = this.#size;
    if (exact > DOCUMENT_LIMITS.documentWarningBytes) return true;
    if (since > MEASURED_AFTER_BYTES && exact + since > DOCUMENT_LIMITS.documentWarningBytes) this.measure();
    return this.#size.exact > DOCUMENT_LIMITS.documentWarningBytes;
  }

  /** Whether it is above half of its limit now, measured (D8). */
  isAboveHalf(): boolean {
    return this.#exceeds(DOCUMENT_LIMITS.documentWarningBytes, 0);
  }

  /** Whether `bytes` more would exceed the document's limit (D4). */
  wouldOverflow(bytes: number): boolean {
    return this.#exceeds(DOCUMENT_LIMITS.documentBytes, bytes);
  }

  /** Whether not even deletions are taken any more: what is deleted letter by letter leaves more behind than it takes away. */
  isBeyondHelp(bytes: number): boolean {
    return this.#exceeds(2 * DOCUMENT_LIMITS.documentBytes, bytes);
  }

  /** Encoded live state in bytes, an upper estimate: of a document that is written in for hours it can be many times what there is. */
  get size(): number {
    return this.#size.exact + this.#size.since;
  }

  /** Measures the encoded live state exactly. */
  measure(): void {
    void this.snapshot();
  }

  /** What is committed, encoded now: about 10 µs a kilobyte. */
  snapshot(): Snapshot {
    const bytes = Y.encodeStateAsUpdate(this.doc);
    this.#size = { exact: bytes.byteLength, since: 0 };
    return { seq: this.#seq, bytes, stateVector: Y.encodeStateVector(this.doc) };
  }

  /** Whether anything has been written since the last snapshot that was asked for. */
  get hasTail(): boolean {
    return this.#sinceSnapshot.updates > 0;
  }

  /** Whether enough has been written since then for another one; true once (D13). */
  takeSnapshotDue(): boolean {
    const { updates, bytes } = this.#sinceSnapshot;
    if (updates < SNAPSHOT_EVERY_UPDATES && bytes < SNAPSHOT_EVERY_BYTES) return false;
    this.#sinceSnapshot = { updates: 0, bytes: 0 };
    return true;
  }

  /** Counted generously, and measured where it matters. */
  #exceeds(limit: number, bytes: number): boolean {
    if (this.size + bytes <= limit) return false;
    if (this.#size.since > 0) this.measure();
    return this.#size.exact + bytes > limit;
  }

  #build(): Y.Doc {
    const doc = this.#unbuilt?.build((built, updates) => this.losses.apply(built, updates)) ?? quietDoc();
    expectWhole(doc);
    this.#unbuilt = null;
    return doc;
  }

  #applyOne(update: LoggedUpdate): Uint8Array {
    this.losses.apply(this.doc, [update]);
    return update.bytes;
  }

  #applyTogether(updates: readonly LoggedUpdate[]): Uint8Array {
    const changed: Uint8Array[] = [];
    const collect = (bytes: Uint8Array) => void changed.push(bytes);
    this.doc.on('update', collect);
    try {
      this.losses.apply(this.doc, updates);
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

/** @throws where something of a document waits for what has not come */
function expectWhole({ store: { pendingStructs, pendingDs } }: Y.Doc): void {
  if (pendingStructs || pendingDs) throw new Error('an update of the log waits for something that the log does not have');
}
