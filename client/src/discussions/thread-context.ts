import { createContext, useContext } from 'react';
import type { NameSearch } from '../writing/use-name-search.ts';
import type { Quoted } from './unsent-store.ts';
import type { ShownThread } from './discussion-view.ts';

/** What the parts of one thread's pane have of each other. */
export interface ThreadDesk {
  readonly thread: ShownThread;
  /** Finds whom one may name. */
  readonly search: NameSearch;
  /** Begins an answer at the end of a branch, perhaps to words of a post. */
  answer(rootId: string, quote?: Quoted | null): void;
  /** Leads to a post, wherever in the thread it stands. */
  goTo(postId: string): void;
}

export const ThreadDeskContext = createContext<ThreadDesk | null>(null);

/** The desk of the thread around it. */
export function useThreadDesk(): ThreadDesk {
  const desk = useContext(ThreadDeskContext);
  if (desk === null) throw new Error('useThreadDesk outside a thread');
  return desk;
}
