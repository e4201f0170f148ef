import { useContext, useEffect, useEffectEvent } from 'react';
import { CommentDeskContext } from './comment-desk.ts';

/** `]` and `[` lead to the next and the previous comment, Escape leaves it; not while somebody writes. */
export function useRailKeys(onStep: (direction: 1 | -1) => void): void {
  const desk = useContext(CommentDeskContext);
  const step = useEffectEvent(onStep);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const target = event.target instanceof HTMLElement ? event.target : null;
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || target?.isContentEditable || target?.closest('input, textarea, select, dialog, [role="menu"]')) return;
      if (event.key === ']') step(1);
      else if (event.key === '[') step(-1);
      else if (event.key === 'Escape' && desk?.getState().activeId != null) desk.set({ activeId: null });
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [desk]);
}
