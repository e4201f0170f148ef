import type { CommentThreadFragment } from '../graphql/generated/graphql.ts';

type Given = Partial<CommentThreadFragment> & { readonly school?: string | null };

/** A comment as the rail has it. */
export function says(id: string, { school = 'Hollin Lane', ...given }: Given = {}): CommentThreadFragment {
  return {
    __typename: 'Comment', id, root: null, kind: null, tags: [], body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: id }] }] }, text: id,
    createdAt: '2026-11-10T10:00:00.000Z', editedAt: null, deletedAt: null, resolvedAt: null, step: null, planItem: null, parent: null,
    author: { __typename: 'Person', id: 'person_1', name: 'N. Whitby' },
    authorDepartment: school === null ? null : { __typename: 'Department', id: `department_${school}`, name: 'Mathematics', school: { __typename: 'School', id: `school_${school}`, name: school } },
    resolvedBy: null, mentions: [], reactions: [], passage: null, suggestion: null,
    viewerCan: { __typename: 'CommentViewerCan', edit: false, delete: false, resolve: true, reply: true, accept: true, reattach: true },
    inboxItems: [],
    replies: [],
    ...given,
  };
}
