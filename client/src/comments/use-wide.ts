import { useSyncExternalStore } from 'react';

/** From here on there is room for the rail beside the text. SequencePage.module.css says the same. */
const WIDE = '(min-width: 1100px)';

function subscribe(listener: () => void): () => void {
  const query = window.matchMedia(WIDE);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** Whether there is room for comments beside the text. */
export function useWide(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(WIDE).matches);
}
