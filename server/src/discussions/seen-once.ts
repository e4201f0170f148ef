import type { Asker } from '../asker.ts';
import type { Context } from '../context.ts';
import type { PostModel } from '../generated/prisma/models.ts';
import type { Loaders } from '../loaders.ts';
import { seePost, seeThread, type SeenPost, type SeenThread } from './thread-access.ts';

/** Something at once where it is known, and soon where it is not: many fields of one object ask the same, for each reader of an event. */
export type Soon<T> = T | Promise<T>;

/** What follows from it, at once where it is known. */
export function when<T, R>(soon: Soon<T>, then: (value: T) => Soon<R>): Soon<R> {
  return soon instanceof Promise ? soon.then(then) : then(soon);
}

/** With who asks. */
export type ShownPost = SeenPost & { readonly asker: Asker };
export type ShownThread = SeenThread & { readonly asker: Asker };

const posts = new WeakMap<Loaders, Map<string, Soon<ShownPost | null>>>();
const threads = new WeakMap<Loaders, Map<string, Soon<ShownThread | null>>>();

/** Found out once for an operation, and anew for each event: as long as its loaders live. */
function once<T>(kept: WeakMap<Loaders, Map<string, Soon<T>>>, loaders: Loaders, id: string, find: () => Promise<T>): Soon<T> {
  let found = kept.get(loaders);
  if (found === undefined) kept.set(loaders, (found = new Map()));
  const known = found.get(id);
  if (known !== undefined) return known;
  const finding = find().then((value) => {
    found.set(id, value);
    return value;
  });
  found.set(id, finding);
  return finding;
}

/** A post as somebody sees it; null where it does not exist for them. For what is shown, never for what is about to change. */
export function showPost(asker: Asker, id: string): Soon<ShownPost | null> {
  return once(posts, asker.loaders, id, async () => {
    const seen = await seePost(asker, id);
    return seen && { ...seen, asker };
  });
}

/** A post that is being shown is one that the viewer sees: what its fields need of it. */
export function postShown(post: PostModel, ctx: Context): Soon<ShownPost> {
  const known = posts.get(ctx.loaders)?.get(post.id);
  if (known !== undefined) return when(known, there);
  return ctx.asker().then((asker) => {
    // Its row is at hand: it is not read again.
    asker.loaders.post.prime(post.id, post);
    return when(showPost(asker, post.id), there);
  });
}

/** The same of a thread. */
export function threadShown({ id }: { id: string }, ctx: Context): Soon<ShownThread> {
  const known = threads.get(ctx.loaders)?.get(id);
  if (known !== undefined) return when(known, there);
  return ctx.asker().then((asker) =>
    when(
      once(threads, asker.loaders, id, async () => {
        const seen = await seeThread(asker, id);
        return seen && { ...seen, asker };
      }),
      there,
    ),
  );
}

function there<T>(shown: T | null): T {
  if (shown === null) throw new Error('Something is shown to somebody who does not see it');
  return shown;
}
