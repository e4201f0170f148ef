import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import {
  SequenceCommentsDocument, type SequenceCommentsQuery, type SequenceCommentsQueryVariables, SequenceParkedEditsDocument, type SequenceParkedEditsQuery,
  type SequenceParkedEditsQueryVariables,
} from '../graphql/generated/graphql.ts';
import type { CommentPlace } from './comment-place.ts';

type PlaceComments = SequenceCommentsQuery;
type PlaceParkedEdits = SequenceParkedEditsQuery;

/** Asks what was said, by the kind of place; whatever it is, it is answered as `place`. */
export const COMMENTS: Readonly<Record<CommentPlace['kind'], TypedDocumentNode<PlaceComments, SequenceCommentsQueryVariables>>> = { sequence: SequenceCommentsDocument };

/** Asks what waits to be merged, in the same way. */
export const PARKED_EDITS: Readonly<Record<CommentPlace['kind'], TypedDocumentNode<PlaceParkedEdits, SequenceParkedEditsQueryVariables>>> = { sequence: SequenceParkedEditsDocument };
