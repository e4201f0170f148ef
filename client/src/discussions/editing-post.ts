import { useSyncExternalStore } from 'react';

let editingId: string | null = null;
const listeners = new Set<() => void>();

/** Opens one of one's posts for other words; null closes it. One at a time. */
export function editPostNow(postId: string | null): void {
  editingId = postId;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether a post is open for other words. */
export function useEditing(postId: string): boolean {
  return useSyncExternalStore(subscribe, () => editingId === postId);
}

/** The post that is open for other words. */
export function useEditingId(): string | null {
  return useSyncExternalStore(subscribe, () => editingId);
}
