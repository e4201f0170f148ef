import { type RefObject, useContext, useEffect, useRef, useState } from 'react';
import { DocumentProviderContext } from '../editor/document/provider-context.tsx';
import { type DrawnField, drawnRange, readDrawn } from '../editor/field/field-dom.ts';
import { sameSuggestions, type SuggestedWords } from '../editor/field/suggested-words.ts';
import type { CommentThreadFragment } from '../graphql/generated/graphql.ts';
import { type CommentPlace, type CommentTarget, itemOf, itemOfRoot } from './comment-place.ts';
import type { CommentedPage } from './commented-page.ts';
import type { ParkedEdit } from './parked-edits.ts';
import { type KnownPassage, PassageTracker } from './passages.ts';
import { type Difference, wordDiff } from './word-diff.ts';

/** Something that stands beside a place of the text: a thread, or a comment that is being written. */
export interface Anchored {
  readonly id: string;
  readonly itemId: string | null;
  readonly root: string | null;
  readonly passage: KnownPassage | null;
  /** The change it proposes of its passage, while that is open. */
  readonly change?: { readonly original: string; readonly diff: readonly Difference[] } | undefined;
}

export interface AnchorSpot {
  /** Pixels below the top of the rail. */
  readonly y: number;
  /** Where it begins in its field; 0 but for passages. */
  readonly from: number;
  /** The part of the page it is in, where that is closed. */
  readonly closedIn: string | null;
  /** Whether the words it is about are in the text now; true where it is about none. */
  readonly found: boolean;
  /** What they read now; null where they are not drawn. */
  readonly reads: string | null;
  /** Whether the page shows what it is about. */
  readonly drawn: boolean;
}

/** The same for a thread. */
export function anchoredThread(thread: CommentThreadFragment): Anchored {
  const { id, root, passage, suggestion, resolvedAt } = thread;
  const isOpen = suggestion?.status === 'OPEN' && resolvedAt == null;
  return { id, itemId: itemOf(thread), root: root ?? null, passage: passage ? { id, ...passage } : null, change: isOpen ? { original: suggestion.original, diff: diffOf(suggestion) } : undefined };
}

type Proposed = NonNullable<CommentThreadFragment['suggestion']>;
const diffs = new WeakMap<Proposed, readonly Difference[]>();

function diffOf(suggestion: Proposed): readonly Difference[] {
  const diff = diffs.get(suggestion) ?? wordDiff(suggestion.original, suggestion.replacement);
  diffs.set(suggestion, diff);
  return diff;
}

/** The same for what is being written. */
export function anchoredDraft(id: string, { itemId, root, passage }: CommentTarget): Anchored {
  return { id, itemId, root, passage: passage && { id, state: 'FOUND', quote: passage.quote } };
}

/** The same for words that wait at their field. */
export function anchoredParked(place: CommentPlace, { id, root }: ParkedEdit): Anchored {
  return { id, itemId: itemOfRoot(place, root), root, passage: null };
}

export interface Anchors {
  readonly spots: ReadonlyMap<string, AnchorSpot>;
  /** The drawn ranges of passages, by id. */
  readonly ranges: ReadonlyMap<string, Range>;
  /** What open suggestions would take out, drawn, and what they would put in, by root. */
  readonly struck: readonly Range[];
  readonly suggested: ReadonlyMap<string, readonly SuggestedWords[]>;
}

const NOWHERE: Anchors = { spots: new Map(), ranges: new Map(), struck: [], suggested: new Map() };

/** Where everything that was said stands beside the text, following it: measured after the text has changed, once a frame at most. */
export function useAnchors(items: readonly Anchored[], page: CommentedPage, text: RefObject<HTMLElement | null>, rail: RefObject<HTMLElement | null>): Anchors {
  const provider = useContext(DocumentProviderContext);
  const [anchors, setAnchors] = useState(NOWHERE);
  const tracker = useRef(new PassageTracker());
  const latest = useRef({ items, page });
  latest.current = { items, page };
  const measureSoon = useRef(() => {});

  useEffect(() => {
    const element = text.current;
    if (!element) return;
    let frame = 0;
    const measure = () => {
      frame = 0;
      if (!rail.current) return;
      const measured = measureAnchors(latest.current.items, latest.current.page, element, rail.current, (root, passages) =>
        provider?.getState().ready ? tracker.current.placesIn(root, provider.fragment(root), passages) : new Map());
      setAnchors((before) => (sameAnchors(before, measured) ? before : measured));
    };
    const soon = () => void (frame ||= requestAnimationFrame(measure));
    measureSoon.current = soon;
    const resized = new ResizeObserver(soon);
    resized.observe(element);
    const changed = new MutationObserver(soon);
    changed.observe(element, { subtree: true, childList: true, characterData: true });
    soon();
    return () => {
      cancelAnimationFrame(frame);
      resized.disconnect();
      changed.disconnect();
    };
  }, [provider, text, rail]);

  useEffect(() => measureSoon.current(), [items, page]);
  return anchors;
}

type PlacesIn = (root: string, passages: readonly KnownPassage[]) => ReadonlyMap<string, { readonly from: number; readonly to: number }>;

function measureAnchors(items: readonly Anchored[], page: CommentedPage, text: HTMLElement, rail: HTMLElement, placesIn: PlacesIn): Anchors {
  const spots = new Map<string, AnchorSpot>();
  const ranges = new Map<string, Range>();
  const struck: Range[] = [];
  const suggested = new Map<string, SuggestedWords[]>();
  const origin = rail.getBoundingClientRect().top;
  const fields = new Map([...text.querySelectorAll<HTMLElement>('[data-root]')].map((field) => [field.dataset['root']!, field]));
  const below = (element: Element) => element.getBoundingClientRect().top - origin;
  for (const [root, group] of Map.groupBy(items, (item) => item.root)) {
    const field = root === null ? undefined : fields.get(root);
    // What is folded away has no place of its own.
    if (field && root !== null && !field.closest('details:not([open])')) placeInField(group, field, root);
    else for (const item of group) placeOutside(item);
  }
  return { spots, ranges, struck, suggested };

  function placeInField(group: readonly Anchored[], field: HTMLElement, root: string): void {
    const drawn = readDrawn(field.querySelector('.field-text') ?? field);
    const places = placesIn(root, group.flatMap(({ passage }) => passage ?? []));
    const top = below(field);
    for (const { id, passage, change } of group) {
      const place = places.get(id);
      if (change && place && drawn.text.slice(place.from, place.to) === change.original) propose(id, root, drawn, place.from, change.diff);
      const range = place ? rangeOf(drawn, place) : null;
      if (range) ranges.set(id, range);
      const at = range?.getClientRects()[0];
      spots.set(id, { y: at ? at.top - origin : top, from: place?.from ?? 0, closedIn: null, found: passage === null || place !== undefined, reads: place ? drawn.text.slice(place.from, place.to) : null, drawn: true });
    }
  }

  function propose(id: string, root: string, drawn: DrawnField, from: number, diff: readonly Difference[]): void {
    const words = suggested.get(root) ?? [];
    let at = from;
    for (const { is, text: part } of diff) {
      if (is === 'inserted') words.push({ id: `${id}:${at}`, at, words: part });
      else at += part.length;
      const range = is === 'deleted' ? rangeOf(drawn, { from: at - part.length, to: at }) : null;
      if (range) struck.push(range);
    }
    suggested.set(root, words);
  }

  function placeOutside({ id, itemId, root, passage }: Anchored): void {
    const spot = page.spotOf(text, { itemId, root });
    spots.set(id, { y: spot?.element ? below(spot.element) : 0, from: root === null ? -1 : 0, closedIn: spot?.closedIn ?? null, found: passage?.state !== 'LOST', reads: null, drawn: spot?.drawn ?? true });
  }
}

function rangeOf(drawn: DrawnField, { from, to }: { readonly from: number; readonly to: number }): Range | null {
  return to <= drawn.text.length ? drawnRange(drawn, from, to) : null;
}

function sameAnchors(a: Anchors, b: Anchors): boolean {
  if (a.spots.size !== b.spots.size || a.ranges.size !== b.ranges.size) return false;
  for (const [id, spot] of b.spots) {
    const other = a.spots.get(id);
    if (!other || Math.abs(other.y - spot.y) > 0.5 || other.from !== spot.from || other.closedIn !== spot.closedIn || other.found !== spot.found || other.drawn !== spot.drawn || other.reads !== spot.reads) return false;
  }
  if (a.struck.length !== b.struck.length || a.suggested.size !== b.suggested.size) return false;
  return [...b.ranges].every(([id, range]) => sameRange(a.ranges.get(id), range))
    && b.struck.every((range, index) => sameRange(a.struck[index], range))
    && [...b.suggested].every(([root, words]) => sameSuggestions(a.suggested.get(root), words));
}

function sameRange(a: Range | undefined, b: Range): boolean {
  return a !== undefined && a.startContainer === b.startContainer && a.startOffset === b.startOffset && a.endContainer === b.endContainer && a.endOffset === b.endOffset;
}
