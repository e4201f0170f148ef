import type { Duplex } from 'node:stream';
import type { SharedText } from '../platform/shared-text.ts';

/**
 * Up to this size a message is copied into one chunk: one write of one chunk costs half of what several cost. Above half of Node's
 * pool each copy would be a buffer of its own to collect.
 */
const COPY_BELOW = 2 * 1024;
/** RFC 6455: a final frame of text, as a server sends it: not masked, not compressed. */
const FINAL_TEXT = 0x81;
const NOTHING = Buffer.alloc(0);

/**
 * Writes one whole text frame past the WebSocket library, which would convert and join the same bytes for each reader anew; large shared
 * parts are not copied, and a small one is framed once for all whose head is the same. Sound as long as the library writes whole frames at
 * once, which it does without compression.
 * @param head in ASCII
 */
export function writeTextFrame(stream: Duplex, head: string, shared: readonly SharedText[]): void {
  if (shared.length === 1 && shared[0]!.size < COPY_BELOW) return void stream.write(shared[0]!.framed(head, frame));
  const length = shared.reduce((sum, { size }) => sum + size, head.length);
  const first = Buffer.allocUnsafe(headerSize(length) + head.length);
  first.write(head, writeHeader(first, 0, length), 'latin1');
  stream.cork();
  stream.write(first);
  for (const part of shared) stream.write(part.bytes);
  stream.uncork();
}

/** Writes small whole messages in one go, a frame each. */
export function writeTextFrames(stream: Duplex, texts: readonly string[]): void {
  const sizes = texts.map((text) => Buffer.byteLength(text));
  const target = Buffer.allocUnsafe(sizes.reduce((sum, size) => sum + headerSize(size) + size, 0));
  let at = 0;
  texts.forEach((text, i) => {
    at = writeHeader(target, at, sizes[i]!);
    at += target.write(text, at);
  });
  stream.write(target);
}

/**
 * Resolves when all that was written so far is handed to the network, or never will be: that a stream has broken is told by its close,
 * not to everybody who writes. It asks by an empty write: a callback to each of the others would cost a turn of its own.
 */
export function written(stream: Duplex): Promise<void> {
  return new Promise((resolve) => stream.write(NOTHING, () => resolve()));
}

function frame(head: string, text: Buffer): Buffer {
  const length = head.length + text.length;
  const target = Buffer.allocUnsafe(headerSize(length) + length);
  let at = writeHeader(target, 0, length);
  at += target.write(head, at, 'latin1');
  text.copy(target, at);
  return target;
}

function headerSize(length: number): number {
  return length < 126 ? 2 : length < 65_536 ? 4 : 10;
}

/** @returns where the message goes on */
function writeHeader(target: Buffer, at: number, length: number): number {
  target[at] = FINAL_TEXT;
  if (length < 126) return target.writeUInt8(length, at + 1);
  if (length < 65_536) {
    target[at + 1] = 126;
    return target.writeUInt16BE(length, at + 2);
  }
  target[at + 1] = 127;
  target.writeUInt32BE(Math.floor(length / 2 ** 32), at + 2);
  return target.writeUInt32BE(length % 2 ** 32, at + 6);
}
