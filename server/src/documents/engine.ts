import { randomUUID } from 'node:crypto';
import type * as Y from 'yjs';
import { DOCUMENT_LIMITS } from '../../../schema/document/limits.ts';
import { parseRoot } from '../../../schema/document/roots.ts';
import { DOCUMENT_SCHEMA_VERSION } from '../../../schema/document/version.ts';
import type { SharedText } from '../platform/shared-text.ts';
import { checkClient } from './rooms/admission.ts';
import type { Authorship } from './authorship/authorship.ts';
import { AuthorshipCache } from './authorship/authorship-cache.ts';
import { createCompaction, type Compact, type Compaction } from './log/compaction.ts';
import { LogWriter } from './rooms/log-writer.ts';
import type { Member } from './rooms/audience.ts';
import { LostWordsKeeper } from './lost-words/lost-words-keeper.ts';
import { createMemoryLostWords, type LostWordsStore } from './lost-words/lost-words.ports.ts';
import { Crowd } from './rooms/crowd.ts';
import type { DocumentAccess, DocumentAccessGrant, DocumentClock, DocumentLog, DocumentPeople, DocumentStructure, EpochStart } from './ports.ts';
import { refuse, Refusal } from './refusals.ts';
import type { OpenRequest, ParkRequest, PresenceRequest, PushRequest, SettleLostWordsRequest, StartAfreshRequest } from './requests.ts';
import type { OnEdited, Room } from './rooms/room.ts';
import { Rooms } from './rooms/rooms.ts';
import type { ServerEdit } from './server-editor.ts';
import { Subscriber, type DocumentEvents } from './rooms/subscriber.ts';
import { createUpdateTrial } from './rules/update-trial.ts';

export interface DocumentEnginePorts {
  readonly log: DocumentLog;
  readonly access: DocumentAccess;
  readonly structure: DocumentStructure;
  readonly people: DocumentPeople;
  readonly clock: DocumentClock;
  /** Where words wait that somebody deleted without having seen them (D18); in memory by default. */
  readonly lostWords?: LostWordsStore;
  /** How long a sign of lost words waits for more before the log is searched, in milliseconds; 300 by default. */
  readonly lostWordsMs?: number;
  /** A new id for a parked edit, or for lost words. */
  readonly newParkedId: () => string;
  /** Something that should not happen, or that is tried again. Nothing anybody wrote is in it. */
  readonly onError: (error: unknown, what: string) => void;
  readonly onEdited?: OnEdited;
  /** Words were kept for review in a document. */
  readonly onParked?: (documentId: string) => void;
  /** A Yjs client id for what the server writes; random by default. */
  readonly newClientId?: () => number;
  /** A new epoch's id; random by default. */
  readonly newEpochId?: () => string;
  /** What keeps snapshots; in this thread by default. */
  readonly compaction?: Compaction;
  /** How often rights and heads of open documents are compared, in milliseconds (D9); 1,000 by default. */
  readonly sweepMs?: number;
  /** How long a room without readers stays in memory, in milliseconds; 30,000 by default. */
  readonly idleMs?: number;
}

/**
 * Co-editing: documents as rooms in memory in front of a log. Every method that answers with a promise rejects with a `Refusal`
 * where the rules say no, and with another error where something broke.
 */
export interface DocumentEngine {
  /** Subscribes; the first event is `DocumentOpened`, or `DocumentResyncRequired` where the caller's epoch is over (D8). */
  open(request: OpenRequest): Promise<DocumentEvents>;
  /** Answers with the update's seq after its commit, never before (D1); the same update id again with the same seq (D2). */
  push(request: PushRequest): Promise<{ seq: number; nearlyFull: boolean }>;
  setPresence(request: PresenceRequest): Promise<void>;
  /** Keeps words that could not be merged, for review (D8, D9). */
  park(request: ParkRequest): Promise<{ id: string }>;
  /** The person has decided about lost words of theirs: put back, or let go (D18). */
  settleLostWords(request: SettleLostWordsRequest): Promise<void>;
  /**
   * Begins a new history with the live content of a document that is above half of its limit (D8). Everybody who has it open opens it
   * anew and keeps unsaved words for review.
   */
  startAfresh(request: StartAfreshRequest): Promise<{ epoch: string }>;
  /** Tells that rights have changed; open subscriptions hold back until they are known again (D9). */
  accessChanged(of: { readonly personId: string } | { readonly departmentId: string }): void;
  /** Writes as the server, in the room, under a client id leased to that person and reason (D14). The caller has checked that the person may. */
  edit(documentId: string, by: ServerEdit, change: (doc: Y.Doc) => void): Promise<{ seq: number }>;
  /** Reads the committed document, synchronously; null where there is none. The caller has checked that the person may. */
  read<T>(documentId: string, look: (doc: Y.Doc, seq: number) => T): Promise<T | null>;
  /** Who first wrote what of a document as it is now (D18); null where there is none. The caller has checked that the person may. */
  authorship(documentId: string): Promise<Authorship | null>;
  /** Compares rights and heads of all open documents now; also done by itself every `sweepMs`. */
  sweep(): Promise<void>;
  /** Stops taking updates, waits for the commits under way, and ends all subscriptions. */
  drain(): Promise<void>;
}

/** Starts the engine; `drain` stops it. */
export function createDocumentEngine(ports: DocumentEnginePorts): DocumentEngine {
  return new Engine(ports);
}

const PARKED_BYTES = 64 * 1024;
const DRAIN_MS = 10_000;
/** Updates that wait for a document to be loaded, or for rights to be read, of all documents. */
const AT_THE_DOOR = { offers: 8_000, bytes: 64 * 1024 * 1024, partOfOne: 1 / 8 };
/** How much longer than the document's own a state vector may be: 8,000 client ids that the server has not heard of. */
const OWN_VECTOR_BYTES = 64 * 1024;
const DOCUMENT_ID = /^[\w-]{1,64}$/;
/** Of a client's update; the server's have a colon (`serverUpdateId`). */
const UPDATE_ID = /^[\w-]{8,64}$/;

class Engine implements DocumentEngine {
  readonly #ports: DocumentEnginePorts;
  readonly #writer: LogWriter;
  readonly #trial = createUpdateTrial();
  readonly #compaction: Compaction;
  readonly #lostWords: LostWordsKeeper;
  readonly #authorship: AuthorshipCache;
  readonly #rooms: Rooms;
  readonly #timer: NodeJS.Timeout;
  #sweeping: Promise<void> | null = null;
  #draining = false;
  /** By document that is not open: whether whoever came first may see it is being found out. */
  readonly #asking = new Map<string, Promise<void>>();
  readonly #door = new Crowd(AT_THE_DOOR);

  constructor(ports: DocumentEnginePorts) {
    this.#ports = ports;
    this.#writer = new LogWriter(ports.log, ports.onError);
    const { log, clock, onError, newParkedId: newId, lostWords: store = createMemoryLostWords(), lostWordsMs: delayMs = 300 } = ports;
    this.#authorship = new AuthorshipCache(log);
    this.#lostWords = new LostWordsKeeper({ store, log, clock, newId, onError, delayMs });
    this.#compaction = ports.compaction ?? createCompaction(log, clock);
    const compact: Compact = (documentId) => this.#compaction.compact(documentId);
    this.#rooms = new Rooms({ ...ports, writer: this.#writer, trial: this.#trial, compact, lostWords: this.#lostWords });
    this.#timer = setInterval(() => void this.sweep(), ports.sweepMs ?? 1_000).unref();
  }

  async open(request: OpenRequest): Promise<DocumentEvents> {
    const { personId, clientId } = request;
    const { room } = await this.#enter(personId, request.documentId);
    const name = await this.#ports.people.name(personId);
    await room.ready();
    let member: Member | null = null;
    const subscriber = new Subscriber({ onEnd: () => void (member && room.audience.leave(member)), onSlow: () => request.onSlow?.() });
    checkClient(room.state, room.audience, clientId, personId);
    if (request.epoch !== null && request.epoch !== room.epoch) {
      subscriber.endWith({ type: 'DocumentResyncRequired', reason: 'EPOCH_CHANGED' });
      return subscriber;
    }
    // Rights may have gone while the name was read.
    const { role, within } = (await room.audience.grantOf(personId)) ?? refuse('NOT_FOUND');
    room.expectOpen();
    member = { personId, clientId, name, colour: room.audience.colourFor(personId), subscriber };
    room.audience.join(member);
    try {
      const missing = missingFor(room, request.stateVector);
      subscriber.push({
        type: 'DocumentOpened', epoch: room.epoch, schemaVersion: DOCUMENT_SCHEMA_VERSION, role, writableObjectIds: within && [...within], seq: room.state.seq,
        missing, stateVector: room.state.stateVector, presence: room.audience.presence.all(),
      });
      if (role === 'EDITOR') room.warmUp();
    } catch (error) {
      await subscriber.return();
      throw error;
    }
    this.#lostWords.welcome(room, member).catch((error: unknown) => this.#ports.onError(error, 'lost words could not be read'));
    return subscriber;
  }

  async push({ documentId, personId, clientId, epoch, updateId, update: bytes }: PushRequest): Promise<{ seq: number; nearlyFull: boolean }> {
    try {
      if (this.#draining) refuse('TRANSIENT_DRAINING');
      const { room } = this.#entered(personId, documentId) ?? (await this.#enterWith(bytes, personId, documentId));
      if (epoch !== room.epoch) refuse('EPOCH_CHANGED');
      if (!UPDATE_ID.test(updateId)) refuse('UPDATE_MALFORMED');
      const seq = await room.push({ personId, clientId, updateId, bytes, kind: 'edit', reason: null });
      return { seq, nearlyFull: room.state.isNearlyFull };
    } catch (error) {
      if (error instanceof Refusal) throw error;
      this.#ports.onError(error, 'an update could not be taken in');
      return refuse('TRANSIENT_COMMIT_UNKNOWN');
    }
  }

  async setPresence({ personId, documentId, clientId, state }: PresenceRequest): Promise<void> {
    if (Buffer.byteLength(JSON.stringify(state) ?? '') > DOCUMENT_LIMITS.presenceBytes) refuse('PRESENCE_TOO_LARGE');
    const { room, grant } = await this.#enter(personId, documentId);
    const member = room.audience.holderOf(clientId);
    if (member?.personId !== personId) return refuse('PRESENCE_WITHOUT_SYNC');
    const { name, colour } = member;
    room.audience.presence.set({ clientId, personId, name, colour, role: grant.role, state: state ?? null });
  }

  async park({ personId, documentId, root, body, reason }: ParkRequest): Promise<{ id: string }> {
    const { room, grant } = await this.#enter(personId, documentId);
    if (grant.role === 'VIEWER') refuse('ROLE_TOO_LOW');
    if (!canBeParked(body, reason) || !parseRoot(room.kind, root)) refuse('PARKED_EDIT_INVALID');
    if (!room.state.history.root(root) && !(await this.#ports.structure.rootExists(documentId, root))) refuse('PARKED_EDIT_INVALID');
    const id = this.#ports.newParkedId();
    await this.#ports.log.park({ id, documentId, personId, root, body, reason, at: this.#ports.clock.now() });
    this.#ports.onParked?.(documentId);
    return { id };
  }

  async settleLostWords({ personId, documentId, lostWordsId, text }: SettleLostWordsRequest): Promise<void> {
    const { room } = await this.#enter(personId, documentId);
    if (!(await this.#lostWords.settle(room, personId, lostWordsId, text))) refuse('NOT_FOUND');
  }

  async startAfresh({ personId, documentId }: StartAfreshRequest): Promise<{ epoch: string }> {
    if (this.#draining) refuse('TRANSIENT_DRAINING');
    const { room, grant } = await this.#enter(personId, documentId);
    if (!writesEverywhere(grant)) refuse('ROLE_TOO_LOW');
    const epoch = (this.#ports.newEpochId ?? (() => `epoch_${randomUUID()}`))();
    const status = await room.alone(() => this.#startEpoch(room, personId, epoch)).catch((error: unknown) => {
      if (error instanceof Refusal) throw error;
      this.#ports.onError(error, 'a document could not be started afresh');
      return refuse('TRANSIENT_COMMIT_UNKNOWN');
    });
    if (status === 'saved') return { epoch };
    return refuse(status === 'gone' ? 'NOT_FOUND' : status === 'epoch' ? 'EPOCH_CHANGED' : 'TRANSIENT_BUSY');
  }

  accessChanged(of: { readonly personId: string } | { readonly departmentId: string }): void {
    for (const room of this.#rooms.open()) {
      if ('departmentId' in of && of.departmentId === room.departmentId) room.audience.recheckAll();
      if ('personId' in of && room.audience.holds(of.personId)) void room.audience.recheck(of.personId).catch(() => {});
    }
  }

  async edit(documentId: string, by: ServerEdit, change: (doc: Y.Doc) => void): Promise<{ seq: number }> {
    if (this.#draining) refuse('TRANSIENT_DRAINING');
    const room = await this.#room(documentId);
    return { seq: await this.#rooms.editorOf(room).edit(by, change) };
  }

  async read<T>(documentId: string, look: (doc: Y.Doc, seq: number) => T): Promise<T | null> {
    const room = await this.#find(documentId);
    if (!room) return null;
    await room.ready();
    return look(room.state.doc, room.state.seq);
  }

  async authorship(documentId: string): Promise<Authorship | null> {
    const room = await this.#find(documentId);
    if (!room) return null;
    await room.ready();
    return this.#authorship.of({ documentId, epoch: room.epoch, leases: room.state.leases }, room.state.seq);
  }

  sweep(): Promise<void> {
    this.#sweeping ??= this.#rooms
      .compare()
      .catch((error: unknown) => this.#ports.onError(error, 'open documents could not be compared with the database'))
      .finally(() => {
        this.#sweeping = null;
      });
    return this.#sweeping;
  }

  async drain(): Promise<void> {
    this.#draining = true;
    clearInterval(this.#timer);
    // A database that hangs must not keep the process; what it was given is committed or offered again (D2).
    const patience = new Promise((resolve) => setTimeout(resolve, DRAIN_MS).unref());
    await Promise.race([this.#writer.idle(), patience]);
    for (const room of this.#rooms.open()) room.close('SERVER_DRAINING', new Refusal('TRANSIENT_DRAINING'));
    await Promise.race([this.#sweeping, patience]);
    await Promise.race([this.#lostWords.close(), patience]);
    await Promise.all([this.#trial.close(), this.#compaction.close()]);
  }

  /** Ends the room's history; whoever has it open is told, before anything that waits could be written to either. */
  async #startEpoch(room: Room, personId: string, newEpoch: string): Promise<EpochStart> {
    if (!room.state.isAboveHalf()) refuse('DOCUMENT_NOT_FULL');
    const { documentId, epoch } = room;
    const clientId = this.#rooms.editorOf(room).freeClientId();
    let status: EpochStart = 'access';
    for (let attempt = 0; attempt < 3 && (status === 'access' || status === 'behind'); attempt++) {
      const grant = await room.audience.recheck(personId);
      if (!grant || !writesEverywhere(grant)) return refuse(grant ? 'ROLE_TOO_LOW' : 'NOT_FOUND');
      const at = this.#ports.clock.now();
      status = await this.#compaction.startAfresh({ documentId, epoch, newEpoch, personId, clientId, stamp: grant.stamp, at });
    }
    if (status === 'saved' || status === 'epoch') room.close('EPOCH_CHANGED', new Refusal('EPOCH_CHANGED'));
    return status;
  }

  /**
   * The room of a document for somebody who may see it. Whoever may not makes nothing load, and is answered as fast, whether
   * there is such a document or not.
   */
  async #enter(personId: string, documentId: string): Promise<{ room: Room; grant: DocumentAccessGrant }> {
    const entered = this.#entered(personId, documentId);
    if (entered) return entered;
    if (!DOCUMENT_ID.test(documentId)) refuse('NOT_FOUND');
    // Of many who come at once only the first is asked about twice.
    if (!this.#rooms.has(documentId)) await this.#asking.get(documentId);
    if (!this.#rooms.has(documentId) && !(await this.#mayLoad(personId, documentId))) refuse('NOT_FOUND');
    const room = await this.#room(documentId);
    return { room, grant: (await room.audience.grantOf(personId)) ?? refuse('NOT_FOUND') };
  }

  /** The same with an update in hand, of which only so much may wait. */
  async #enterWith({ byteLength }: Uint8Array, personId: string, documentId: string): Promise<{ room: Room }> {
    if (byteLength > DOCUMENT_LIMITS.pasteBytes) refuse('UPDATE_TOO_LARGE');
    const leave = this.#door.enter(personId, byteLength);
    try {
      return await this.#enter(personId, documentId);
    } finally {
      leave();
    }
  }

  /** The same where nothing has to be waited for, as nearly every keystroke finds it; null otherwise. */
  #entered(personId: string, documentId: string): { room: Room; grant: DocumentAccessGrant } | null {
    const room = this.#rooms.opened(documentId);
    const grant = room?.audience.knownGrant(personId);
    return room && grant ? { room, grant } : null;
  }

  async #mayLoad(personId: string, documentId: string): Promise<boolean> {
    const allowed = this.#ports.access.resolve(personId, documentId).then((grant) => grant !== null);
    // It is loading by the time that whoever waits goes on.
    const asked = allowed.then((may) => void (may && this.#rooms.get(documentId).catch(() => {})), () => {}).finally(() => {
      if (this.#asking.get(documentId) === asked) this.#asking.delete(documentId);
    });
    this.#asking.set(documentId, asked);
    return allowed;
  }

  async #room(documentId: string): Promise<Room> {
    const room = (await this.#find(documentId)) ?? refuse('NOT_FOUND');
    // Rooms that are loaded from now on are closed by nobody.
    if (this.#draining) refuse('TRANSIENT_DRAINING');
    return room;
  }

  #find(documentId: string): Promise<Room | null> {
    return DOCUMENT_ID.test(documentId) ? this.#rooms.get(documentId) : Promise.resolve(null);
  }
}

/** A document as a whole is for those alone who write in all of it. */
function writesEverywhere({ role, within }: DocumentAccessGrant): boolean {
  return role === 'EDITOR' && within === null;
}

/** Whether it is small enough, and text that Postgres can hold. */
function canBeParked(body: unknown, reason: string): boolean {
  const text = JSON.stringify([body ?? null, reason]);
  return Buffer.byteLength(text) <= PARKED_BYTES && reason.length <= 200 && !text.includes('\\u0000');
}

function missingFor(room: Room, stateVector: Uint8Array | null): SharedText {
  // Whoever has what this document has, and words of their own, names its writers and a few more; the rest would be read for nothing.
  if (stateVector !== null && stateVector.byteLength > OWN_VECTOR_BYTES + bytesOf(room.state.stateVector)) refuse('STATE_VECTOR_MALFORMED');
  try {
    return room.state.missingFor(stateVector);
  } catch {
    return refuse('STATE_VECTOR_MALFORMED');
  }
}

function bytesOf(base64Text: string): number {
  return Buffer.byteLength(base64Text, 'base64');
}
