import { once } from 'node:events';
import WebSocket from 'ws';

/** A frame as the server sent it, parsed. */
export interface Frame {
  readonly type: string;
  readonly id?: string;
  // Tests look into payloads by hand; a wrong path fails the test.
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly payload?: any;
}

/** A socket without a client's manners: sends what a test says and keeps what comes. */
export interface RawSocket {
  readonly ws: WebSocket;
  readonly frames: Frame[];
  /** What the server closed with. */
  readonly closed: Promise<{ code: number; reason: string }>;
  send(frame: unknown): void;
  /** Sends bytes or text as they are. */
  sendRaw(data: string | Uint8Array, options?: { binary?: boolean }): void;
  /** Waits for the first frame that fits. @throws after `ms` milliseconds, with what came instead */
  until(fits: (frame: Frame) => boolean, ms?: number): Promise<Frame>;
  close(): void;
}

export interface RawSocketOptions {
  readonly headers?: Record<string, string>;
  readonly protocol?: string;
  readonly path?: string;
}

/** Opens a socket. @throws Error `Unexpected server response: <status>` where the upgrade is refused */
export async function openRawSocket(url: string, { headers = {}, protocol = 'graphql-transport-ws', path = '/graphql' }: RawSocketOptions = {}): Promise<RawSocket> {
  const ws = new WebSocket(`${url.replace('http', 'ws')}${path}`, protocol, { headers: { origin: url, ...headers } });
  const frames: Frame[] = [];
  const waiting = new Set<() => void>();
  ws.on('message', (data: Buffer) => {
    frames.push(JSON.parse(data.toString()) as Frame);
    waiting.forEach((look) => look());
  });
  const closed = new Promise<{ code: number; reason: string }>((resolve) => ws.on('close', (code, reason) => resolve({ code, reason: reason.toString() })));
  await once(ws, 'open');
  ws.on('error', () => undefined);

  return {
    ws,
    frames,
    closed,
    send: (frame) => ws.send(JSON.stringify(frame)),
    sendRaw: (data, options = {}) => ws.send(data, options),
    until(fits, ms = 10_000) {
      return new Promise((resolve, reject) => {
        const look = () => {
          const found = frames.find(fits);
          if (found === undefined) return;
          clearTimeout(timer);
          waiting.delete(look);
          resolve(found);
        };
        const timer = setTimeout(() => {
          waiting.delete(look);
          reject(new Error(`Nothing that fits came within ${ms} ms, but: ${JSON.stringify(frames).slice(0, 2_000)}`));
        }, ms);
        waiting.add(look);
        look();
      });
    },
    close: () => ws.close(),
  };
}

/** Opens a socket that has been acknowledged. */
export async function openAcknowledged(url: string, options?: RawSocketOptions): Promise<RawSocket> {
  const socket = await openRawSocket(url, options);
  socket.send({ type: 'connection_init' });
  await socket.until(({ type }) => type === 'connection_ack');
  return socket;
}
