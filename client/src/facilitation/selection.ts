import { useSyncExternalStore } from 'react';

interface Selection {
  readonly threadId: string;
  readonly postIds: ReadonlySet<string>;
}

let selection: Selection | null = null;
const listeners = new Set<() => void>();

function set(next: Selection | null): void {
  selection = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Begins to choose posts of a thread, the first of them perhaps chosen already. */
export function beginChoosing(threadId: string, ...postIds: string[]): void {
  set({ threadId, postIds: new Set(postIds) });
}

/** Ends choosing; nothing is chosen then. */
export function endChoosing(): void {
  set(null);
}

/** Takes a post into what is chosen, or out of it. */
export function choose(postId: string, on: boolean): void {
  if (!selection) return;
  const postIds = new Set(selection.postIds);
  if (on) postIds.add(postId);
  else postIds.delete(postId);
  set({ ...selection, postIds });
}

/** The posts of a thread that are chosen; null while nobody chooses there. */
export function useChosen(threadId: string): ReadonlySet<string> | null {
  return useSyncExternalStore(subscribe, () => (selection?.threadId === threadId ? selection.postIds : null));
}
