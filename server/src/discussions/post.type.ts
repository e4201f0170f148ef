import { Field, ID, Int, ObjectType } from 'type-graphql';
import { GraphQLJSON } from '../documents/json.scalar.ts';
import { ReactionKind } from '../graphql/enums.ts';
import { connectionType } from '../graphql/connection.ts';
import { Node } from '../graphql/node.type.ts';
import { Policy } from '../graphql/policy.decorator.ts';
import { GraphQLInstant } from '../graphql/scalars.ts';
import { PostNote } from './discussion-enums.type.ts';

@Policy('thread.read')
@ObjectType({ description: 'What the viewer may do with a post.' })
export class PostViewerCan {
  @Field(() => Boolean, { description: 'Change its words.' })
  edit!: boolean;

  @Field(() => Boolean, { description: 'Delete it.' })
  delete!: boolean;

  @Field(() => Boolean, { description: 'Answer it, and quote it.' })
  reply!: boolean;

  @Field(() => Boolean, { description: 'React to it.' })
  react!: boolean;

  @Field(() => Boolean, { description: 'Report it to the facilitators.' })
  report!: boolean;

  @Field(() => Boolean, { description: 'Hide and restore it, move it, make an action of it.' })
  facilitate!: boolean;
}

@Policy('thread.read')
@ObjectType({ description: 'An earlier wording of a post.' })
export class PostVersion {
  @Field(() => ID)
  id!: string;

  @Field(() => GraphQLJSON, { description: 'Editor JSON.' })
  body!: unknown;

  @Field(() => String, { description: 'Its plain text.' })
  text!: string;

  @Field(() => GraphQLInstant, { description: 'When it was written; the day alone where nobody is to be known by it.' })
  at!: Date;
}

@Policy('thread.read')
@ObjectType({ description: 'How many people reacted to a post in one way.' })
export class PostReactionCount {
  @Field(() => ReactionKind, { description: 'What they said by it.' })
  kind!: ReactionKind;

  @Field(() => Int, { description: 'How many people.' })
  count!: number;

  @Field(() => Boolean, { description: 'Whether the viewer is one of them.' })
  viewerReacted!: boolean;
}

@Policy('thread.read')
@ObjectType({ description: 'That a facilitator hid a post, and why. Its words are there for facilitators and for its author alone.' })
export class PostHidden {
  @Field(() => String)
  reason!: string;

  @Field(() => GraphQLInstant)
  at!: Date;
}

@Policy('thread.read')
@ObjectType({ implements: Node, description: 'What somebody says in a thread, or answers; or a line that says what a facilitator did.' })
export class Post extends Node {
  @Field(() => PostNote, { description: 'Whether it is a post, or what the line says.' })
  note!: PostNote;

  @Field(() => GraphQLInstant, { description: 'When it was written; the day alone where nobody is to be known by it.' })
  createdAt!: Date;

  @Field(() => GraphQLInstant, { nullable: true, description: 'When its words were last changed.' })
  editedAt!: Date | null;

  @Field(() => GraphQLInstant, { nullable: true, description: 'When it was deleted; its words are gone.' })
  deletedAt!: Date | null;

  threadId!: string;
  parentId!: string | null;
  rootId!: string;
}

export const PostConnection = connectionType(Post, 'Post');
