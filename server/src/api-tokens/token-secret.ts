import { createHash, randomBytes } from 'node:crypto';

/** What every token begins with, so that scanners of repositories and logs know one. */
const PREFIX = 'coherence_pat_';
const PATTERN = /^coherence_pat_[\w-]{43}$/;

/** A new secret: the prefix and 256 random bits. */
export function newTokenSecret(): string {
  return PREFIX + randomBytes(32).toString('base64url');
}

/** What is kept of a secret. It has 256 random bits, so nothing slower than SHA-256 is needed. */
export function hashOfSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

/** The secret of an `Authorization` header; null where there is no such header, empty where it holds none of ours. */
export function bearerOf(authorization: string | undefined): string | null {
  if (authorization === undefined) return null;
  const secret = /^Bearer +(\S+)$/i.exec(authorization)?.[1] ?? '';
  return PATTERN.test(secret) ? secret : '';
}
