import { setImmediate as nextTurn } from 'node:timers';
import * as Y from 'yjs';
import type { Offer } from './admission.ts';
import { Audience } from './audience.ts';
import { base64, type ResyncReason } from '../events.ts';
import { Intake, type IntakePorts, type IntakeRoom } from './intake.ts';
import type { LogSource, LogWriter } from './log-writer.ts';
import type { AppendGroup, AppendResult, DocumentAccess, LoggedUpdate, StoredDocument } from '../ports.ts';
import { refuse, Refusal } from '../refusals.ts';
import { RoomSnapshots, type SnapshotPorts } from './room-snapshots.ts';
import { RoomState } from './room-state.ts';
import { TouchedRoots } from '../rules/touched-roots.ts';
import type { Waiting, WaitingUpdates } from './waiting-updates.ts';

/**
 * Called when something was committed, with the roots that it changed: by people, if only in part, or by the server alone (D14).
 * It is on the way of every keystroke, and must not throw.
 */
export type OnEdited = (documentId: string, roots: ReadonlySet<string>, by: 'people' | 'server') => void;

export interface RoomPorts extends SnapshotPorts, IntakePorts {
  readonly writer: LogWriter;
  readonly access: DocumentAccess;
  readonly onEdited: OnEdited;
  /** Called once, when the room is worth nothing any more and has to be loaded anew. */
  readonly onClosed: () => void;
}

const MAX_ATTEMPTS = 20;
/** How long after an opening a document is put together, in milliseconds: when a class opens it, all have been answered. */
const WARM_MS = 1_000;

/**
 * A document that is open: takes updates in, has them written, then applies and tells them (D1).
 * Its state is never ahead of the log, so that a failed commit costs only the queue, which is offered again (D2).
 */
export class Room implements LogSource, IntakeRoom {
  readonly documentId: string;
  readonly epoch: string;
  readonly departmentId: string;
  readonly kind: StoredDocument['kind'];
  readonly state: RoomState;
  readonly audience: Audience;
  readonly #ports: RoomPorts;
  readonly #touchedRoots: TouchedRoots;
  readonly #intake: Intake;
  readonly #waiting: WaitingUpdates;
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
    this.#intake = new Intake(this, ports);
    this.#waiting = this.#intake.waiting;
    this.#snapshots = new RoomSnapshots(this, ports);
    this.#snapshots.lookForLosses();
  }

  /** Whether nobody reads and nothing waits. */
  get isIdle(): boolean {
    return this.audience.size === 0 && this.#intake.isIdle && this.#recovering === null;
  }

  /** Takes an update in and answers with its seq once it is committed (D1). @throws Refusal */
  push(offer: Offer, access: 'checked' | 'trusted' = 'checked'): Promise<number> {
    return this.#intake.take(offer, access);
  }

  onQueued(): void {
    this.#ports.writer.schedule(this);
  }

  get isReady(): boolean {
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
      const again = this.#intake.offeredAgain(offer);
      if (again) return saved.resolve(again);
      if (failed || attempts >= MAX_ATTEMPTS) refuse('TRANSIENT_COMMIT_UNKNOWN');
      const grant = waiting.stamp && (await this.audience.grantOf(offer.personId));
      if (waiting.stamp && !grant) refuse('NOT_FOUND');
      if (grant && grant.role !== 'EDITOR') refuse('ROLE_TOO_LOW');
      // It may have closed meanwhile, and nobody would answer what is put into its queue.
      this.expectOpen();
      this.#intake.admit({ offer, read, stamp: grant?.stamp ?? null, within: grant?.within ?? null, attempts: attempts + 1, saved });
    } catch (error) {
      saved.reject(error instanceof Refusal ? error : new Refusal('TRANSIENT_COMMIT_UNKNOWN'));
    }
  }

  #break(error: unknown): void {
    this.#ports.onError(error, 'a room does not agree with its log and is loaded anew');
    this.close('ROOM_RELOADED', new Refusal('TRANSIENT_COMMIT_UNKNOWN'));
  }
}
