import { Field, Int, ObjectType } from 'type-graphql';
import { HalfTermName, SchemeStatus, Strand, Tier } from '../graphql/enums.ts';
import { Node } from '../graphql/node.type.ts';
import { Policy } from '../graphql/policy.decorator.ts';
import { GraphQLInstant } from '../graphql/scalars.ts';

@Policy('content.view')
@ObjectType({ description: 'What the viewer may do with a scheme, a unit or a sequence.' })
export class ContentViewerCan {
  @Field(() => Boolean, { description: 'Change it: its text, its steps and their order.' })
  edit!: boolean;

  @Field(() => Boolean)
  comment!: boolean;

  @Field(() => Boolean, { description: 'Decide what leaves the department.' })
  share!: boolean;

  @Field(() => Boolean, { description: 'Agree the scheme it belongs to.' })
  agree!: boolean;
}

@Policy('content.view')
@ObjectType({ implements: Node, description: 'A department’s scheme of work for an academic year.' })
export class SchemeOfWork extends Node {
  @Field(() => String)
  title!: string;

  @Field(() => Int, { description: 'The year in which the academic year begins.' })
  academicYear!: number;

  @Field(() => SchemeStatus)
  status!: SchemeStatus;

  @Field(() => String, { nullable: true, description: 'Whose published curriculum it was imported from, as the licence asks it to be named.' })
  attribution!: string | null;

  @Field(() => GraphQLInstant)
  updatedAt!: Date;

  departmentId!: string;
}

@Policy('content.view')
@ObjectType({ implements: Node, description: 'The scheme for one year group, and one tier in Key Stage 4.' })
export class Programme extends Node {
  @Field(() => Int, { description: '7 to 11.' })
  yearGroup!: number;

  @Field(() => Tier, { nullable: true })
  tier!: Tier | null;

  schemeId!: string;
}

@Policy('content.view')
@ObjectType({ implements: Node, description: 'Where a unit stands in its programme.' })
export class UnitPlacement extends Node {
  @Field(() => HalfTermName)
  halfTerm!: HalfTermName;

  @Field(() => Int, { description: 'How many weeks it takes.' })
  weeks!: number;

  @Field(() => String, { description: 'Sorts the units of a half-term: a fractional index.' })
  position!: string;

  programmeId!: string;
  unitId!: string;
}

@Policy('content.view')
@ObjectType({ implements: Node, description: 'A strand of mathematics that runs through the scheme.' })
export class CurriculumThread extends Node {
  @Field(() => String)
  name!: string;

  @Field(() => Strand, { description: 'What it is coloured by.' })
  strand!: Strand;
}

@Policy('content.view')
@ObjectType({ implements: Node, description: 'A word pupils learn in a unit.' })
export class VocabularyTerm extends Node {
  @Field(() => String)
  term!: string;

  @Field(() => String)
  meaning!: string;
}

@Policy('content.view')
@ObjectType({
  implements: Node,
  description: 'A unit of a scheme. Its "why this, why now" and prior knowledge are text of its document, under the roots `<unitId>/whyThisWhyNow` and `<unitId>/priorKnowledge`.',
})
export class Unit extends Node {
  @Field(() => String)
  title!: string;

  @Field(() => GraphQLInstant)
  updatedAt!: Date;

  schemeId!: string;
  departmentId!: string;
}
