import { Arg, Ctx, Field, FieldResolver, ID, InputType, Int, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { pageOf, toConnection } from '../graphql/connection.ts';
import { GrantLevel } from '../graphql/enums.ts';
import { Policy } from '../graphql/policy.decorator.ts';
import { asPayload, payloadUnion } from '../graphql/problem.type.ts';
import { Person } from '../people/people.type.ts';
import { idPrefix } from '../platform/ids.ts';
import { SchemeOfWork, Unit } from '../schemes/scheme.type.ts';
import { Department } from '../schools/school.type.ts';
import { LessonSequence } from '../sequences/sequence.type.ts';
import { WorkGroup } from '../work-groups/work-group.type.ts';
import { GrantRecipient, SharedObject, SharingGrant, SharingGrantConnection, SharingGrantViewerCan } from './sharing.type.ts';

@InputType()
export class GiveSharingGrantInput {
  @Field(() => ID, { description: 'A scheme of work, unit or lesson sequence.' }) objectId!: string;
  @Field(() => ID, { description: 'A department of the hub, or a work group or hub of one’s own.' }) recipientId!: string;
  @Field(() => GrantLevel) level!: GrantLevel;
}

@InputType()
export class RevokeSharingGrantInput {
  @Field(() => ID) grantId!: string;
}

@Policy('content.share')
@ObjectType({ description: 'The grant as given.' })
export class SharingGrantGiven {
  @Field(() => SharingGrant) grant!: SharingGrant;
}

@Policy('content.share')
@ObjectType({ description: 'The grant, revoked.' })
export class SharingGrantRevoked {
  @Field(() => SharingGrant) grant!: SharingGrant;
}

const GiveSharingGrantPayload = payloadUnion('GiveSharingGrantPayload', SharingGrantGiven);
const RevokeSharingGrantPayload = payloadUnion('RevokeSharingGrantPayload', SharingGrantRevoked);

@Resolver(() => SharingGrant)
export class SharingGrantResolver {
  @FieldResolver(() => Department, { description: 'Whose it is.' })
  department(@Root() grant: SharingGrant, @Ctx() ctx: Context) {
    return ctx.loaders.department.load(grant.departmentId);
  }

  @FieldResolver(() => SharedObject, { nullable: true, description: 'What is shared; null where it can no longer be seen.' })
  object(@Root() grant: SharingGrant, @Ctx() ctx: Context) {
    const kind = idPrefix(grant.objectId);
    if (kind === 'plan') return ctx.loaders.plan.load(grant.objectId);
    if (kind === 'scheme') return ctx.loaders.scheme.load(grant.objectId);
    return kind === 'unit' ? ctx.loaders.unit.load(grant.objectId) : ctx.loaders.sequence.load(grant.objectId);
  }

  @FieldResolver(() => GrantRecipient, { nullable: true, description: 'Whom it is shared with; null where the viewer does not see them.' })
  async recipient(@Root() grant: SharingGrant, @Ctx() ctx: Context) {
    if (grant.recipientDepartmentId !== null) return ctx.loaders.department.load(grant.recipientDepartmentId);
    if (grant.recipientHubId !== null) return ctx.loaders.hub.load(grant.recipientHubId);
    return ctx.services.workGroups.find(await ctx.asker(), grant.recipientWorkGroupId!);
  }

  @FieldResolver(() => Person)
  grantedBy(@Root() grant: SharingGrant, @Ctx() ctx: Context) {
    return ctx.loaders.person.load(grant.grantedById);
  }

  @FieldResolver(() => SharingGrantViewerCan)
  async viewerCan(@Root() grant: SharingGrant, @Ctx() ctx: Context): Promise<SharingGrantViewerCan> {
    const asker = await ctx.asker();
    const row = await asker.loaders.grant.load(grant.id);
    return { revoke: row !== null && ctx.services.sharing.mayRevoke(asker, row) };
  }

  @Policy('signedIn')
  @Mutation(() => GiveSharingGrantPayload, { description: 'Shares a scheme, unit, sequence or plan, a plan to view or to comment; an earlier grant to the same recipient is replaced.' })
  async giveSharingGrant(@Arg('input', () => GiveSharingGrantInput) input: GiveSharingGrantInput, @Ctx() ctx: Context) {
    return asPayload(SharingGrantGiven, async () => ctx.services.sharing.giveSharingGrant(await ctx.asker(), input));
  }

  @Policy('signedIn')
  @Mutation(() => RevokeSharingGrantPayload, { description: 'Takes a grant back at once, on open screens too.' })
  async revokeSharingGrant(@Arg('input', () => RevokeSharingGrantInput) input: RevokeSharingGrantInput, @Ctx() ctx: Context) {
    return asPayload(SharingGrantRevoked, async () => ctx.services.sharing.revokeSharingGrant(await ctx.asker(), input));
  }
}

const SHARING = { nullable: true, description: 'Whom it is shared with, itself and not through what holds it; null to those who may not share.' } as const;

/** What sharing adds to content and to work groups. */
@Resolver(() => SchemeOfWork)
export class SchemeSharingResolver {
  @Policy('content.share')
  @FieldResolver(() => [SharingGrant], SHARING)
  async sharing(@Root() scheme: SchemeOfWork, @Ctx() ctx: Context) {
    return ctx.services.sharing.ofObject(await ctx.asker(), scheme.id);
  }
}

@Resolver(() => Unit)
export class UnitSharingResolver {
  @Policy('content.share')
  @FieldResolver(() => [SharingGrant], SHARING)
  async sharing(@Root() unit: Unit, @Ctx() ctx: Context) {
    return ctx.services.sharing.ofObject(await ctx.asker(), unit.id);
  }
}

@Resolver(() => LessonSequence)
export class LessonSequenceSharingResolver {
  @Policy('content.share')
  @FieldResolver(() => [SharingGrant], SHARING)
  async sharing(@Root() sequence: LessonSequence, @Ctx() ctx: Context) {
    return ctx.services.sharing.ofObject(await ctx.asker(), sequence.id);
  }
}

@Resolver(() => WorkGroup)
export class WorkGroupSharingResolver {
  @FieldResolver(() => SharingGrantConnection, { description: 'What is shared with the group, as far as it reaches the viewer, the latest first.' })
  async sharedWork(
    @Root() group: WorkGroup,
    @Arg('first', () => Int) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() ctx: Context,
  ) {
    const page = pageOf(first, after);
    return toConnection(await ctx.services.sharing.toWorkGroup(await ctx.asker(), group.id, page), page, (row) => row.id);
  }
}
