import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { GraphQLSchema } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Log } from '../platform/log.ts';
import { maskError } from './error-masking.ts';
import type { OriginCheck } from './origins.ts';

/** Close codes beyond those of graphql-transport-ws. */
export const CLOSE = { sessionEnded: 4401, goingAway: 1001 } as const;

/** Whoever a socket belongs to, read from the session before the upgrade. */
export interface SocketIdentity {
  readonly sessionId: string;
}

/** The socket below one operation. */
export interface OperationSocket {
  /** The operation's id in this socket's protocol. */
  readonly operationId: string;
  /** Sends one text frame; resolves when it has been handed to the network. */
  send(frame: string): Promise<void>;
  close(code: number, reason: string): void;
}

export interface SocketParts<I extends SocketIdentity> {
  readonly schema: GraphQLSchema;
  readonly log: Log;
  readonly isOurOrigin: OriginCheck;
  /** The session of an upgrade request, or null. */
  readonly identify: (request: IncomingMessage) => Promise<I | null>;
  /** The context of one operation on a socket. */
  readonly context: (identity: I, operation: { requestId: string; log: Log; socket: OperationSocket }) => object;
  /** Ids of those sessions that are still live. */
  readonly stillLive: (sessionIds: readonly string[]) => Promise<ReadonlySet<string>>;
}

export interface SocketServer {
  /** Takes an upgrade to /graphql. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Ends all sockets of a session. */
  endSession(sessionId: string): void;
  close(): Promise<void>;
}

const PING_MS = 12_000;
const SESSION_SWEEP_MS = 5_000;
const MAX_PAYLOAD_BYTES = 2 * 1024 * 1024;

interface Extra<I> {
  readonly identity: I;
  readonly socket: WebSocket;
}

/** GraphQL over one WebSocket (graphql-transport-ws). Origin and session are checked before the upgrade; connectionParams say nothing about who it is. */
export function createSocketServer<I extends SocketIdentity>({ schema, log, isOurOrigin, identify, context, stillLive }: SocketParts<I>): SocketServer {
  const wss = new WebSocketServer({ noServer: true, maxPayload: MAX_PAYLOAD_BYTES, perMessageDeflate: false });
  const identities = new WeakMap<IncomingMessage, I>();
  const socketsOf = new Map<string, Set<WebSocket>>();

  const server = useServer<Record<string, unknown>, Partial<Extra<I>>>(
    {
      schema,
      connectionInitWaitTimeout: 3_000,
      context: (ctx, operationId) => {
        const { identity, socket } = ctx.extra as Extra<I>;
        const requestId = randomUUID();
        return context(identity, { requestId, log: log.child({ requestId }), socket: operationSocket(socket, operationId) });
      },
      onConnect: (ctx) => {
        const extra = ctx.extra as Partial<Extra<I>> & { request: IncomingMessage; socket: WebSocket };
        Object.assign(extra, { identity: identities.get(extra.request) });
        return true;
      },
      onNext: (_ctx, _id, _payload, _args, result) =>
        result.errors ? { ...result, errors: result.errors.map((error) => maskError(error, log)) } : undefined,
      onError: (_ctx, _id, _payload, errors) => errors.map((error) => maskError(error, log)),
    },
    wss,
    PING_MS,
  );

  wss.on('connection', (socket: WebSocket, request: IncomingMessage) => {
    const { sessionId } = identities.get(request)!;
    const set = socketsOf.get(sessionId) ?? new Set();
    socketsOf.set(sessionId, set.add(socket));
    socket.on('close', () => {
      set.delete(socket);
      if (set.size === 0) socketsOf.delete(sessionId);
    });
    socket.on('error', (error) => log.debug({ err: error }, 'a socket broke'));
  });

  const endSession = (sessionId: string) => socketsOf.get(sessionId)?.forEach((socket) => socket.close(CLOSE.sessionEnded, 'Session ended'));

  // Sessions also end by their date, or in another process.
  const sweep = setInterval(() => {
    const ids = [...socketsOf.keys()];
    if (ids.length === 0) return;
    stillLive(ids).then(
      (live) => ids.filter((id) => !live.has(id)).forEach(endSession),
      (error: unknown) => log.warn({ err: error }, 'looking for ended sessions failed'),
    );
  }, SESSION_SWEEP_MS).unref();

  async function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const refuse = (status: string) => socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
    if (new URL(request.url ?? '', 'http://localhost').pathname !== '/graphql') return void refuse('404 Not Found');
    if (!isOurOrigin(request.headers.origin)) return void refuse('403 Forbidden');
    const identity = await identify(request);
    if (identity === null) return void refuse('401 Unauthorized');
    identities.set(request, identity);
    wss.handleUpgrade(request, socket, head, (ws) => wss.emit('connection', ws, request));
  }

  return {
    handleUpgrade(request, socket, head) {
      socket.on('error', () => socket.destroy());
      upgrade(request, socket, head).catch((error: unknown) => {
        log.error({ err: error }, 'an upgrade failed');
        socket.destroy();
      });
    },
    endSession,
    async close() {
      clearInterval(sweep);
      for (const set of socketsOf.values()) for (const socket of set) socket.close(CLOSE.goingAway, 'Restarting');
      await server.dispose();
      wss.close();
    },
  };
}

function operationSocket(socket: WebSocket, operationId: string): OperationSocket {
  return {
    operationId,
    send: (frame) => new Promise((resolve, reject) => socket.send(frame, (error) => (error ? reject(error) : resolve()))),
    close: (code, reason) => socket.close(code, reason),
  };
}

/** Hands a server's upgrades over. */
export function attachSockets(http: Server, sockets: SocketServer): void {
  http.on('upgrade', (request, socket, head) => sockets.handleUpgrade(request, socket, head));
}
