/** Where a post stands in a thread: branches by the id of what began them, and within a branch by their own. Ids tell the time. */
export interface Placed {
  readonly id: string;
  /** Its own id where it begins a branch. */
  readonly rootId: string;
}

/** The posts of a thread that are held: a stretch of its reading order without gaps. */
export interface Held<P extends Placed> {
  readonly posts: readonly P[];
  readonly hasBefore: boolean;
  readonly hasAfter: boolean;
}

/** The order in which posts are read. */
export function compare(a: Placed, b: Placed): number {
  if (a.rootId !== b.rootId) return a.rootId < b.rootId ? -1 : 1;
  if (a.id === b.id) return 0;
  // What began the branch stands first, also after it was moved under something older.
  if (a.id === a.rootId) return -1;
  if (b.id === b.rootId) return 1;
  return a.id < b.id ? -1 : 1;
}

/** Two lists as one in reading order; where both have a post, the second's stands. */
export function mergePosts<P extends Placed>(held: readonly P[], more: readonly P[]): P[] {
  const byId = new Map(held.map((post) => [post.id, post]));
  for (const post of more) byId.set(post.id, post);
  return [...byId.values()].toSorted(compare);
}

/** Puts a post where it belongs; what lies in a stretch that is not held comes with that stretch. */
export function putPost<P extends Placed>(held: Held<P>, post: P): Held<P> {
  const { posts, hasBefore, hasAfter } = held;
  const [first, last] = [posts[0], posts.at(-1)];
  const isHeld = posts.some(({ id }) => id === post.id);
  if (!isHeld && first && last && ((hasBefore && compare(post, first) < 0) || (hasAfter && compare(post, last) > 0))) return held;
  if (!isHeld && !first && (hasBefore || hasAfter)) return held;
  return { ...held, posts: mergePosts(posts, [post]) };
}

/** Takes a post away. */
export function dropPost<P extends Placed>(held: Held<P>, postId: string): Held<P> {
  return held.posts.some(({ id }) => id === postId) ? { ...held, posts: held.posts.filter(({ id }) => id !== postId) } : held;
}
