import { Field, ObjectType } from 'type-graphql';
import { connectionType } from '../graphql/connection.ts';
import { AdvocateProfile, Role } from '../graphql/enums.ts';
import { Node } from '../graphql/node.type.ts';
import { Policy } from '../graphql/policy.decorator.ts';
import { GraphQLDay, GraphQLInstant } from '../graphql/scalars.ts';

@Policy('person.view')
@ObjectType({ implements: Node, description: 'Somebody, as others see them: a name. Roles belong to memberships.' })
export class Person extends Node {
  @Field(() => String)
  name!: string;
}

@Policy('department.members')
@ObjectType({ description: 'What the viewer may do with a membership.' })
export class MembershipViewerCan {
  @Field(() => Boolean, { description: 'End it at once.' })
  end!: boolean;
}

@Policy('department.members')
@ObjectType({ implements: Node, description: 'A role of a person in a department, a school or a hub, from a day to a day.' })
export class Membership extends Node {
  @Field(() => Role)
  role!: Role;

  @Field(() => AdvocateProfile, { nullable: true, description: 'Of advocates only (R1).' })
  advocateProfile!: AdvocateProfile | null;

  @Field(() => GraphQLDay)
  startsOn!: Date;

  @Field(() => GraphQLDay, { nullable: true, description: 'The first day on which it no longer holds.' })
  endsOn!: Date | null;

  personId!: string;
  departmentId!: string | null;
  schoolId!: string | null;
  hubId!: string | null;
}

export const MembershipConnection = connectionType(Membership, 'Membership');

@Policy('department.invite')
@ObjectType({ implements: Node, description: 'A single-use link for one address and one role. The link itself is shown once, when it is made.' })
export class Invitation extends Node {
  @Field(() => String, { nullable: true, description: 'The address it is bound to.' })
  email!: string | null;

  @Field(() => Role)
  role!: Role;

  @Field(() => GraphQLInstant)
  createdAt!: Date;

  @Field(() => GraphQLInstant)
  expiresAt!: Date;

  departmentId!: string | null;
  schoolId!: string | null;
  hubId!: string | null;
  invitedById!: string | null;
}
