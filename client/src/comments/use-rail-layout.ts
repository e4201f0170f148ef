import { type RefObject, useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { placeCards, type PlacedCards } from './place-cards.ts';
import type { RailEntry } from './rail-order.ts';

const GAP = 12;
/** Height of the line that says how many cards found no room. */
const FOLDED_LINE = 30;
/** How much beyond the window is drawn, and by how much one scrolls until that is looked at again. */
const MARGIN = 700;
const STRIDE = 350;

/** About as high as a card will be, until it has been drawn. */
function guess(entry: RailEntry): number {
  if (entry.kind === 'stack') return 58;
  if (entry.kind === 'draft') return 230;
  if (entry.kind === 'parked') return 190;
  const { thread } = entry;
  return 62 + Math.min(7, Math.ceil(thread.text.length / 44)) * 19 + (thread.replies.length > 0 ? 70 : 0) + (thread.tags.length > 0 ? 24 : 0);
}

export interface RailLayout extends PlacedCards {
  /** Whether something at this height is near what is on screen. */
  isNear(top: number, height: number): boolean;
  /** Watches how high a card is. */
  readonly watch: (id: string, element: HTMLElement | null) => void;
}

/** Where the cards of the rail stand, by how high they really are, and which of them are worth drawing. */
export function useRailLayout(entries: readonly RailEntry[], activeId: string | null, stage: RefObject<HTMLElement | null>): RailLayout {
  const heights = useRef(new Map<string, number>());
  const [version, changed] = useReducer((count: number) => count + 1, 0);
  const watched = useRef(new Map<string, HTMLElement>());
  const observer = useRef<ResizeObserver | null>(null);

  const watch = useCallback((id: string, element: HTMLElement | null) => {
    observer.current ??= new ResizeObserver((sizes) => {
      let differs = false;
      for (const { target } of sizes) {
        const { entry } = (target as HTMLElement).dataset;
        const height = (target as HTMLElement).offsetHeight;
        if (entry === undefined || height === 0 || heights.current.get(entry) === height) continue;
        heights.current.set(entry, height);
        differs = true;
      }
      if (differs) changed();
    });
    const before = watched.current.get(id);
    if (before) observer.current.unobserve(before);
    if (element) {
      watched.current.set(id, element);
      observer.current.observe(element);
    } else {
      watched.current.delete(id);
    }
  }, []);
  useEffect(() => () => observer.current?.disconnect(), []);

  const placed = useMemo(
    () => placeCards(entries.map((entry) => ({ id: entry.id, wanted: entry.y, height: heights.current.get(entry.id) ?? guess(entry) })), activeId, GAP, FOLDED_LINE),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `version` stands for the heights
    [entries, activeId, version],
  );
  const at = useScrolledTo(stage);
  const isNear = (top: number, height: number) => top + height > at - MARGIN && top < at + window.innerHeight + STRIDE + MARGIN;
  return { ...placed, isNear, watch };
}

/** How much of an element is above the window, in strides. */
function useScrolledTo(element: RefObject<HTMLElement | null>): number {
  const [at, setAt] = useState(0);
  useEffect(() => {
    let frame = 0;
    const look = () => {
      frame = 0;
      if (element.current) setAt(Math.floor(-element.current.getBoundingClientRect().top / STRIDE) * STRIDE);
    };
    const soon = () => void (frame ||= requestAnimationFrame(look));
    window.addEventListener('scroll', soon, { passive: true });
    window.addEventListener('resize', soon);
    soon();
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('scroll', soon);
      window.removeEventListener('resize', soon);
    };
  }, [element]);
  return at;
}
