/** The operations of co-editing beside `documentSync` (schema/REALTIME.md), and the shape of what all of them answer. */
export const PUSH_DOCUMENT_UPDATE = `mutation pushDocumentUpdate($input: PushDocumentUpdateInput!) {
  pushDocumentUpdate(input: $input) {
    __typename
    ... on DocumentUpdateSaved { nearlyFull }
    ... on DocumentProblem { refusal retry message }
  }
}`;

export const SET_PRESENCE = `mutation setPresence($input: SetPresenceInput!) {
  setPresence(input: $input) { __typename }
}`;

export const PARK_DOCUMENT_EDIT = `mutation parkDocumentEdit($input: ParkDocumentEditInput!) {
  parkDocumentEdit(input: $input) {
    __typename
    ... on DocumentProblem { refusal retry message }
  }
}`;

export const SETTLE_LOST_WORDS = `mutation settleLostWords($input: SettleLostWordsInput!) {
  settleLostWords(input: $input) {
    __typename
    ... on DocumentProblem { refusal retry message }
  }
}`;

export const START_DOCUMENT_AFRESH = `mutation startDocumentAfresh($input: StartDocumentAfreshInput!) {
  startDocumentAfresh(input: $input) {
    __typename
    ... on DocumentProblem { refusal retry message }
  }
}`;

/** What a push or a parked edit is answered with: what was done, or the problem. */
export interface PayloadOrProblem {
  readonly __typename: string;
  /** Of a saved update: the document is above half of its size limit (D4). */
  readonly nearlyFull?: boolean;
  /** Of a problem: the exact reason, whether the same may be offered again, and a sentence for people. */
  readonly refusal?: string;
  readonly retry?: boolean;
  readonly message?: string;
}

/** One tab's presence as the server hands it on; name, colour and role are stamped by the server (D10). */
export interface PresenceClient {
  readonly clientId: number;
  readonly personId: string;
  readonly name: string;
  readonly colour: string;
  readonly role: string;
  /** Null once the client has left. */
  readonly state: unknown;
}

export type DocumentRole = 'VIEWER' | 'COMMENTER' | 'EDITOR';

export interface DocumentOpened {
  readonly __typename: 'DocumentOpened';
  readonly epoch: string;
  readonly schemaVersion: number;
  readonly role: DocumentRole;
  /** Of an EDITOR who writes in the fields of some objects only: these; null otherwise. */
  readonly writableObjectIds: readonly string[] | null;
  readonly seq: number | string;
  /** Base64 of what the caller lacks. */
  readonly missing: string;
  /** Base64 of the server's state vector. */
  readonly stateVector: string;
  readonly presence: readonly PresenceClient[];
}

/** Words of one's own that a colleague deleted without having seen them (D18). */
export interface LostWords {
  readonly id: string;
  readonly root: string | null;
  readonly text: string;
  /** The Yjs id of the paragraph that took the place of theirs. */
  readonly joinedInto: { readonly clientId: number; readonly clock: number } | null;
}

export type DocumentSyncEvent =
  | DocumentOpened
  | { readonly __typename: 'DocumentUpdated'; readonly seq: number | string; readonly update: string }
  | { readonly __typename: 'PresenceUpdated'; readonly clients: readonly PresenceClient[] }
  | { readonly __typename: 'DocumentWordsLost'; readonly words: readonly LostWords[] }
  | { readonly __typename: 'DocumentAccessChanged'; readonly role: DocumentRole | null; readonly writableObjectIds: readonly string[] | null }
  | { readonly __typename: 'DocumentResyncRequired'; readonly reason: string };
