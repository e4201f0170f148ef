import { Field, ObjectType, createUnionType } from 'type-graphql';
import { connectionType } from '../graphql/connection.ts';
import { GrantLevel } from '../graphql/enums.ts';
import { Node, typeNameOf } from '../graphql/node.type.ts';
import { Policy } from '../graphql/policy.decorator.ts';
import { GraphQLInstant } from '../graphql/scalars.ts';
import { DevelopmentPlan } from '../plans/plan.type.ts';
import { SchemeOfWork, Unit } from '../schemes/scheme.type.ts';
import { Department, Hub } from '../schools/school.type.ts';
import { LessonSequence } from '../sequences/sequence.type.ts';
import { WorkGroup } from '../work-groups/work-group.type.ts';

@Policy('content.view')
@ObjectType({ description: 'What the viewer may do with a grant.' })
export class SharingGrantViewerCan {
  @Field(() => Boolean)
  revoke!: boolean;
}

export const SharedObject = createUnionType({
  name: 'SharedObjectUnion',
  description: 'What a grant is about; a scheme’s grant covers what is in it.',
  types: () => [SchemeOfWork, Unit, LessonSequence, DevelopmentPlan] as const,
  resolveType: (value) => typeNameOf(value),
});

export const GrantRecipient = createUnionType({
  name: 'GrantRecipient',
  description: 'Whom something is shared with.',
  types: () => [Department, WorkGroup, Hub] as const,
  resolveType: (value) => typeNameOf(value),
});

@Policy('content.view')
@ObjectType({ implements: Node, description: 'Something of a department given to others at a level, until it is revoked.' })
export class SharingGrant extends Node {
  @Field(() => GrantLevel)
  level!: GrantLevel;

  @Field(() => GraphQLInstant)
  grantedAt!: Date;

  @Field(() => GraphQLInstant, { nullable: true })
  revokedAt!: Date | null;

  departmentId!: string;
  objectId!: string;
  grantedById!: string;
  recipientDepartmentId!: string | null;
  recipientWorkGroupId!: string | null;
  recipientHubId!: string | null;
}

export const SharingGrantConnection = connectionType(SharingGrant, 'SharingGrant');
