import type { Context } from '../context.ts';
import type { PostModel } from '../generated/prisma/models.ts';
import type { Loaders } from '../loaders.ts';
import type { SeenPost, SeenThread } from './thread-access.ts';

const postsSeen = new WeakMap<Loaders, Map<string, Promise<SeenPost>>>();
const threadsSeen = new WeakMap<Loaders, Map<string, Promise<SeenThread>>>();

/** What the fields of one object ask alike is found out once for an operation, and anew for each event: as long as its loaders live. */
function once<T>(kept: WeakMap<Loaders, Map<string, Promise<T>>>, loaders: Loaders, id: string, find: () => Promise<T>): Promise<T> {
  let found = kept.get(loaders);
  if (found === undefined) kept.set(loaders, (found = new Map()));
  let one = found.get(id);
  if (one === undefined) found.set(id, (one = find()));
  return one;
}

/** A thread that is being shown is one that the viewer sees: what its fields need of it. */
export function threadShown({ id }: { id: string }, ctx: Context): Promise<SeenThread> {
  return once(threadsSeen, ctx.loaders, id, async () => {
    const seen = await ctx.services.discussions.seen(await ctx.asker(), id);
    if (seen === null) throw new Error('A thread is shown to somebody who does not see it');
    return seen;
  });
}

/** The same of a post. */
export function postShown(post: PostModel, ctx: Context): Promise<SeenPost> {
  return once(postsSeen, ctx.loaders, post.id, async () => {
    // Its row is at hand: it is not read again.
    ctx.loaders.post.prime(post.id, post);
    const seen = await ctx.services.posts.seen(await ctx.asker(), post.id);
    if (seen === null) throw new Error('A post is shown to somebody who does not see it');
    return seen;
  });
}
