import { troubleOf } from '../graphql/problem.ts';
import { showToast } from './toast-store.ts';

/** Says that something went wrong with an edit that was shown at once. */
export function toastTrouble(error: unknown): void {
  showToast({ kind: 'trouble', ...troubleOf(error) });
}

/** Says what was done, with a way to undo it for a while. */
export function toastUndo(title: string, undo: () => Promise<unknown>): void {
  showToast({ kind: 'done', title, action: { label: 'Undo', run: () => void undo().catch(toastTrouble) } });
}
