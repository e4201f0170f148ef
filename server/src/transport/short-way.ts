import type { DocumentNode } from 'graphql';
import { CloseCode } from 'graphql-ws';
import type { CompiledMutation } from './compiled-mutation.ts';
import { shortWayOf, takeInTime } from './execution.ts';
import type { OperationRequest } from './operations.ts';
import { closeSocket, sendMessages, type Connection, type ShortWay } from './socket-connection.ts';
import { prepare } from './socket-door.ts';
import { operationSocket, type ProtocolParts, type SocketIdentity } from './socket-protocol.ts';

interface Complete {
  readonly type: 'complete';
  readonly id: string;
}

interface Subscribe {
  readonly type: 'subscribe';
  readonly id: string;
  readonly payload: OperationRequest;
}

/**
 * Answers mutations of the plainest form, such as a keystroke's, as the library of the protocol would, with the same checks, without its
 * round and with both messages of the answer in one write. Whatever is not such a mutation, or not in order, is the library's to answer.
 */
export function createShortWay<I extends SocketIdentity>(parts: ProtocolParts<I>): ShortWay<I> {
  const { schema, context, mask } = parts;

  async function answer(connection: Connection<I>, { id, payload }: Subscribe, document: DocumentNode, way: CompiledMutation): Promise<void> {
    const own = {};
    connection.short.set(id, own);
    try {
      const contextValue = context(connection.identity, { socket: operationSocket(connection, id) });
      const result = await takeInTime(way, { schema, document, operationName: payload.operationName, variableValues: payload.variables, contextValue });
      const masked = result.errors ? { ...result, errors: result.errors.map(mask) } : result;
      // Whoever has completed it in the meantime is told nothing of it.
      if (connection.short.get(id) !== own) return;
      const name = JSON.stringify(id);
      sendMessages(connection, [`{"id":${name},"type":"next","payload":${JSON.stringify(masked)}}`, `{"id":${name},"type":"complete"}`]);
    } finally {
      if (connection.short.get(id) === own) connection.short.delete(id);
    }
  }

  return (connection, text) => {
    const message = connection.acknowledged ? readMessage(text) : null;
    if (message === null) return null;
    if (message.type === 'complete') return connection.short.delete(message.id) ? Promise.resolve() : null;
    if (connection.short.has(message.id)) {
      closeSocket(connection.socket, CloseCode.SubscriberAlreadyExists, `Subscriber for ${message.id} already exists`);
      return Promise.resolve();
    }
    if (connection.tooFast || message.id in connection.operations) return null;
    try {
      const text = parts.operations.textOf(message.payload);
      if (!text.isTrusted) return null;
      const { document } = prepare(parts, connection, message.payload, text, 0);
      const way = shortWayOf({ schema, document });
      return way && answer(connection, message, document, way);
    } catch {
      // The library finds the same, and says so.
      return null;
    }
  };
}

/** A message that asks for an operation or lets go of one, as far as it is in order; null otherwise. */
function readMessage(text: string): Subscribe | Complete | null {
  let message: unknown;
  try {
    message = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isObject(message)) return null;
  const { id, type, payload } = message;
  if (typeof id !== 'string' || id === '') return null;
  if (type === 'complete') return { id, type };
  return type === 'subscribe' && isRequest(payload) ? { id, type, payload } : null;
}

function isRequest(payload: unknown): payload is OperationRequest {
  if (!isObject(payload)) return false;
  const { query, operationName = null, variables = null, extensions = null } = payload;
  return typeof query === 'string' && (operationName === null || typeof operationName === 'string')
    && (variables === null || isObject(variables)) && (extensions === null || isObject(extensions));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
