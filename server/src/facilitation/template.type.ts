import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { GraphQLJSON } from '../documents/json.scalar.ts';
import { Anonymity, OnePer } from '../discussions/discussion-enums.type.ts';
import { Policy } from '../graphql/policy.decorator.ts';
import { payloadUnion } from '../graphql/problem.type.ts';
import { GraphQLInstant } from '../graphql/scalars.ts';

@Policy('hub.view')
@ObjectType({ description: 'What the viewer may do with a template.' })
export class ThreadTemplateViewerCan {
  @Field(() => Boolean, { description: 'Word it, and go back to the shipped wording.' })
  edit!: boolean;
}

@Policy('hub.view')
@ObjectType({ description: 'A part of a thread in which one thing is done.' })
export class ThreadTemplateStage {
  @Field(() => String)
  title!: string;

  @Field(() => String, { nullable: true, description: 'What people do in it.' })
  purpose!: string | null;

  @Field(() => Int, { nullable: true, description: 'How many minutes it takes by the clock, where people are at it together.' })
  minutes!: number | null;
}

@Policy('hub.view')
@ObjectType({ description: 'A way of leading a thread, as the hub words it.' })
export class ThreadTemplate {
  @Field(() => ID, { description: 'Of this template in this hub.' })
  id!: string;

  @Field(() => String, { description: 'What the shipped one and the hub’s wording of it have in common.' })
  key!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String, { description: 'What it is for.' })
  purpose!: string;

  @Field(() => GraphQLJSON, { description: 'What people are asked: editor JSON, words in square brackets to be filled in.' })
  prompt!: unknown;

  @Field(() => String, { description: 'Its plain text.' })
  promptText!: string;

  @Field(() => [ThreadTemplateStage], { description: 'In their order: ten at most.' })
  stages!: ThreadTemplateStage[];

  @Field(() => [String], { description: 'What the outcome must contain: ten at most.' })
  outcomeParts!: string[];

  @Field(() => Boolean, { description: 'Whether one posts before one sees others.' })
  postBeforeSeeing!: boolean;

  @Field(() => OnePer, { nullable: true, description: 'Of whom the thread takes one opening post; null for no limit.' })
  onePer!: OnePer | null;

  @Field(() => Anonymity)
  anonymity!: Anonymity;

  @Field(() => Boolean, { description: 'Whether the product comes with one of this key.' })
  shipped!: boolean;

  @Field(() => GraphQLInstant, { nullable: true, description: 'When the hub last worded it; null for the shipped wording.' })
  at!: Date | null;

  hubId!: string;
  editedById!: string | null;
}

@InputType({ description: 'A stage of a template.' })
export class ThreadTemplateStageInput {
  @Field(() => String) title!: string;
  @Field(() => String, { nullable: true, description: '500 characters at most.' }) purpose?: string | null;
  @Field(() => Int, { nullable: true, description: '1 to 240.' }) minutes?: number | null;
}

@InputType()
export class SaveThreadTemplateInput {
  @Field(() => ID) hubId!: string;
  @Field(() => String, { nullable: true, description: 'Of the template whose wording this is to be; left out for a new one.' }) key?: string | null;
  @Field(() => String) title!: string;
  @Field(() => String, { description: '500 characters at most.' }) purpose!: string;
  @Field(() => GraphQLJSON, { description: 'Editor JSON.' }) prompt!: unknown;
  @Field(() => [ThreadTemplateStageInput], { description: 'Ten at most.' }) stages!: ThreadTemplateStageInput[];
  @Field(() => [String], { description: 'Ten at most.' }) outcomeParts!: string[];
  @Field(() => Boolean) postBeforeSeeing!: boolean;
  @Field(() => OnePer, { nullable: true }) onePer?: OnePer | null;
  @Field(() => Anonymity) anonymity!: Anonymity;
}

@InputType()
export class ResetThreadTemplateInput {
  @Field(() => ID) hubId!: string;
  @Field(() => String, { description: 'Of the template.' }) key!: string;
}

@Policy('hub.view')
@ObjectType({ description: 'The template as the hub words it now.' })
export class ThreadTemplateSaved {
  @Field(() => ThreadTemplate)
  template!: ThreadTemplate;
}

@Policy('hub.view')
@ObjectType({ description: 'The hub’s wording is gone.' })
export class ThreadTemplateReset {
  @Field(() => ThreadTemplate, { nullable: true, description: 'The shipped one; null where the template was the hub’s own.' })
  template!: ThreadTemplate | null;

  hubId!: string;
}

export const SaveThreadTemplatePayload = payloadUnion('SaveThreadTemplatePayload', ThreadTemplateSaved);
export const ResetThreadTemplatePayload = payloadUnion('ResetThreadTemplatePayload', ThreadTemplateReset);
