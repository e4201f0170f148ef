import { Field, ID, InputType } from 'type-graphql';
import { GraphQLJSON } from '../documents/json.scalar.ts';
import { BigIdea, CommentKind, ReactionKind } from '../graphql/enums.ts';
import { GraphQLBase64, GraphQLInstant } from '../graphql/scalars.ts';

@InputType({ description: 'Which threads are asked for; what is left out is left open.' })
export class CommentFilter {
  @Field(() => CommentKind, { nullable: true, description: 'Of this kind.' }) kind?: CommentKind | null;
  @Field(() => BigIdea, { nullable: true, description: 'With this tag.' }) tag?: BigIdea | null;
  @Field(() => Boolean, { nullable: true, description: 'Resolved, or open.' }) resolved?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'With something new to the viewer, or without.' }) unread?: boolean | null;
  @Field(() => ID, { nullable: true, description: 'In which somebody spoke for this department.' }) departmentId?: string | null;
  @Field(() => ID, { nullable: true, description: 'About this step.' }) stepId?: string | null;
  @Field(() => ID, { nullable: true, description: 'About this item of the plan.' }) planItemId?: string | null;
  @Field(() => String, { nullable: true, description: 'About this field.' }) root?: string | null;
}

@InputType({ description: 'A passage of a field’s text, by where it is and by what it reads.' })
export class PassageInput {
  @Field(() => GraphQLBase64, { description: 'Where it begins: a relative position of Yjs, encoded.' }) start!: string;
  @Field(() => GraphQLBase64, { description: 'Where it ends.' }) end!: string;
  @Field(() => String, { description: 'What it reads: 2,000 characters at most.' }) quote!: string;
  @Field(() => String, { nullable: true, description: 'What stands before it: 32 characters are kept.' }) prefix?: string | null;
  @Field(() => String, { nullable: true, description: 'What stands after it: 32 characters are kept.' }) suffix?: string | null;
  @Field(() => ID, { description: 'The document’s history that the positions are of.' }) epoch!: string;
}

@InputType({ description: 'Other words for a passage.' })
export class SuggestionInput {
  @Field(() => String, { description: 'What it is to read: plain text with formulas between dollars, within one paragraph, 2,000 characters at most; empty to take it out.' }) replacement!: string;
}

@InputType()
export class AddCommentInput {
  @Field(() => ID, { nullable: true, description: 'The new comment’s id, made by the caller (`comment_` and a UUIDv7). The same again by the same person is answered again and added once.' }) id?: string | null;
  @Field(() => ID, { nullable: true, description: 'The lesson sequence it is about; this or `planId`.' }) sequenceId?: string | null;
  @Field(() => ID, { nullable: true, description: 'The step it is about; null for the sequence as a whole.' }) stepId?: string | null;
  @Field(() => ID, { nullable: true, description: 'The development plan it is about; this or `sequenceId`.' }) planId?: string | null;
  @Field(() => ID, { nullable: true, description: 'The priority, criterion, action, milestone, review or piece of evidence it is about; null for the plan as a whole.' }) planItemId?: string | null;
  @Field(() => String, { nullable: true, description: 'The field it is about, as the document names it.' }) root?: string | null;
  @Field(() => PassageInput, { nullable: true, description: 'The words of the field that it is about.' }) passage?: PassageInput | null;
  @Field(() => ID, { nullable: true, description: 'The first comment of the thread that it answers; then it has no place, kind or tags of its own.' }) parentId?: string | null;
  @Field(() => CommentKind, { nullable: true, description: 'Notice, wonder or suggest.' }) kind?: CommentKind | null;
  @Field(() => [BigIdea], { nullable: true, description: 'Big ideas it touches.' }) tags?: BigIdea[] | null;
  @Field(() => GraphQLJSON, { nullable: true, description: 'Editor JSON of the nodes that documents have, 10,000 characters of text at most.' }) body?: unknown;
  @Field(() => [ID], { nullable: true, description: 'People it mentions, ten at most, who see the sequence or plan now.' }) mentions?: string[] | null;
  @Field(() => SuggestionInput, { nullable: true, description: 'The change it proposes of its passage; it is of kind suggest then, and needs no words.' }) suggestion?: SuggestionInput | null;
}

@InputType()
export class EditCommentInput {
  @Field(() => ID, { description: 'The comment’s id.' }) commentId!: string;
  @Field(() => GraphQLJSON, { nullable: true, description: 'Its new words; left out, they stay.' }) body?: unknown;
  @Field(() => CommentKind, { nullable: true, description: 'Left out, it stays.' }) kind?: CommentKind | null;
  @Field(() => [BigIdea], { nullable: true, description: 'Left out or null, they stay.' }) tags?: BigIdea[] | null;
  @Field(() => [ID], { nullable: true, description: 'Everybody it mentions now; left out or null, they stay.' }) mentions?: string[] | null;
}

@InputType()
export class ReattachCommentInput {
  @Field(() => ID, { description: 'The comment’s id.' }) commentId!: string;
  @Field(() => String, { nullable: true, description: 'The field the words are in now; left out, the one they were in.' }) root?: string | null;
  @Field(() => PassageInput, { description: 'The words it is about.' }) passage!: PassageInput;
}

@InputType()
export class ReactToCommentInput {
  @Field(() => ID, { description: 'The comment’s id.' }) commentId!: string;
  @Field(() => ReactionKind, { description: 'What is said by it.' }) kind!: ReactionKind;
  @Field(() => Boolean, { description: 'Said, or taken back.' }) on!: boolean;
}

@InputType()
export class AcceptAllSuggestionsInput {
  @Field(() => ID, { nullable: true, description: 'The lesson sequence; this or `planId`.' }) sequenceId?: string | null;
  @Field(() => ID, { nullable: true, description: 'The development plan; this or `sequenceId`.' }) planId?: string | null;
  @Field(() => String, { nullable: true, description: 'The field; left out, all of its text.' }) root?: string | null;
}

@InputType()
export class MarkSequenceReadInput {
  @Field(() => ID) sequenceId!: string;
  @Field(() => GraphQLInstant, { nullable: true, description: 'When the latest comment on screen was written; left out, now.' }) upTo?: Date | null;
}

@InputType()
export class MarkPlanReadInput {
  @Field(() => ID, { description: 'The plan’s id.' }) planId!: string;
  @Field(() => GraphQLInstant, { nullable: true, description: 'When the latest comment on screen was written; left out, now.' }) upTo?: Date | null;
}

@InputType()
export class CommentInput {
  @Field(() => ID, { description: 'The comment’s id.' }) commentId!: string;
}
