import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Post } from '../discussions/post.type.ts';
import { Thread } from '../discussions/thread.type.ts';
import { ReportSettlement } from '../graphql/enums.ts';
import { Node } from '../graphql/node.type.ts';
import { Policy } from '../graphql/policy.decorator.ts';
import { payloadUnion } from '../graphql/problem.type.ts';
import { GraphQLInstant } from '../graphql/scalars.ts';

@Policy('thread.facilitate')
@ObjectType({ implements: Node, description: 'That somebody says a post should not stand as it is. Facilitators of its thread alone see it.' })
export class PostReport extends Node {
  @Field(() => String, { description: 'Why, in their words: 500 characters at most.' })
  reason!: string;

  @Field(() => GraphQLInstant)
  at!: Date;

  @Field(() => GraphQLInstant, { nullable: true, description: 'When a facilitator said what became of it.' })
  settledAt!: Date | null;

  @Field(() => ReportSettlement, { nullable: true, description: 'What became of it.' })
  settlement!: ReportSettlement | null;

  postId!: string;
  threadId!: string;
  reporterId!: string;
  settledById!: string | null;
}

@InputType()
export class ReportPostInput {
  @Field(() => ID) postId!: string;
  @Field(() => String, { description: 'Why it should not stand as it is: 500 characters at most, for facilitators alone.' }) reason!: string;
  @Field(() => String, { nullable: true }) origin?: string | null;
}

@InputType()
export class HidePostInput {
  @Field(() => ID) postId!: string;
  @Field(() => String, { description: 'Why, for everybody who reads there and for the audit log: 500 characters at most.' }) reason!: string;
  @Field(() => String, { nullable: true }) origin?: string | null;
}

@InputType()
export class RestorePostInput {
  @Field(() => ID) postId!: string;
  @Field(() => String, { description: 'Why, for the audit log: 500 characters at most.' }) reason!: string;
  @Field(() => String, { nullable: true }) origin?: string | null;
}

@InputType()
export class SettleReportInput {
  @Field(() => ID, { description: 'Of the report.' }) reportId!: string;
  @Field(() => ReportSettlement, { description: 'Whether its post is hidden or kept.' }) settlement!: ReportSettlement;
  @Field(() => String, { nullable: true, description: 'Why it is hidden, as for hidePost; needed then.' }) reason?: string | null;
  @Field(() => String, { nullable: true }) origin?: string | null;
}

@Policy('thread.read')
@ObjectType({ description: 'The facilitators have been told.' })
export class PostReported {
  @Field(() => Post, { description: 'As it stands now.' }) post!: Post;
}

@Policy('thread.facilitate')
@ObjectType({ description: 'The words are hidden.' })
export class PostHiddenByFacilitator {
  @Field(() => Post, { description: 'As it stands now.' }) post!: Post;
  @Field(() => Thread, { description: 'The thread without its words.' }) thread!: Thread;
}

@Policy('thread.facilitate')
@ObjectType({ description: 'The words are back.' })
export class PostRestored {
  @Field(() => Post, { description: 'As it stands now.' }) post!: Post;
  @Field(() => Thread, { description: 'The thread with its words.' }) thread!: Thread;
}

@Policy('thread.facilitate')
@ObjectType({ description: 'The report, and others of the same post, are settled.' })
export class ReportSettled {
  @Field(() => PostReport, { description: 'As it stands now.' }) report!: PostReport;
  @Field(() => Post, { nullable: true, description: 'The post it is about.' }) post!: Post | null;
  @Field(() => Thread, { description: 'The thread that is in.' }) thread!: Thread;
}

export const ReportPostPayload = payloadUnion('ReportPostPayload', PostReported);
export const HidePostPayload = payloadUnion('HidePostPayload', PostHiddenByFacilitator);
export const RestorePostPayload = payloadUnion('RestorePostPayload', PostRestored);
export const SettleReportPayload = payloadUnion('SettleReportPayload', ReportSettled);
