import { client } from '../graphql/client.ts';
import {
  AcceptAllSuggestionsDocument, AcceptSuggestionDocument, AddCommentDocument, type AddCommentInput, type CommentThreadFragment, DeclineSuggestionDocument, DeleteCommentDocument,
  EditCommentDocument, MarkSequenceReadDocument, ReactToCommentDocument, type ReactionKind, ReattachCommentDocument, ReopenCommentDocument, ResolveCommentDocument,
} from '../graphql/generated/graphql.ts';
import { take } from '../graphql/problem.ts';
import { bodyOf } from '../writing/body.ts';
import { fetchChanged, keepThread } from './comment-cache.ts';
import type { CommentPlace } from './comment-desk.ts';

/** A comment as it was typed: a paragraph a line, formulas between dollars. */
export interface TypedComment extends Pick<AddCommentInput, 'kind' | 'tags'> {
  readonly text: string;
  /** Ids of the people it mentions. */
  readonly mentions: readonly string[];
  /** Another wording for its passage. */
  readonly replacement?: string | null;
}

type Passage = NonNullable<CommentPlace['passage']>;

function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

const passageInput = (passage: Passage) => ({ ...passage, start: base64(passage.start), end: base64(passage.end) });

/** Says something about a place of a sequence. @throws Refused */
export async function addComment(sequenceId: string, { stepId, root, passage }: CommentPlace, { text, kind, tags, mentions, replacement }: TypedComment): Promise<CommentThreadFragment> {
  const input: AddCommentInput = {
    sequenceId,
    kind: kind ?? null,
    tags: tags ?? [],
    mentions: [...mentions],
    ...(text.trim() !== '' && { body: bodyOf(text) }),
    ...(stepId !== null && { stepId }),
    ...(root !== null && { root }),
    ...(passage && { passage: passageInput(passage) }),
    ...(replacement != null && { suggestion: { replacement } }),
  };
  const { data } = await client.mutate({ mutation: AddCommentDocument, variables: { input } });
  const { comment } = take(data?.addComment, 'CommentAdded');
  keepThread(sequenceId, comment);
  return comment;
}

/** Answers a thread. @throws Refused */
export async function replyTo(sequenceId: string, parentId: string, { text, mentions }: Pick<TypedComment, 'text' | 'mentions'>): Promise<void> {
  const { data } = await client.mutate({ mutation: AddCommentDocument, variables: { input: { sequenceId, parentId, body: bodyOf(text), mentions: [...mentions] } } });
  take(data?.addComment, 'CommentAdded');
  await fetchChanged(sequenceId, parentId);
}

/** Gives a comment other words; the earlier ones are kept. @throws Refused */
export async function editComment(commentId: string, { text, mentions }: Pick<TypedComment, 'text' | 'mentions'>): Promise<void> {
  const { data } = await client.mutate({ mutation: EditCommentDocument, variables: { input: { commentId, body: bodyOf(text), mentions: [...mentions] } } });
  take(data?.editComment, 'CommentEdited');
}

/** @throws Refused */
export async function setResolved(commentId: string, resolved: boolean): Promise<void> {
  const variables = { input: { commentId } };
  if (resolved) take((await client.mutate({ mutation: ResolveCommentDocument, variables })).data?.resolveComment, 'CommentResolved');
  else take((await client.mutate({ mutation: ReopenCommentDocument, variables })).data?.reopenComment, 'CommentReopened');
}

/** Takes its words away; where replies hang, a trace remains. @throws Refused */
export async function deleteComment(sequenceId: string, commentId: string): Promise<void> {
  const { data } = await client.mutate({ mutation: DeleteCommentDocument, variables: { input: { commentId } } });
  const { comment } = take(data?.deleteComment, 'CommentDeleted');
  if (comment.parent) await fetchChanged(sequenceId, comment.parent.id);
  else keepThread(sequenceId, comment);
}

/** Says something with one click, or takes it back. @throws Refused */
export async function react(commentId: string, kind: ReactionKind, on: boolean): Promise<void> {
  const { data } = await client.mutate({ mutation: ReactToCommentDocument, variables: { input: { commentId, kind, on } } });
  take(data?.reactToComment, 'CommentReacted');
}

/** Ties a comment to other words of the text. @throws Refused */
export async function reattach(commentId: string, { root, passage }: CommentPlace): Promise<void> {
  const { data } = await client.mutate({ mutation: ReattachCommentDocument, variables: { input: { commentId, root, passage: passageInput(passage!) } } });
  take(data?.reattachComment, 'CommentReattached');
}

/** Takes a suggestion into the text, or leaves it. @throws Refused */
export async function decideSuggestion(commentId: string, accept: boolean): Promise<void> {
  const variables = { input: { commentId } };
  if (accept) take((await client.mutate({ mutation: AcceptSuggestionDocument, variables })).data?.acceptSuggestion, 'SuggestionAccepted');
  else take((await client.mutate({ mutation: DeclineSuggestionDocument, variables })).data?.declineSuggestion, 'SuggestionDeclined');
}

/** Takes all open suggestions into the text whose words still stand there. @throws Refused */
export async function acceptAllSuggestions(sequenceId: string): Promise<{ readonly accepted: number; readonly stale: number }> {
  const { data } = await client.mutate({ mutation: AcceptAllSuggestionsDocument, variables: { input: { sequenceId } } });
  const { accepted, stale } = take(data?.acceptAllSuggestions, 'AllSuggestionsAccepted');
  return { accepted: accepted.length, stale: stale.length };
}

/** Remembers that the viewer has seen what was written until then. @throws Refused */
export async function markSequenceRead(sequenceId: string, upTo: string): Promise<void> {
  const { data } = await client.mutate({ mutation: MarkSequenceReadDocument, variables: { input: { sequenceId, upTo } } });
  take(data?.markSequenceRead, 'SequenceMarkedRead');
}
