import { Field, ID, InputType, Int } from 'type-graphql';
import { GraphQLJSON } from '../documents/json.scalar.ts';
import { ReactionKind } from '../graphql/enums.ts';
import { GraphQLDay, GraphQLInstant } from '../graphql/scalars.ts';
import { Anonymity, OnePer, ThreadState } from './discussion-enums.type.ts';

@InputType({ description: 'Which threads are asked for; what is left out is left open.' })
export class ThreadFilter {
  @Field(() => ThreadState, { nullable: true, description: 'That have come so far.' }) state?: ThreadState | null;
  @Field(() => Boolean, { nullable: true, description: 'That the viewer opened, facilitates or posted in.' }) mine?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'With posts by others since the viewer was last there, or without.' }) unread?: boolean | null;
  @Field(() => String, { nullable: true, description: 'With these words in title, prompt or a post that the viewer may read.' }) search?: string | null;
}

@InputType({ description: 'Which posts are asked for; what is left out is left open. Lines of the system come without a filter only.' })
export class PostFilter {
  @Field(() => Boolean, { nullable: true, description: 'The viewer’s own.' }) mine?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'Opening posts that nobody has answered.' }) unanswered?: boolean | null;
  @Field(() => ID, { nullable: true, description: 'By people who spoke for this department, where names stand at posts.' }) departmentId?: string | null;
  @Field(() => String, { nullable: true, description: 'With these words.' }) search?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Written since the viewer’s last visit.' }) sinceLastVisit?: boolean | null;
}

@InputType({ description: 'A part of a thread in which one thing is done.' })
export class ThreadStageInput {
  @Field(() => String, { description: 'What it is called, 1 to 200 characters.' }) title!: string;
  @Field(() => String, { nullable: true, description: 'What is done in it.' }) purpose?: string | null;
  @Field(() => Int, { nullable: true, description: '1 to 600 minutes.' }) minutes?: number | null;
  @Field(() => GraphQLDay, { nullable: true, description: 'The day on which it begins.' }) opensOn?: Date | null;
}

const ORIGIN = 'The client’s own name for itself: subscriptions that give the same are not told of it.';

@InputType()
export class OpenThreadInput {
  @Field(() => ID, { description: 'The work group, department or hub it is in.' }) spaceId!: string;
  @Field(() => String) title!: string;
  @Field(() => String, { nullable: true, description: 'The template it was made from.' }) templateKey?: string | null;
  @Field(() => String, { nullable: true, description: 'What it is for, 500 characters at most.' }) purpose?: string | null;
  @Field(() => GraphQLJSON, { description: 'What is asked, as editor JSON of the nodes that documents have.' }) prompt!: unknown;
  @Field(() => [ThreadStageInput], { nullable: true, description: 'Twelve at most.' }) stages?: ThreadStageInput[] | null;
  @Field(() => [String], { nullable: true, description: 'What the outcome must contain: ten parts at most.' }) outcomeParts?: string[] | null;
  @Field(() => GraphQLInstant, { nullable: true, description: 'From when people post; left out, now.' }) opensAt?: Date | null;
  @Field(() => GraphQLInstant, { nullable: true, description: 'Until when people post.' }) closesAt?: Date | null;
  @Field(() => Anonymity, { nullable: true, description: 'Whether names stand at posts; left out, they do. For good.' }) anonymity?: Anonymity | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether one sees others’ posts only once one has posted. For good.' }) postBeforeSeeing?: boolean | null;
  @Field(() => OnePer, { nullable: true, description: 'Of whom it takes one opening post. For good.' }) onePer?: OnePer | null;
  @Field(() => [ID], { nullable: true, description: 'Schemes, units, sequences and steps that are shown beside it, in this order: twelve at most.' }) linkIds?: string[] | null;
  @Field(() => String, { nullable: true, description: ORIGIN }) origin?: string | null;
}

@InputType()
export class EditThreadInput {
  @Field(() => ID) threadId!: string;
  @Field(() => String, { nullable: true, description: 'Left out or null, it stays.' }) title?: string | null;
  @Field(() => String, { nullable: true, description: 'What it is for; left out, it stays.' }) purpose?: string | null;
  @Field(() => GraphQLJSON, { nullable: true, description: 'What is asked; left out or null, it stays.' }) prompt?: unknown;
  @Field(() => [ThreadStageInput], { nullable: true, description: 'Left out or null, they stay.' }) stages?: ThreadStageInput[] | null;
  @Field(() => [String], { nullable: true, description: 'What the outcome must contain; left out or null, it stays.' }) outcomeParts?: string[] | null;
  @Field(() => GraphQLInstant, { nullable: true, description: 'From when people post; left out or null, it stays.' }) opensAt?: Date | null;
  @Field(() => GraphQLInstant, { nullable: true, description: 'Until when people post; null takes the end away, left out it stays.' }) closesAt?: Date | null;
  @Field(() => String, { nullable: true, description: ORIGIN }) origin?: string | null;
}

@InputType()
export class AddPostInput {
  @Field(() => ID) threadId!: string;
  @Field(() => ID, { nullable: true, description: 'The opening post that it answers; left out, it opens a branch.' }) parentId?: string | null;
  @Field(() => GraphQLJSON, { description: 'Editor JSON of the nodes that documents have, 20,000 characters of text at most.' }) body!: unknown;
  @Field(() => [ID], { nullable: true, description: 'People it mentions, ten at most, who see the thread now.' }) mentions?: string[] | null;
  @Field(() => ID, { nullable: true, description: 'The post it quotes.' }) quoteOfId?: string | null;
  @Field(() => String, { nullable: true, description: 'Words of that post, 2,000 characters at most; left out, how it begins.' }) quoteText?: string | null;
  @Field(() => [ID], { nullable: true, description: 'Files that the viewer uploaded, ten at most.' }) fileIds?: string[] | null;
  @Field(() => String, { description: 'The sender’s own id for it, 8 to 64 letters, digits or dashes: the same sent again is answered with what was posted first.' }) clientKey!: string;
  @Field(() => String, { nullable: true, description: ORIGIN }) origin?: string | null;
}

@InputType()
export class EditPostInput {
  @Field(() => ID) postId!: string;
  @Field(() => GraphQLJSON, { description: 'Its new words, as editor JSON.' }) body!: unknown;
  @Field(() => [ID], { nullable: true, description: 'Everybody it mentions now; left out or null, they stay.' }) mentions?: string[] | null;
  @Field(() => [ID], { nullable: true, description: 'Every file it carries now; left out or null, they stay.' }) fileIds?: string[] | null;
  @Field(() => String, { nullable: true, description: ORIGIN }) origin?: string | null;
}

@InputType()
export class DeletePostInput {
  @Field(() => ID) postId!: string;
  @Field(() => String, { nullable: true, description: ORIGIN }) origin?: string | null;
}

@InputType()
export class ReactToPostInput {
  @Field(() => ID) postId!: string;
  @Field(() => ReactionKind, { description: 'What is said by it.' }) kind!: ReactionKind;
  @Field(() => Boolean, { description: 'Said, or taken back.' }) on!: boolean;
  @Field(() => String, { nullable: true, description: ORIGIN }) origin?: string | null;
}

@InputType()
export class SavePostDraftInput {
  @Field(() => ID) threadId!: string;
  @Field(() => ID, { nullable: true, description: 'The post it answers; left out, of an opening post.' }) parentId?: string | null;
  @Field(() => GraphQLJSON, { description: 'Editor JSON.' }) body!: unknown;
}

@InputType()
export class DiscardPostDraftInput {
  @Field(() => ID) threadId!: string;
  @Field(() => ID, { nullable: true, description: 'The post it answers; left out, of an opening post.' }) parentId?: string | null;
}

@InputType()
export class MarkThreadReadInput {
  @Field(() => ID) threadId!: string;
  @Field(() => ID, { nullable: true, description: 'The latest post that was read: it, and what came before it, in the order in which posts came.' }) upTo?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'True for everything in the thread.' }) all?: boolean | null;
}
