import { Field, ObjectType } from 'type-graphql';
import { Policy } from '../graphql/policy.decorator.ts';
import { payloadUnion } from '../graphql/problem.type.ts';
import { DevelopmentPlan } from '../plans/plan.type.ts';
import { LessonSequence } from '../sequences/sequence.type.ts';
import { Comment } from './comment.type.ts';

@Policy('content.comment')
@ObjectType({ description: 'The new comment.' })
export class CommentAdded {
  @Field(() => Comment, { description: 'As it stands now.' }) comment!: Comment;
}

@Policy('comment.edit')
@ObjectType({ description: 'The comment with its new words.' })
export class CommentEdited {
  @Field(() => Comment, { description: 'As it stands now.' }) comment!: Comment;
}

@Policy('comment.reattach')
@ObjectType({ description: 'The comment where it is now.' })
export class CommentReattached {
  @Field(() => Comment, { description: 'As it stands now.' }) comment!: Comment;
}

@Policy('content.comment')
@ObjectType({ description: 'The comment with what people said of it.' })
export class CommentReacted {
  @Field(() => Comment, { description: 'As it stands now.' }) comment!: Comment;
}

@Policy('content.edit')
@ObjectType({ description: 'The comment, its suggestion taken into the text.' })
export class SuggestionAccepted {
  @Field(() => Comment, { description: 'As it stands now.' }) comment!: Comment;
}

@Policy('content.edit')
@ObjectType({ description: 'The comment, its suggestion declined.' })
export class SuggestionDeclined {
  @Field(() => Comment, { description: 'As it stands now.' }) comment!: Comment;
}

@Policy('content.edit')
@ObjectType({ description: 'What became of the suggestions: 100 at most at once.' })
export class AllSuggestionsAccepted {
  @Field(() => [Comment], { description: 'Those taken into the text: 100 at most.' }) accepted!: Comment[];
  @Field(() => [Comment], { description: 'Those whose passage reads otherwise by now, left open: 100 at most.' }) stale!: Comment[];
}

@Policy('content.view')
@ObjectType({ description: 'The sequence, what was said about it read.' })
export class SequenceMarkedRead {
  @Field(() => LessonSequence) sequence!: LessonSequence;
}

@Policy('plan.view')
@ObjectType({ description: 'The plan, what was said about it read.' })
export class PlanMarkedRead {
  @Field(() => DevelopmentPlan, { description: 'As it stands now.' }) plan!: DevelopmentPlan;
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
export const EditCommentPayload = payloadUnion('EditCommentPayload', CommentEdited);
export const ReattachCommentPayload = payloadUnion('ReattachCommentPayload', CommentReattached);
export const ReactToCommentPayload = payloadUnion('ReactToCommentPayload', CommentReacted);
export const AcceptSuggestionPayload = payloadUnion('AcceptSuggestionPayload', SuggestionAccepted);
export const DeclineSuggestionPayload = payloadUnion('DeclineSuggestionPayload', SuggestionDeclined);
export const AcceptAllSuggestionsPayload = payloadUnion('AcceptAllSuggestionsPayload', AllSuggestionsAccepted);
export const MarkSequenceReadPayload = payloadUnion('MarkSequenceReadPayload', SequenceMarkedRead);
export const MarkPlanReadPayload = payloadUnion('MarkPlanReadPayload', PlanMarkedRead);
export const DeleteCommentPayload = payloadUnion('DeleteCommentPayload', CommentDeleted);
export const ResolveCommentPayload = payloadUnion('ResolveCommentPayload', CommentResolved);
export const ReopenCommentPayload = payloadUnion('ReopenCommentPayload', CommentReopened);
