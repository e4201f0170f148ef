import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useReducer, useRef, useState } from 'react';
import { itemAt, placesOf, rangeOf } from './window-places.ts';

/** How far beyond the window items are drawn, and how far one scrolls until that is looked at again, in pixels. */
const MARGIN = 900;
const STRIDE = 300;
/** So long an item that was scrolled to stays where it was put, while what is around it is measured. */
const SETTLE_MS = 3_000;
/** What stands over the list at the scroller's upper edge. */
const CLEAR = 56;
const BY_HAND = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;

export interface WindowItem {
  readonly key: string;
  /** About how high it will be until it has been drawn, in pixels. */
  readonly guess: number;
}

export interface DrawnItem<I extends WindowItem> {
  readonly item: I;
  readonly top: number;
}

export interface Windowed<I extends WindowItem> {
  /** What is worth drawing, in its order. */
  readonly drawn: readonly DrawnItem<I>[];
  /** The height of all items, in pixels. */
  readonly height: number;
  /** Watches how high an item is; the element says its key in `data-key`. */
  readonly watch: (key: string, element: HTMLElement | null) => void;
  /** Brings an item to a distance below the upper edge, and keeps it there while what stands above it gets its real height. */
  scrollTo(key: string, below?: number): void;
  /** Brings an item wholly into the window, where it is not; `height` where it is not measured yet. */
  reveal(key: string, height: number): void;
  /** The keys of the items that are wholly to be seen now, or fill the window. */
  keysInView(): string[];
}

interface Anchor {
  readonly key: string;
  /** Where it stands, below the scroller's upper edge. */
  readonly y: number;
}

/**
 * Draws of a long list what is near the window. Heights are measured; what is being read stays where it is when something above it
 * comes, goes or turns out to be higher.
 * @param kept items that stay drawn wherever they are, as one somebody writes in
 */
export function useWindowed<I extends WindowItem>(items: readonly I[], scroller: RefObject<HTMLElement | null>, list: RefObject<HTMLElement | null>, kept: ReadonlySet<string>): Windowed<I> {
  const heights = useRef(new Map<string, number>());
  const [version, measured] = useReducer((count: number) => count + 1, 0);
  const [at, setAt] = useState(0);
  const anchor = useRef<Anchor | null>(null);
  const settling = useRef<ReturnType<typeof setTimeout> | null>(null);
  const watch = useWatchedHeights(heights, measured);

  const tops = useMemo(
    () => placesOf(items.map(({ key, guess }) => heights.current.get(key) ?? guess)),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `version` stands for the heights
    [items, version],
  );
  const index = useMemo(() => new Map(items.map(({ key }, place) => [key, place])), [items]);

  /** How far the list's beginning lies above the scroller's upper edge. */
  const scrolled = useCallback(() => {
    if (!scroller.current || !list.current) return 0;
    return scroller.current.getBoundingClientRect().top + scroller.current.clientTop - list.current.getBoundingClientRect().top;
  }, [scroller, list]);

  const latest = useRef({ items, tops, index });
  latest.current = { items, tops, index };
  const look = useCallback(() => {
    const y = scrolled();
    const held = latest.current;
    const first = held.items[itemAt(held.tops, Math.max(0, y))];
    // Above the list's beginning the browser keeps what is there in its place.
    if (settling.current === null) anchor.current = first && y > 0 ? { key: first.key, y: held.tops[itemAt(held.tops, y)]! - y } : null;
    setAt(Math.floor(y / STRIDE) * STRIDE);
  }, [scrolled]);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    let frame = 0;
    const soon = () => {
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        look();
      });
    };
    const byHand = () => {
      clearTimeout(settling.current ?? undefined);
      settling.current = null;
    };
    element.addEventListener('scroll', soon, { passive: true });
    for (const by of BY_HAND) element.addEventListener(by, byHand, { passive: true });
    window.addEventListener('resize', soon);
    soon();
    return () => {
      cancelAnimationFrame(frame);
      byHand();
      element.removeEventListener('scroll', soon);
      for (const by of BY_HAND) element.removeEventListener(by, byHand);
      window.removeEventListener('resize', soon);
    };
  }, [scroller, look]);

  const hold = useCallback(() => {
    const held = anchor.current;
    const place = held && latest.current.index.get(held.key);
    if (!held || place == null || !scroller.current) return;
    const off = latest.current.tops[place]! - scrolled() - held.y;
    if (Math.abs(off) >= 1) scroller.current.scrollTop += off;
  }, [scroller, scrolled]);
  useLayoutEffect(hold, [tops, index, hold]);
  useEffect(() => {
    // What stands above the list may come later than its posts, or grow.
    const around = list.current?.parentElement;
    if (!around) return;
    const grown = new ResizeObserver(hold);
    grown.observe(around);
    return () => grown.disconnect();
  }, [list, hold]);

  const scrollTo = useCallback((key: string, below = CLEAR) => {
    const { items: now, tops: places } = latest.current;
    const place = now.findIndex((item) => item.key === key);
    if (place < 0 || !scroller.current) return;
    anchor.current = { key, y: below };
    clearTimeout(settling.current ?? undefined);
    settling.current = setTimeout(() => (settling.current = null), SETTLE_MS);
    scroller.current.scrollTop += places[place]! - scrolled() - below;
    setAt(Math.floor(scrolled() / STRIDE) * STRIDE);
  }, [scroller, scrolled]);

  const reveal = useCallback((key: string, height: number) => {
    const { items: now, tops: places } = latest.current;
    const place = now.findIndex((item) => item.key === key);
    if (place < 0 || !scroller.current) return;
    const room = scroller.current.clientHeight;
    const y = places[place]! - scrolled();
    if (y < CLEAR || y + height > room) scrollTo(key, Math.max(CLEAR, room - height - 12));
  }, [scroller, scrolled, scrollTo]);

  const keysInView = useCallback(() => {
    const height = scroller.current?.clientHeight ?? 0;
    const [from, to] = [scrolled(), scrolled() + height];
    const { items: now, tops: places } = latest.current;
    const range = rangeOf(places, from, to);
    const isSeen = (place: number) => (places[place]! >= from - 4 && places[place + 1]! <= to + 4) || (places[place]! <= from && places[place + 1]! >= to) || (places[place]! < from && places[place + 1]! <= to && places[place + 1]! > from + height / 4);
    return now.slice(range.from, range.to).filter((_, offset) => isSeen(range.from + offset)).map(({ key }) => key);
  }, [scroller, scrolled]);

  const drawn = useMemo(() => {
    const range = rangeOf(tops, at - MARGIN, at + (scroller.current?.clientHeight ?? 800) + STRIDE + MARGIN);
    return items.flatMap((item, place) => (place >= range.from && place < range.to) || kept.has(item.key) ? [{ item, top: tops[place]! }] : []);
  }, [items, tops, at, kept, scroller]);
  return { drawn, height: tops.at(-1)!, watch, scrollTo, reveal, keysInView };
}

/** Measures what is drawn, and says when a height was another than thought. */
function useWatchedHeights(heights: RefObject<Map<string, number>>, onMeasured: () => void): Windowed<WindowItem>['watch'] {
  const watched = useRef(new Map<string, HTMLElement>());
  const observer = useRef<ResizeObserver | null>(null);
  useEffect(() => () => {
    observer.current?.disconnect();
    observer.current = null;
  }, []);
  return useCallback((key: string, element: HTMLElement | null) => {
    observer.current ??= new ResizeObserver((sizes) => {
      let differs = false;
      for (const { target } of sizes) {
        const { key: of } = (target as HTMLElement).dataset;
        const height = (target as HTMLElement).getBoundingClientRect().height;
        if (of === undefined || height === 0 || heights.current.get(of) === height) continue;
        heights.current.set(of, height);
        differs = true;
      }
      if (differs) onMeasured();
    });
    const before = watched.current.get(key);
    if (before) observer.current.unobserve(before);
    if (element) {
      watched.current.set(key, element);
      observer.current.observe(element);
    } else {
      watched.current.delete(key);
    }
  }, [heights, onMeasured]);
}
