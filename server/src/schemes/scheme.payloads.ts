import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { HalfTermName, Tier } from '../graphql/enums.ts';
import { Policy } from '../graphql/policy.decorator.ts';
import { payloadUnion } from '../graphql/problem.type.ts';
import { LessonSequence } from '../sequences/sequence.type.ts';
import { Programme, SchemeOfWork, Unit, UnitPlacement } from './scheme.type.ts';

@InputType()
export class CreateSchemeInput {
  @Field(() => ID) departmentId!: string;
  @Field(() => String) title!: string;
  @Field(() => Int, { description: 'The year in which the academic year begins.' }) academicYear!: number;
}

@InputType()
export class RenameSchemeInput {
  @Field(() => ID) schemeId!: string;
  @Field(() => String) title!: string;
}

@InputType()
export class AgreeSchemeInput {
  @Field(() => ID) schemeId!: string;
}

@InputType()
export class AddProgrammeInput {
  @Field(() => ID) schemeId!: string;
  @Field(() => Int, { description: '7 to 11.' }) yearGroup!: number;
  @Field(() => Tier, { nullable: true, description: 'Key Stage 4 only.' }) tier?: Tier | null;
}

@InputType()
export class AddUnitInput {
  @Field(() => ID) programmeId!: string;
  @Field(() => String) title!: string;
  @Field(() => HalfTermName) halfTerm!: HalfTermName;
  @Field(() => Int, { description: '1 to 20.' }) weeks!: number;
}

@InputType()
export class RenameUnitInput {
  @Field(() => ID) unitId!: string;
  @Field(() => String) title!: string;
}

@InputType()
export class AddLessonSequenceInput {
  @Field(() => ID) unitId!: string;
  @Field(() => String) title!: string;
}

@Policy('scheme.create')
@ObjectType({ description: 'The new, empty scheme.' })
export class SchemeCreated {
  @Field(() => SchemeOfWork) scheme!: SchemeOfWork;
}

@Policy('content.edit')
@ObjectType({ description: 'The scheme under its new title.' })
export class SchemeRenamed {
  @Field(() => SchemeOfWork) scheme!: SchemeOfWork;
}

@Policy('content.agree')
@ObjectType({ description: 'The scheme, agreed.' })
export class SchemeAgreed {
  @Field(() => SchemeOfWork) scheme!: SchemeOfWork;
}

@Policy('content.edit')
@ObjectType({ description: 'The new programme and its scheme.' })
export class ProgrammeAdded {
  @Field(() => SchemeOfWork) scheme!: SchemeOfWork;
  @Field(() => Programme) programme!: Programme;
}

@Policy('content.edit')
@ObjectType({ description: 'The new unit and where it stands.' })
export class UnitAdded {
  @Field(() => Unit) unit!: Unit;
  @Field(() => UnitPlacement) placement!: UnitPlacement;
  @Field(() => Programme) programme!: Programme;
}

@Policy('content.edit')
@ObjectType({ description: 'The unit under its new title.' })
export class UnitRenamed {
  @Field(() => Unit) unit!: Unit;
}

@Policy('content.edit')
@ObjectType({ description: 'The new sequence and its unit.' })
export class LessonSequenceAdded {
  @Field(() => Unit) unit!: Unit;
  @Field(() => LessonSequence) sequence!: LessonSequence;
}

export const CreateSchemePayload = payloadUnion('CreateSchemePayload', SchemeCreated);
export const RenameSchemePayload = payloadUnion('RenameSchemePayload', SchemeRenamed);
export const AgreeSchemePayload = payloadUnion('AgreeSchemePayload', SchemeAgreed);
export const AddProgrammePayload = payloadUnion('AddProgrammePayload', ProgrammeAdded);
export const AddUnitPayload = payloadUnion('AddUnitPayload', UnitAdded);
export const RenameUnitPayload = payloadUnion('RenameUnitPayload', UnitRenamed);
export const AddLessonSequencePayload = payloadUnion('AddLessonSequencePayload', LessonSequenceAdded);
