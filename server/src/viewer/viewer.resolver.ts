import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context, Viewer as SignedIn } from '../context.ts';
import { pageOf, toConnection } from '../graphql/connection.ts';
import { Node } from '../graphql/node.type.ts';
import { Policy } from '../graphql/policy.decorator.ts';
import { Membership, Person } from '../people/people.type.ts';
import { CalendarDay, Department, Hub } from '../schools/school.type.ts';
import { LessonSequenceConnection } from '../sequences/sequence.type.ts';
import { SharingGrantConnection } from '../sharing/sharing.type.ts';
import { WorkGroup } from '../work-groups/work-group.type.ts';
import { Viewer } from './viewer.type.ts';

@Resolver(() => Viewer)
export class ViewerResolver {
  @Policy('public')
  @Query(() => Viewer, { nullable: true, description: 'Whoever is signed in; null where nobody is.' })
  viewer(@Ctx() ctx: Context): SignedIn | null {
    return ctx.viewer;
  }

  @Policy('signedIn')
  @Query(() => Node, { nullable: true, description: 'Anything by its id; null where it does not exist for the viewer.' })
  async node(@Arg('id', () => ID) id: string, @Ctx() ctx: Context) {
    return ctx.services.nodes.find(await ctx.asker(), id);
  }

  @FieldResolver(() => Person)
  person(@Root() viewer: Viewer, @Ctx() ctx: Context) {
    return ctx.loaders.person.load(viewer.personId);
  }

  @FieldResolver(() => CalendarDay, { description: 'Today, as people in the viewer’s school say it.' })
  async today(@Ctx() ctx: Context) {
    return ctx.services.departments.today(await ctx.asker());
  }

  @FieldResolver(() => [Membership], { description: 'Live ones: a few.' })
  async memberships(@Root() viewer: Viewer, @Ctx() ctx: Context) {
    return ctx.services.memberships.ofPerson(await ctx.asker(), viewer.personId);
  }

  @FieldResolver(() => [Department], { description: 'Those the viewer works in, or looks after as senior leader: a few.' })
  async departments(@Ctx() ctx: Context) {
    return ctx.services.viewers.departments(await ctx.asker());
  }

  @FieldResolver(() => [WorkGroup], { description: 'Those the viewer belongs to, leads or looks after: 100 at most, the newest year first.' })
  async workGroups(@Ctx() ctx: Context) {
    return ctx.services.workGroups.ofAsker(await ctx.asker());
  }

  @FieldResolver(() => [Hub], { description: 'One, seldom two.' })
  async hubs(@Ctx() ctx: Context) {
    const { actor } = await ctx.asker();
    const hubs = await ctx.loaders.hub.loadMany([...actor.hubIds]);
    return hubs.filter((hub) => hub !== null);
  }

  @FieldResolver(() => LessonSequenceConnection, { description: 'Sequences of the viewer’s departments and those shared with them, the latest changed first.' })
  async recentSequences(@Arg('first', () => Int) first: number, @Arg('after', () => String, { nullable: true }) after: string | null, @Ctx() ctx: Context) {
    const page = pageOf(first, after);
    const rows = await ctx.services.viewers.recentSequences(await ctx.asker(), page);
    return toConnection(rows, page, (row) => `${row.updatedAt.toISOString()}\n${row.id}`);
  }

  @FieldResolver(() => SharingGrantConnection, { description: 'What other departments share with the viewer, the latest first.' })
  async sharedWithMe(@Arg('first', () => Int) first: number, @Arg('after', () => String, { nullable: true }) after: string | null, @Ctx() ctx: Context) {
    const page = pageOf(first, after);
    return toConnection(await ctx.services.sharing.toAsker(await ctx.asker(), page), page, (row) => row.id);
  }
}
