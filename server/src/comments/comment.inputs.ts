import { Field, ID, InputType } from 'type-graphql';
import { GraphQLJSON } from '../documents/json.scalar.ts';
import { BigIdea, CommentKind } from '../graphql/enums.ts';
import { GraphQLBase64 } from '../graphql/scalars.ts';

@InputType({ description: 'Which threads are asked for; what is left out is left open.' })
export class CommentFilter {
  @Field(() => CommentKind, { nullable: true, description: 'Of this kind.' }) kind?: CommentKind | null;
  @Field(() => BigIdea, { nullable: true, description: 'With this tag.' }) tag?: BigIdea | null;
  @Field(() => Boolean, { nullable: true, description: 'Resolved, or open.' }) resolved?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'With something new to the viewer, or without.' }) unread?: boolean | null;
  @Field(() => ID, { nullable: true, description: 'In which somebody spoke for this department.' }) departmentId?: string | null;
  @Field(() => ID, { nullable: true, description: 'About this step.' }) stepId?: string | null;
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

@InputType()
export class AddCommentInput {
  @Field(() => ID) sequenceId!: string;
  @Field(() => ID, { nullable: true, description: 'The step it is about; null for the sequence as a whole.' }) stepId?: string | null;
  @Field(() => String, { nullable: true, description: 'The field it is about, as the document names it.' }) root?: string | null;
  @Field(() => PassageInput, { nullable: true, description: 'The words of the field that it is about.' }) passage?: PassageInput | null;
  @Field(() => ID, { nullable: true, description: 'The first comment of the thread that it answers; then it has no place, kind or tags of its own.' }) parentId?: string | null;
  @Field(() => CommentKind, { nullable: true, description: 'Notice, wonder or suggest.' }) kind?: CommentKind | null;
  @Field(() => [BigIdea], { nullable: true, description: 'Big ideas it touches.' }) tags?: BigIdea[] | null;
  @Field(() => GraphQLJSON, { nullable: true, description: 'Editor JSON of the nodes that documents have, 10,000 characters of text at most.' }) body?: unknown;
}

@InputType()
export class CommentInput {
  @Field(() => ID, { description: 'The comment’s id.' }) commentId!: string;
}
