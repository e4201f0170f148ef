import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { authorMark, markKey } from './mark.ts';

test('a mark is HMAC-SHA256 of its author under the key that the pads are of', () => {
  const key = Uint8Array.from({ length: 64 }, (_, index) => (index * 37 + 11) % 256);
  expect(Buffer.from(authorMark(markKey(key), 'person_1')).toString('hex')).toBe(createHmac('sha256', key).update('author person_1').digest('hex'));
});
