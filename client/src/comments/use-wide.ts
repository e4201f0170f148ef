import { useCallback, useSyncExternalStore } from 'react';
import type { CommentPlace } from './comment-place.ts';

/** From here on there is room for the rail beside the text, or beside a plan's table. SequencePage.module.css and PlanPage.module.css say the same. */
const WIDE: Readonly<Record<CommentPlace['kind'], string>> = { sequence: '(min-width: 1100px)', plan: '(min-width: 1320px)' };

/** Whether there is room for comments beside a page of this kind. */
export function isWide(kind: CommentPlace['kind']): boolean {
  return window.matchMedia(WIDE[kind]).matches;
}

/** The same, followed as the window changes. */
export function useWide(kind: CommentPlace['kind']): boolean {
  const subscribe = useCallback((listener: () => void) => {
    const query = window.matchMedia(WIDE[kind]);
    query.addEventListener('change', listener);
    return () => query.removeEventListener('change', listener);
  }, [kind]);
  return useSyncExternalStore(subscribe, () => isWide(kind));
}
