import { Field, Int, ObjectType } from 'type-graphql';
import { GraphQLJSON } from '../documents/json.scalar.ts';
import { connectionType } from '../graphql/connection.ts';
import { Node } from '../graphql/node.type.ts';
import { Policy } from '../graphql/policy.decorator.ts';
import { GraphQLDay, GraphQLInstant } from '../graphql/scalars.ts';
import { Department } from '../schools/school.type.ts';
import { Anonymity, DiscussionSpace, OnePer } from './discussion-enums.type.ts';

@Policy('thread.view')
@ObjectType({ description: 'What the viewer may do in a thread as it stands now.' })
export class ThreadViewerCan {
  @Field(() => Boolean, { description: 'Write in it.' })
  post!: boolean;

  @Field(() => Boolean, { description: 'React to posts.' })
  react!: boolean;

  @Field(() => Boolean, { description: 'Facilitate it: change it, pin, lock, close and reopen it, move and hide posts, invite, hand over.' })
  facilitate!: boolean;
}

@Policy('thread.view')
@ObjectType({ description: 'A part of a thread in which one thing is done.' })
export class ThreadStage {
  @Field(() => String, { description: 'What it is called.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'What is done in it.' })
  purpose!: string | null;

  @Field(() => Int, { nullable: true, description: 'How many minutes it takes, where people are at it together.' })
  minutes!: number | null;

  @Field(() => GraphQLDay, { nullable: true, description: 'The day on which it begins.' })
  opensOn!: Date | null;
}

@Policy('thread.read')
@ObjectType({ description: 'A department that was heard from in a thread.' })
export class HeardFrom {
  @Field(() => Department)
  department!: Department;

  @Field(() => Int, { description: 'How many posts.' })
  count!: number;
}

@Policy('thread.own')
@ObjectType({ description: 'Words that the viewer has not posted yet.' })
export class PostDraft {
  @Field(() => GraphQLJSON, { description: 'Editor JSON.' })
  body!: unknown;

  @Field(() => GraphQLInstant)
  updatedAt!: Date;

  threadId!: string;
  parentId!: string;
}

@Policy('thread.view')
@ObjectType({ implements: Node, description: 'A discussion of a work group, a department or a hub: what is asked, and what people post.' })
export class Thread extends Node {
  @Field(() => DiscussionSpace, { description: 'What it is in.' })
  space!: DiscussionSpace;

  @Field(() => String)
  title!: string;

  @Field(() => String, { nullable: true, description: 'The key of the template it was opened from.' })
  templateKey!: string | null;

  @Field(() => String, { nullable: true, description: 'What it is for.' })
  purpose!: string | null;

  @Field(() => GraphQLJSON, { description: 'What is asked, as editor JSON.' })
  prompt!: unknown;

  @Field(() => String, { description: 'The plain text of what is asked.' })
  promptText!: string;

  @Field(() => Int, { description: 'The stage it is in: its place among `stages`, from 0.' })
  stage!: number;

  @Field(() => [String], { description: 'What the outcome must contain: ten parts at most.' })
  outcomeParts!: string[];

  @Field(() => GraphQLInstant, { description: 'From when people post.' })
  opensAt!: Date;

  @Field(() => GraphQLInstant, { nullable: true, description: 'Until when people post; null without an end.' })
  closesAt!: Date | null;

  @Field(() => Anonymity, { description: 'Whether names stand at posts.' })
  anonymity!: Anonymity;

  @Field(() => Boolean, { description: 'Whether one sees what others wrote only once one has posted.' })
  postBeforeSeeing!: boolean;

  @Field(() => OnePer, { nullable: true, description: 'Of whom it takes one opening post; null for any number.' })
  onePer!: OnePer | null;

  @Field(() => GraphQLInstant)
  createdAt!: Date;

  @Field(() => GraphQLJSON, { nullable: true, description: 'What it came to, as editor JSON; of a closed thread.' })
  outcome!: unknown;

  @Field(() => String, { nullable: true, description: 'The plain text of what it came to.' })
  outcomeText!: string | null;

  @Field(() => GraphQLInstant, { nullable: true, description: 'When it was closed.' })
  closedAt!: Date | null;

  hubId!: string;
  workGroupId!: string | null;
  departmentId!: string | null;
  createdById!: string;
  facilitatorId!: string | null;
  mergedIntoId!: string | null;
}

export const ThreadConnection = connectionType(Thread, 'Thread');
