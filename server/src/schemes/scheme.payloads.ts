import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { HalfTermName, Strand, Tier } from '../graphql/enums.ts';
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

@InputType({ description: 'Exactly where a unit stands, as the client last saw it.' })
export class ExpectedPlaceInput {
  @Field(() => ID) programmeId!: string;
  @Field(() => HalfTermName) halfTerm!: HalfTermName;
  @Field(() => String) position!: string;
  @Field(() => Int) weeks!: number;
}

const AFTER = 'The unit’s place to follow; null for first, left out for last. Last, too, where that one has gone from the half-term meanwhile.';
const EXPECTED = 'Refuses with CONFLICT where the unit stands anywhere else by now: what undo sends, so that it never takes back somebody else’s move.';

@InputType()
export class PlaceUnitInput {
  @Field(() => ID) unitId!: string;
  @Field(() => ID) programmeId!: string;
  @Field(() => HalfTermName) halfTerm!: HalfTermName;
  @Field(() => ID, { nullable: true, description: AFTER }) afterPlacementId?: string | null;
  @Field(() => Int, { description: '1 to 20.' }) weeks!: number;
}

@InputType()
export class MoveUnitPlacementInput {
  @Field(() => ID) placementId!: string;
  @Field(() => ID, { nullable: true, description: 'Another year of the same scheme; the same year without it.' }) programmeId?: string | null;
  @Field(() => HalfTermName) halfTerm!: HalfTermName;
  @Field(() => ID, { nullable: true, description: AFTER }) afterPlacementId?: string | null;
  @Field(() => Int, { nullable: true, description: '1 to 20; as many as before without it.' }) weeks?: number | null;
  @Field(() => ExpectedPlaceInput, { nullable: true, description: EXPECTED }) expected?: ExpectedPlaceInput | null;
}

@InputType()
export class SetUnitWeeksInput {
  @Field(() => ID) placementId!: string;
  @Field(() => Int, { description: '1 to 20.' }) weeks!: number;
  @Field(() => ExpectedPlaceInput, { nullable: true, description: EXPECTED }) expected?: ExpectedPlaceInput | null;
}

@InputType()
export class RemoveUnitPlacementInput {
  @Field(() => ID) placementId!: string;
  @Field(() => ExpectedPlaceInput, { nullable: true, description: EXPECTED }) expected?: ExpectedPlaceInput | null;
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
@ObjectType({ description: 'The unit, and its new place.' })
export class UnitPlaced {
  @Field(() => Unit) unit!: Unit;
  @Field(() => UnitPlacement) placement!: UnitPlacement;
}

@Policy('content.edit')
@ObjectType({ description: 'The unit, and the place this move gave it: by now somebody else may have moved it on.' })
export class UnitPlacementMoved {
  @Field(() => Unit) unit!: Unit;
  @Field(() => UnitPlacement) placement!: UnitPlacement;
}

@Policy('content.edit')
@ObjectType({ description: 'The unit, and its place with the new weeks.' })
export class UnitWeeksSet {
  @Field(() => Unit) unit!: Unit;
  @Field(() => UnitPlacement) placement!: UnitPlacement;
}

@Policy('content.edit')
@ObjectType({ description: 'The unit, which stands there no more.' })
export class UnitPlacementRemoved {
  @Field(() => Unit) unit!: Unit;
}

@Policy('content.edit')
@ObjectType({ description: 'The unit under its new title.' })
export class UnitRenamed {
  @Field(() => Unit) unit!: Unit;
}

@InputType({ description: 'A curriculum thread that the scheme does not have yet.' })
export class NewThreadInput {
  @Field(() => String, { description: 'One that the scheme has under this name is taken as it is.' }) name!: string;
  @Field(() => Strand, { description: 'What it is coloured by.' }) strand!: Strand;
}

@InputType()
export class SetUnitThreadsInput {
  @Field(() => ID) unitId!: string;
  @Field(() => [ID], { description: 'All that shall run through the unit: others are taken off it. Of its scheme; 12 at most.' }) threadIds!: string[];
  @Field(() => [NewThreadInput], { nullable: true, description: 'Made for the whole scheme; needs the right to edit it.' }) newThreads?: NewThreadInput[] | null;
}

@Policy('content.edit')
@ObjectType({ description: 'The unit with its threads.' })
export class UnitThreadsSet {
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
export const PlaceUnitPayload = payloadUnion('PlaceUnitPayload', UnitPlaced);
export const MoveUnitPlacementPayload = payloadUnion('MoveUnitPlacementPayload', UnitPlacementMoved);
export const SetUnitWeeksPayload = payloadUnion('SetUnitWeeksPayload', UnitWeeksSet);
export const RemoveUnitPlacementPayload = payloadUnion('RemoveUnitPlacementPayload', UnitPlacementRemoved);
export const RenameUnitPayload = payloadUnion('RenameUnitPayload', UnitRenamed);
export const SetUnitThreadsPayload = payloadUnion('SetUnitThreadsPayload', UnitThreadsSet);
export const AddLessonSequencePayload = payloadUnion('AddLessonSequencePayload', LessonSequenceAdded);
