import { type RefObject, useEffect, useRef } from 'react';
import type { Held } from './post-order.ts';
import type { PostListHandle } from './PostList.tsx';
import { type Readable, seenUpTo } from './read-state.ts';

/** How often it is looked what is on screen; what was there twice has been seen. */
const LOOK_MS = 700;
/** So long it is gathered what was seen, before the server is told. */
const TELL_MS = 1_500;

export interface SeenListener {
  /** Called with the latest post up to which everything is seen. */
  tell(postId: string): void;
  /** Called with what is on screen, now and then. */
  onReading(keys: readonly string[]): void;
}

/** Tells what has been seen, once it was on screen for a moment with the page in front. */
export function useSeen(held: Held<Readable>, beginsRead: boolean, list: RefObject<PostListHandle | null>, { tell, onReading }: SeenListener): void {
  const latest = useRef({ held, beginsRead, tell, onReading });
  latest.current = { held, beginsRead, tell, onReading };
  useEffect(() => {
    const seen = new Set<string>();
    let before = new Set<string>();
    let told: string | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      if (document.visibilityState !== 'visible') return;
      const now = new Set(list.current?.keysInView());
      latest.current.onReading([...now]);
      for (const key of now) if (before.has(key)) seen.add(key);
      before = now;
      const upTo = seenUpTo(latest.current.held, seen, latest.current.beginsRead);
      if (upTo === null || (told !== null && upTo <= told)) return;
      told = upTo;
      clearTimeout(timer);
      timer = setTimeout(() => latest.current.tell(upTo), TELL_MS);
    };
    const interval = setInterval(look, LOOK_MS);
    return () => {
      clearInterval(interval);
      clearTimeout(timer);
      // What was seen before one left counts, too.
      if (timer !== undefined && told !== null) latest.current.tell(told);
    };
  }, [list]);
}
