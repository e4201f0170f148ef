import { parse, print, type GraphQLResolveInfo, type OperationDefinitionNode } from 'graphql';
import { DOCUMENT_SYNC } from '../../../schema/document/sync-operation.ts';
import { SharedText } from '../platform/shared-text.ts';
import type { DocumentEvent } from './events.ts';
import type { DocumentEvents } from './rooms/subscriber.ts';

/** The socket below a subscription, as far as co-editing uses it. */
export interface SubscriptionSocket {
  /** The id of the operation in this socket's protocol. */
  readonly operationId: string;
  /** Sends one text message, its head in ASCII before what is shared with others; answers with a promise where it has to wait for the network. */
  send(head: string, shared: readonly SharedText[]): Promise<void> | undefined;
  close(code: number, reason: string): void;
}

type Opened = Extract<DocumentEvent, { type: 'DocumentOpened' }>;
type Updated = Extract<DocumentEvent, { type: 'DocumentUpdated' }>;

/** Whoever asks for exactly this shares one encoding with everybody else (D12). */
const OFFICIAL = print(parse(DOCUMENT_SYNC));
const compared = new WeakMap<OperationDefinitionNode, boolean>();
/** What an event is encoded as, kept with it: a WeakMap would keep it longer than the event, until the next full collection. */
const ENCODED = Symbol('encoded');
/** The one everybody is being sent: a room tells all of its readers in one go. */
let lastEvent: DocumentEvent | null = null;
let lastMessage: readonly SharedText[] = [];

/** Whether an operation is the official one, whatever its white space. */
export function isOfficial({ operation, fragments }: Pick<GraphQLResolveInfo, 'operation' | 'fragments'>): boolean {
  let same = compared.get(operation);
  if (same === undefined) {
    same = Object.keys(fragments).length === 0 && print(operation) === OFFICIAL.trim();
    compared.set(operation, same);
  }
  return same;
}

/**
 * Sends a subscription's events itself, each socket's operation id before the shared encoding. To GraphQL it is an
 * iterator without results that is done when the subscription is, so that ending it works as ever (D12).
 */
export function deliverDirectly(events: DocumentEvents, socket: SubscriptionSocket): AsyncIterableIterator<never> {
  const head = `{"id":${asciiJson(socket.operationId)},"type":"next","payload":`;
  const send = (event: DocumentEvent) => {
    if (lastEvent === event) return socket.send(head, lastMessage);
    return event.type === 'DocumentOpened' ? sendOpened(socket, head, event) : socket.send(head, encodedResult(event));
  };
  return {
    async next() {
      await events.deliver(send);
      return { value: undefined, done: true };
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

/** The rest of the message with the result that executing the official selection would give; encoded once for all subscribers. */
function encodedResult(event: Exclude<DocumentEvent, Opened> & { [ENCODED]?: readonly SharedText[] }): readonly SharedText[] {
  const result = () => (event.type === 'DocumentUpdated' ? updateResult(event) : JSON.stringify(resultOf(officialFields(event))));
  const message = (event[ENCODED] ??= [SharedText.of(`${result()}}`)]);
  lastEvent = event;
  lastMessage = message;
  return message;
}

/** As JSON would write it: a number and base64 need no escapes. */
function updateResult({ seq, update }: Updated): string {
  return `{"data":{"documentSync":{"__typename":"DocumentUpdated","seq":${seq},"update":"${update}"}}}`;
}

/** The document itself is shared by all who open it; what stands around it is each one's own. */
function sendOpened(socket: SubscriptionSocket, head: string, event: Opened): Promise<void> | undefined {
  const { type, epoch, schemaVersion, role, writableObjectIds, seq, stateVector, presence } = event;
  const result = JSON.stringify(resultOf({ __typename: type, epoch, schemaVersion, role, writableObjectIds, seq, missing: '', stateVector, presence }));
  const at = result.indexOf(MISSING) + MISSING.length;
  return socket.send(head + result.slice(0, at), [event.missing, SharedText.of(`${result.slice(at)}}`)]);
}

/** Only ids, numbers and roles stand before it, all in ASCII. */
const MISSING = '"missing":"';

function asciiJson(value: string): string {
  return JSON.stringify(value).replace(/[^\x20-\x7e]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function resultOf(fields: object): object {
  return { data: { documentSync: fields } };
}

function officialFields(event: Exclude<DocumentEvent, Opened | Updated>): object {
  switch (event.type) {
    case 'PresenceUpdated':
      return { __typename: event.type, clients: event.clients };
    case 'DocumentWordsLost':
      return { __typename: event.type, words: event.words };
    case 'DocumentAccessChanged':
      return { __typename: event.type, role: event.role, writableObjectIds: event.writableObjectIds };
    case 'DocumentResyncRequired':
      return { __typename: event.type, reason: event.reason };
  }
}
