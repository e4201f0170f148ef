import { client, sentBy } from '../graphql/client.ts';
import {
  AddPostDocument, DeletePostDocument, DiscardPostDraftDocument, EditPostDocument, MarkThreadReadDocument, PostPeopleDocument, type PostWordsFragment, ReactToPostDocument,
  type ReactionKind, SavePostDraftDocument,
} from '../graphql/generated/graphql.ts';
import { Refused, take, type Trouble } from '../graphql/problem.ts';
import type { BodyNode } from '../writing/body.ts';
import type { Mentionable } from '../writing/mention-words.ts';
import { tellPost } from './post-feed.ts';
import { ORIGIN } from './origin.ts';
import type { UnsentPost } from './unsent-store.ts';

/** Posts what was written; the server takes each key once. @throws Refused, or what the connection says */
export async function addPost({ personId, threadId, parentId, clientKey, body, mentions, quote, files }: UnsentPost): Promise<PostWordsFragment> {
  const input = {
    threadId, parentId, clientKey, body, origin: ORIGIN, mentions: mentions.map(({ id }) => id),
    fileIds: files.flatMap(({ fileId }) => (fileId === null ? [] : [fileId])),
    ...(quote && { quoteOfId: quote.postId, quoteText: quote.text }),
  };
  const { data } = await client.mutate({ mutation: AddPostDocument, variables: { input }, fetchPolicy: 'no-cache', context: { headers: sentBy(personId) } });
  const answer = data?.addPost;
  if (answer?.__typename === 'AlreadyPostedProblem') throw new AlreadyPosted({ title: answer.message, detail: '' }, answer.first?.id ?? null);
  return take(answer, 'PostAdded').post;
}

/** The thread takes one opening post of each, and there is one. */
export class AlreadyPosted extends Refused {
  /** The first, where it may be seen. */
  readonly firstId: string | null;
  constructor(trouble: Trouble, firstId: string | null) {
    super(trouble, 'AlreadyPostedProblem');
    this.firstId = firstId;
  }
}

/** Gives a post other words; the earlier ones are kept. @throws Refused */
export async function editPost(postId: string, body: BodyNode, mentions: readonly string[]): Promise<void> {
  const { data } = await client.mutate({ mutation: EditPostDocument, variables: { input: { postId, body, mentions: [...mentions], origin: ORIGIN } }, fetchPolicy: 'no-cache' });
  tellPost(take(data?.editPost, 'PostEdited').post);
}

/** Takes its words away; a trace remains where answers hang. @throws Refused */
export async function deletePost(postId: string): Promise<void> {
  const { data } = await client.mutate({ mutation: DeletePostDocument, variables: { input: { postId, origin: ORIGIN } }, fetchPolicy: 'no-cache' });
  tellPost(take(data?.deletePost, 'PostDeleted').post);
}

/** Says something with one click, or takes it back. @throws Refused */
export async function reactToPost(postId: string, kind: ReactionKind, on: boolean): Promise<void> {
  const { data } = await client.mutate({ mutation: ReactToPostDocument, variables: { input: { postId, kind, on, origin: ORIGIN } }, fetchPolicy: 'no-cache' });
  tellPost(take(data?.reactToPost, 'PostReacted').post);
}

/** Remembers that the viewer has seen what was written up to a post, or all of it. @throws Refused */
export async function markThreadRead(threadId: string, upTo: string | null): Promise<void> {
  const { data } = await client.mutate({ mutation: MarkThreadReadDocument, variables: { input: { threadId, ...(upTo === null ? { all: true } : { upTo }) } } });
  take(data?.markThreadRead, 'ThreadMarkedRead');
}

/** Keeps a draft on the server, for another device. @throws Refused */
export async function savePostDraft(threadId: string, parentId: string | null, body: BodyNode): Promise<void> {
  const { data } = await client.mutate({ mutation: SavePostDraftDocument, variables: { input: { threadId, parentId, body } } });
  take(data?.savePostDraft, 'PostDraftSaved');
}

/** @throws Refused */
export async function discardPostDraft(threadId: string, parentId: string | null): Promise<void> {
  const { data } = await client.mutate({ mutation: DiscardPostDraftDocument, variables: { input: { threadId, parentId } } });
  take(data?.discardPostDraft, 'PostDraftDiscarded');
}

/** Those who read a thread and can be named in it. */
export async function findPeople(threadId: string, search: string): Promise<readonly Mentionable[]> {
  const { data } = await client.query({ query: PostPeopleDocument, variables: { threadId, search } });
  return data?.mentionableInThread ?? [];
}
