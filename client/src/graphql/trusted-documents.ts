import type { SubscribePayload } from 'graphql-ws';
import { DOCUMENT_IDS } from './generated/document-ids.ts';
import { hashOfOperation } from './read.ts';

const OPERATION = /\b(?:query|mutation|subscription)\s+(\w+)/;

/** The extension by which the server finds the text of an operation of ours; null while developing, when texts change under the server. */
export function persistedQuery(operationName: string | undefined): { readonly version: 1; readonly sha256Hash: string } | null {
  const sha256Hash = operationName === undefined ? undefined : (hashOfOperation(operationName) ?? DOCUMENT_IDS[operationName]);
  return sha256Hash === undefined || import.meta.env.DEV ? null : { version: 1, sha256Hash };
}

/** The same operation for the socket, by its hash instead of its text. */
export function named(payload: SubscribePayload): SubscribePayload {
  const hash = persistedQuery(payload.operationName ?? OPERATION.exec(payload.query)?.[1]);
  return hash === null ? payload : { ...payload, query: '', extensions: { ...payload.extensions, persistedQuery: hash } };
}
