import { setImmediate as nextTurn } from 'node:timers';
import * as Y from 'yjs';
import { admit, checkClient, checkRoots, lacksSomething, needsTrial, pasteCost, unknownRoots, type Offer } from './admission.ts';
import { Arrivals } from './arrivals.ts';
import { Audience } from './audience.ts';
import { base64, type ResyncReason } from './events.ts';
import type { LogSource, LogWriter } from './log-writer.ts';
import type { PasteBudget } from './paste-budget.ts';
import type { AppendGroup, AppendResult, DocumentAccess, DocumentStructure, LoggedUpdate, StoredDocument } from './ports.ts';
import { refuse, Refusal } from './refusals.ts';
import { RoomSnapshots, type SnapshotPorts } from './room-snapshots.ts';
import { RoomState } from './room-state.ts';
import { TouchedRoots } from './touched-roots.ts';
import { readUpdate } from './update-reader.ts';
import type { UpdateTrial } from './update-trial.ts';
import { WaitingUpdates, type Waiting } from './waiting-updates.ts';

/**
 * Called when something was committed, with the roots that it changed: by people, if only in part, or by the server alone (D14).
 * It is on the way of every keystroke, and must not throw.
 */
export type OnEdited = (documentId: string, roots: ReadonlySet<string>, by: 'people' | 'server') => void;

export interface RoomPorts extends SnapshotPorts {
  readonly writer: LogWriter;
  readonly access: DocumentAccess;
  readonly structure: DocumentStructure;
  readonly pasteBudget: PasteBudget;
  readonly trial: UpdateTrial;
  readonly onEdited: OnEdited;
  /** Called once, when the room is worth nothing any more and has to be loaded anew. */
  readonly onClosed: () => void;
}

const MAX_ATTEMPTS = 20;
/** How long after an opening a document is put together, in milliseconds: when a class opens it, all have been answered. */
const WARM_MS = 1_000;

type Candidate = Pick<Waiting, 'offer' | 'read' | 'stamp' | 'within' | 'attempts'> & Partial<Pick<Waiting, 'saved'>>;

/**
 * A document that is open: takes updates in, has them written, then applies and tells them (D1).
 * Its state is never ahead of the log, so that a failed commit costs only the queue, which is offered again (D2).
 */
export class Room implements LogSource {
  readonly documentId: string;
  readonly epoch: string;
  readonly departmentId: string;
  readonly kind: StoredDocument['kind'];
  readonly state: RoomState;
  readonly audience: Audience;
  readonly #ports: RoomPorts;
  readonly #touchedRoots: TouchedRoots;
  readonly #waiting = new WaitingUpdates();
  readonly #arrivals = new Arrivals();
  readonly #snapshots: RoomSnapshots;
  #recovering: Promise<void> | null = null;
  #catchingUp: Promise<void> | null = null;
  /** Whether the log may hold what this room has not seen. */
  #unsure = false;
  #outbox: Uint8Array[] = [];
  #closed: Refusal | null = null;
  #warming: NodeJS.Timeout | null = null;

  constructor(stored: StoredDocument, ports: RoomPorts) {
    this.documentId = stored.id;
    this.epoch = stored.epoch;
    this.departmentId = stored.departmentId;
    this.kind = stored.kind;
    this.state = new RoomState(stored);
    this.#touchedRoots = new TouchedRoots(this.state);
    this.#ports = ports;
    const onError = (error: unknown) => ports.onError(error, 'could not read who may see a document');
    this.audience = new Audience({ documentId: stored.id, access: ports.access, clock: ports.clock, onError });
    this.#snapshots = new RoomSnapshots(this, ports);
    this.#snapshots.lookForLosses();
  }

  /** Whether nobody reads and nothing waits. */
  get isIdle(): boolean {
    return this.audience.size === 0 && this.#waiting.size === 0 && this.#arrivals.isEmpty && this.#recovering === null;
  }

  /** Takes an update in and answers with its seq once it is committed (D1). @throws Refusal */
  async push(offer: Offer, access: 'checked' | 'trusted' = 'checked'): Promise<number> {
    return (await this.#arrivals.inTurn(offer, () => this.#accept(offer, access))).seq;
  }

  get #isReady(): boolean {
    return this.#recovering === null && !this.#unsure && this.#closed === null;
  }

  /** Resolves when the room is sure where the log stands. @throws where that cannot be found out now */
  async ready(): Promise<void> {
    while (this.#recovering) await this.#recovering;
    this.expectOpen();
    if (this.#unsure) await this.catchUp();
  }

  /** @throws Refusal where the room is closed, and another one stands in its place or none */
  expectOpen(): void {
    if (this.#closed) throw this.#closed;
  }

  /** Reads what others appended, applies it and tells the audience. */
  catchUp(): Promise<void> {
    this.#catchingUp ??= this.#readTail().finally(() => {
      this.#catchingUp = null;
    });
    return this.#catchingUp;
  }

  /** Does something with the whole document while nothing new is written; what is offered meanwhile waits. */
  async alone<T>(work: () => Promise<T>): Promise<T> {
    await this.ready();
    const done = work();
    const over: Promise<void> = done.then(() => {}, () => {}).finally(() => {
      if (this.#recovering === over) this.#recovering = null;
      if (this.#waiting.hasQueued) this.#ports.writer.schedule(this);
    });
    this.#recovering = over;
    return done;
  }

  /** Puts the document together in a moment, since somebody may write: their first letter then does not wait for it. */
  warmUp(): void {
    this.#warming ??= setTimeout(() => {
      try {
        if (this.#closed) return;
        this.state.build();
        this.#snapshots.lookForLosses();
      } catch (error) {
        this.#break(error);
      }
    }, WARM_MS).unref();
  }

  take(maxRows: number, maxBytes: number): AppendGroup | null {
    if (this.#recovering || this.#closed) return null;
    const taken = this.#waiting.take(maxRows, maxBytes);
    if (taken.length === 0) return null;
    const at = this.#ports.clock.now();
    const rows = taken.map(({ offer, bytes, clockFrom, clockTo, stamp }) => ({
      updateId: offer.updateId, authorId: offer.personId, clientId: offer.clientId, kind: offer.kind, reason: offer.reason,
      bytes, clockFrom, clockTo, stamp, at,
    }));
    return { documentId: this.documentId, epoch: this.epoch, expectedSeq: this.state.seq, rows };
  }

  settle(_group: AppendGroup, result: AppendResult | Error): void {
    if (this.#closed) return;
    if (!(result instanceof Error) && result.status === 'saved') {
      // Whoever lost the right to read with this version sees nothing of what was committed after it (P1).
      this.audience.compareDepartment(result.departmentVersion);
      this.#commit(this.#waiting.takeWritten(), result.seqs);
      if (this.#waiting.hasQueued) this.#ports.writer.schedule(this);
      return;
    }
    this.#recovering = this.#recover(result)
      .catch((error: unknown) => this.#break(error))
      .finally(() => {
        this.#recovering = null;
        if (this.#waiting.hasQueued) this.#ports.writer.schedule(this);
      });
  }

  /** Closes the room for good: what waits is refused, and whoever reads is told to open the document again. */
  close(reason: ResyncReason, refusal: Refusal): void {
    if (this.#closed) return;
    this.#closed = refusal;
    if (this.#warming) clearTimeout(this.#warming);
    if (reason === 'ROOM_RELOADED') this.#snapshots.leave();
    this.#flush();
    this.#waiting.refuseAll(refusal);
    this.audience.endAll({ type: 'DocumentResyncRequired', reason });
    this.state.destroy();
    this.#ports.onClosed();
  }

  async #accept(offer: Offer, access: 'checked' | 'trusted'): Promise<{ seq: Promise<number> }> {
    // For a keystroke nothing of this has to be waited for, and nothing is: each wait would cost it a turn of its own.
    if (!this.#isReady) await this.ready();
    const again = this.#offeredAgain(offer);
    if (again) return { seq: again };
    const grant = access === 'checked' ? (this.audience.knownGrant(offer.personId) ?? (await this.audience.grantOf(offer.personId))) : null;
    if (access === 'checked' && !grant) refuse('NOT_FOUND');
    if (grant && grant.role !== 'EDITOR') refuse('ROLE_TOO_LOW');
    const candidate = { offer, read: readUpdate(offer.bytes), stamp: grant?.stamp ?? null, within: grant?.within ?? null, attempts: 0 };
    if (access === 'checked') this.#payFor(candidate);
    const { history } = this.state;
    const unknown = unknownRoots(candidate.read, history);
    if (unknown.length > 0) await checkRoots(unknown, { id: this.documentId, kind: this.kind, history }, this.#ports.structure);
    if (access === 'checked' && needsTrial(candidate.read)) await this.#try(candidate);
    if (!this.#isReady) await this.ready();
    try {
      return { seq: this.#admit(candidate) };
    } catch (error) {
      if (!lacksSomething(error)) throw error;
      // Another node may have what this one lacks: the log decides (D3).
      await this.catchUp();
      await this.ready();
      return { seq: this.#admit(candidate) };
    }
  }

  /** Takes a large or intricate update from its person's paste budget. */
  #payFor({ offer, read }: Pick<Waiting, 'offer' | 'read'>): void {
    checkClient(this.state, this.audience, offer.clientId, offer.personId);
    const cost = pasteCost(offer.bytes, read);
    if (cost > 0 && !this.#ports.pasteBudget.spend(offer.personId, cost)) refuse('TRANSIENT_PASTE_BUDGET');
  }

  /** Applies an intricate update to a copy first, behind what its author has waiting (D4). */
  async #try({ offer, read, within }: Candidate): Promise<void> {
    const { clientId, bytes } = offer;
    await this.catchUp();
    await this.ready();
    admit(this.state, offer, read, this.#waiting.bytes, within);
    const base = [Y.encodeStateAsUpdate(this.state.doc), ...this.#waiting.of(clientId).map((waiting) => waiting.bytes)];
    const result = await this.#ports.trial.run({ base, update: bytes });
    if (result !== 'fits') refuse(result === 'busy' ? 'TRANSIENT_BUSY' : 'UPDATE_TOO_COSTLY');
  }

  /** The answer to an update id that was offered before, if it was. */
  #offeredAgain({ updateId, personId, clientId }: Offer): Promise<number> | null {
    const waiting = this.#waiting.get(updateId);
    const committed = this.state.committed(updateId);
    const author = waiting ? waiting.offer.personId : committed?.authorId;
    if (author === undefined) return null;
    if (author !== personId || (waiting?.offer ?? committed)!.clientId !== clientId) refuse('UPDATE_ID_TAKEN');
    return waiting ? waiting.saved.promise : Promise.resolve(committed!.seq);
  }

  #admit(candidate: Candidate): Promise<number> {
    const { offer, read, within, saved = Promise.withResolvers<number>() } = candidate;
    const again = this.#offeredAgain(offer);
    if (again) return again;
    checkClient(this.state, this.audience, offer.clientId, offer.personId);
    this.#waiting.expectRoom(offer.personId);
    const { bytes, clockFrom, clockTo, structs } = admit(this.state, offer, read, this.#waiting.bytes, within);
    this.state.leases.set(offer.clientId, offer.personId);
    this.state.history.enqueue(offer.clientId, structs);
    this.#waiting.add({ ...candidate, bytes, clockFrom, clockTo, saved });
    this.#ports.writer.schedule(this);
    return saved.promise;
  }

  /** Applies what was committed, acknowledges it, and tells the audience after that. */
  #commit(written: readonly Waiting[], seqs: readonly number[]): void {
    const logged: LoggedUpdate[] = [];
    written.forEach((waiting, i) => {
      const { offer, bytes } = waiting;
      logged.push({ seq: seqs[i]!, updateId: offer.updateId, authorId: offer.personId, clientId: offer.clientId, kind: offer.kind, bytes });
      waiting.saved.resolve(seqs[i]!);
    });
    this.#apply(logged);
  }

  #apply(logged: readonly LoggedUpdate[]): void {
    let changed: Uint8Array | null = null;
    try {
      const work = () => void (changed = this.state.apply(logged));
      const roots = this.#touchedRoots.during(work);
      this.#ports.onEdited(this.documentId, roots, logged.some(({ kind }) => kind === 'edit') ? 'people' : 'server');
    } catch (error) {
      return this.#break(error);
    }
    if (changed) this.#tell(changed);
    this.#snapshots.applied();
  }

  /** Updates of one turn of the event loop go out as one event, after their acknowledgements. */
  #tell(update: Uint8Array): void {
    this.#outbox.push(update);
    if (this.#outbox.length === 1) nextTurn(() => this.#flush());
  }

  #flush(): void {
    const updates = this.#outbox;
    if (updates.length === 0) return;
    this.#outbox = [];
    const update = updates.length === 1 ? updates[0]! : Y.mergeUpdates(updates);
    this.audience.publish({ type: 'DocumentUpdated', seq: this.state.seq, update: base64(update) });
  }

  async #readTail(): Promise<void> {
    const tail = await this.#ports.log.readAfter(this.documentId, this.epoch, this.state.seq);
    this.expectOpen();
    this.#unsure = false;
    this.#apply(tail);
    this.expectOpen();
  }

  /** Finds out where the log stands, then offers again what it does not hold and what is still allowed (D2, D9). */
  async #recover(result: AppendResult | Error): Promise<void> {
    if (!(result instanceof Error) && (result.status === 'epoch' || result.status === 'gone')) {
      return this.close('EPOCH_CHANGED', new Refusal(result.status === 'epoch' ? 'EPOCH_CHANGED' : 'NOT_FOUND'));
    }
    const failed = result instanceof Error;
    if (failed) this.#ports.onError(result, 'a commit failed or its outcome is unknown');
    const access = !failed && result.status === 'access';
    try {
      if (access) for (const personId of this.#waiting.authorsInFlight()) await this.audience.recheck(personId);
      else if (!failed && result.status === 'known') for (const update of result.known) this.state.remember(update);
      else await this.catchUp();
    } catch (error) {
      if (this.#closed) return;
      this.#unsure = true;
      this.#ports.onError(error, 'could not find out what was committed');
    }
    const [written, queued] = [this.#waiting.takeWritten(), this.#waiting.takeQueued()];
    this.state.history.forgetQueued();
    for (const waiting of written) await this.#again(waiting, failed || this.#unsure);
    for (const waiting of queued) await this.#again(waiting, this.#unsure);
  }

  /** Puts an update into the queue again as if it came now; where its commit failed it is for its client to offer it again. */
  async #again(waiting: Waiting, failed: boolean): Promise<void> {
    const { offer, read, attempts, saved } = waiting;
    try {
      const again = this.#offeredAgain(offer);
      if (again) return saved.resolve(again);
      if (failed || attempts >= MAX_ATTEMPTS) refuse('TRANSIENT_COMMIT_UNKNOWN');
      const grant = waiting.stamp && (await this.audience.grantOf(offer.personId));
      if (waiting.stamp && !grant) refuse('NOT_FOUND');
      if (grant && grant.role !== 'EDITOR') refuse('ROLE_TOO_LOW');
      this.#admit({ offer, read, stamp: grant?.stamp ?? null, within: grant?.within ?? null, attempts: attempts + 1, saved });
    } catch (error) {
      saved.reject(error instanceof Refusal ? error : new Refusal('TRANSIENT_COMMIT_UNKNOWN'));
    }
  }

  #break(error: unknown): void {
    this.#ports.onError(error, 'a room does not agree with its log and is loaded anew');
    this.close('ROOM_RELOADED', new Refusal('TRANSIENT_COMMIT_UNKNOWN'));
  }
}
