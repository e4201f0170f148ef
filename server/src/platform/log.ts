import { pino, type Logger } from 'pino';

export type Log = Logger;

/** Keys whose values never reach a log: secrets, and what people wrote. */
const REDACTED = ['password', 'token', 'cookie', 'authorization', 'update', 'state', 'body', 'text', 'variables', 'input'];

/** Structured logs, a JSON object a line. `silent` for tests that do not look. */
export function createLog(level: string): Log {
  return pino({
    level,
    base: null,
    redact: { paths: REDACTED.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: '[left out]' },
  });
}
