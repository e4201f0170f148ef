import { compare, type Held, type Placed } from './post-order.ts';

/** What must be known of a post to tell whether it was read. */
export interface Readable extends Placed {
  /** ISO instant. */
  readonly createdAt: string;
  /** Somebody else's, written since the viewer was last here. */
  readonly unread: boolean;
}

/**
 * The latest post up to which everything new has been seen, by time: the server remembers one moment for a thread. Null where there is none.
 * What is not held lies before the stretch, where nothing is new once `beginsRead`, or after it, where everything is younger than the last branch.
 */
export function seenUpTo({ posts, hasAfter }: Held<Readable>, seen: ReadonlySet<string>, beginsRead: boolean): string | null {
  if (!beginsRead) return null;
  const unseen = posts.filter(({ id, unread }) => unread && !seen.has(id)).map(({ id }) => id);
  if (hasAfter && posts.length > 0) unseen.push(`${posts.at(-1)!.rootId}`);
  const bound = unseen.reduce<string | null>((first, id) => (first === null || id < first ? id : first), null);
  const done = posts.filter(({ id, unread }) => unread && seen.has(id) && (bound === null || id < bound)).map(({ id }) => id);
  return done.reduce<string | null>((last, id) => (last === null || id > last ? id : last), null);
}

/** The post before which a line says that everything from there on is new: the first of the last branches that all began since. Null for none, or where all are. */
export function newLineBefore(posts: readonly Readable[], lastVisitAt: string | null, hasBefore: boolean): string | null {
  if (lastVisitAt === null) return null;
  const since = Date.parse(lastVisitAt);
  let line: string | null = null;
  let lineAt = -1;
  for (let at = posts.length - 1; at >= 0; at--) {
    const post = posts[at]!;
    if (Date.parse(post.createdAt) <= since) break;
    if (post.id !== post.rootId) continue;
    line = post.id;
    lineAt = at;
  }
  return lineAt === 0 && !hasBefore ? null : line;
}

/** The first new post after a place in reading order, or the first of all; null where nothing is new. */
export function nextUnread(posts: readonly Readable[], after: Placed | null): string | null {
  const news = posts.filter(({ unread }) => unread);
  return (after && news.find((post) => compare(post, after) > 0)?.id) ?? news[0]?.id ?? null;
}
