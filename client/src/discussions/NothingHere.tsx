import { EmptyState } from '../ui/EmptyState.tsx';
import type { ShownThread } from './discussion-view.ts';

/** A thread without a post, or a filter that leaves none. */
export function NothingHere({ thread, filtered }: { thread: ShownThread; filtered: boolean }) {
  if (filtered) return <EmptyState title="Nothing here says that">No post passes what you chose to see. Choose “All posts”, or search for other words.</EmptyState>;
  if (thread.state === 'SCHEDULED') return <EmptyState title="Not open yet">Posts begin when the thread opens. What it asks stands above, so that you can think about it before.</EmptyState>;
  if (!thread.viewerCan.post) return <EmptyState title="Nobody has posted yet">What is said here appears as it is said.</EmptyState>;
  return <EmptyState title="Be the first to say something">A few lines are enough to begin: what you tried, what you saw, what you wonder. Others are told, and answer beneath.</EmptyState>;
}
