import type { PostWordsFragment } from '../graphql/generated/graphql.ts';

type Listener = (post: PostWordsFragment) => void;
const listeners = new Set<Listener>();

/** Calls back with a post that this page has changed and the server's answer shows. Returns how to stop. */
export function followPosts(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Says how a post stands now. */
export function tellPost(post: PostWordsFragment): void {
  for (const listener of listeners) listener(post);
}
