import { useEffect, useEffectEvent } from 'react';

export interface ThreadKeys {
  /** To the next or the previous post. */
  onStep(direction: 1 | -1): void;
  /** To the next new one. */
  onNews(): void;
  /** To answer the post that has the focus. */
  onAnswer(): void;
}

const STEPS: Readonly<Record<string, 1 | -1>> = { ']': 1, j: 1, '[': -1, k: -1 };

/** `]` or j leads to the next post, `[` or k to the previous, n to the next new one, r answers; not while somebody writes or has a menu open. */
export function useThreadKeys(keys: ThreadKeys): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const target = event.target instanceof HTMLElement ? event.target : null;
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || target?.isContentEditable || target?.closest('input, textarea, select, dialog, nav, [role="menu"]')) return;
    const step = STEPS[event.key];
    if (step) keys.onStep(step);
    else if (event.key === 'n') keys.onNews();
    else if (event.key === 'r') keys.onAnswer();
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
