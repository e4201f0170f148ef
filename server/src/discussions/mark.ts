import { createHash } from 'node:crypto';

/** The two pads of an HMAC key of 64 bytes (RFC 2104). */
export interface MarkKey {
  readonly innerPad: Uint8Array;
  readonly outerPad: Uint8Array;
}

/** Makes the pads of a key. @param key 64 random bytes */
export function markKey(key: Uint8Array): { innerPad: Uint8Array<ArrayBuffer>; outerPad: Uint8Array<ArrayBuffer> } {
  return { innerPad: Uint8Array.from(key, (byte) => byte ^ 0x36), outerPad: Uint8Array.from(key, (byte) => byte ^ 0x5c) };
}

const sha256 = (...parts: (Uint8Array | string)[]) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** HMAC-SHA256 of some text under a thread's key: the same as `access_marks` in SQL makes of `author <person>`. */
export function markOf({ innerPad, outerPad }: MarkKey, text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(sha256(outerPad, sha256(innerPad, text)));
}

/** What stands for an author in a thread in which nobody is to be known. */
export const authorMark = (key: MarkKey, personId: string) => markOf(key, `author ${personId}`);
