import { Field, ObjectType } from 'type-graphql';
import { connectionType } from '../graphql/connection.ts';
import { Node } from '../graphql/node.type.ts';
import { Policy } from '../graphql/policy.decorator.ts';
import { GraphQLInstant } from '../graphql/scalars.ts';

@Policy('content.view')
@ObjectType({ implements: Node, description: 'The lessons of a unit as a sequence of small steps, whose text is one co-edited document.' })
export class LessonSequence extends Node {
  @Field(() => String)
  title!: string;

  @Field(() => GraphQLInstant, { description: 'When its steps or its text last changed.' })
  updatedAt!: Date;

  unitId!: string;
  schemeId!: string;
  departmentId!: string;
}

export const LessonSequenceConnection = connectionType(LessonSequence, 'LessonSequence');

@Policy('content.view')
@ObjectType({
  implements: Node,
  description: 'A small step. Its fields are text of the sequence’s document under the roots `<stepId>/<field>`.',
})
export class Step extends Node {
  @Field(() => String)
  title!: string;

  @Field(() => String, { description: 'Sorts the steps of a sequence: a fractional index, compared as bytes, ties by id.' })
  position!: string;

  @Field(() => GraphQLInstant, { nullable: true, description: 'Set where it was removed; its words are kept.' })
  removedAt!: Date | null;

  sequenceId!: string;
  removedById!: string | null;
}

@Policy('content.view')
@ObjectType({ description: 'What one field of a step says.' })
export class StepWords {
  @Field(() => String, { description: 'The field’s name in the document’s roots: `representationAndStructure`.' })
  field!: string;

  @Field(() => String, { description: 'Its plain text, formulas between dollars, half a second behind what is being written.' })
  text!: string;
}

@Policy('content.view')
@ObjectType({
  implements: Node,
  description: 'A misconception of a step and the response to it: text under `<stepId>/misconceptions/<id>/misconception` and `…/response`.',
})
export class Misconception extends Node {
  @Field(() => String, { description: 'Sorts the misconceptions of a step: a fractional index.' })
  position!: string;

  @Field(() => GraphQLInstant, { nullable: true, description: 'Set where it was removed; its words are kept.' })
  removedAt!: Date | null;

  stepId!: string;
}
