import { createCipheriv, createDecipheriv, createHash, hkdfSync } from 'node:crypto';
import { DomainProblem } from '../platform/errors.ts';

/**
 * Opaque cursors over the events of a scope, each subscriber's own: one AES block over who and where (8 bytes) and the seq (8 bytes).
 * A seq in the open would tell by its gaps of what one may not see.
 */
export interface EventCursors {
  /** Writes the cursors of one subscriber. */
  encoder(personId: string, scope: string): (seq: bigint) => string;
  /** @throws DomainProblem CURSOR_INVALID for a cursor of somebody else, of another scope, or of no making of ours. */
  decode(personId: string, scope: string, cursor: string): bigint;
}

export function createEventCursors(secret: string): EventCursors {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'event cursors', 32));
  const owner = (personId: string, scope: string) => createHash('sha256').update(`${personId}\n${scope}`).digest().subarray(0, 8);
  // One block and no mode: a permutation of it, so equal positions have equal cursors, and one cipher does for all of them.
  const cipher = createCipheriv('aes-256-ecb', key, null).setAutoPadding(false);
  return {
    encoder(personId, scope) {
      const block = Buffer.alloc(16);
      owner(personId, scope).copy(block);
      return (seq) => {
        block.writeBigUInt64BE(seq, 8);
        return cipher.update(block).toString('base64url');
      };
    },
    decode(personId, scope, cursor) {
      const bytes = Buffer.from(cursor, 'base64url');
      if (bytes.length === 16) {
        const decipher = createDecipheriv('aes-256-ecb', key, null).setAutoPadding(false);
        const block = Buffer.concat([decipher.update(bytes), decipher.final()]);
        if (block.subarray(0, 8).equals(owner(personId, scope))) return block.readBigUInt64BE(8);
      }
      throw new DomainProblem('CURSOR_INVALID', 'This cursor is not yours for this place: subscribe without one and fetch afresh.', 'after');
    },
  };
}
