import { toBase64 } from 'lib0/buffer';
import type { PayloadOrProblem } from './document-operations.ts';
import { pushUpdate, type Answer, type SocketClient } from './document-transport.ts';

/** What an offered update came to. */
export type PushOutcome =
  | { readonly kind: 'saved'; readonly nearlyFull: boolean }
  /** Offer it again later under the same update id; `limited` where that must not go on for ever. */
  | { readonly kind: 'transient'; readonly limited: boolean; readonly message: string }
  /** It will never be accepted (D5). */
  | { readonly kind: 'final'; readonly refusal: string; readonly message: string };

/** What a final refusal says, for people and for programs. */
export interface FinalProblem {
  readonly refusal: string;
  readonly message: string;
}

/** Reads a push's answer. Only a problem can be final: top-level errors and silence leave it open whether it was saved (D2). */
export function outcomeOf(answer: Answer<PayloadOrProblem>): PushOutcome {
  if (answer.kind !== 'answered') return { kind: 'transient', limited: false, message: '' };
  const { __typename, nearlyFull = false, refusal = __typename, retry = false, message = '' } = answer.value;
  if (__typename === 'DocumentUpdateSaved') return { kind: 'saved', nearlyFull };
  // A gap that the server still sees after some offers is there to stay.
  if (retry) return { kind: 'transient', limited: !refusal.startsWith('TRANSIENT_'), message };
  return { kind: 'final', refusal, message };
}

/** The problem of an outcome that ends the offers: a final one, or a limited one after too many attempts; null while there is hope. */
export function finalProblem(outcome: PushOutcome, attempts: number): FinalProblem | null {
  if (outcome.kind === 'final') return outcome;
  if (outcome.kind === 'saved' || !outcome.limited || attempts < LIMITED_ATTEMPTS) return null;
  return { refusal: 'UNKNOWN', message: outcome.message };
}

const LIMITED_ATTEMPTS = 5;

/** How long to wait before the n-th new attempt (n from 1), in milliseconds: up to 15 s, spread so that many clients do not return at once. */
export function retryDelay(attempt: number, random: () => number): number {
  const base = Math.min(15_000, 500 * 2 ** Math.min(attempt - 1, 5));
  return base / 2 + random() * (base / 2);
}

/** An update of one's own as it is offered, now or again: always these bytes under this id (D2). */
export interface OwnUpdate {
  readonly clientId: number;
  readonly epoch: string;
  readonly updateId: string;
  readonly bytes: Uint8Array;
}

export interface PendingOutcome {
  readonly outcome: Promise<PushOutcome>;
  /** Takes the offer back, so that it ends as transient. */
  cancel(): void;
}

/** Offers an update to the server. */
export function offerUpdate({ client, documentId }: { readonly client: SocketClient; readonly documentId: string }, { clientId, epoch, updateId, bytes }: OwnUpdate): PendingOutcome {
  const { answer, cancel } = pushUpdate(client, { documentId, clientId, epoch, updateId, update: toBase64(bytes) });
  return { outcome: answer.then(outcomeOf), cancel };
}
