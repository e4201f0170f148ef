import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { parse } from 'graphql';

/** An operation from its text, with the types of its answer and its variables. */
export function read<Result, Variables>(text: string): TypedDocumentNode<Result, Variables> {
  return parse(text, { noLocation: true }) as TypedDocumentNode<Result, Variables>;
}
