import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { OperationVariables } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { type Trouble, troubleOf } from './problem.ts';

export interface PageData<D> {
  /** What there is to show; undefined while it is on its way. */
  readonly data: D | undefined;
  /** Why there is nothing to show, where there is nothing. A failed renewal leaves what is on screen. */
  readonly trouble: Trouble | null;
  readonly refetch: () => Promise<unknown>;
}

/** The one query of a page: from the cache at once, from the network behind it. */
export function usePage<D, V extends OperationVariables>(document: TypedDocumentNode<D, V>, variables: V): PageData<D> {
  const { data, error, refetch } = useQuery<D, OperationVariables>(document as TypedDocumentNode<D, OperationVariables>, {
    variables,
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  return { data: data as D | undefined, trouble: data === undefined && error ? troubleOf(error) : null, refetch: () => refetch() };
}
