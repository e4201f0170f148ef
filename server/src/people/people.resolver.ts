import { Arg, Ctx, Field, FieldResolver, ID, InputType, Int, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { pageOf, toConnection } from '../graphql/connection.ts';
import { AdvocateProfile, Role } from '../graphql/enums.ts';
import { Policy } from '../graphql/policy.decorator.ts';
import { asPayload, payloadUnion } from '../graphql/problem.type.ts';
import { can } from '../policy/policy.ts';
import { Department, Hub, School } from '../schools/school.type.ts';
import { Invitation, Membership, MembershipConnection, MembershipViewerCan, Person } from './people.type.ts';

@InputType()
export class InvitePersonInput {
  @Field(() => String) email!: string;
  @Field(() => Role) role!: Role;
  @Field(() => AdvocateProfile, { nullable: true, description: 'Of advocates only.' }) advocateProfile?: AdvocateProfile | null;
  @Field(() => ID, { description: 'The department, school (senior leaders) or hub the role is in.' }) placeId!: string;
}

@InputType()
export class RevokeInvitationInput {
  @Field(() => ID) invitationId!: string;
}

@InputType()
export class EndMembershipInput {
  @Field(() => ID) membershipId!: string;
}

@Policy('department.invite')
@ObjectType({ description: 'The invitation and its link, shown this once.' })
export class PersonInvited {
  @Field(() => Invitation) invitation!: Invitation;
  @Field(() => String, { description: 'The path of the single-use link, to be sent to the person.' }) link!: string;
}

@Policy('department.invite')
@ObjectType({ description: 'The link no longer works.' })
export class InvitationRevoked {
  @Field(() => ID) invitationId!: string;
}

@Policy('membership.end')
@ObjectType({ description: 'The membership, ended.' })
export class MembershipEnded {
  @Field(() => Membership) membership!: Membership;
}

const InvitePersonPayload = payloadUnion('InvitePersonPayload', PersonInvited);
const RevokeInvitationPayload = payloadUnion('RevokeInvitationPayload', InvitationRevoked);
const EndMembershipPayload = payloadUnion('EndMembershipPayload', MembershipEnded);

@Resolver(() => Membership)
export class MembershipResolver {
  @FieldResolver(() => Person)
  person(@Root() membership: Membership, @Ctx() ctx: Context) {
    return ctx.loaders.person.load(membership.personId);
  }

  @FieldResolver(() => Department, { nullable: true })
  department(@Root() membership: Membership, @Ctx() ctx: Context) {
    return membership.departmentId === null ? null : ctx.loaders.department.load(membership.departmentId);
  }

  @FieldResolver(() => School, { nullable: true, description: 'Of senior leaders.' })
  school(@Root() membership: Membership, @Ctx() ctx: Context) {
    return membership.schoolId === null ? null : ctx.loaders.school.load(membership.schoolId);
  }

  @FieldResolver(() => Hub, { nullable: true, description: 'Of hub leads and specialists.' })
  hub(@Root() membership: Membership, @Ctx() ctx: Context) {
    return membership.hubId === null ? null : ctx.loaders.hub.load(membership.hubId);
  }

  @FieldResolver(() => MembershipViewerCan)
  async viewerCan(@Root() membership: Membership, @Ctx() ctx: Context): Promise<MembershipViewerCan> {
    const asker = await ctx.asker();
    const row = await asker.loaders.membership.load(membership.id);
    return { end: row !== null && (await ctx.services.memberships.mayEnd(asker, row)) };
  }

  @Policy('signedIn')
  @Mutation(() => EndMembershipPayload, { description: 'Ends a membership at once; what the person had open closes within a second.' })
  async endMembership(@Arg('input', () => EndMembershipInput) input: EndMembershipInput, @Ctx() ctx: Context) {
    return asPayload(MembershipEnded, async () => ctx.services.memberships.endMembership(await ctx.asker(), input));
  }
}

@Resolver(() => Invitation)
export class InvitationResolver {
  @FieldResolver(() => Department, { nullable: true })
  department(@Root() invitation: Invitation, @Ctx() ctx: Context) {
    return invitation.departmentId === null ? null : ctx.loaders.department.load(invitation.departmentId);
  }

  @FieldResolver(() => School, { nullable: true })
  school(@Root() invitation: Invitation, @Ctx() ctx: Context) {
    return invitation.schoolId === null ? null : ctx.loaders.school.load(invitation.schoolId);
  }

  @FieldResolver(() => Hub, { nullable: true })
  hub(@Root() invitation: Invitation, @Ctx() ctx: Context) {
    return invitation.hubId === null ? null : ctx.loaders.hub.load(invitation.hubId);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Null for the link of a new installation.' })
  invitedBy(@Root() invitation: Invitation, @Ctx() ctx: Context) {
    return invitation.invitedById === null ? null : ctx.loaders.person.load(invitation.invitedById);
  }

  @Policy('signedIn')
  @Mutation(() => InvitePersonPayload, { description: 'Makes a single-use link for one address and one role.' })
  async invitePerson(@Arg('input', () => InvitePersonInput) input: InvitePersonInput, @Ctx() ctx: Context) {
    return asPayload(PersonInvited, async () => {
      const { invitation, token } = await ctx.services.invitations.invitePerson(await ctx.asker(), input);
      return { invitation, link: `/invitation/${token}` };
    });
  }

  @Policy('signedIn')
  @Mutation(() => RevokeInvitationPayload, { description: 'Withdraws an invitation that has not been accepted.' })
  async revokeInvitation(@Arg('input', () => RevokeInvitationInput) input: RevokeInvitationInput, @Ctx() ctx: Context) {
    return asPayload(InvitationRevoked, async () => ctx.services.invitations.revokeInvitation(await ctx.asker(), input));
  }
}

/** What people add to departments and hubs. */
@Resolver(() => Department)
export class DepartmentPeopleResolver {
  @Policy('department.members')
  @FieldResolver(() => MembershipConnection, { nullable: true, description: 'Who belongs to it; null to outsiders.' })
  async members(
    @Root() department: Department,
    @Arg('first', () => Int) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() ctx: Context,
  ) {
    const asker = await ctx.asker();
    if (!(await ctx.services.departments.may(asker, 'department.members', department.id))) return null;
    const page = pageOf(first, after);
    return toConnection(await ctx.services.memberships.page(asker, { departmentId: department.id }, page), page, (row) => row.id);
  }

  @Policy('department.invite')
  @FieldResolver(() => [Invitation], { nullable: true, description: 'Open invitations, the latest 100 at most; null to those who may not invite.' })
  async invitations(@Root() department: Department, @Ctx() ctx: Context) {
    return ctx.services.invitations.openOf(await ctx.asker(), department.id);
  }
}

@Resolver(() => Hub)
export class HubPeopleResolver {
  @Policy('hub.manage')
  @FieldResolver(() => MembershipConnection, { nullable: true, description: 'Hub leads and specialists; null to those who may not manage the hub.' })
  async members(
    @Root() hub: Hub,
    @Arg('first', () => Int) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() ctx: Context,
  ) {
    const asker = await ctx.asker();
    if (!can(asker.actor, 'hub.manage', { hubId: hub.id }).allowed) return null;
    const page = pageOf(first, after);
    return toConnection(await ctx.services.memberships.page(asker, { hubId: hub.id }, page), page, (row) => row.id);
  }

  @Policy('hub.manage')
  @FieldResolver(() => [Invitation], { nullable: true, description: 'Open invitations, the latest 100 at most; null to those who may not invite.' })
  async invitations(@Root() hub: Hub, @Ctx() ctx: Context) {
    return ctx.services.invitations.openOf(await ctx.asker(), hub.id);
  }
}
