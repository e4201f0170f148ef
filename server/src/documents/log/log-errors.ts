import { LogUnavailable } from '../ports.ts';

/** A database that hangs, or a connection that died unnoticed, must not stop the writing of every other document for ever. */
export const LOG_TIMEOUT_MS = 8_000;

/** Throws what a statement of the log failed with: as it is where the statement itself was refused, as LogUnavailable where Postgres cannot work now. */
export function asLogError(error: unknown): never {
  const state = (error as { code?: unknown }).code;
  // Classes of SQLSTATE that speak of the statement itself; the others are of connections, resources and shutdowns.
  if (typeof state === 'string' && /^(?:2[0-9A-Z]|3[0-9A-Z]|4[024])/.test(state)) throw error;
  throw new LogUnavailable('the log of documents cannot be reached', { cause: error });
}
