import type { ReactNode } from 'react';
import type { CommentTarget } from './comment-place.ts';

/** Where a page shows something: beside an element, which may stand for a part of the page that is closed. */
export interface PageSpot {
  readonly element: Element | null;
  /** The closed part by a name of the page's own; null where nothing is closed. */
  readonly closedIn: string | null;
  /** Whether the element shows it; else it stands in for what the page does not show now. */
  readonly drawn: boolean;
}

/** What comments need to know of the page they stand beside. The same object for as long as it says the same. */
export interface CommentedPage {
  /** Where something was said, in a few words, the nearest last: "Step 2 · Variation". */
  where(target: Pick<CommentTarget, 'itemId' | 'root'>): string;
  /** Where a field stands among those of its item. */
  fieldRank(root: string): number;
  /** Whether a root is text of this place, and not of another that is drawn beside it. */
  isCommentable(root: string): boolean;
  /** Where an item stands, or a field that is not drawn now; null for the top of the page. */
  spotOf(text: HTMLElement, target: Pick<CommentTarget, 'itemId' | 'root'>): PageSpot | null;
  /** A closed part in words, after "in". */
  closedPart(closedIn: string): string;
  /** Opens a closed part. */
  open(closedIn: string): void;
  /** Shows an item or a field that the page does not show now, where there is a way. */
  readonly reveal?: ((target: Pick<CommentTarget, 'itemId' | 'root'>) => void) | undefined;
  /** What a person may do here first, for a page about which nothing has been said. */
  readonly firstSteps: ReactNode;
  /** The same for who may only read. */
  readonly onlyRead: ReactNode;
}
