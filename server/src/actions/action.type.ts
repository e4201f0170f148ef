import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { ActionStatus } from '../graphql/enums.ts';
import { Node } from '../graphql/node.type.ts';
import { Policy } from '../graphql/policy.decorator.ts';
import { payloadUnion } from '../graphql/problem.type.ts';
import { GraphQLDay, GraphQLInstant } from '../graphql/scalars.ts';

@Policy('action.view')
@ObjectType({ description: 'What the viewer may do with an action.' })
export class ActionViewerCan {
  @Field(() => Boolean, { description: 'Say how far it has come, and add evidence to it; of one in no plan, change it.' })
  update!: boolean;

  @Field(() => Boolean, { description: 'Change what it is: its title, its owner, its dates, and where it stands in its plan.' })
  edit!: boolean;
}

@Policy('action.view')
@ObjectType({ implements: Node, description: 'Something that somebody took on, in a plan or out of a thread.' })
export class Action extends Node {
  @Field(() => String)
  title!: string;

  @Field(() => GraphQLDay, { nullable: true, description: 'The day by which it is to be done.' })
  dueOn!: Date | null;

  @Field(() => ActionStatus)
  status!: ActionStatus;

  @Field(() => GraphQLInstant)
  createdAt!: Date;

  threadId!: string | null;
  postId!: string | null;
  ownerId!: string;
  createdById!: string;
}

@InputType()
export class MakeActionInput {
  @Field(() => ID) postId!: string;
  @Field(() => String) title!: string;
  @Field(() => ID, { description: 'Whoever takes it on: somebody who sees the thread.' }) ownerId!: string;
  @Field(() => GraphQLDay, { nullable: true, description: 'The day by which it is to be done.' }) dueOn?: Date | null;
  @Field(() => String, { nullable: true }) origin?: string | null;
}

@InputType()
export class UpdateActionInput {
  @Field(() => ID) actionId!: string;
  @Field(() => String, { nullable: true, description: 'Left out or null, it stays.' }) title?: string | null;
  @Field(() => ID, { nullable: true, description: 'Somebody else who takes it on; facilitators alone say so. Left out or null, it stays.' }) ownerId?: string | null;
  @Field(() => GraphQLDay, { nullable: true, description: 'The day by which it is to be done; null for none, left out it stays.' }) dueOn?: Date | null;
  @Field(() => ActionStatus, { nullable: true, description: 'Left out or null, it stays.' }) status?: ActionStatus | null;
  @Field(() => String, { nullable: true }) origin?: string | null;
}

@Policy('thread.facilitate')
@ObjectType({ description: 'The new action.' })
export class ActionMade {
  @Field(() => Action, { description: 'As it stands now.' }) action!: Action;
}

@Policy('action.update')
@ObjectType({ description: 'The action as it is now.' })
export class ActionUpdated {
  @Field(() => Action, { description: 'As it stands now.' }) action!: Action;
}

export const MakeActionPayload = payloadUnion('MakeActionPayload', ActionMade);
export const UpdateActionPayload = payloadUnion('UpdateActionPayload', ActionUpdated);
