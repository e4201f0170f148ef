import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { CurriculumImportStatus } from '../graphql/enums.ts';
import { Node } from '../graphql/node.type.ts';
import { Policy } from '../graphql/policy.decorator.ts';
import { payloadUnion } from '../graphql/problem.type.ts';
import { GraphQLInstant } from '../graphql/scalars.ts';

@Policy('department.imports')
@ObjectType({ description: 'A step that an import left as it is, since somebody has edited or removed it.' })
export class StepLeftAlone {
  @Field(() => ID)
  stepId!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String)
  unitTitle!: string;
}

@Policy('department.imports')
@ObjectType({ description: 'What an import did. Lessons become steps.' })
export class ImportReport {
  @Field(() => Int, { description: 'What the published curriculum holds.' })
  programmes!: number;

  @Field(() => Int)
  units!: number;

  @Field(() => Int)
  lessons!: number;

  @Field(() => Int, { description: 'Steps that are new.' })
  added!: number;

  @Field(() => Int, { description: 'Steps that were there, had not been edited, and now read as published.' })
  updated!: number;

  @Field(() => Int, { description: 'Steps that read as published already.' })
  unchanged!: number;

  @Field(() => [StepLeftAlone], { description: 'Edited steps that read otherwise than published; no more than there are lessons.' })
  leftAlone!: StepLeftAlone[];
}

@Policy('department.imports')
@ObjectType({ implements: Node, description: 'An import of a published curriculum into a department’s scheme of work.' })
export class CurriculumImport extends Node {
  @Field(() => String, { description: 'The title the new scheme is given.' })
  title!: string;

  @Field(() => CurriculumImportStatus)
  status!: CurriculumImportStatus;

  @Field(() => Int, { description: 'Units written so far.' })
  doneUnits!: number;

  @Field(() => Int, { description: 'Units to write; 0 until the files have been read.' })
  totalUnits!: number;

  @Field(() => String, { nullable: true, description: 'Why it failed: what happened, what is kept and what to do.' })
  problem!: string | null;

  @Field(() => ImportReport, { nullable: true, description: 'What it did, once it is written.' })
  report!: ImportReport | null;

  @Field(() => GraphQLInstant)
  createdAt!: Date;

  schemeId!: string | null;
}

@InputType()
export class StartCurriculumImportInput {
  @Field(() => ID) departmentId!: string;
  @Field(() => String, { description: 'The title of the new scheme.' }) title!: string;
  @Field(() => Int, { description: 'The year in which the academic year begins; a scheme that is there keeps its own.' }) academicYear!: number;
  @Field(() => ID, { description: 'What POST /api/curriculum-uploads answered with.' }) uploadId!: string;
  @Field(() => ID, { nullable: true, description: 'Bring this scheme up to date instead of making a new one.' }) schemeId?: string | null;
}

@Policy('scheme.create')
@ObjectType({ description: 'The import, queued; its progress comes by departmentEvents.' })
export class CurriculumImportStarted {
  @Field(() => CurriculumImport) import!: CurriculumImport;
}

export const StartCurriculumImportPayload = payloadUnion('StartCurriculumImportPayload', CurriculumImportStarted);
