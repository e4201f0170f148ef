import type { Client } from 'graphql-ws';
import { DOCUMENT_SYNC } from '../../../../schema/document/sync-operation.ts';
import {
  PARK_DOCUMENT_EDIT,
  PUSH_DOCUMENT_UPDATE,
  SETTLE_LOST_WORDS,
  START_DOCUMENT_AFRESH,
  SET_PRESENCE,
  type DocumentSyncEvent,
  type PayloadOrProblem,
} from './document-operations.ts';

/** The part of the graphql-ws client that co-editing uses. */
export type SocketClient = Pick<Client, 'subscribe' | 'on'>;

/** What became of one operation: its payload, or why there is none. */
export type Answer<T> =
  | { readonly kind: 'answered'; readonly value: T }
  /** The server answered with top-level errors; `code` is the first one's. */
  | { readonly kind: 'failed'; readonly code: string | null }
  /** The connection ended, or the operation was taken back, before an answer came: it may or may not have been done. */
  | { readonly kind: 'unanswered' };

export interface PendingAnswer<T> {
  readonly answer: Promise<Answer<T>>;
  /** Takes the operation back; its answer becomes `unanswered`. */
  cancel(): void;
}

interface GraphqlError {
  readonly extensions?: { readonly code?: unknown } | null;
}

function firstCode(errors: readonly GraphqlError[] | null | undefined): string | null {
  const code = errors?.[0]?.extensions?.code;
  return typeof code === 'string' ? code : null;
}

function execute<T>(client: SocketClient, query: string, field: string, input: unknown): PendingAnswer<T> {
  let cancel = () => {};
  const answer = new Promise<Answer<T>>((resolve) => {
    const unsubscribe = client.subscribe<Record<string, T>>(
      { query, variables: { input } },
      {
        next(result) {
          const value = result.data?.[field];
          if (value) resolve({ kind: 'answered', value });
          else resolve({ kind: 'failed', code: firstCode(result.errors) });
        },
        error(error) {
          resolve(Array.isArray(error) ? { kind: 'failed', code: firstCode(error) } : { kind: 'unanswered' });
        },
        complete() {
          resolve({ kind: 'unanswered' });
        },
      },
    );
    cancel = () => {
      resolve({ kind: 'unanswered' });
      unsubscribe();
    };
  });
  return { answer, cancel: () => cancel() };
}

export interface PushInput {
  readonly documentId: string;
  readonly clientId: number;
  readonly epoch: string;
  /** Base64 of a V1 update. */
  readonly update: string;
  readonly updateId: string;
}

/** Offers an update; answered only after its commit (D1). */
export function pushUpdate(client: SocketClient, input: PushInput): PendingAnswer<PayloadOrProblem> {
  return execute(client, PUSH_DOCUMENT_UPDATE, 'pushDocumentUpdate', input);
}

/** Says where this tab is writing; nobody waits for its answer (D10). */
export function sendPresence(
  client: SocketClient,
  input: { readonly documentId: string; readonly clientId: number; readonly state: unknown },
): void {
  execute(client, SET_PRESENCE, 'setPresence', input);
}

/** Keeps a field's words on the server for review, where they cannot be merged (D8). */
export function parkEdit(
  client: SocketClient,
  input: { readonly documentId: string; readonly root: string; readonly body: unknown; readonly reason: string },
): PendingAnswer<PayloadOrProblem> {
  return execute(client, PARK_DOCUMENT_EDIT, 'parkDocumentEdit', input);
}

/** Says that one has decided about lost words, as they were seen: put back, or let go (D18). */
export function settleLostWords(client: SocketClient, input: { readonly documentId: string; readonly lostWordsId: string; readonly text: string }): PendingAnswer<PayloadOrProblem> {
  return execute(client, SETTLE_LOST_WORDS, 'settleLostWords', input);
}

/** Begins a new history of a document that is nearly full, with its text as it is (D8). */
export function startAfresh(client: SocketClient, input: { readonly documentId: string }): PendingAnswer<PayloadOrProblem> {
  return execute(client, START_DOCUMENT_AFRESH, 'startDocumentAfresh', input);
}

export interface SyncVariables {
  readonly documentId: string;
  readonly clientId: number;
  /** Base64; read anew whenever the subscription is sent. */
  stateVector(): string | null;
  epoch(): string | null;
}

export interface SyncHandlers {
  onEvent(event: DocumentSyncEvent): void;
  /** The subscription is over: with the code of a top-level error, or null where it just ended or the connection failed for good. */
  onEnded(code: string | null): void;
}

/**
 * Opens `documentSync`. The graphql-ws client sends a subscription again after a reconnect; its variables are getters,
 * so what goes out is always the document's present state vector (D7).
 */
export function openSync(client: SocketClient, variables: SyncVariables, handlers: SyncHandlers): () => void {
  let over = false;
  const end = (code: string | null) => {
    if (over) return;
    over = true;
    handlers.onEnded(code);
  };
  const unsubscribe = client.subscribe<{ documentSync: DocumentSyncEvent }>(
    {
      query: DOCUMENT_SYNC,
      operationName: 'documentSync',
      variables: {
        documentId: variables.documentId,
        clientId: variables.clientId,
        get stateVector() {
          return variables.stateVector();
        },
        get epoch() {
          return variables.epoch();
        },
      },
    },
    {
      next(result) {
        if (over) return;
        const event = result.data?.documentSync;
        if (event) handlers.onEvent(event);
        else end(firstCode(result.errors));
      },
      error: (error) => end(Array.isArray(error) ? firstCode(error) : null),
      complete: () => end(null),
    },
  );
  return () => {
    over = true;
    unsubscribe();
  };
}
