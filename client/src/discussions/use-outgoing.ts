import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useViewer } from '../session/viewer-context.ts';
import type { ShownPost } from './discussion-view.ts';
import { outboxOf } from './outbox-of.ts';
import type { Outgoing, PostOutbox } from './post-outbox.ts';
import type { PostWordsFragment } from '../graphql/generated/graphql.ts';

/** One's own posts on their way to a thread. What the thread shows already has arrived, though its answer may have been lost: it is not shown again, and not sent again. */
export function useOutgoing(threadId: string, posts: readonly ShownPost[]): { readonly outbox: PostOutbox<PostWordsFragment>; readonly outgoing: readonly Outgoing[] } {
  const outbox = outboxOf(useViewer());
  const all = useSyncExternalStore(outbox.subscribe, outbox.all);
  const there = useMemo(() => new Set(posts.flatMap(({ clientKey }) => clientKey ?? [])), [posts]);
  const arrived = useMemo(() => all.map(({ clientKey }) => clientKey).filter((key) => there.has(key)), [all, there]);
  useEffect(() => {
    for (const key of arrived) outbox.found(key);
  }, [outbox, arrived]);
  const outgoing = useMemo(() => all.filter((one) => one.threadId === threadId && !there.has(one.clientKey)), [all, threadId, there]);
  return { outbox, outgoing };
}
