import * as Y from 'yjs';
import type { Arrived } from './wire.ts';

const KEPT = 2_000;

/** Remembers what frames said by their bytes, since an audience of five hundred receives the same ones. */
export function createDecodedFrames(updateOf: (frame: Buffer) => Uint8Array): (frame: Buffer) => readonly Arrived[] {
  const known = new Map<string, readonly Arrived[]>();
  return (frame) => {
    const key = frame.toString('latin1');
    let arrived = known.get(key);
    if (arrived === undefined) {
      const { structs } = Y.decodeUpdate(updateOf(frame));
      arrived = structs.map(({ id, length }) => ({ client: id.client, clock: id.clock, length }));
      if (known.size >= KEPT) known.clear();
      known.set(key, arrived);
    }
    return arrived;
  };
}
