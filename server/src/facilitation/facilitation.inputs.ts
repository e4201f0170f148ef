import { Field, ID, InputType, Int } from 'type-graphql';
import { GraphQLJSON } from '../documents/json.scalar.ts';

@InputType()
export class SwitchThreadInput {
  @Field(() => ID) threadId!: string;
  @Field(() => Boolean, { description: 'Whether it is to be so, or no longer.' }) on!: boolean;
  @Field(() => String, { nullable: true }) origin?: string | null;
}

@InputType()
export class SetThreadStageInput {
  @Field(() => ID) threadId!: string;
  @Field(() => Int, { description: 'Its place among the thread’s stages, from 0.' }) stage!: number;
  @Field(() => String, { nullable: true }) origin?: string | null;
}

@InputType()
export class WriteThreadSummaryInput {
  @Field(() => ID) threadId!: string;
  @Field(() => GraphQLJSON, { description: 'Editor JSON, 10,000 characters of text at most.' }) body!: unknown;
  @Field(() => String, { nullable: true }) origin?: string | null;
}

@InputType()
export class CloseThreadInput {
  @Field(() => ID) threadId!: string;
  @Field(() => GraphQLJSON, { description: 'What it came to, as editor JSON: each of the thread’s outcome parts is a paragraph of its name, its words in what follows.' }) outcome!: unknown;
  @Field(() => GraphQLJSON, { nullable: true, description: 'A last summary, as editor JSON; left out, the latest stays.' }) summary?: unknown;
  @Field(() => Boolean, { nullable: true, description: 'True to close although parts of the outcome are missing; one has to be there.' }) incomplete?: boolean | null;
  @Field(() => String, { nullable: true }) origin?: string | null;
}

@InputType()
export class ReopenThreadInput {
  @Field(() => ID) threadId!: string;
  @Field(() => String, { nullable: true }) origin?: string | null;
}

@InputType()
export class HandOverThreadInput {
  @Field(() => ID) threadId!: string;
  @Field(() => ID, { nullable: true, description: 'Somebody who sees the thread; null to take it back.' }) personId?: string | null;
  @Field(() => String, { nullable: true }) origin?: string | null;
}

@InputType()
export class InviteToThreadInput {
  @Field(() => ID) threadId!: string;
  @Field(() => [ID], { description: '1 to 30 people of `invitable`.' }) personIds!: string[];
  @Field(() => String, { nullable: true }) origin?: string | null;
}

@InputType()
export class UninviteFromThreadInput {
  @Field(() => ID) threadId!: string;
  @Field(() => ID) personId!: string;
  @Field(() => String, { nullable: true }) origin?: string | null;
}

@InputType()
export class NudgeThreadInput {
  @Field(() => ID) threadId!: string;
  @Field(() => [ID], { nullable: true, description: 'Whom; left out with the departments, everybody who has not posted yet.' }) personIds?: string[] | null;
  @Field(() => [ID], { nullable: true, description: 'Everybody of these departments who has not posted yet.' }) departmentIds?: string[] | null;
  @Field(() => String, { nullable: true }) origin?: string | null;
}

@InputType()
export class LinkToThreadInput {
  @Field(() => ID) threadId!: string;
  @Field(() => ID, { description: 'A scheme of work, a unit, a lesson sequence or a step that the facilitator sees.' }) objectId!: string;
  @Field(() => String, { nullable: true }) origin?: string | null;
}

@InputType()
export class UnlinkFromThreadInput {
  @Field(() => ID) threadId!: string;
  @Field(() => ID, { description: 'The link’s id.' }) linkId!: string;
  @Field(() => String, { nullable: true }) origin?: string | null;
}

const CHOSEN = '1 to 100 posts of one thread; an opening post takes its answers along.';

@InputType()
export class MovePostsInput {
  @Field(() => [ID], { description: CHOSEN }) postIds!: string[];
  @Field(() => ID, { description: 'A thread of the same space.' }) toThreadId!: string;
  @Field(() => String, { nullable: true }) origin?: string | null;
}

@InputType()
export class SplitThreadInput {
  @Field(() => [ID], { description: CHOSEN }) postIds!: string[];
  @Field(() => String, { description: 'Of the new thread.' }) title!: string;
  @Field(() => String, { nullable: true }) origin?: string | null;
}

@InputType()
export class MergeThreadsInput {
  @Field(() => ID, { description: 'The thread that ends.' }) fromId!: string;
  @Field(() => ID, { description: 'The thread of the same space that takes its posts up.' }) intoId!: string;
  @Field(() => String, { nullable: true }) origin?: string | null;
}
