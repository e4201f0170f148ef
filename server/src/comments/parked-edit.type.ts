import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { GraphQLJSON } from '../documents/json.scalar.ts';
import { Policy } from '../graphql/policy.decorator.ts';
import { payloadUnion } from '../graphql/problem.type.ts';
import { GraphQLInstant } from '../graphql/scalars.ts';
import { DevelopmentPlan } from '../plans/plan.type.ts';
import { LessonSequence } from '../sequences/sequence.type.ts';

@Policy('parkedEdit.view')
@ObjectType({ description: 'Words of a field that could not be merged, kept until somebody has decided about them.' })
export class ParkedEdit {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'The field they are of, as the document names it.' })
  root!: string;

  @Field(() => String, { description: 'Why they could not be merged.' })
  reason!: string;

  @Field(() => GraphQLInstant, { description: 'When they were kept.' })
  at!: Date;

  @Field(() => GraphQLJSON, { nullable: true, description: 'Editor JSON of the nodes that documents have; null where they are anything else.' })
  body!: unknown;

  @Field(() => String, { description: 'Their plain text; empty where `body` is null.' })
  text!: string;

  personId!: string;
}

@InputType()
export class SettleParkedEditInput {
  @Field(() => ID, { description: 'Which words.' }) parkedEditId!: string;
}

@Policy('parkedEdit.view')
@ObjectType({ description: 'The sequence or the plan, without these words waiting in it.' })
export class ParkedEditSettled {
  @Field(() => LessonSequence, { nullable: true, description: 'Where they were words of a sequence.' }) sequence!: LessonSequence | null;
  @Field(() => DevelopmentPlan, { nullable: true, description: 'Where they were words of a plan.' }) plan!: DevelopmentPlan | null;
}

export const SettleParkedEditPayload = payloadUnion('SettleParkedEditPayload', ParkedEditSettled);
