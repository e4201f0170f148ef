import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Policy } from '../graphql/policy.decorator.ts';
import { payloadUnion } from '../graphql/problem.type.ts';
import { LessonSequence, Misconception, Step } from './sequence.type.ts';

@InputType()
export class RenameLessonSequenceInput {
  @Field(() => ID) sequenceId!: string;
  @Field(() => String) title!: string;
}

@InputType()
export class AddStepInput {
  @Field(() => ID) sequenceId!: string;
  @Field(() => String) title!: string;
  @Field(() => ID, { nullable: true, description: 'The step it follows; null for first, left out for last.' }) afterStepId?: string | null;
}

@InputType()
export class RenameStepInput {
  @Field(() => ID) stepId!: string;
  @Field(() => String) title!: string;
}

@InputType()
export class MoveStepInput {
  @Field(() => ID) stepId!: string;
  @Field(() => ID, { nullable: true, description: 'The step it follows; null for first.' }) afterStepId?: string | null;
}

@InputType()
export class StepInput {
  @Field(() => ID) stepId!: string;
}

@InputType()
export class MisconceptionInput {
  @Field(() => ID) misconceptionId!: string;
}

@Policy('content.edit')
@ObjectType({ description: 'The sequence under its new title.' })
export class LessonSequenceRenamed {
  @Field(() => LessonSequence) sequence!: LessonSequence;
}

@Policy('content.edit')
@ObjectType({ description: 'The new step and its sequence.' })
export class StepAdded {
  @Field(() => Step) step!: Step;
  @Field(() => LessonSequence) sequence!: LessonSequence;
}

@Policy('content.edit')
@ObjectType({ description: 'The step under its new title.' })
export class StepRenamed {
  @Field(() => Step) step!: Step;
  @Field(() => LessonSequence) sequence!: LessonSequence;
}

@Policy('content.edit')
@ObjectType({ description: 'The step at its new place.' })
export class StepMoved {
  @Field(() => Step) step!: Step;
  @Field(() => LessonSequence) sequence!: LessonSequence;
}

@Policy('content.edit')
@ObjectType({ description: 'The step, removed; its words are kept and it can be restored.' })
export class StepRemoved {
  @Field(() => Step) step!: Step;
  @Field(() => LessonSequence) sequence!: LessonSequence;
}

@Policy('content.edit')
@ObjectType({ description: 'The step, back in its place.' })
export class StepRestored {
  @Field(() => Step) step!: Step;
  @Field(() => LessonSequence) sequence!: LessonSequence;
}

@Policy('content.edit')
@ObjectType({ description: 'The new misconception and its step.' })
export class MisconceptionAdded {
  @Field(() => Misconception) misconception!: Misconception;
  @Field(() => Step) step!: Step;
}

@Policy('content.edit')
@ObjectType({ description: 'The misconception, removed; its words are kept.' })
export class MisconceptionRemoved {
  @Field(() => Misconception) misconception!: Misconception;
  @Field(() => Step) step!: Step;
}

@Policy('content.edit')
@ObjectType({ description: 'The misconception, back in its place.' })
export class MisconceptionRestored {
  @Field(() => Misconception) misconception!: Misconception;
  @Field(() => Step) step!: Step;
}

export const RenameLessonSequencePayload = payloadUnion('RenameLessonSequencePayload', LessonSequenceRenamed);
export const AddStepPayload = payloadUnion('AddStepPayload', StepAdded);
export const RenameStepPayload = payloadUnion('RenameStepPayload', StepRenamed);
export const MoveStepPayload = payloadUnion('MoveStepPayload', StepMoved);
export const RemoveStepPayload = payloadUnion('RemoveStepPayload', StepRemoved);
export const RestoreStepPayload = payloadUnion('RestoreStepPayload', StepRestored);
export const AddMisconceptionPayload = payloadUnion('AddMisconceptionPayload', MisconceptionAdded);
export const RemoveMisconceptionPayload = payloadUnion('RemoveMisconceptionPayload', MisconceptionRemoved);
export const RestoreMisconceptionPayload = payloadUnion('RestoreMisconceptionPayload', MisconceptionRestored);
