import * as Y from 'yjs';
import { DOCUMENT_LIMITS } from '../../../../schema/document/limits.ts';
import { parseRoot, type DocumentKind } from '../../../../schema/document/roots.ts';
import type { Audience } from './audience.ts';
import type { DocumentStructure, UpdateKind } from '../ports.ts';
import { refuse, Refusal, type RefusalCode } from '../refusals.ts';
import type { RoomHistory } from '../rules/room-history.ts';
import type { RoomState } from './room-state.ts';
import { readUpdate, type ReadUpdate } from '../rules/update-reader.ts';
import { checkUpdate, rootsNamed, type CheckedUpdate } from '../rules/update-rules.ts';
import { expectWithin } from '../rules/writable-roots.ts';

/** An update on its way in. */
export interface Offer {
  readonly personId: string;
  readonly clientId: number;
  readonly updateId: string;
  readonly kind: UpdateKind;
  readonly bytes: Uint8Array;
  /** Kept with the lease where the server writes (D14). */
  readonly reason: string | null;
}

/** An update that may be written: without what was known already. */
export interface Admitted extends CheckedUpdate {
  readonly bytes: Uint8Array;
}

const UINT32 = 0xffff_ffff;
/** Refusals that may only mean that another node has what this one lacks. */
const LACKING: ReadonlySet<RefusalCode> = new Set(['UPDATE_GAP', 'UPDATE_UNKNOWN_ORIGIN', 'UPDATE_UNKNOWN_DELETION']);

/** Whether a refusal is worth a look into the log before it is said (D3). */
export function lacksSomething(error: unknown): boolean {
  return error instanceof Refusal && LACKING.has(error.code);
}

/** Whether a number can be a Yjs client id. */
export function isClientId(clientId: number): boolean {
  return Number.isInteger(clientId) && clientId >= 0 && clientId <= UINT32;
}

/** Refuses a client id that belongs to somebody else, by lease or because they have it open (D3). @throws Refusal */
export function checkClient(state: RoomState, audience: Audience, clientId: number, personId: string): void {
  if (!isClientId(clientId)) refuse('UPDATE_MALFORMED');
  const holder = state.leases.get(clientId) ?? audience.holderOf(clientId)?.personId ?? personId;
  if (holder !== personId) refuse('UPDATE_FOREIGN_CLIENT');
}

/** The roots that an update names and the room does not know; none where somebody goes on writing. */
export function unknownRoots(update: ReadUpdate, history: RoomHistory): string[] {
  return [...rootsNamed(update)].filter((name) => history.root(name) === null);
}

/** Makes sure that such roots are of this document, and that the room knows them (D4, D20, D21). @throws Refusal */
export async function checkRoots(
  names: readonly string[],
  document: { readonly id: string; readonly kind: DocumentKind; readonly history: RoomHistory },
  structure: DocumentStructure,
): Promise<void> {
  for (const name of names) {
    if (!parseRoot(document.kind, name)) refuse('UPDATE_UNKNOWN_ROOT');
    if (!(await structure.rootExists(document.id, name))) refuse('UPDATE_UNKNOWN_ROOT');
    document.history.learnRoot(name);
  }
}

/**
 * Checks an update against what is committed and what waits (D3, D4), and cuts off what the document has already.
 * @param queuedBytes what waits to be written, for the document's limit
 * @param within the objects in whose roots alone its author may write; null for everybody else
 * @throws Refusal
 */
export function admit(state: RoomState, offer: Offer, read: ReadUpdate, queuedBytes: number, within: ReadonlySet<string> | null): Admitted {
  const start = state.history.nextClock(offer.clientId);
  const first = read.structs[0]?.clock ?? start;
  let { bytes } = offer;
  let rest = read;
  if (first < start && read.client === offer.clientId) {
    // Another wording of a known stretch must never reach the log: documents that merge in another order would keep that one.
    bytes = Y.diffUpdate(bytes, Y.encodeStateVector(new Map([[offer.clientId, start]])));
    rest = readUpdate(bytes);
  }
  const { history } = state;
  const checked = checkUpdate(rest, offer.clientId, history);
  if (within !== null) expectWithin(within, checked.structs, rest.deletions, history);
  if (offer.kind === 'edit') history.neighbours.check(offer.clientId, checked.structs, history.queuedOf(offer.clientId), needsTrial(read));
  // Deletions alone have no clock: they may overtake words that were written before them and failed for the moment.
  if (rest.structs.length > 0) history.neighbours.noteDeletions(offer.clientId, checked.clockTo, rest.deletions);
  const added = queuedBytes + bytes.byteLength;
  if (checked.grows ? state.wouldOverflow(added) : state.isBeyondHelp(added)) refuse('DOCUMENT_FULL');
  return { ...checked, bytes };
}

/** What an update takes from its person's paste budget, in bytes: nothing where it is of the ordinary size and make (D4). */
export function pasteCost(bytes: Uint8Array, read: ReadUpdate): number {
  if (needsTrial(read)) return Math.max(bytes.byteLength, DOCUMENT_LIMITS.trialBytes);
  return bytes.byteLength > DOCUMENT_LIMITS.updateBytes ? bytes.byteLength : 0;
}

/**
 * Whether an update adds or deletes in so many pieces that how they lie to each other, or among all that there is, can cost seconds; such a
 * one is tried in a worker first.
 */
export function needsTrial({ structs, deletions }: ReadUpdate): boolean {
  return structs.length > DOCUMENT_LIMITS.plainStructs || deletions.length > DOCUMENT_LIMITS.plainDeletions;
}
