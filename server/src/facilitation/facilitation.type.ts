import { Field, ID, Int, ObjectType } from 'type-graphql';
import { GraphQLJSON } from '../documents/json.scalar.ts';
import { LinkedObject } from '../graphql/enums.ts';
import { Policy } from '../graphql/policy.decorator.ts';
import { GraphQLInstant } from '../graphql/scalars.ts';

@Policy('thread.view')
@ObjectType({ description: 'The template that a thread was opened from.' })
export class ThreadTemplateName {
  @Field(() => String, { description: 'Of the template.' })
  key!: string;

  @Field(() => String, { description: 'As the hub calls it now.' })
  title!: string;
}

@Policy('thread.view')
@ObjectType({ description: 'What a facilitator put on top of a thread: how far it has come.' })
export class ThreadSummary {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'From 1.' })
  version!: number;

  @Field(() => GraphQLJSON, { description: 'Editor JSON.' })
  body!: unknown;

  @Field(() => String, { description: 'Its plain text.' })
  text!: string;

  @Field(() => GraphQLInstant, { description: 'When it was written.' })
  at!: Date;

  authorId!: string;
}

@Policy('thread.view')
@ObjectType({ description: 'Something shown beside a thread. It grants nothing: each reader sees of it what they see anyway.' })
export class ThreadLink {
  @Field(() => ID, { description: 'Of the link, for unlinkFromThread.' })
  id!: string;

  @Field(() => LinkedObject, { description: 'What it is.' })
  type!: LinkedObject;

  objectId!: string;
}

@Policy('thread.view')
@ObjectType({ description: 'Somebody whom a facilitator let into a thread by name.' })
export class ThreadInvited {
  @Field(() => GraphQLInstant, { description: 'When.' })
  at!: Date;

  personId!: string;
  invitedById!: string;
}

@Policy('thread.facilitate')
@ObjectType({ description: 'Somebody, or a school’s department where one posts for it, from whom the thread hopes for a post.' })
export class ThreadExpected {
  @Field(() => Boolean, { description: 'Whether they have posted.' })
  posted!: boolean;

  @Field(() => Boolean, { description: 'Whether they have read anything here; of a department, whether anybody has.' })
  read!: boolean;

  @Field(() => GraphQLInstant, { nullable: true, description: 'When they were last asked to post.' })
  nudgedAt!: Date | null;

  personId!: string | null;
  departmentId!: string | null;
}

@Policy('thread.facilitate')
@ObjectType({ description: 'Somebody who has read a thread.' })
export class ThreadReader {
  @Field(() => GraphQLInstant, { description: 'When they last did.' })
  readAt!: Date;

  personId!: string;
}
