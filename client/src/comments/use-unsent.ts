import { useMemo, useSyncExternalStore } from 'react';
import { watchSignedInPerson } from '../editor/document/signed-in-person.ts';
import type { CommentThreadFragment, CommentWordsFragment } from '../graphql/generated/graphql.ts';
import { useViewer, type Viewer } from '../session/viewer-context.ts';
import { bodyOf } from '../writing/body.ts';
import { sendComment } from './comment-actions.ts';
import { createCommentOutbox, type CommentOutbox } from './comment-outbox.ts';
import { type CommentPlace, placeOfInput } from './comment-place.ts';
import { keptComments, type UnsentComment } from './kept-comments.ts';

let current: { readonly personId: string; readonly outbox: CommentOutbox } | null = null;

/** The outbox of whoever is signed in; on a shared computer nothing of it stays on the device (D22). */
export function outboxOf({ person, sharedComputer }: Pick<Viewer, 'person' | 'sharedComputer'>): CommentOutbox {
  if (current?.personId === person.id) return current.outbox;
  current?.outbox.stop();
  const kept = sharedComputer || typeof localStorage === 'undefined' ? null : keptComments(person.id, localStorage);
  const outbox = createCommentOutbox((comment) => sendComment(person.id, comment), kept);
  current = { personId: person.id, outbox };
  // Somebody else's cookie would say it in their name.
  watchSignedInPerson(person.id, (same) => !same && outbox.stop());
  return outbox;
}

/** The outbox, and one comment in it; undefined where the server has it. */
export function useUnsent(id: string): { readonly outbox: CommentOutbox; readonly unsent: UnsentComment | undefined } {
  const outbox = outboxOf(useViewer());
  const all = useSyncExternalStore(outbox.subscribe, outbox.getState);
  return { outbox, unsent: all.find((one) => one.id === id) };
}

const NOTHING_YET = { __typename: 'CommentViewerCan', edit: false, delete: false, resolve: false, reply: false, accept: false, reattach: false } as const;

/** Threads as the viewer is to see them: with what they wrote that is still on its way. */
export function useThreadsWithUnsent(place: CommentPlace, threads: readonly CommentThreadFragment[] | null): readonly CommentThreadFragment[] | null {
  const viewer = useViewer();
  const outbox = outboxOf(viewer);
  const all = useSyncExternalStore(outbox.subscribe, outbox.getState);
  return useMemo(() => threads && withUnsent(threads, all.filter(({ input }) => placeOfInput(input).id === place.id), viewer), [threads, all, place, viewer]);
}

function withUnsent(threads: readonly CommentThreadFragment[], unsent: readonly UnsentComment[], viewer: Viewer): readonly CommentThreadFragment[] {
  if (unsent.length === 0) return threads;
  const there = new Set(threads.map(({ id }) => id));
  const replies = Map.groupBy(unsent.filter(({ input }) => input.parentId != null), ({ input }) => input.parentId!);
  const answered = threads.map((thread) => {
    const known = new Set(thread.replies.map(({ id }) => id));
    const more = (replies.get(thread.id) ?? []).filter(({ id }) => !known.has(id));
    return more.length === 0 ? thread : { ...thread, replies: [...thread.replies, ...more.map((one) => asComment(one, viewer))] };
  });
  const own = unsent.filter(({ id, input }) => input.parentId == null && !there.has(id)).map((one): CommentThreadFragment => ({ ...asComment(one, viewer), replies: [] }));
  return [...answered, ...own];
}

/** As it will look once the server has it, so that nothing jumps then. */
function asComment({ id, input, text, people, at }: UnsentComment, { person, departments }: Viewer): CommentWordsFragment {
  const { stepId, planItemId, root, passage, parentId, suggestion, kind, tags } = input;
  const quote = passage?.quote ?? '';
  const department = departments.length === 1 ? departments[0]! : null;
  return {
    __typename: 'Comment', id, root: root ?? null, kind: suggestion ? 'SUGGEST' : (kind ?? null), tags: tags ?? [], body: bodyOf(text), text: text.trim(),
    createdAt: at, editedAt: null, deletedAt: null, resolvedAt: null, resolvedBy: null,
    step: stepId == null ? null : { __typename: 'Step', id: stepId },
    planItem: planItemId == null ? null : { __typename: 'Action', id: planItemId },
    parent: parentId == null ? null : { __typename: 'Comment', id: parentId },
    author: { __typename: 'Person', id: person.id, name: person.name },
    authorDepartment: department && { __typename: 'Department', id: department.id, name: department.name, school: { __typename: 'School', id: department.school.id, name: department.school.name } },
    mentions: people.map((one) => ({ __typename: 'Person' as const, id: one.id, name: one.name })),
    reactions: [],
    passage: passage ? { __typename: 'CommentPassage', state: 'FOUND', quote, from: null, to: null, seq: null } : null,
    suggestion: suggestion ? { __typename: 'Suggestion', id: `${id}/suggestion`, original: quote, replacement: suggestion.replacement, status: 'OPEN', decidedAt: null, decidedBy: null } : null,
    viewerCan: NOTHING_YET,
    inboxItems: [],
  };
}
