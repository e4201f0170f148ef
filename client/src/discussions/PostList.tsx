import { type ReactNode, type RefObject, useCallback, useEffect, useImperativeHandle, useMemo, useRef, type Ref } from 'react';
import type { PostItem } from './post-items.ts';
import { useWindowed } from './use-windowed.ts';
import classes from './Discussions.module.css';

/** What may be asked of the list from outside. */
export interface PostListHandle {
  /** Brings an item to the upper part of the pane. */
  scrollTo(key: string): void;
  /** Brings an item about so high wholly into the pane, where it is not. */
  reveal(key: string, height: number): void;
  /** The items that are to be seen now. */
  keysInView(): string[];
}

export interface PostListProps {
  readonly items: readonly PostItem[];
  readonly scroller: RefObject<HTMLElement | null>;
  /** Items that stay drawn wherever they are: somebody writes in them. */
  readonly kept: ReadonlySet<string>;
  readonly draw: (item: PostItem) => ReactNode;
  /** Called when one end of what is held comes near. */
  readonly onNear: (side: 'before' | 'after') => void;
  readonly handle: Ref<PostListHandle>;
}

/** So near to an end the next stretch is asked for, in items. */
const NEAR = 12;

/** A thread's posts, of which those near the window are drawn. */
export function PostList({ items, scroller, kept, draw, onNear, handle }: PostListProps) {
  const list = useRef<HTMLDivElement>(null);
  const { drawn, height, watch, scrollTo, reveal, keysInView } = useWindowed(items, scroller, list, kept);
  useImperativeHandle(handle, () => ({ scrollTo, reveal, keysInView }), [scrollTo, reveal, keysInView]);
  const index = useMemo(() => new Map(items.map(({ key }, at) => [key, at])), [items]);
  const first = drawn.length > 0 ? index.get(drawn.find(({ item }) => !kept.has(item.key))?.item.key ?? drawn[0]!.item.key)! : 0;
  const last = drawn.length > 0 ? index.get(drawn.findLast(({ item }) => !kept.has(item.key))?.item.key ?? drawn.at(-1)!.item.key)! : 0;
  const [nearStart, nearEnd] = [first < NEAR, last > items.length - NEAR];
  useEffect(() => {
    if (nearStart) onNear('before');
    if (nearEnd) onNear('after');
  }, [nearStart, nearEnd, items.length, onNear]);
  return (
    <div ref={list} className={classes.posts} style={{ height }}>
      {drawn.map(({ item, top }) => <Slot key={item.key} id={item.key} top={top} watch={watch}>{draw(item)}</Slot>)}
    </div>
  );
}

function Slot({ id, top, watch, children }: { id: string; top: number; watch: (key: string, element: HTMLElement | null) => void; children: ReactNode }) {
  const observe = useCallback((element: HTMLDivElement | null) => watch(id, element), [id, watch]);
  return <div ref={observe} data-key={id} className={classes.slot} style={{ transform: `translateY(${top}px)` }}>{children}</div>;
}
