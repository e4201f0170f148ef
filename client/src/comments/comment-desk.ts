import { createContext, useContext, useSyncExternalStore } from 'react';
import type { CommentPlace, CommentTarget } from './comment-place.ts';

/** A comment that is being written. */
export interface Draft extends CommentTarget {
  /** Whether it proposes another wording of its passage. */
  readonly suggests: boolean;
}

/** What is said about one item. */
export interface ItemCount {
  readonly open: number;
  readonly news: number;
}

export interface DeskState {
  readonly draft: Draft | null;
  readonly activeId: string | null;
  /** Open threads by item. */
  readonly counts: ReadonlyMap<string, ItemCount>;
  /** The comment for which other words are being chosen. */
  readonly reattachingId: string | null;
  /** On a small screen: whether the sheet with the comments is open. */
  readonly sheetOpen: boolean;
}

/** What the text and the rail beside it know of each other; the text need not wait for the rail's code. */
export interface CommentDesk {
  readonly place: CommentPlace;
  readonly canComment: boolean;
  getState(): DeskState;
  subscribe(listener: () => void): () => void;
  set(change: Partial<DeskState>): void;
  /** Begins a comment. */
  begin(draft: Draft): void;
}

/** The desk of one place's page. */
export function createCommentDesk(place: CommentPlace, canComment: boolean): CommentDesk {
  const listeners = new Set<() => void>();
  let state: DeskState = { draft: null, activeId: null, counts: new Map(), reattachingId: null, sheetOpen: false };
  const set = (change: Partial<DeskState>) => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  return {
    place,
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

/** @throws outside a page with comments */
export function useCommentDesk(): CommentDesk {
  const desk = useContext(CommentDeskContext);
  if (desk === null) throw new Error('Comments stand outside their page.');
  return desk;
}

const NOTHING = () => () => {};

/** One value of the desk, null where there is none; renders again only when that changes. */
export function useDesk<T>(pick: (state: DeskState) => T): T | null {
  const desk = useContext(CommentDeskContext);
  return useSyncExternalStore(desk?.subscribe ?? NOTHING, () => (desk ? pick(desk.getState()) : null));
}
