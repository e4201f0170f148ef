import type { Rate } from './token-bucket.ts';

/** What one socket may do (security.md, "GraphQL"); the rates are configuration. */
export interface SocketLimits {
  readonly messages: Rate;
  readonly socketsPerPerson: number;
  /** How often it is asked whether the other side lives, in milliseconds. */
  readonly pingMs: number;
}

export const SOCKET_LIMITS: SocketLimits = { messages: { perSecond: 60, burst: 200 }, socketsPerPerson: 10, pingMs: 12_000 };

export const INIT_MS = 3_000;
export const SUBSCRIPTIONS_PER_SOCKET = 20;
/** A frame's bytes before the connection is acknowledged, and ever. */
export const FIRST_FRAME_BYTES = 16 * 1024;
export const FRAME_BYTES = 2 * 1024 * 1024;
/** What may wait to be read by the other side before the socket is given up (D11). */
export const UNREAD_BYTES = 4 * 1024 * 1024;
/** How long a close is waited for; a reader that has stopped does not answer one. */
export const CLOSING_MS = 1_000;

/** Close codes beside those of graphql-transport-ws. */
export const CLOSE = {
  goingAway: 1001,
  tooLarge: 1009,
  badRequest: 4400,
  sessionEnded: 4401,
  tooSlow: 4290,
  internal: 4500,
} as const;
