import { useSyncExternalStore } from 'react';
import type { DecisionView, FacilitatedThread, PostInThread } from './thread-view.ts';

/** Dialogs that are about a whole thread. */
export type ThreadDialog = 'summary' | 'versions' | 'close' | 'reopen' | 'handOver' | 'takeBack' | 'invite' | 'people' | 'edit' | 'merge' | 'decision' | 'link';

/** A dialog over a thread: what it is for, and what it is about. */
export type OpenDialog = { readonly thread: FacilitatedThread } & (
  | { readonly what: ThreadDialog }
  | { readonly what: 'settle'; readonly decision: DecisionView }
  | { readonly what: 'action' | 'report' | 'hide' | 'restore'; readonly post: PostInThread }
  | { readonly what: 'move' | 'split'; readonly postIds: readonly string[] }
);

let open: OpenDialog | null = null;
const listeners = new Set<() => void>();

/** Opens a dialog in the host beside the thread (FacilitationDialogs), whatever menu asked for it and has closed since; null closes it. */
export function openFacilitation(dialog: OpenDialog | null): void {
  open = dialog;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The dialog that is open now. */
export function useOpenDialog(): OpenDialog | null {
  return useSyncExternalStore(subscribe, () => open);
}
