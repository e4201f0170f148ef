import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Anchor } from '../../../schema/document/anchors.ts';

/** What a new comment is to be about: a passage of a field, a field, a step, or without any of them the whole sequence. */
export interface CommentPlace {
  readonly stepId: string | null;
  readonly root: string | null;
  readonly passage: (Pick<Anchor, 'start' | 'end' | 'quote' | 'prefix' | 'suffix'> & { readonly epoch: string }) | null;
}

/** A comment that is being written. */
export interface Draft extends CommentPlace {
  /** Whether it proposes another wording of its passage. */
  readonly suggests: boolean;
}

/** What is said about one step. */
export interface StepCount {
  readonly open: number;
  readonly news: number;
}

export interface DeskState {
  readonly draft: Draft | null;
  readonly activeId: string | null;
  /** Open threads by step. */
  readonly counts: ReadonlyMap<string, StepCount>;
  /** The comment for which other words are being chosen. */
  readonly reattachingId: string | null;
  /** On a small screen: whether the sheet with the comments is open. */
  readonly sheetOpen: boolean;
}

/** What the text and the rail beside it know of each other; the text need not wait for the rail's code. */
export interface CommentDesk {
  readonly canComment: boolean;
  getState(): DeskState;
  subscribe(listener: () => void): () => void;
  set(change: Partial<DeskState>): void;
  /** Begins a comment on a place. */
  begin(draft: Draft): void;
}

/** The desk of one sequence's page. */
export function createCommentDesk(canComment: boolean): CommentDesk {
  const listeners = new Set<() => void>();
  let state: DeskState = { draft: null, activeId: null, counts: new Map(), reattachingId: null, sheetOpen: false };
  const set = (change: Partial<DeskState>) => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  return {
    canComment,
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set,
    begin: (draft) => set({ draft, activeId: null, reattachingId: null, sheetOpen: true }),
  };
}

export const CommentDeskContext = createContext<CommentDesk | null>(null);

const NOTHING = () => () => {};

/** One value of the desk, null where there is none; renders again only when that changes. */
export function useDesk<T>(pick: (state: DeskState) => T): T | null {
  const desk = useContext(CommentDeskContext);
  return useSyncExternalStore(desk?.subscribe ?? NOTHING, () => (desk ? pick(desk.getState()) : null));
}
