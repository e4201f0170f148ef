import { attach } from '../../schema/document/anchors.ts';
import { fieldText } from '../../schema/document/field-text.ts';
import type { TestClient } from './client.ts';
import type { OpenedDocument } from './document-client.ts';

/** A comment as these operations select it. */
export interface SeenComment {
  readonly id: string;
  readonly text: string;
  readonly body: unknown;
  readonly authorDepartment: { id: string } | null;
  readonly replies: readonly { readonly id: string }[];
  // Tests look into the rest by hand; a wrong path fails the test.
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly [more: string]: any;
}

const COMMENT = `id kind tags text body root createdAt editedAt deletedAt resolvedAt sequence { id } step { id } plan { id } planItem { __typename ... on Node { id } } author { id name } authorDepartment { id school { name } } resolvedBy { name } unread
  passage { state quote from to seq } viewerCan { edit delete resolve reply accept reattach } mentions { name } versions { text at } reactions { kind count viewerReacted }
  suggestion { original replacement status isCurrent decidedBy { name } decidedAt }`;

const PLACE = `myReadAt commentCounts { open resolved unread }
  comments(first: $first, filter: $filter) { nodes { ${COMMENT} replies { id text kind unread step { id } planItem { __typename } } } pageInfo { hasNextPage endCursor } }`;

/** Threads of a sequence with their replies; takes `$id`, and `$filter` and `$first` perhaps. */
export const THREADS = `query ($id: ID!, $filter: CommentFilter, $first: Int = 15) { lessonSequence(id: $id) { ${PLACE} } }`;

/** The same of a plan. */
export const PLAN_THREADS = `query ($id: ID!, $filter: CommentFilter, $first: Int = 15) { plan(id: $id) { ${PLACE} } }`;

/** Each mutation of one comment with its input and what it answers. */
const MUTATIONS = {
  addComment: ['AddCommentInput', 'CommentAdded'],
  editComment: ['EditCommentInput', 'CommentEdited'],
  deleteComment: ['CommentInput', 'CommentDeleted'],
  resolveComment: ['CommentInput', 'CommentResolved'],
  reopenComment: ['CommentInput', 'CommentReopened'],
  reattachComment: ['ReattachCommentInput', 'CommentReattached'],
  reactToComment: ['ReactToCommentInput', 'CommentReacted'],
  acceptSuggestion: ['CommentInput', 'SuggestionAccepted'],
  declineSuggestion: ['CommentInput', 'SuggestionDeclined'],
} as const;

/** What such a mutation answered: its comment, or a problem. */
export interface ChangedComment {
  readonly comment: SeenComment;
  readonly code?: string;
  readonly message?: string;
}

/** Does something to a comment, or adds one; answers with the payload. */
export async function change(client: TestClient, mutation: keyof typeof MUTATIONS, input: object): Promise<ChangedComment> {
  const [type, success] = MUTATIONS[mutation];
  const query = `mutation ($input: ${type}!) { answer: ${mutation}(input: $input) { __typename ... on ${success} { comment { ${COMMENT} } } ... on Problem { code message } } }`;
  return (await client.data(query, { input })).answer;
}

/** A passage of a document's field, as an editor gives it. */
export function passageOf({ doc, epoch }: OpenedDocument, root: string, words: string): object {
  const fragment = doc.getXmlFragment(root);
  const from = fieldText(fragment).indexOf(words);
  const { start, end, ...quoted } = attach(fragment, from, from + words.length)!;
  return { root, passage: { ...quoted, start: Buffer.from(start).toString('base64'), end: Buffer.from(end).toString('base64'), epoch } };
}

/** A body of one paragraph. */
export const says = (text: string) => ({ body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] } });

/** Adds a comment. */
export const addComment = (client: TestClient, sequenceId: string, input: object) => change(client, 'addComment', { sequenceId, ...input });
