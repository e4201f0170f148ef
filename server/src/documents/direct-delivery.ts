import { parse, print, type GraphQLResolveInfo, type OperationDefinitionNode } from 'graphql';
import type { DocumentEvent } from './events.ts';
import type { DocumentEvents } from './subscriber.ts';

/** The socket below a subscription, as far as co-editing uses it. */
export interface SubscriptionSocket {
  /** The id of the operation in this socket's protocol. */
  readonly operationId: string;
  /** Sends one text frame; answers with a promise where it has to wait for the network. */
  send(frame: string): Promise<void> | undefined;
  close(code: number, reason: string): void;
}

/** The selection of the official editor. Whoever asks for exactly this shares one encoding with everybody else (D12). */
export const OFFICIAL_DOCUMENT_SYNC = `subscription documentSync($documentId: ID!, $clientId: UInt32!, $stateVector: Base64, $epoch: ID) {
  documentSync(documentId: $documentId, clientId: $clientId, stateVector: $stateVector, epoch: $epoch) {
    __typename
    ... on DocumentOpened { epoch schemaVersion role seq missing stateVector presence { clientId personId name colour role state } }
    ... on DocumentUpdated { seq update }
    ... on PresenceUpdated { clients { clientId personId name colour role state } }
    ... on DocumentAccessChanged { role }
    ... on DocumentResyncRequired { reason }
  }
}`;

const OFFICIAL = print(parse(OFFICIAL_DOCUMENT_SYNC));
const compared = new WeakMap<OperationDefinitionNode, boolean>();
const encoded = new WeakMap<DocumentEvent, string>();

/** Whether an operation is the official one, whatever its white space. */
export function isOfficial({ operation, fragments }: Pick<GraphQLResolveInfo, 'operation' | 'fragments'>): boolean {
  let same = compared.get(operation);
  if (same === undefined) {
    same = Object.keys(fragments).length === 0 && print(operation) === OFFICIAL.trim();
    compared.set(operation, same);
  }
  return same;
}

/** The result that executing the official selection on an event would give, as JSON; encoded once for all subscribers. */
export function encodedResult(event: DocumentEvent): string {
  let text = encoded.get(event);
  if (text === undefined) {
    text = JSON.stringify({ data: { documentSync: officialFields(event) } });
    encoded.set(event, text);
  }
  return text;
}

/**
 * Sends a subscription's events itself, each socket's operation id before the shared encoding. To GraphQL it is an
 * iterator without results that is done when the subscription is, so that ending it works as ever (D12).
 */
export function deliverDirectly(events: DocumentEvents, socket: SubscriptionSocket): AsyncIterableIterator<never> {
  const head = `{"id":${JSON.stringify(socket.operationId)},"type":"next","payload":`;
  return {
    async next() {
      for (;;) {
        const { value, done } = await events.next();
        if (done) return { value: undefined, done: true };
        const sent = socket.send(`${head}${encodedResult(value)}}`);
        if (sent) await sent;
      }
    },
    async return() {
      await events.return!();
      return { value: undefined, done: true };
    },
    async throw(error) {
      await events.return!();
      throw error;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

function officialFields(event: DocumentEvent): object {
  switch (event.type) {
    case 'DocumentOpened': {
      const { type, epoch, schemaVersion, role, seq, missing, stateVector, presence } = event;
      return { __typename: type, epoch, schemaVersion, role, seq, missing, stateVector, presence };
    }
    case 'DocumentUpdated':
      return { __typename: event.type, seq: event.seq, update: event.update };
    case 'PresenceUpdated':
      return { __typename: event.type, clients: event.clients };
    case 'DocumentAccessChanged':
      return { __typename: event.type, role: event.role };
    case 'DocumentResyncRequired':
      return { __typename: event.type, reason: event.reason };
  }
}
