import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Server as GraphqlServer } from 'graphql-ws';
import { WebSocket, type RawData } from 'ws';
import type { Log } from '../platform/log.ts';
import { PassingMap } from '../platform/passing-map.ts';
import { SharedText } from '../platform/shared-text.ts';
import { watchLife } from './socket-life.ts';
import { CLOSE, CLOSING_MS, FIRST_FRAME_BYTES, UNREAD_BYTES, type SocketLimits } from './socket-limits.ts';
import { writeTextFrame, writeTextFrames, written } from './text-frame.ts';
import { createTokenBucket } from './token-bucket.ts';

const { OPEN } = WebSocket;

/** One socket as the hooks of the protocol see it. */
export interface Connection<I> {
  readonly identity: I;
  readonly request: IncomingMessage;
  readonly socket: WebSocket;
  /** What the socket writes to. */
  readonly stream: Duplex;
  /** Ids of the subscriptions that are open, or are just being ended. */
  readonly subscriptions: Set<string>;
  /** Operations that the protocol's library has in hand, by their ids. */
  operations: Readonly<Record<string, unknown>>;
  /** Those that go the short way, by their ids. */
  readonly short: PassingMap<string, object>;
  acknowledged: boolean;
  /** Bytes of the frame at hand; right until the first `await` of a hook. */
  frameBytes: number;
  /** Whether the frame at hand came faster than it may; right until the first `await` of a hook. */
  tooFast: boolean;
}

export interface ConnectionParts<I> {
  readonly identity: I;
  readonly request: IncomingMessage;
  readonly socket: WebSocket;
  readonly stream: Duplex;
  readonly limits: Pick<SocketLimits, 'messages' | 'pingMs'>;
  readonly log: Log;
}

/** Answers a message by itself; null where it is for the protocol's library. */
export type ShortWay<I> = (connection: Connection<I>, text: string) => Promise<void> | null;

/** Hands a socket's frames to the protocol, each counted and weighed, and looks whether the other side still lives. */
export function connect<I>(protocol: GraphqlServer<Connection<I>>, shortWay: ShortWay<I>, { identity, request, socket, stream, limits, log }: ConnectionParts<I>): void {
  const connection: Connection<I> = { identity, request, socket, stream, subscriptions: new Set(), operations: {}, short: new PassingMap(), acknowledged: false, frameBytes: 0, tooFast: false };
  const bucket = createTokenBucket(limits.messages, () => performance.now());

  const closed = protocol.opened(
    {
      protocol: socket.protocol,
      send: (frame) => sendMessage(connection, frame),
      close: (code, reason) => closeSocket(socket, code ?? CLOSE.internal, reason ?? ''),
      onMessage: (receive) => {
        socket.on('message', (data: RawData, isBinary: boolean) => {
          // Frames go on coming until the other side has answered the close; whoever it was closed to has no say any more.
          if (socket.readyState !== OPEN) return;
          if (isBinary) return closeSocket(socket, CLOSE.badRequest, 'Binary frames are not understood');
          const frame = data as Buffer;
          if (!connection.acknowledged && frame.length > FIRST_FRAME_BYTES) return closeSocket(socket, CLOSE.tooLarge, 'Too large before connection_init');
          const left = bucket.take();
          connection.frameBytes = frame.length;
          connection.tooFast = left < 0;
          // Far over its rate, what it sends stays in the network until it is within it again.
          if (left <= -limits.messages.burst) holdBack(socket, bucket.wait());
          const text = frame.toString();
          (shortWay(connection, text) ?? receive(text)).catch((error: unknown) => {
            log.error({ err: error }, 'a message could not be handled');
            closeSocket(socket, CLOSE.internal, 'Internal server error');
          });
        });
      },
    },
    connection,
  );

  const stopWatching = watchLife(socket, stream, limits.pingMs, () => connection.acknowledged && sendMessages(connection, [HEARING]));
  socket.on('error', (error) => log.debug({ err: error }, 'a socket broke'));
  socket.once('close', (code, reason) => {
    stopWatching();
    closed(code, reason.toString()).catch((error: unknown) => log.error({ err: error }, 'a socket could not be cleared away'));
  });
}

/**
 * Sends one text message: a head of its own, in ASCII, before what is shared with others (D12). A reader that leaves too much unread is
 * cut off (D11).
 * @returns a promise of the moment it is handed to the network, or undefined where it was at once, so that a fan-out need not wait for each
 */
export function sendText({ socket, stream }: Pick<Connection<unknown>, 'socket' | 'stream'>, head: string, shared: readonly SharedText[]): Promise<void> | undefined {
  if (!isWritable(socket, stream)) return undefined;
  sayHowLong(stream, shared.reduce((sum, { size }) => sum + size, head.length));
  writeTextFrame(stream, head, shared);
  return stream.writableLength === 0 ? undefined : written(stream);
}

/** Says that a message is arriving; in this protocol either side may send a pong whenever it likes. */
const HEARING = '{"type":"pong"}';

/** A slow line is silent for seconds while it carries a message of more bytes than these: the other side is told before how many are coming. */
const LONG = 32 * 1024;

function sayHowLong(stream: Duplex, bytes: number): void {
  if (bytes > LONG) writeTextFrames(stream, [`{"type":"pong","payload":{"ahead":${bytes}}}`]);
}

/** Above this many characters a message is not worth another copy. */
const ONE_PIECE = 16 * 1024;

/** Sends one whole message; answers as `sendText` does. */
function sendMessage(connection: Pick<Connection<unknown>, 'socket' | 'stream'>, text: string): Promise<void> | undefined {
  if (text.length > ONE_PIECE) return sendText(connection, '', [SharedText.of(text)]);
  const { socket, stream } = connection;
  if (!isWritable(socket, stream)) return undefined;
  writeTextFrames(stream, [text]);
  return stream.writableLength === 0 ? undefined : written(stream);
}

/** Sends small whole messages in one write. */
export function sendMessages({ socket, stream }: Pick<Connection<unknown>, 'socket' | 'stream'>, texts: readonly string[]): void {
  if (isWritable(socket, stream)) writeTextFrames(stream, texts);
}

/** Whether the socket is open and its reader follows; one that does not is cut off (D11). */
function isWritable(socket: WebSocket, stream: Duplex): boolean {
  if (socket.readyState !== OPEN) return false;
  if (stream.writableLength <= UNREAD_BYTES) return true;
  closeSocket(socket, CLOSE.tooSlow, 'Too slow');
  return false;
}

/** Closes a socket; one that does not answer is cut off after a second. */
export function closeSocket(socket: WebSocket, code: number, reason: string): void {
  socket.close(code, reason);
  setTimeout(() => socket.terminate(), CLOSING_MS).unref();
}

function holdBack(socket: WebSocket, ms: number): void {
  if (socket.isPaused) return;
  socket.pause();
  setTimeout(() => socket.resume(), ms).unref();
}
