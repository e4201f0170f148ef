import type { BigIdea, CommentKind, CommentThreadFragment, CommentWordsFragment } from '../graphql/generated/graphql.ts';
import type { CommentPlace } from './comment-place.ts';

/** Which threads the rail shows; null leaves it open. */
export interface CommentFilter {
  readonly resolved: boolean;
  readonly kind: CommentKind | null;
  readonly tag: BigIdea | null;
  /** A department's id, or `hub` for people who speak for none. */
  readonly school: string | null;
  readonly unread: boolean;
}

export const ALL_OPEN: CommentFilter = { resolved: false, kind: null, tag: null, school: null, unread: false };

/** Whether a filter leaves out some of the open, or of the resolved. */
export function isNarrowed({ kind, tag, school, unread }: CommentFilter): boolean {
  return kind !== null || tag !== null || school !== null || unread;
}

/** Since when, and for whom, something is new. */
export interface LastLook {
  readonly personId: string;
  /** ISO instant; null for never. */
  readonly readAt: string | null;
}

/** Whether somebody else has written it since the viewer was last here. */
export function isNew({ author, createdAt, deletedAt }: CommentWordsFragment, { personId, readAt }: LastLook): boolean {
  return deletedAt == null && author.id !== personId && (readAt === null || Date.parse(createdAt) > Date.parse(readAt));
}

const inThread = (thread: CommentThreadFragment): readonly CommentWordsFragment[] => [thread, ...thread.replies];

/** Whether anything in a thread is new. */
export function hasNews(thread: CommentThreadFragment, look: LastLook): boolean {
  return inThread(thread).some((comment) => isNew(comment, look));
}

/** The key under which a comment's school is chosen. */
export function schoolKey({ authorDepartment }: CommentWordsFragment): string {
  return authorDepartment?.id ?? 'hub';
}

/** Whether a filter lets a thread through. */
export function passes(thread: CommentThreadFragment, { resolved, kind, tag, school, unread }: CommentFilter, look: LastLook): boolean {
  return (thread.resolvedAt != null) === resolved
    && (kind === null || thread.kind === kind)
    && (tag === null || thread.tags.includes(tag))
    && (school === null || inThread(thread).some((comment) => schoolKey(comment) === school))
    && (!unread || hasNews(thread, look));
}

/** The schools that have said something, in the order of their names: what can be chosen from. */
export function schoolsIn(threads: readonly CommentThreadFragment[], kind: CommentPlace['kind']): { readonly key: string; readonly name: string }[] {
  const names = new Map(threads.flatMap(inThread).map((comment) => [schoolKey(comment), schoolName(comment, kind) ?? 'No department']));
  return [...names].map(([key, name]) => ({ key, name })).toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}

/** For whom somebody spoke in a place, in as few words as a card has room for; null of whoever speaks for none, on a plan a senior leader perhaps. */
export function schoolName({ authorDepartment }: CommentWordsFragment, kind: CommentPlace['kind']): string | null {
  return authorDepartment?.school.name ?? (kind === 'sequence' ? 'Hub' : null);
}
