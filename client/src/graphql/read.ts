import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { Kind, parse } from 'graphql';

/** Hashes of the operations read so far, by name: those that this page may send. */
const hashes = new Map<string, string>();

/** An operation from its text, with the types of its answer and its variables. @param hash by which the server knows the text */
export function read<Result, Variables>(text: string, hash?: string): TypedDocumentNode<Result, Variables> {
  const document = parse(text, { noLocation: true });
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION)?.name?.value;
  if (operation !== undefined && hash !== undefined) hashes.set(operation, hash);
  return document as TypedDocumentNode<Result, Variables>;
}

/** The hash under which the server knows an operation's text. */
export function hashOfOperation(name: string): string | undefined {
  return hashes.get(name);
}
