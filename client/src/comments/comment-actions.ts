import { client, sentBy } from '../graphql/client.ts';
import {
  AcceptAllSuggestionsDocument, AcceptSuggestionDocument, AddCommentDocument, type AddCommentInput, DeclineSuggestionDocument, DeleteCommentDocument,
  EditCommentDocument, MarkPlanReadDocument, MarkSequenceReadDocument, ReactToCommentDocument, type ReactionKind, ReattachCommentDocument, ReopenCommentDocument, ResolveCommentDocument,
} from '../graphql/generated/graphql.ts';
import { take } from '../graphql/problem.ts';
import { bodyOf } from '../writing/body.ts';
import type { Mentionable } from '../writing/mention-words.ts';
import { fetchChanged, keepReply, keepThread } from './comment-cache.ts';
import { type CommentPlace, type CommentTarget, placeInput, placeOfInput } from './comment-place.ts';
import type { UnsentComment } from './kept-comments.ts';
import { newCommentId } from './new-comment-id.ts';

/** A comment as it was typed: a paragraph a line, formulas between dollars. */
export interface TypedComment extends Pick<AddCommentInput, 'kind' | 'tags'> {
  readonly text: string;
  /** The people it mentions. */
  readonly mentions: readonly Mentionable[];
  /** Another wording for its passage. */
  readonly replacement?: string | null;
}

type Passage = NonNullable<CommentTarget['passage']>;

function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

const passageInput = (passage: Passage) => ({ ...passage, start: base64(passage.start), end: base64(passage.end) });

/** A comment as it goes out: under an id of its own, so that it is added once however often it is sent. `now` in ms since 1970. */
export function newComment(place: CommentPlace, { itemId, root, passage }: CommentTarget, { text, kind, tags, mentions, replacement }: TypedComment, now: number): UnsentComment {
  const input: AddCommentInput = {
    id: newCommentId(now),
    ...placeInput(place, itemId),
    kind: kind ?? null,
    tags: tags ?? [],
    ...(root !== null && { root }),
    ...(passage && { passage: passageInput(passage) }),
    ...(replacement != null && { suggestion: { replacement } }),
  };
  return withWords({ id: input.id!, input, at: new Date(now).toISOString() }, text, mentions);
}

/** The same for an answer to a thread. */
export function newReply(place: CommentPlace, parentId: string, { text, mentions }: Pick<TypedComment, 'text' | 'mentions'>, now: number): UnsentComment {
  const id = newCommentId(now);
  return withWords({ id, input: { id, ...placeInput(place, null), parentId }, at: new Date(now).toISOString() }, text, mentions);
}

/** A comment that was not taken, in other words. */
export function reworded(comment: UnsentComment, { text, mentions, replacement }: Pick<TypedComment, 'text' | 'mentions' | 'replacement'>): UnsentComment {
  const input = comment.input.suggestion && replacement != null ? { ...comment.input, suggestion: { replacement } } : comment.input;
  return withWords({ ...comment, input }, text, mentions);
}

function withWords({ id, input, at }: Pick<UnsentComment, 'id' | 'input' | 'at'>, text: string, people: readonly Mentionable[]): UnsentComment {
  const body = text.trim() === '' ? null : bodyOf(text);
  return { id, input: { ...input, body, mentions: people.map((person) => person.id) }, text, people, at, refused: null };
}

/** So long a request may take on a bad line until it is sent anew, in milliseconds. */
const MOST_WAIT_MS = 20_000;

/** Sends a person's comment, and shows it where it belongs. @throws Refused */
export async function sendComment(personId: string, { input }: UnsentComment): Promise<void> {
  const context = { headers: sentBy(personId), fetchOptions: { signal: AbortSignal.timeout(MOST_WAIT_MS) } };
  const { data } = await client.mutate({ mutation: AddCommentDocument, variables: { input }, context });
  const { comment } = take(data?.addComment, 'CommentAdded');
  if (input.parentId != null) keepReply(placeOfInput(input), input.parentId, comment);
  else keepThread(placeOfInput(input), comment);
}

/** Gives a comment other words; the earlier ones are kept. @throws Refused */
export async function editComment(commentId: string, { text, mentions }: Pick<TypedComment, 'text' | 'mentions'>): Promise<void> {
  const { data } = await client.mutate({ mutation: EditCommentDocument, variables: { input: { commentId, body: bodyOf(text), mentions: mentions.map((person) => person.id) } } });
  take(data?.editComment, 'CommentEdited');
}

/** @throws Refused */
export async function setResolved(commentId: string, resolved: boolean): Promise<void> {
  const variables = { input: { commentId } };
  if (resolved) take((await client.mutate({ mutation: ResolveCommentDocument, variables })).data?.resolveComment, 'CommentResolved');
  else take((await client.mutate({ mutation: ReopenCommentDocument, variables })).data?.reopenComment, 'CommentReopened');
}

/** Takes its words away; where replies hang, a trace remains. @throws Refused */
export async function deleteComment(place: CommentPlace, commentId: string): Promise<void> {
  const { data } = await client.mutate({ mutation: DeleteCommentDocument, variables: { input: { commentId } } });
  const { comment } = take(data?.deleteComment, 'CommentDeleted');
  if (comment.parent) await fetchChanged(place, comment.parent.id);
  else keepThread(place, comment);
}

/** Says something with one click, or takes it back. @throws Refused */
export async function react(commentId: string, kind: ReactionKind, on: boolean): Promise<void> {
  const { data } = await client.mutate({ mutation: ReactToCommentDocument, variables: { input: { commentId, kind, on } } });
  take(data?.reactToComment, 'CommentReacted');
}

/** Ties a comment to other words of the text. @throws Refused */
export async function reattach(commentId: string, { root, passage }: CommentTarget): Promise<void> {
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
export async function acceptAllSuggestions(place: CommentPlace): Promise<{ readonly accepted: number; readonly stale: number }> {
  const { data } = await client.mutate({ mutation: AcceptAllSuggestionsDocument, variables: { input: placeInput(place, null) } });
  const { accepted, stale } = take(data?.acceptAllSuggestions, 'AllSuggestionsAccepted');
  return { accepted: accepted.length, stale: stale.length };
}

/** Remembers that the viewer has seen what was written until then. @throws Refused */
export async function markRead(place: CommentPlace, upTo: string): Promise<void> {
  if (place.kind === 'plan') take((await client.mutate({ mutation: MarkPlanReadDocument, variables: { input: { planId: place.id, upTo } } })).data?.markPlanRead, 'PlanMarkedRead');
  else take((await client.mutate({ mutation: MarkSequenceReadDocument, variables: { input: { sequenceId: place.id, upTo } } })).data?.markSequenceRead, 'SequenceMarkedRead');
}
