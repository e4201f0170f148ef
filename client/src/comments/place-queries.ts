import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import {
  PlanCommentsDocument, type PlanCommentsQuery, PlanParkedEditsDocument, type PlanParkedEditsQuery, SequenceCommentsDocument, type SequenceCommentsQuery,
  type SequenceCommentsQueryVariables, SequenceParkedEditsDocument, type SequenceParkedEditsQuery, type SequenceParkedEditsQueryVariables,
} from '../graphql/generated/graphql.ts';
import type { CommentPlace } from './comment-place.ts';

/** Asks what was said, by the kind of place; whatever it is, it is answered as `place`. */
export const COMMENTS: Readonly<Record<CommentPlace['kind'], TypedDocumentNode<SequenceCommentsQuery | PlanCommentsQuery, SequenceCommentsQueryVariables>>> = {
  sequence: SequenceCommentsDocument, plan: PlanCommentsDocument,
};

/** Asks what waits to be merged, in the same way. */
export const PARKED_EDITS: Readonly<Record<CommentPlace['kind'], TypedDocumentNode<SequenceParkedEditsQuery | PlanParkedEditsQuery, SequenceParkedEditsQueryVariables>>> = {
  sequence: SequenceParkedEditsDocument, plan: PlanParkedEditsDocument,
};
