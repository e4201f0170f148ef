let latest = 0;

/** An id for a comment that the server has not seen: a UUIDv7 (RFC 9562) of this moment, in ms since 1970. Sent again under it, a comment is not added again. */
export function newCommentId(now: number): string {
  // Two of one millisecond stand in the order in which they were written, also where they are read back by their ids.
  latest = Math.max(now, latest + 1);
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const view = new DataView(bytes.buffer);
  view.setUint16(0, Math.floor(latest / 2 ** 32));
  view.setUint32(2, latest % 2 ** 32);
  view.setUint8(6, 0x70 | (view.getUint8(6) & 0x0f));
  view.setUint8(8, 0x80 | (view.getUint8(8) & 0x3f));
  return `comment_${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
