import type { Duplex } from 'node:stream';
import type { SharedText } from '../platform/shared-text.ts';

/**
 * Up to this size a message is copied into one chunk: one write of one chunk costs half of what several cost. Above half of Node's
 * pool each copy would be a buffer of its own to collect.
 */
const COPY_BELOW = 2 * 1024;
/** RFC 6455: a final frame of text, as a server sends it: not masked, not compressed. */
const FINAL_TEXT = 0x81;

/**
 * Writes one whole text frame past the WebSocket library, which would convert and join the same bytes for each reader anew; large shared
 * parts are not copied. Sound as long as the library writes whole frames at once, which it does without compression.
 * @param head in ASCII
 */
export function writeTextFrame(stream: Duplex, head: string, shared: readonly SharedText[], done: (error?: Error | null) => void): void {
  const length = shared.reduce((sum, { size }) => sum + size, head.length);
  const copied = length < COPY_BELOW;
  const first = Buffer.allocUnsafe(headerSize(length) + head.length + (copied ? length - head.length : 0));
  let at = writeHeader(first, length);
  at += first.write(head, at, 'latin1');
  if (copied) {
    for (const part of shared) at += part.bytes.copy(first, at);
    return void stream.write(first, done);
  }
  stream.cork();
  stream.write(first);
  shared.forEach((part, i) => stream.write(part.bytes, i === shared.length - 1 ? done : undefined));
  stream.uncork();
}

function headerSize(length: number): number {
  return length < 126 ? 2 : length < 65_536 ? 4 : 10;
}

function writeHeader(target: Buffer, length: number): number {
  target[0] = FINAL_TEXT;
  if (length < 126) return target.writeUInt8(length, 1);
  if (length < 65_536) {
    target[1] = 126;
    return target.writeUInt16BE(length, 2);
  }
  target[1] = 127;
  target.writeUInt32BE(Math.floor(length / 2 ** 32), 2);
  return target.writeUInt32BE(length % 2 ** 32, 6);
}
