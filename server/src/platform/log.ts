import { pino, type DestinationStream, type Logger } from 'pino';

export type Log = Logger;

/** Keys whose values never reach a log: secrets, and what people wrote. */
const REDACTED = ['password', 'token', 'cookie', 'authorization', 'update', 'state', 'body', 'text', 'variables', 'input'];

/** Structured logs, a JSON object a line, to standard output or where they are wanted. `silent` for tests that do not look. */
export function createLog(level: string, destination?: DestinationStream): Log {
  const options = {
    level,
    base: null,
    redact: { paths: REDACTED.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: '[left out]' },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}
