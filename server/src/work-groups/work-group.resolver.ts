import { Arg, Ctx, Field, FieldResolver, ID, InputType, Int, Mutation, ObjectType, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { WorkGroupKind } from '../graphql/enums.ts';
import { Policy } from '../graphql/policy.decorator.ts';
import { asPayload, payloadUnion } from '../graphql/problem.type.ts';
import { academicYearLabel } from '../platform/calendar-day.ts';
import { Person } from '../people/people.type.ts';
import { Department, Hub } from '../schools/school.type.ts';
import { WorkGroup, WorkGroupViewerCan } from './work-group.type.ts';

@InputType()
export class CreateWorkGroupInput {
  @Field(() => ID) hubId!: string;
  @Field(() => String) title!: string;
  @Field(() => WorkGroupKind) kind!: WorkGroupKind;
  @Field(() => Int) academicYear!: number;
  @Field(() => String, { nullable: true }) theme?: string | null;
  @Field(() => Int, { nullable: true }) keyStage?: number | null;
  @Field(() => String, { nullable: true }) meetingModel?: string | null;
  @Field(() => [ID], { nullable: true, description: 'Accredited specialists of the hub.' }) specialistIds?: string[] | null;
}

@InputType()
export class ParticipationInput {
  @Field(() => ID) workGroupId!: string;
  @Field(() => ID) departmentId!: string;
}

@Policy('hub.manage')
@ObjectType({ description: 'The new work group.' })
export class WorkGroupCreated {
  @Field(() => Hub) hub!: Hub;
  @Field(() => WorkGroup) workGroup!: WorkGroup;
}

@Policy('workGroup.manage')
@ObjectType({ description: 'The group with the department in it.' })
export class ParticipationAdded {
  @Field(() => WorkGroup) workGroup!: WorkGroup;
}

@Policy('workGroup.manage')
@ObjectType({ description: 'The group without the department; what was shared with the group no longer reaches it.' })
export class ParticipationEnded {
  @Field(() => WorkGroup) workGroup!: WorkGroup;
}

const CreateWorkGroupPayload = payloadUnion('CreateWorkGroupPayload', WorkGroupCreated);
const AddParticipationPayload = payloadUnion('AddParticipationPayload', ParticipationAdded);
const EndParticipationPayload = payloadUnion('EndParticipationPayload', ParticipationEnded);

@Resolver(() => WorkGroup)
export class WorkGroupResolver {
  @Policy('signedIn')
  @Query(() => WorkGroup, { nullable: true, description: 'A work group; null where it does not exist for the viewer.' })
  async workGroup(@Arg('id', () => ID) id: string, @Ctx() ctx: Context) {
    return ctx.services.workGroups.find(await ctx.asker(), id);
  }

  @FieldResolver(() => String, { description: '"2026/27".' })
  academicYearLabel(@Root() group: WorkGroup) {
    return academicYearLabel(group.academicYear);
  }

  @FieldResolver(() => Hub)
  hub(@Root() group: WorkGroup, @Ctx() ctx: Context) {
    return ctx.loaders.hub.load(group.hubId);
  }

  @FieldResolver(() => [Person], { description: 'Who leads it: one or a few.' })
  async specialists(@Root() group: WorkGroup, @Ctx() ctx: Context) {
    return (await ctx.loaders.specialists.load(group.id)).map((row) => row.person);
  }

  @FieldResolver(() => [Department], { description: 'Departments that take part now: two to about a dozen (R2, R4).' })
  async departments(@Root() group: WorkGroup, @Ctx() ctx: Context) {
    const participations = await ctx.loaders.participations.load(group.id);
    return ctx.loaders.department.loadMany(participations.map((row) => row.departmentId));
  }

  @FieldResolver(() => WorkGroupViewerCan, { description: 'What the viewer may do here.' })
  async viewerCan(@Root() group: WorkGroup, @Ctx() ctx: Context): Promise<WorkGroupViewerCan> {
    const asker = await ctx.asker();
    const row = await asker.loaders.workGroup.load(group.id);
    return { manage: row !== null && ctx.services.workGroups.mayManage(asker, row), openThread: await ctx.services.discussions.mayOpen(asker, group.id) };
  }

  @Policy('signedIn')
  @Mutation(() => CreateWorkGroupPayload, { description: 'Opens a work group for a year.' })
  async createWorkGroup(@Arg('input', () => CreateWorkGroupInput) input: CreateWorkGroupInput, @Ctx() ctx: Context) {
    return asPayload(WorkGroupCreated, async () => ctx.services.workGroups.createWorkGroup(await ctx.asker(), input));
  }

  @Policy('signedIn')
  @Mutation(() => AddParticipationPayload, { description: 'Takes a department of the hub into a work group.' })
  async addParticipation(@Arg('input', () => ParticipationInput) input: ParticipationInput, @Ctx() ctx: Context) {
    return asPayload(ParticipationAdded, async () => ctx.services.workGroups.addParticipation(await ctx.asker(), input));
  }

  @Policy('signedIn')
  @Mutation(() => EndParticipationPayload, { description: 'Ends a department’s part in a work group at once.' })
  async endParticipation(@Arg('input', () => ParticipationInput) input: ParticipationInput, @Ctx() ctx: Context) {
    return asPayload(ParticipationEnded, async () => ctx.services.workGroups.endParticipation(await ctx.asker(), input));
  }
}

/** What work groups add to hubs and departments. */
@Resolver(() => Hub)
export class HubWorkGroupsResolver {
  @FieldResolver(() => [WorkGroup], { description: 'Those of its work groups that the viewer may see, at most 200, the newest year first.' })
  async workGroups(@Root() hub: Hub, @Ctx() ctx: Context) {
    return ctx.services.workGroups.ofHub(await ctx.asker(), hub.id);
  }
}

@Resolver(() => Department)
export class DepartmentWorkGroupsResolver {
  @FieldResolver(() => [WorkGroup], { description: 'Those of its work groups that the viewer may see: one or two a year.' })
  async workGroups(@Root() department: Department, @Ctx() ctx: Context) {
    const asker = await ctx.asker();
    const rows = await ctx.loaders.groupsOfDepartment.load(department.id);
    const groups = await Promise.all(rows.map((row) => ctx.services.workGroups.find(asker, row.workGroupId)));
    return groups.filter((group) => group !== null);
  }
}
