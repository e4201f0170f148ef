import type { IncomingMessage } from 'node:http';
import { GraphQLError, OperationTypeNode, type ExecutionArgs, type ExecutionResult, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import { makeServer, type Context, type SubscribePayload } from 'graphql-ws';
import type { SharedText } from '../platform/shared-text.ts';
import { executeInTime, subscribeInTime } from './execution.ts';
import type { Operations } from './operations.ts';
import { prepare, Refused } from './socket-door.ts';
import { closeSocket, sendText, type Connection } from './socket-connection.ts';
import { INIT_MS } from './socket-limits.ts';

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
  /** Sends one text message, its head in ASCII before what is shared with others; answers with a promise where it has to wait for the network. */
  send(head: string, shared: readonly SharedText[]): Promise<void> | undefined;
  close(code: number, reason: string): void;
}

export interface ProtocolParts<I extends SocketIdentity> {
  readonly schema: GraphQLSchema;
  readonly operations: Operations;
  /** Whether this socket may send documents of its own. */
  readonly mayRunOwn: (identity: I, request: IncomingMessage) => boolean;
  /** The context of one operation on a socket. */
  readonly context: (identity: I, operation: { socket: OperationSocket }) => object;
  /** Ids of those sessions that are still live. */
  readonly stillLive: (sessionIds: readonly string[]) => Promise<ReadonlySet<string>>;
  /** What a client may read of an error. */
  readonly mask: (error: unknown) => GraphQLFormattedError;
  /** Mutations that are dropped first where a socket sends too fast: presence. */
  readonly droppable: ReadonlySet<string>;
  /** Mutations that may carry up to 1.5 MB. */
  readonly large: ReadonlySet<string>;
}

/** The protocol's hooks: every operation goes through the one door for documents and is executed in time. */
export function createProtocol<I extends SocketIdentity>(parts: ProtocolParts<I>) {
  const { schema, context, stillLive, mask } = parts;
  const onSocket = (ctx: Context<Record<string, unknown>, Connection<I>>, id: string, payload: SubscribePayload): ExecutionArgs => {
    const open = [...ctx.extra.subscriptions].filter((one) => one in ctx.subscriptions).length;
    const { document, operation, drop } = prepare(parts, ctx.extra, payload, parts.operations.textOf(payload), open);
    const args = { schema, document, operationName: payload.operationName, variableValues: payload.variables };
    if (drop) return { ...args, contextValue: DROPPED };
    const contextValue = context(ctx.extra.identity, { socket: operationSocket(ctx.extra, id) });
    if (operation.operation === OperationTypeNode.SUBSCRIPTION) ctx.extra.subscriptions.add(id);
    return { ...args, contextValue };
  };

  return makeServer<Record<string, unknown>, Connection<I>>({
    connectionInitWaitTimeout: INIT_MS,
    async onConnect({ extra, subscriptions }) {
      extra.operations = subscriptions;
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

/** The context of an operation that is completed without having been executed. */
const DROPPED = {};

async function* nothing(): AsyncGenerator<ExecutionResult, void, void> {
  // Completes at once.
}

/** The socket below one operation. */
export function operationSocket(connection: Pick<Connection<unknown>, 'socket' | 'stream'>, operationId: string): OperationSocket {
  return new SocketBelow(connection, operationId);
}

class SocketBelow implements OperationSocket {
  readonly operationId: string;
  readonly #connection: Pick<Connection<unknown>, 'socket' | 'stream'>;

  constructor(connection: Pick<Connection<unknown>, 'socket' | 'stream'>, operationId: string) {
    this.operationId = operationId;
    this.#connection = connection;
  }

  send(head: string, shared: readonly SharedText[]): Promise<void> | undefined {
    return sendText(this.#connection, head, shared);
  }

  close(code: number, reason: string): void {
    closeSocket(this.#connection.socket, code, reason);
  }
}
