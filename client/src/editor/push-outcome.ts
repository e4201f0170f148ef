import type { Answer, PayloadOrProblem } from './document-transport.ts';

/** What an offered update came to. */
export type PushOutcome =
  | { readonly kind: 'saved' }
  /** Offer it again later under the same update id; `limited` where that must not go on for ever. */
  | { readonly kind: 'transient'; readonly limited: boolean; readonly message: string }
  /** It will never be accepted (D5). */
  | { readonly kind: 'final'; readonly code: string; readonly message: string };

// Everything the engine says about the update itself; its transient codes begin with TRANSIENT_.
const FINAL =
  /^(?:NOT_FOUND|FORBIDDEN|ROLE_TOO_LOW|INVALID_INPUT|CONFLICT|TOO_LARGE|EPOCH_CHANGED|DOCUMENT_FULL|UPDATE_(?!GAP$).*)$/;
const TRANSIENT = /^(?:TRANSIENT_.*|RATE_LIMITED|UNAUTHENTICATED)$/;

/** Reads a push's answer. Only a problem can be final: top-level errors and silence leave it open whether it was saved (D2). */
export function outcomeOf(answer: Answer<PayloadOrProblem>): PushOutcome {
  if (answer.kind !== 'answered') return { kind: 'transient', limited: false, message: '' };
  const { __typename, code = __typename, message = '' } = answer.value;
  if (__typename === 'DocumentUpdateSaved') return { kind: 'saved' };
  if (FINAL.test(code)) return { kind: 'final', code, message };
  return { kind: 'transient', limited: !TRANSIENT.test(code), message };
}

/** Attempts after which a limited transient problem counts as final. */
export const LIMITED_ATTEMPTS = 5;

/** How long to wait before the n-th new attempt (n from 1), in milliseconds: up to 15 s, spread so that many clients do not return at once. */
export function retryDelay(attempt: number, random: () => number): number {
  const base = Math.min(15_000, 500 * 2 ** Math.min(attempt - 1, 5));
  return base / 2 + random() * (base / 2);
}
