import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Thread } from '../discussions/thread.type.ts';
import { DecisionStatus, Stance } from '../graphql/enums.ts';
import { Policy } from '../graphql/policy.decorator.ts';
import { payloadUnion } from '../graphql/problem.type.ts';
import { GraphQLDay, GraphQLInstant } from '../graphql/scalars.ts';

@Policy('thread.view')
@ObjectType({ description: 'What the viewer may do with a decision as it stands now.' })
export class DecisionViewerCan {
  @Field(() => Boolean, { description: 'Say whether they can live with an option.' })
  voice!: boolean;

  @Field(() => Boolean, { description: 'Say what it came to.' })
  settle!: boolean;
}

@Policy('thread.view')
@ObjectType({ description: 'Something that can be decided.' })
export class DecisionOption {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  title!: string;
}

@Policy('thread.read')
@ObjectType({ description: 'What somebody said to a decision.' })
export class DecisionVoice {
  @Field(() => Stance, { description: 'Whether they can live with it.' })
  stance!: Stance;

  @Field(() => ID, { nullable: true, description: 'The option they speak of.' })
  optionId!: string | null;

  @Field(() => String, { nullable: true, description: 'Why, in 1,000 characters at most; an objection always says.' })
  note!: string | null;

  @Field(() => GraphQLInstant)
  at!: Date;

  personId!: string | null;
}

@Policy('thread.view')
@ObjectType({ description: 'Something that a thread decides: options, who can live with which, and what it came to.' })
export class Decision {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'What is to be decided, 1 to 500 characters.' })
  question!: string;

  @Field(() => DecisionStatus)
  status!: DecisionStatus;

  @Field(() => ID, { nullable: true, description: 'The option that was agreed.' })
  resultOptionId!: string | null;

  @Field(() => String, { nullable: true, description: 'What was decided, or why nothing was.' })
  resultText!: string | null;

  @Field(() => GraphQLDay, { nullable: true, description: 'The day on which it is looked at again.' })
  reviewOn!: Date | null;

  @Field(() => GraphQLInstant)
  createdAt!: Date;

  @Field(() => GraphQLInstant, { nullable: true, description: 'When it was settled.' })
  decidedAt!: Date | null;

  createdById!: string;
  decidedById!: string | null;
}

@InputType()
export class OpenDecisionInput {
  @Field(() => ID) threadId!: string;
  @Field(() => String, { description: '1 to 500 characters.' }) question!: string;
  @Field(() => [String], { description: '1 to 10, each of 200 characters at most.' }) options!: string[];
  @Field(() => String, { nullable: true }) origin?: string | null;
}

@InputType()
export class VoiceDecisionInput {
  @Field(() => ID) decisionId!: string;
  @Field(() => Stance, { description: 'Whether the caller can live with it.' }) stance!: Stance;
  @Field(() => ID, { nullable: true, description: 'The option they speak of.' }) optionId?: string | null;
  @Field(() => String, { nullable: true, description: 'Why, in 1,000 characters at most; needed of an objection.' }) note?: string | null;
  @Field(() => String, { nullable: true }) origin?: string | null;
}

@InputType()
export class SettleDecisionInput {
  @Field(() => ID) decisionId!: string;
  @Field(() => Boolean, { description: 'Whether something was agreed.' }) agreed!: boolean;
  @Field(() => ID, { nullable: true, description: 'The option that was agreed.' }) optionId?: string | null;
  @Field(() => String, { nullable: true, description: 'What was decided, or why nothing was: 1,000 characters at most.' }) text?: string | null;
  @Field(() => GraphQLDay, { nullable: true, description: 'The day on which it is looked at again.' }) reviewOn?: Date | null;
  @Field(() => String, { nullable: true }) origin?: string | null;
}

@Policy('thread.facilitate')
@ObjectType({ description: 'The new decision.' })
export class DecisionOpened {
  @Field(() => Decision) decision!: Decision;
  @Field(() => Thread) thread!: Thread;
}

@Policy('thread.post')
@ObjectType({ description: 'The decision with what the caller said.' })
export class DecisionVoiced {
  @Field(() => Decision) decision!: Decision;
  @Field(() => Thread) thread!: Thread;
}

@Policy('thread.facilitate')
@ObjectType({ description: 'The decision with what it came to.' })
export class DecisionSettled {
  @Field(() => Decision) decision!: Decision;
  @Field(() => Thread) thread!: Thread;
}

export const OpenDecisionPayload = payloadUnion('OpenDecisionPayload', DecisionOpened);
export const VoiceDecisionPayload = payloadUnion('VoiceDecisionPayload', DecisionVoiced);
export const SettleDecisionPayload = payloadUnion('SettleDecisionPayload', DecisionSettled);
