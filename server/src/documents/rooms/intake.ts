import * as Y from 'yjs';
import { DOCUMENT_LIMITS } from '../../../../schema/document/limits.ts';
import { admit, checkClient, checkRoots, lacksSomething, needsTrial, pasteCost, unknownRoots, type Offer } from './admission.ts';
import { Arrivals } from './arrivals.ts';
import type { Audience } from './audience.ts';
import type { PasteBudget } from './paste-budget.ts';
import type { DocumentAccessGrant, DocumentStructure, StoredDocument } from '../ports.ts';
import { refuse } from '../refusals.ts';
import type { RoomState } from './room-state.ts';
import { readUpdate } from '../rules/update-reader.ts';
import type { UpdateTrial } from '../rules/update-trial.ts';
import { WaitingUpdates, type Waiting } from './waiting-updates.ts';

/** An update with the right under which it was offered, before it has a place in the queue. */
export type Candidate = Pick<Waiting, 'offer' | 'read' | 'stamp' | 'within' | 'attempts'> & Partial<Pick<Waiting, 'saved'>>;

export interface IntakePorts {
  readonly structure: DocumentStructure;
  readonly pasteBudget: PasteBudget;
  readonly trial: UpdateTrial;
}

/** The room that an intake is the door of. */
export interface IntakeRoom {
  readonly documentId: string;
  readonly kind: StoredDocument['kind'];
  readonly state: RoomState;
  readonly audience: Audience;
  /** Whether the room knows where the log stands, so that `ready` need not be waited for. */
  readonly isReady: boolean;
  /** @throws where the log cannot be read now, or the room is closed */
  ready(): Promise<void>;
  catchUp(): Promise<void>;
  /** Called with each update that waits from now on. */
  onQueued(): void;
}

/** The door of a room: whatever is offered is checked here, and waits for its commit (D3, D4, D9). */
export class Intake {
  readonly waiting = new WaitingUpdates();
  readonly #room: IntakeRoom;
  readonly #ports: IntakePorts;
  readonly #arrivals = new Arrivals();

  constructor(room: IntakeRoom, ports: IntakePorts) {
    this.#room = room;
    this.#ports = ports;
  }

  /** Whether nothing is being looked at, and nothing waits. */
  get isIdle(): boolean {
    return this.waiting.size === 0 && this.#arrivals.isEmpty;
  }

  /** Takes an update in. @returns its seq, once it is committed @throws Refusal */
  take(offer: Offer, access: 'checked' | 'trusted'): Promise<number> {
    // Before it takes a turn: while a room looks into its log, it would be held until then.
    if (access === 'checked' && offer.bytes.byteLength > DOCUMENT_LIMITS.pasteBytes) refuse('UPDATE_TOO_LARGE');
    return (this.#arrivals.awaits(offer.clientId) ? null : this.#acceptNow(offer, access)) ?? this.#acceptInTurn(offer, access);
  }

  /** The answer to an update id that was offered before, if it was. @throws Refusal where it was another's */
  offeredAgain({ updateId, personId, clientId }: Offer): Promise<number> | null {
    const waiting = this.waiting.get(updateId);
    const committed = this.#room.state.committed(updateId);
    const author = waiting ? waiting.offer.personId : committed?.authorId;
    if (author === undefined) return null;
    if (author !== personId || (waiting?.offer ?? committed)!.clientId !== clientId) refuse('UPDATE_ID_TAKEN');
    return waiting ? waiting.saved.promise : Promise.resolve(committed!.seq);
  }

  /** Checks an update against what is committed and what waits, and lets it wait. @throws Refusal */
  admit(candidate: Candidate): Promise<number> {
    const { offer, read, within, saved = Promise.withResolvers<number>() } = candidate;
    const again = this.offeredAgain(offer);
    if (again) return again;
    const { state, audience } = this.#room;
    checkClient(state, audience, offer.clientId, offer.personId);
    this.waiting.expectRoom(offer.personId);
    const { bytes, clockFrom, clockTo, structs } = admit(state, offer, read, this.waiting.bytes, within);
    state.leases.set(offer.clientId, offer.personId);
    state.history.enqueue(offer.clientId, structs);
    this.waiting.add({ ...candidate, bytes, clockFrom, clockTo, saved });
    this.#room.onQueued();
    return saved.promise;
  }

  /**
   * Lets a small update wait for its commit at once, as nearly every keystroke can be: each promise on its way would cost it as much as some
   * of its checks. @returns null where something has to be read, paid for or tried before @throws Refusal
   */
  #acceptNow(offer: Offer, access: 'checked' | 'trusted'): Promise<number> | null {
    const { isReady, audience, state } = this.#room;
    if (!isReady) return null;
    const again = this.offeredAgain(offer);
    if (again) return again;
    const grant = access === 'checked' ? audience.knownGrant(offer.personId) : null;
    if (grant === undefined) return null;
    const candidate = candidateOf(offer, grant);
    // What the server writes is neither paid for nor tried.
    if (access === 'checked' && pasteCost(offer.bytes, candidate.read) > 0) return null;
    if (unknownRoots(candidate.read, state.history).length > 0) return null;
    try {
      return this.admit(candidate);
    } catch (error) {
      if (lacksSomething(error)) return null;
      throw error;
    }
  }

  async #acceptInTurn(offer: Offer, access: 'checked' | 'trusted'): Promise<number> {
    return (await this.#arrivals.inTurn(offer, () => this.#accept(offer, access))).seq;
  }

  async #accept(offer: Offer, access: 'checked' | 'trusted'): Promise<{ seq: Promise<number> }> {
    const room = this.#room;
    if (!room.isReady) await room.ready();
    const again = this.offeredAgain(offer);
    if (again) return { seq: again };
    const grant = access === 'checked' ? (room.audience.knownGrant(offer.personId) ?? (await room.audience.grantOf(offer.personId))) : null;
    if (access === 'checked' && !grant) refuse('NOT_FOUND');
    const candidate = candidateOf(offer, grant);
    if (access === 'checked') this.#payFor(candidate);
    const { documentId: id, kind, state } = room;
    const unknown = unknownRoots(candidate.read, state.history);
    if (unknown.length > 0) await checkRoots(unknown, { id, kind, history: state.history }, this.#ports.structure);
    if (access === 'checked' && needsTrial(candidate.read)) await this.#try(candidate);
    if (!room.isReady) await room.ready();
    try {
      return { seq: this.admit(candidate) };
    } catch (error) {
      if (!lacksSomething(error)) throw error;
      // Another node may have what this one lacks: the log decides (D3).
      await room.catchUp();
      await room.ready();
      return { seq: this.admit(candidate) };
    }
  }

  /** Takes a large or intricate update from its person's paste budget. */
  #payFor({ offer, read }: Candidate): void {
    checkClient(this.#room.state, this.#room.audience, offer.clientId, offer.personId);
    const cost = pasteCost(offer.bytes, read);
    if (cost > 0 && !this.#ports.pasteBudget.spend(offer.personId, cost)) refuse('TRANSIENT_PASTE_BUDGET');
  }

  /** Applies an intricate update to a copy first, behind what its author has waiting (D4). */
  async #try({ offer, read, within }: Candidate): Promise<void> {
    const { clientId, bytes } = offer;
    const { state } = this.#room;
    await this.#room.catchUp();
    await this.#room.ready();
    admit(state, offer, read, this.waiting.bytes, within);
    const base = [Y.encodeStateAsUpdate(state.doc), ...this.waiting.of(clientId).map((waiting) => waiting.bytes)];
    const result = await this.#ports.trial.run({ base, update: bytes });
    if (result !== 'fits') refuse(result === 'busy' ? 'TRANSIENT_BUSY' : 'UPDATE_TOO_COSTLY');
  }
}

/** @param grant null where the server itself writes @throws Refusal */
function candidateOf(offer: Offer, grant: DocumentAccessGrant | null): Candidate {
  if (grant && grant.role !== 'EDITOR') refuse('ROLE_TOO_LOW');
  return { offer, read: readUpdate(offer.bytes), stamp: grant?.stamp ?? null, within: grant?.within ?? null, attempts: 0 };
}
