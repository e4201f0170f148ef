import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionType } from '../graphql/connection.ts';
import { AnchorState, BigIdea, CommentKind, ReactionKind, SuggestionStatus } from '../graphql/enums.ts';
import { Node } from '../graphql/node.type.ts';
import { Policy } from '../graphql/policy.decorator.ts';
import { GraphQLInstant } from '../graphql/scalars.ts';
import { GraphQLJSON } from '../documents/json.scalar.ts';

@Policy('content.view')
@ObjectType({ description: 'What the viewer may do with a comment.' })
export class CommentViewerCan {
  @Field(() => Boolean, { description: 'Change its words.' })
  edit!: boolean;

  @Field(() => Boolean, { description: 'Delete it.' })
  delete!: boolean;

  @Field(() => Boolean, { description: 'Resolve its thread, and open it again.' })
  resolve!: boolean;

  @Field(() => Boolean, { description: 'Answer it, and react to it.' })
  reply!: boolean;

  @Field(() => Boolean, { description: 'Say by hand which words it is about.' })
  reattach!: boolean;

  @Field(() => Boolean, { description: 'Accept or decline its suggestion, where it carries one.' })
  accept!: boolean;
}

@Policy('content.view')
@ObjectType({ description: 'The words of a field that a comment is about.' })
export class CommentPassage {
  @Field(() => AnchorState, { description: 'FOUND, or LOST where its words are gone.' })
  state!: AnchorState;

  @Field(() => String, { description: 'What it read when it was last chosen by hand: 2,000 characters at most.' })
  quote!: string;

  @Field(() => Int, { nullable: true, description: 'Where it begins in the field’s text, in UTF-16 units; null where that is not known.' })
  from!: number | null;

  @Field(() => Int, { nullable: true, description: 'Where it ends, exclusively.' })
  to!: number | null;

  @Field(() => Int, { nullable: true, description: 'The seq of the document at which it stood there.' })
  seq!: number | null;
}

@Policy('content.view')
@ObjectType({ description: 'An earlier wording of a comment.' })
export class CommentVersion {
  @Field(() => ID)
  id!: string;

  @Field(() => GraphQLJSON, { description: 'Editor JSON.' })
  body!: unknown;

  @Field(() => String, { description: 'Its plain text.' })
  text!: string;

  @Field(() => GraphQLInstant, { description: 'When it was written.' })
  at!: Date;

  commentId!: string;
}

@Policy('content.view')
@ObjectType({ description: 'How many people reacted to a comment in one way.' })
export class ReactionCount {
  @Field(() => ReactionKind, { description: 'What they said by it.' })
  kind!: ReactionKind;

  @Field(() => Int, { description: 'How many people.' })
  count!: number;

  @Field(() => Boolean, { description: 'Whether the viewer is one of them.' })
  viewerReacted!: boolean;
}

@Policy('content.view')
@ObjectType({ description: 'A proposed change: the comment’s passage, which read `original`, to read `replacement`.' })
export class Suggestion {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'What the passage read when this was proposed.' })
  original!: string;

  @Field(() => String, { description: 'What it is to read: plain text with formulas between dollars; empty where it is to go.' })
  replacement!: string;

  @Field(() => SuggestionStatus)
  status!: SuggestionStatus;

  @Field(() => GraphQLInstant, { nullable: true, description: 'When it was accepted or declined.' })
  decidedAt!: Date | null;

  commentId!: string;
  decidedById!: string | null;
}

@Policy('content.view')
@ObjectType({ description: 'How much was said about a sequence or a plan.' })
export class CommentCounts {
  @Field(() => Int, { description: 'Threads that are not resolved.' })
  open!: number;

  @Field(() => Int, { description: 'Threads that are resolved.' })
  resolved!: number;

  @Field(() => Int, { description: 'Comments and replies by others since the viewer was last here.' })
  unread!: number;
}

@Policy('content.view')
@ObjectType({
  implements: Node,
  description: 'What somebody said about a sequence or a plan, a step or an item of it, a field of its text or a passage in that; or a reply to it.',
})
export class Comment extends Node {
  @Field(() => String, { nullable: true, description: 'The field it is about: a root of the sequence’s or the plan’s document.' })
  root!: string | null;

  @Field(() => CommentKind, { nullable: true, description: 'Notice, wonder or suggest; of a thread’s first comment alone.' })
  kind!: CommentKind | null;

  @Field(() => [BigIdea], { description: 'Big ideas it touches, of a thread’s first comment alone: five at most.' })
  tags!: BigIdea[];

  @Field(() => String, { description: 'Its plain text, formulas between dollars: 10,000 characters at most. Empty where it was deleted.' })
  text!: string;

  @Field(() => GraphQLInstant, { description: 'When it was written.' })
  createdAt!: Date;

  @Field(() => GraphQLInstant, { nullable: true, description: 'When its words were last changed.' })
  editedAt!: Date | null;

  @Field(() => GraphQLInstant, { nullable: true, description: 'When it was deleted; its words are gone, replies remain.' })
  deletedAt!: Date | null;

  @Field(() => GraphQLInstant, { nullable: true, description: 'When its thread was resolved.' })
  resolvedAt!: Date | null;

  placeId!: string;
  sequenceId!: string | null;
  stepId!: string | null;
  planId!: string | null;
  planItemId!: string | null;
  authorId!: string;
  authorDepartmentId!: string | null;
  parentId!: string | null;
  resolvedById!: string | null;
}

export const CommentConnection = connectionType(Comment, 'Comment');
