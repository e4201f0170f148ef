import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { pageOf, toConnection } from '../graphql/connection.ts';
import { Policy } from '../graphql/policy.decorator.ts';
import { Department, Hub } from '../schools/school.type.ts';
import { Viewer } from '../viewer/viewer.type.ts';
import { WorkGroup } from '../work-groups/work-group.type.ts';
import { ThreadFilter } from './discussion.inputs.ts';
import { ThreadConnection } from './thread.type.ts';

const THREADS = 'What is talked about here, as far as the viewer sees it: the pinned first, then the latest active.';

async function threadsOf(ctx: Context, spaceId: string, first: number, after: string | null, filter: ThreadFilter | null) {
  const page = pageOf(first, after);
  return toConnection(await ctx.services.discussions.ofSpace(await ctx.asker(), spaceId, page, filter ?? {}), page, ({ key }) => key);
}

@Resolver(() => WorkGroup)
export class WorkGroupThreadsResolver {
  @Policy('signedIn')
  @FieldResolver(() => ThreadConnection, { description: THREADS })
  threads(@Root() space: WorkGroup, @Arg('first', () => Int) first: number, @Arg('after', () => String, { nullable: true }) after: string | null, @Arg('filter', () => ThreadFilter, { nullable: true }) filter: ThreadFilter | null, @Ctx() ctx: Context) {
    return threadsOf(ctx, space.id, first, after, filter);
  }
}

@Resolver(() => Department)
export class DepartmentThreadsResolver {
  @Policy('signedIn')
  @FieldResolver(() => ThreadConnection, { description: THREADS })
  threads(@Root() space: Department, @Arg('first', () => Int) first: number, @Arg('after', () => String, { nullable: true }) after: string | null, @Arg('filter', () => ThreadFilter, { nullable: true }) filter: ThreadFilter | null, @Ctx() ctx: Context) {
    return threadsOf(ctx, space.id, first, after, filter);
  }
}

@Resolver(() => Hub)
export class HubThreadsResolver {
  @Policy('signedIn')
  @FieldResolver(() => ThreadConnection, { description: THREADS })
  threads(@Root() space: Hub, @Arg('first', () => Int) first: number, @Arg('after', () => String, { nullable: true }) after: string | null, @Arg('filter', () => ThreadFilter, { nullable: true }) filter: ThreadFilter | null, @Ctx() ctx: Context) {
    return threadsOf(ctx, space.id, first, after, filter);
  }
}

/** What threads add to whoever is signed in. */
@Resolver(() => Viewer)
export class ViewerThreadsResolver {
  @FieldResolver(() => ThreadConnection, { description: 'Threads in the viewer’s spaces with posts by others since they were last there, of the last two months, the latest first.' })
  async newsInSpaces(@Arg('first', () => Int) first: number, @Arg('after', () => String, { nullable: true }) after: string | null, @Ctx() ctx: Context) {
    const page = pageOf(first, after);
    return toConnection(await ctx.services.discussions.newsInSpaces(await ctx.asker(), page), page, ({ key }) => key);
  }

  @FieldResolver(() => Int, { description: 'How many such threads there are.' })
  async threadsUnread(@Ctx() ctx: Context) {
    return ctx.services.discussions.threadsUnread(await ctx.asker());
  }
}
