/** A word at the edge of the page, for a while. */
export interface Toast {
  readonly id: string;
  readonly kind: 'done' | 'trouble';
  readonly title: string;
  readonly detail?: string;
  /** A way back, such as "Undo". */
  readonly action?: { readonly label: string; readonly run: () => void };
}

const MOST = 3;
let toasts: readonly Toast[] = [];
const listeners = new Set<() => void>();

function set(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

/** For `useSyncExternalStore`. */
export function subscribeToToasts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The toasts on screen, oldest first; the same array until something changes. */
export function currentToasts(): readonly Toast[] {
  return toasts;
}

/** Shows one; the oldest makes room. */
export function showToast(toast: Omit<Toast, 'id'>): void {
  set([...toasts, { ...toast, id: crypto.randomUUID() }].slice(-MOST));
}

/** Takes them all away, as when what they speak of is no longer there. */
export function clearToasts(): void {
  if (toasts.length > 0) set([]);
}

export function hideToast(id: string): void {
  set(toasts.filter((toast) => toast.id !== id));
}
