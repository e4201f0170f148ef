import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { FrameSocket } from '../frame-socket.ts';
import { createDecodedFrames } from './decoded-frames.ts';
import type { OpenOptions, Participant, Wire } from './wire.ts';

// Message types of Hocuspocus 4 and of y-protocols.
const SYNC = 0;
const AWARENESS = 1;
const AUTH = 2;
const SYNC_STATUS = 8;
const STEP_1 = 0;
const STEP_2 = 1;
const UPDATE = 2;

/** Speaks the protocol of Hocuspocus's own provider. */
export function hocuspocusWire(port: number): Wire {
  const decode = createDecodedFrames((frame) => {
    const decoder = decoding.createDecoder(frame);
    decoding.readVarString(decoder);
    decoding.readVarUint(decoder);
    decoding.readVarUint(decoder);
    return decoding.readVarUint8Array(decoder);
  });
  return { connect };

  async function connect({ person, onChanges, onSaved, onPresence }: OpenOptions): Promise<Participant> {
    let name = '';
    let client = 0;
    let nameBytes = 0;
    const authenticated = Promise.withResolvers<void>();
    const opened = Promise.withResolvers<number>();
    const onMessage = (frame: Buffer) => {
      // Names are ids of ASCII letters shorter than 128: one byte of length before them.
      const type = frame[nameBytes + 1];
      if (type === SYNC) {
        const step = frame[nameBytes + 2];
        if (step === UPDATE) return onChanges?.(decode(frame));
        if (step === STEP_2) return opened.resolve(frame.length);
      } else if (type === SYNC_STATUS) {
        return onSaved?.(frame[nameBytes + 2] === 1);
      } else if (type === AWARENESS) return onPresence?.(frame.length);
      else if (type === AUTH) authenticated.resolve();
    };
    const onClose = (why: string) => {
      const closed = new Error(`The server closed a socket: ${why}`);
      authenticated.reject(closed);
      opened.reject(closed);
      console.error(closed.message);
    };
    const socket = await FrameSocket.open({ port, path: '/', headers: {}, onMessage, onClose });
    for (const { promise } of [authenticated, opened]) promise.catch(() => undefined);
    const send = (write: (encoder: encoding.Encoder) => void) => {
      const encoder = encoding.createEncoder();
      encoding.writeVarString(encoder, name);
      write(encoder);
      socket.send(encoding.toUint8Array(encoder));
    };
    return {
      async open(documentId, clientId) {
        [name, client, nameBytes] = [documentId, clientId, documentId.length];
        send((encoder) => {
          encoding.writeVarUint(encoder, AUTH);
          encoding.writeVarUint(encoder, 0);
          encoding.writeVarString(encoder, `person ${person}`);
          encoding.writeVarString(encoder, '4.7.0');
        });
        await authenticated.promise;
        send((encoder) => {
          encoding.writeVarUint(encoder, SYNC);
          encoding.writeVarUint(encoder, STEP_1);
          encoding.writeVarUint8Array(encoder, Y.encodeStateVector(new Map()));
        });
        return opened.promise;
      },
      push(update) {
        send((encoder) => {
          encoding.writeVarUint(encoder, SYNC);
          encoding.writeVarUint(encoder, UPDATE);
          encoding.writeVarUint8Array(encoder, update);
        });
      },
      setPresence(state, clock) {
        const inner = encoding.createEncoder();
        encoding.writeVarUint(inner, 1);
        encoding.writeVarUint(inner, client);
        encoding.writeVarUint(inner, clock);
        encoding.writeVarString(inner, JSON.stringify(state));
        send((encoder) => {
          encoding.writeVarUint(encoder, AWARENESS);
          encoding.writeVarUint8Array(encoder, encoding.toUint8Array(inner));
        });
      },
      close: () => socket.close(),
    };
  }
}
