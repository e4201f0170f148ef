import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { getOperationAST, GraphQLError, OperationTypeNode, type ExecutionArgs, type ExecutionResult, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import { handleProtocols, makeServer, type Context, type SubscribePayload } from 'graphql-ws';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Log } from '../platform/log.ts';
import { checkSize } from './body-limits.ts';
import { executeInTime, subscribeInTime } from './execution.ts';
import { rootFieldsOf, untrusted, type Operations } from './operations.ts';
import { closeSocket, connect, sendFrame, type Connection } from './socket-connection.ts';
import { CLOSE, FRAME_BYTES, INIT_MS, SUBSCRIPTIONS_PER_SOCKET, type SocketLimits } from './socket-limits.ts';

/** Whoever a socket belongs to, read from the session or the token before the upgrade. */
export interface SocketIdentity {
  /** The session, or the token that stands for one. */
  readonly sessionId: string;
  readonly personId: string;
}

/** The socket below one operation. */
export interface OperationSocket {
  /** The operation's id in this socket's protocol. */
  readonly operationId: string;
  /** Sends one text frame; answers with a promise where it has to wait for the network. */
  send(frame: string): Promise<void> | undefined;
  close(code: number, reason: string): void;
}

/** What became of an upgrade request: whose it is, or the HTTP status it is refused with. */
export type Admission<I> = I | '401 Unauthorized' | '403 Forbidden' | '404 Not Found';

export interface SocketParts<I extends SocketIdentity> {
  readonly schema: GraphQLSchema;
  readonly operations: Operations;
  readonly log: Log;
  readonly limits: SocketLimits;
  /** Decides on an upgrade by its address, its origin and its session or token. */
  readonly admit: (request: IncomingMessage) => Promise<Admission<I>>;
  /** Whether this socket may send documents of its own. */
  readonly mayRunOwn: (identity: I, request: IncomingMessage) => boolean;
  /** The context of one operation on a socket. */
  readonly context: (identity: I, operation: { requestId: string; log: Log; socket: OperationSocket }) => object;
  /** Ids of those sessions that are still live. */
  readonly stillLive: (sessionIds: readonly string[]) => Promise<ReadonlySet<string>>;
  /** What a client may read of an error. */
  readonly mask: (error: unknown) => GraphQLFormattedError;
  /** Mutations that are dropped first where a socket sends too fast: presence. */
  readonly droppable: ReadonlySet<string>;
  /** Mutations that may carry up to 1.5 MB. */
  readonly large: ReadonlySet<string>;
}

export interface SocketServer {
  /** Takes an upgrade. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Ends all sockets of a session. */
  endSession(sessionId: string): void;
  close(): Promise<void>;
}

const SESSION_SWEEP_MS = 5_000;

/** GraphQL over one WebSocket (graphql-transport-ws). Origin and session are checked before the upgrade; connectionParams say nothing about who it is. */
export function createSocketServer<I extends SocketIdentity>(parts: SocketParts<I>): SocketServer {
  const { log, limits, admit, stillLive } = parts;
  const wss = new WebSocketServer({ noServer: true, maxPayload: FRAME_BYTES, perMessageDeflate: false, handleProtocols: (protocols) => handleProtocols(protocols) });
  const bySession = createGroups();
  const byPerson = createGroups();
  const protocol = createProtocol(parts);

  const endSession = (sessionId: string) => bySession.of(sessionId).forEach((socket) => closeSocket(socket, CLOSE.sessionEnded, 'Session ended'));

  // Sessions also end by their date, or in another process.
  const sweep = setInterval(() => {
    const ids = bySession.names();
    if (ids.length === 0) return;
    stillLive(ids).then(
      (live) => ids.filter((id) => !live.has(id)).forEach(endSession),
      (error: unknown) => log.warn({ err: error }, 'looking for ended sessions failed'),
    );
  }, SESSION_SWEEP_MS).unref();

  async function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const refuse = (status: string) => void socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
    const identity = await admit(request);
    if (typeof identity === 'string') return refuse(identity);
    if (byPerson.of(identity.personId).length >= limits.socketsPerPerson) return refuse('429 Too Many Requests');
    wss.handleUpgrade(request, socket, head, (ws) => {
      bySession.add(identity.sessionId, ws);
      byPerson.add(identity.personId, ws);
      connect(protocol, { identity, request, socket: ws, rate: limits.messages, log });
    });
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
      for (const socket of wss.clients) closeSocket(socket, CLOSE.goingAway, 'Restarting');
      await new Promise<void>((resolve) => wss.close(() => resolve()));
    },
  };
}

/** The protocol's hooks: every operation goes through the one door for documents and is executed in time. */
function createProtocol<I extends SocketIdentity>(parts: SocketParts<I>) {
  const { schema, log, context, stillLive, mask } = parts;
  const onSocket = (ctx: Context<Record<string, unknown>, Connection<I>>, id: string, payload: SubscribePayload): ExecutionArgs => {
    const open = [...ctx.extra.subscriptions].filter((one) => one in ctx.subscriptions).length;
    const { document, operation, drop } = prepare(parts, ctx.extra, payload, open);
    const args = { schema, document, operationName: payload.operationName, variableValues: payload.variables };
    if (drop) return { ...args, contextValue: DROPPED };
    const requestId = randomUUID();
    const contextValue = context(ctx.extra.identity, { requestId, log: log.child({ requestId }), socket: operationSocket(ctx.extra.socket, id) });
    if (operation.operation === OperationTypeNode.SUBSCRIPTION) ctx.extra.subscriptions.add(id);
    return { ...args, contextValue };
  };

  return makeServer<Record<string, unknown>, Connection<I>>({
    connectionInitWaitTimeout: INIT_MS,
    async onConnect({ extra }) {
      // It may have ended since the upgrade; false closes with 4403.
      const { sessionId } = extra.identity;
      extra.acknowledged = (await stillLive([sessionId])).has(sessionId);
      return extra.acknowledged;
    },
    onSubscribe(ctx, id, payload) {
      try {
        return onSocket(ctx, id, payload);
      } catch (error) {
        if (error instanceof Refused) return [...error.errors];
        if (error instanceof GraphQLError) return [error];
        throw error;
      }
    },
    execute: (args) => (args.contextValue === DROPPED ? nothing() : executeInTime(args)),
    subscribe: (args) => subscribeInTime(args),
    onNext: (_ctx, _id, _payload, _args, result) => (result.errors ? { ...result, errors: result.errors.map(mask) } : undefined),
    onError: ({ extra }, id, _payload, errors) => {
      extra.subscriptions.delete(id);
      return errors.map(mask);
    },
    onComplete: ({ extra }, id) => void extra.subscriptions.delete(id),
  });
}

/** Finds and checks the document of one operation. @throws GraphQLError or Refused */
function prepare<I extends SocketIdentity>({ operations, mayRunOwn, droppable, large }: SocketParts<I>, connection: Connection<I>, payload: SubscribePayload, open: number) {
  const { identity, request, frameBytes, tooFast } = connection;
  const text = operations.textOf(payload);
  if (!text.isTrusted && !mayRunOwn(identity, request)) throw untrusted();
  // A flood is answered by the cheapest means: nothing is parsed that was not parsed before.
  if (tooFast && operations.recall(text.hash) === undefined) throw tooManyMessages();
  const document = operations.document(text);
  if (!('kind' in document)) throw new Refused(document);
  const operation = getOperationAST(document, payload.operationName);
  if (!operation) throw new GraphQLError('The document has no such operation.');
  const fields = rootFieldsOf(operation);
  checkSize(frameBytes, fields.every((field) => large.has(field)));
  const drop = tooFast && fields.every((field) => droppable.has(field));
  if (tooFast && !drop) throw tooManyMessages();
  operations.checkCost(document, operation, payload.variables);
  if (operation.operation === OperationTypeNode.SUBSCRIPTION && open >= SUBSCRIPTIONS_PER_SOCKET) throw tooManySubscriptions();
  return { document, operation, drop };
}

/** The context of an operation that is completed without having been executed. */
const DROPPED = {};

async function* nothing(): AsyncGenerator<ExecutionResult, void, void> {
  // Completes at once.
}

/** A document that cannot be run as it is. */
class Refused extends Error {
  readonly errors: readonly GraphQLError[];
  constructor(errors: readonly GraphQLError[]) {
    super('A document was refused');
    this.errors = errors;
  }
}

const tooManyMessages = () =>
  new GraphQLError('Too much at once; nothing of this was done. Send it again in a moment.', { extensions: { code: 'RATE_LIMITED', retry: true } });

const tooManySubscriptions = () =>
  new GraphQLError(`A socket has ${SUBSCRIPTIONS_PER_SOCKET} subscriptions at most. End one first.`, { extensions: { code: 'LIMIT_EXCEEDED', retry: false } });

function operationSocket(socket: WebSocket, operationId: string): OperationSocket {
  return { operationId, send: (frame) => sendFrame(socket, frame), close: (code, reason) => closeSocket(socket, code, reason) };
}

/** Sockets by a name they share, each until it is closed. */
function createGroups() {
  const groups = new Map<string, Set<WebSocket>>();
  return {
    names: () => [...groups.keys()],
    of: (name: string) => [...(groups.get(name) ?? [])],
    add(name: string, socket: WebSocket): void {
      const group = groups.get(name) ?? new Set();
      groups.set(name, group.add(socket));
      socket.once('close', () => {
        group.delete(socket);
        if (group.size === 0) groups.delete(name);
      });
    },
  };
}

/** Hands a server's upgrades over. */
export function attachSockets(http: Server, sockets: SocketServer): void {
  http.on('upgrade', (request, socket, head) => sockets.handleUpgrade(request, socket, head));
}
