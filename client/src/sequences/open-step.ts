import type { useSearchParams } from 'react-router';

/** Opens a step through the page's address, which names it. */
export function openStep(setParams: ReturnType<typeof useSearchParams>[1], stepId: string): void {
  setParams((before) => {
    const next = new URLSearchParams(before);
    next.set('step', stepId);
    return next;
  }, { replace: true, preventScrollReset: true });
}
