import { Field, ObjectType } from 'type-graphql';
import { Policy } from '../graphql/policy.decorator.ts';
import { payloadUnion } from '../graphql/problem.type.ts';
import { Comment } from './comment.type.ts';

@Policy('content.comment')
@ObjectType({ description: 'The new comment.' })
export class CommentAdded {
  @Field(() => Comment, { description: 'As it stands now.' }) comment!: Comment;
}

@Policy('comment.delete')
@ObjectType({ description: 'The comment without its words.' })
export class CommentDeleted {
  @Field(() => Comment, { description: 'What is left of it.' }) comment!: Comment;
}

@Policy('comment.resolve')
@ObjectType({ description: 'The comment, its thread resolved.' })
export class CommentResolved {
  @Field(() => Comment, { description: 'As it stands now.' }) comment!: Comment;
}

@Policy('comment.resolve')
@ObjectType({ description: 'The comment, its thread open again.' })
export class CommentReopened {
  @Field(() => Comment, { description: 'As it stands now.' }) comment!: Comment;
}

export const AddCommentPayload = payloadUnion('AddCommentPayload', CommentAdded);
export const DeleteCommentPayload = payloadUnion('DeleteCommentPayload', CommentDeleted);
export const ResolveCommentPayload = payloadUnion('ResolveCommentPayload', CommentResolved);
export const ReopenCommentPayload = payloadUnion('ReopenCommentPayload', CommentReopened);
