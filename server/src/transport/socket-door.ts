import { GraphQLError, OperationTypeNode } from 'graphql';
import { checkSize } from './body-limits.ts';
import { findOperation, untrusted, type OperationRequest, type RequestText } from './operations.ts';
import type { Connection } from './socket-connection.ts';
import { SUBSCRIPTIONS_PER_SOCKET } from './socket-limits.ts';
import type { ProtocolParts, SocketIdentity } from './socket-protocol.ts';

/**
 * Finds and checks the document of one operation on a socket.
 * @param text what the payload is a request for
 * @param open how many subscriptions the socket has
 * @throws GraphQLError or Refused
 */
export function prepare<I extends SocketIdentity>(
  { operations, mayRunOwn, droppable, large }: ProtocolParts<I>, connection: Connection<I>, payload: OperationRequest, text: RequestText, open: number,
) {
  const { identity, request, frameBytes, tooFast } = connection;
  if (!text.isTrusted && !mayRunOwn(identity, request)) throw untrusted();
  // A flood is answered by the cheapest means: nothing is parsed that was not parsed before.
  if (tooFast && operations.recall(text.hash) === undefined) throw tooManyMessages();
  const document = operations.document(text);
  if (!('kind' in document)) throw new Refused(document);
  const found = findOperation(document, payload.operationName);
  if (!found) throw new GraphQLError('The document has no such operation.');
  const { operation, fields } = found;
  checkSize(frameBytes, fields.every((field) => large.has(field)));
  const drop = tooFast && fields.every((field) => droppable.has(field));
  if (tooFast && !drop) throw tooManyMessages();
  operations.checkCost(document, operation, payload.variables);
  if (operation.operation === OperationTypeNode.SUBSCRIPTION && open >= SUBSCRIPTIONS_PER_SOCKET) throw tooManySubscriptions();
  return { document, operation, drop };
}

/** A document that cannot be run as it is. */
export class Refused extends Error {
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
