import { Arg, Ctx, Field, FieldResolver, ID, InputType, Int, Mutation, ObjectType, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { asPayload, payloadUnion } from '../graphql/problem.type.ts';
import { foreignCursor, pageOf, toConnection } from '../graphql/connection.ts';
import { Policy } from '../graphql/policy.decorator.ts';
import type { SchoolModel } from '../generated/prisma/models.ts';
import { can } from '../policy/policy.ts';
import { Department, Hub, HubViewerCan, School, SchoolConnection } from './school.type.ts';

@InputType()
export class RenameHubInput {
  @Field(() => ID) hubId!: string;
  @Field(() => String) name!: string;
}

@InputType()
export class AddSchoolInput {
  @Field(() => ID) hubId!: string;
  @Field(() => String) name!: string;
  @Field(() => String, { description: 'Six digits.' }) urn!: string;
  @Field(() => String) localAuthority!: string;
  @Field(() => String, { nullable: true }) trust?: string | null;
  @Field(() => String, { description: 'The department the school takes part with.' }) departmentName!: string;
}

@Policy('hub.manage')
@ObjectType({ description: 'The hub under its new name.' })
export class HubRenamed {
  @Field(() => Hub) hub!: Hub;
}

@Policy('hub.manage')
@ObjectType({ description: 'The school that was added, with its department.' })
export class SchoolAdded {
  @Field(() => Hub) hub!: Hub;
  @Field(() => School) school!: School;
}

const RenameHubPayload = payloadUnion('RenameHubPayload', HubRenamed);
const AddSchoolPayload = payloadUnion('AddSchoolPayload', SchoolAdded);

@Resolver(() => Hub)
export class HubResolver {
  @Policy('signedIn')
  @Query(() => Hub, { nullable: true, description: 'A hub; null where it does not exist for the viewer.' })
  async hub(@Arg('id', () => ID) id: string, @Ctx() ctx: Context) {
    return ctx.services.hubs.find(await ctx.asker(), id);
  }

  @FieldResolver(() => SchoolConnection, { description: 'Its schools, by name.' })
  async schools(
    @Root() hub: Hub,
    @Arg('first', () => Int) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() ctx: Context,
  ) {
    const page = pageOf(first, after);
    const { reader } = await ctx.asker();
    const [name, id] = page.after?.split('\n') ?? [];
    if (name !== undefined && id === undefined) throw foreignCursor();
    const rows = await reader.run((tx) =>
      tx.school.findMany({
        where: { hubId: hub.id, ...(name !== undefined && { OR: [{ name: { gt: name } }, { name, id: { gt: id! } }] }) },
        orderBy: [{ name: 'asc' }, { id: 'asc' }],
        take: page.first + 1,
      }),
    );
    return toConnection(rows, page, (row: SchoolModel) => `${row.name}\n${row.id}`);
  }

  @FieldResolver(() => HubViewerCan, { description: 'What the viewer may do here.' })
  async viewerCan(@Root() hub: Hub, @Ctx() ctx: Context): Promise<HubViewerCan> {
    const asker = await ctx.asker();
    const { actor } = asker;
    return {
      manage: can(actor, 'hub.manage', { hubId: hub.id }).allowed,
      invite: can(actor, 'hub.invite', { hubId: hub.id }).allowed,
      openThread: await ctx.services.discussions.mayOpen(asker, hub.id),
    };
  }

  @Policy('signedIn')
  @Mutation(() => RenameHubPayload, { description: 'Gives the hub another name.' })
  async renameHub(@Arg('input', () => RenameHubInput) input: RenameHubInput, @Ctx() ctx: Context) {
    return asPayload(HubRenamed, async () => ctx.services.hubs.renameHub(await ctx.asker(), input));
  }

  @Policy('signedIn')
  @Mutation(() => AddSchoolPayload, { description: 'Adds a school with its mathematics department to a hub.' })
  async addSchool(@Arg('input', () => AddSchoolInput) input: AddSchoolInput, @Ctx() ctx: Context) {
    return asPayload(SchoolAdded, async () => ctx.services.hubs.addSchool(await ctx.asker(), input));
  }
}

@Resolver(() => School)
export class SchoolResolver {
  @FieldResolver(() => [Department], { description: 'Those of its departments that the viewer may see: few, one for each subject that takes part.' })
  async departments(@Root() school: School, @Ctx() ctx: Context) {
    const asker = await ctx.asker();
    const seen = await Promise.all((await ctx.loaders.departmentsOfSchool.load(school.id)).map(({ id }) => ctx.services.departments.find(asker, id)));
    return seen.filter((department) => department !== null);
  }

  @Policy('hub.view')
  @FieldResolver(() => Hub, { nullable: true, description: 'The hub it belongs to; null to people of other hubs, who have come by something that was shared.' })
  async hub(@Root() school: School, @Ctx() ctx: Context) {
    return ctx.services.hubs.find(await ctx.asker(), school.hubId);
  }
}
