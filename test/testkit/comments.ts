import type { TestClient } from './client.ts';

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

const COMMENT = `id kind tags text body root createdAt editedAt deletedAt resolvedAt step { id } author { id name } authorDepartment { id school { name } } resolvedBy { name } unread
  passage { state quote from to seq } viewerCan { edit delete resolve reply accept }`;

/** Threads of a sequence with their replies; takes `$id`, and `$filter` and `$first` perhaps. */
export const THREADS = `query ($id: ID!, $filter: CommentFilter, $first: Int = 15) { lessonSequence(id: $id) { myReadAt commentCounts { open resolved unread }
  comments(first: $first, filter: $filter) { nodes { ${COMMENT} replies { ${COMMENT} } } pageInfo { hasNextPage endCursor } } } }`;

/** A mutation of one comment, answered as `answer`. */
export const CHANGE = (mutation: string, input = 'CommentInput', success = `${mutation.replace(/(add|delete|resolve|reopen|edit|reattach)Comment/, (_, verb: string) => `Comment${PAST[verb]}`)}`) =>
  `mutation ($input: ${input}!) { answer: ${mutation}(input: $input) { __typename ... on ${success} { comment { ${COMMENT} } } ... on Problem { code message } } }`;

const PAST: Record<string, string> = { add: 'Added', delete: 'Deleted', resolve: 'Resolved', reopen: 'Reopened', edit: 'Edited', reattach: 'Reattached' };

/** A body of one paragraph. */
export const says = (text: string) => ({ body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] } });

/** Adds a comment; answers with the payload. */
export async function addComment(client: TestClient, sequenceId: string, input: object): Promise<{ comment: SeenComment; code?: string; message?: string }> {
  return (await client.data(CHANGE('addComment', 'AddCommentInput'), { input: { sequenceId, ...input } })).answer;
}
