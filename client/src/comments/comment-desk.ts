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
  /** The item that the active comment is about. */
  readonly activeItemId: string | null;
  /** The item whose comments somebody wants to see. */
  readonly askedItemId: string | null;
  /** Open threads by item. */
  readonly counts: ReadonlyMap<string, ItemCount>;
  /** Open threads in all; null until they are known. */
  readonly total: ItemCount | null;
  /** The comment for which other words are being chosen. */
  readonly reattachingId: string | null;
  /** Whether the comments are open, where they are not always: the sheet on a small screen, the rail of a plan. */
  readonly isOpen: boolean;
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
  /** Shows what was said about an item. */
  ask(itemId: string): void;
}

/** The desk of one place's page. @param isOpen whether its comments are open at first */
export function createCommentDesk(place: CommentPlace, canComment: boolean, isOpen = false): CommentDesk {
  const listeners = new Set<() => void>();
  let state: DeskState = { draft: null, activeId: null, activeItemId: null, askedItemId: null, counts: new Map(), total: null, reattachingId: null, isOpen };
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
    begin: (draft) => set({ draft, activeId: null, reattachingId: null, isOpen: true }),
    ask: (itemId) => set({ askedItemId: itemId, draft: null, isOpen: true }),
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
