import type { AddCommentInput } from '../graphql/generated/graphql.ts';
import type { Trouble } from '../graphql/problem.ts';
import type { Mentionable } from '../writing/mention-words.ts';

/** A comment that the server has not acknowledged, as it is sent and as it is shown meanwhile. */
export interface UnsentComment {
  /** The id it will have. */
  readonly id: string;
  readonly input: AddCommentInput;
  /** What was typed, and who is named in it. */
  readonly text: string;
  readonly people: readonly Mentionable[];
  /** When it was written, an ISO instant. */
  readonly at: string;
  /** Why the server would not take it; null while it may. */
  readonly refused: Trouble | null;
}

/** Where comments wait on this device until they are acknowledged; each person has their own. */
export interface KeptComments {
  put(comment: UnsentComment): void;
  remove(id: string): void;
  all(): UnsentComment[];
}

const PREFIX = 'coherence-comment';

/** In the browser's storage, a key for each: two tabs never write over one another. What it refuses is kept in memory alone. */
export function keptComments(personId: string, storage: Storage): KeptComments {
  const keyOf = (id: string) => `${PREFIX}:${personId}:${id}`;
  const trying = <T>(work: () => T, otherwise: T): T => {
    try {
      return work();
    } catch {
      return otherwise;
    }
  };
  return {
    put: (comment) => trying(() => storage.setItem(keyOf(comment.id), JSON.stringify(comment)), undefined),
    remove: (id) => trying(() => storage.removeItem(keyOf(id)), undefined),
    all: () => trying(() => keysOf(storage, keyOf('')).map((key) => JSON.parse(storage.getItem(key)!) as UnsentComment).toSorted((a, b) => (a.id < b.id ? -1 : 1)), []),
  };
}

function keysOf(storage: Storage, prefix: string): string[] {
  return Array.from({ length: storage.length }, (_, index) => storage.key(index)!).filter((key) => key.startsWith(prefix));
}

/** Whether somebody has comments waiting on this device. */
export function hasKeptComments(personId: string): boolean {
  try {
    return keysOf(localStorage, `${PREFIX}:${personId}:`).length > 0;
  } catch {
    return false;
  }
}
