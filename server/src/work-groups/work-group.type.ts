import { Field, Int, ObjectType } from 'type-graphql';
import { WorkGroupKind, WorkGroupStatus } from '../graphql/enums.ts';
import { Node } from '../graphql/node.type.ts';
import { Policy } from '../graphql/policy.decorator.ts';

@Policy('workGroup.view')
@ObjectType({ description: 'What the viewer may do in a work group.' })
export class WorkGroupViewerCan {
  @Field(() => Boolean, { description: 'Take departments in and let them go.' })
  manage!: boolean;

  @Field(() => Boolean, { description: 'Open a thread.' })
  openThread!: boolean;
}

@Policy('workGroup.view')
@ObjectType({ implements: Node, description: 'Departments that learn together for a year, with their specialists.' })
export class WorkGroup extends Node {
  @Field(() => String)
  title!: string;

  @Field(() => WorkGroupKind)
  kind!: WorkGroupKind;

  @Field(() => Int, { description: 'The year in which the academic year begins.' })
  academicYear!: number;

  @Field(() => String, { nullable: true, description: 'What the group works on this year.' })
  theme!: string | null;

  @Field(() => Int, { nullable: true, description: 'The key stage in focus.' })
  keyStage!: number | null;

  @Field(() => String, { nullable: true, description: 'How and how often it meets (R7).' })
  meetingModel!: string | null;

  @Field(() => WorkGroupStatus)
  status!: WorkGroupStatus;

  hubId!: string;
}
