import { IconArrowDown } from '@tabler/icons-react';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { PostListHandle } from './PostList.tsx';
import type { LiveThread } from './use-thread.ts';
import classes from './Discussions.module.css';

interface NewBelowProps {
  readonly live: LiveThread;
  readonly list: RefObject<PostListHandle | null>;
  readonly news: ReadonlySet<string>;
  readonly onGo: (id: string) => void;
}

/** Says that somebody else has posted out of sight while one reads, and leads there. */
export function NewBelow({ live: { posts }, list, news, onGo }: NewBelowProps) {
  const known = useRef<ReadonlySet<string> | null>(null);
  const [arrived, setArrived] = useState<readonly string[]>([]);
  useEffect(() => {
    const before = known.current;
    const ids = posts.posts.map(({ id }) => id);
    if (!posts.ready) return;
    known.current = new Set([...(before ?? []), ...ids]);
    if (before === null) return;
    const inView = new Set(list.current?.keysInView());
    const fresh = posts.loading === null ? ids.filter((id) => !before.has(id) && news.has(id) && !inView.has(id)) : [];
    // A stretch that was asked for brings many at once; only what others have just posted counts.
    if (fresh.length > 0 && fresh.length < 5) setArrived((now) => [...now, ...fresh]);
  }, [posts, list, news]);
  useEffect(() => {
    if (arrived.length === 0) return;
    const timer = setInterval(() => {
      const inView = new Set(list.current?.keysInView());
      setArrived((now) => (now.some((id) => inView.has(id)) ? now.filter((id) => !inView.has(id)) : now));
    }, 500);
    return () => clearInterval(timer);
  }, [arrived, list]);
  return (
    <div className={classes.below} role="status">
      {arrived.length > 0 && <button type="button" onClick={() => { onGo(arrived[0]!); setArrived([]); }}><IconArrowDown size={14} stroke={2} aria-hidden />{arrived.length === 1 ? 'A new post' : `${arrived.length} new posts`}</button>}
    </div>
  );
}
