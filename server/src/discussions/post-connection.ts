import { MAX_PAGE, type Connection } from '../graphql/connection.ts';
import type { PostModel } from '../generated/prisma/models.ts';
import { invalid } from '../platform/errors.ts';
import type { PostPlace } from './post.store.ts';
import type { PostPage, Stretch } from './reading.service.ts';

type Given<T> = T | null | undefined;

interface PostArguments {
  readonly first: Given<number>;
  readonly after: Given<string>;
  readonly last: Given<number>;
  readonly before: Given<string>;
  readonly around: Given<string>;
}

const cursorOf = ({ rootId, id }: PostPlace) => Buffer.from(`${rootId}\n${id}`, 'utf8').toString('base64url');

function placeIn(cursor: Given<string>): PostPlace | null {
  if (cursor == null) return null;
  const [rootId, id] = Buffer.from(cursor, 'base64url').toString('utf8').split('\n');
  if (!rootId || !id) throw invalid('This cursor is none of a thread’s.', 'after');
  return { rootId, id };
}

/** Checks what is asked for. @throws DomainProblem INVALID_INPUT unless it is one of: first (after), last (before), first around */
export function postPage({ first, after, last, before, around }: PostArguments): PostPage {
  const size = first ?? last;
  if (size == null || (first != null && last != null)) throw invalid('Ask for the first or for the last so many.', 'first');
  if (size < 1 || size > MAX_PAGE) throw invalid(`Ask for 1 to ${MAX_PAGE} at a time.`, first == null ? 'last' : 'first');
  if ((after != null && first == null) || (before != null && last == null) || (around != null && (first == null || after != null))) {
    throw invalid('`after` and `around` go with `first`, one of the two, and `before` with `last`.', 'first');
  }
  return { first, last, after: placeIn(after), before: placeIn(before), around };
}

/** A stretch of a thread as a page of a connection. */
export function toPostConnection({ posts, hasBefore, hasAfter }: Stretch): Connection<PostModel> {
  const edges = posts.map((node) => ({ cursor: cursorOf(node), node }));
  return {
    edges,
    nodes: [...posts],
    pageInfo: { hasNextPage: hasAfter, endCursor: edges.at(-1)?.cursor ?? null, hasPreviousPage: hasBefore, startCursor: edges[0]?.cursor ?? null },
  };
}
