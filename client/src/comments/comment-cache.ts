import { client } from '../graphql/client.ts';
import { ChangedCommentDocument, type CommentThreadFragment, type CommentWordsFragment, SequenceCommentsDocument, type SequenceCommentsQuery } from '../graphql/generated/graphql.ts';

/** Threads that are asked for at once; as many as the server gives. */
export const THREADS_AT_ONCE = 500;

type Held = NonNullable<SequenceCommentsQuery['lessonSequence']>;

/** What the page asks for first. */
export function commentsVariables(sequenceId: string) {
  return { id: sequenceId, first: THREADS_AT_ONCE, after: null };
}

/** Changes the threads that are held of a sequence. */
function updateThreads(sequenceId: string, change: (threads: CommentThreadFragment[]) => CommentThreadFragment[]): void {
  client.cache.updateQuery({ query: SequenceCommentsDocument, variables: commentsVariables(sequenceId) }, (data) => {
    const held: Held | null | undefined = data?.lessonSequence;
    if (!held) return;
    return { lessonSequence: { ...held, comments: { ...held.comments, nodes: change(held.comments.nodes) } } };
  });
}

/** Puts a thread where it belongs: what is not here yet comes last, what says nothing any more goes. */
export function keepThread(sequenceId: string, thread: CommentThreadFragment): void {
  updateThreads(sequenceId, (threads) => {
    if (thread.deletedAt != null && thread.replies.length === 0) return threads.filter(({ id }) => id !== thread.id);
    return threads.some(({ id }) => id === thread.id) ? threads.map((one) => (one.id === thread.id ? thread : one)) : [...threads, thread];
  });
}

/** Adds a reply to its thread, where it is not there yet. */
export function keepReply(sequenceId: string, parentId: string, reply: CommentWordsFragment): void {
  updateThreads(sequenceId, (threads) => threads.map((thread) =>
    (thread.id !== parentId || thread.replies.some(({ id }) => id === reply.id) ? thread : { ...thread, replies: [...thread.replies, reply] })));
}

/** Takes a comment that cannot be seen any more out of what is held. */
function dropComment(sequenceId: string, commentId: string): void {
  updateThreads(sequenceId, (threads) => threads.filter(({ id }) => id !== commentId)
    .map((thread) => (thread.replies.some(({ id }) => id === commentId) ? { ...thread, replies: thread.replies.filter(({ id }) => id !== commentId) } : thread)));
}

/** A comment as an event brings it: with its whole thread. */
export interface ToldComment extends CommentThreadFragment {
  readonly parent: CommentThreadFragment | null;
}

/** Puts what an event brought where it belongs. */
export function keepTold(sequenceId: string, comment: ToldComment): void {
  keepThread(sequenceId, comment.parent ?? comment);
}

/** Fetches what an event said has changed: the comment with its whole thread. */
export async function fetchChanged(sequenceId: string, commentId: string): Promise<void> {
  const { data } = await client.query({ query: ChangedCommentDocument, variables: { id: commentId }, fetchPolicy: 'network-only' });
  const comment = data?.node?.__typename === 'Comment' ? data.node : null;
  if (comment) keepThread(sequenceId, comment.parent ?? comment);
  else dropComment(sequenceId, commentId);
}
