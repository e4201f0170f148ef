import type { StepField } from '../../../schema/document/roots.ts';
import type { HalfTermName, SchemeStatus, Strand } from '../../../server/src/generated/prisma/enums.ts';
import type { PersonKey } from '../community/people.ts';
import type { SchoolKey } from '../community/schools.ts';

/**
 * A field's text as a teacher would type it: a line a paragraph, lines that begin with `- ` a bulleted list, formulas in
 * LaTeX between dollars. Indentation and empty lines mean nothing.
 */
export type FieldText = string;

/** What a pupil gets wrong, and what to do about it. */
export type MisconceptionData = readonly [misconception: FieldText, response: FieldText];

export interface WrittenStep extends Readonly<Partial<Record<StepField, FieldText>>> {
  readonly title: string;
  readonly misconceptions?: readonly MisconceptionData[];
}

/** A step written out, or only its title and the pupil outcome. */
export type StepData = WrittenStep | readonly [title: string, pupilOutcome: FieldText] | string;

export interface SequenceData {
  readonly title: string;
  /** Who wrote it, taking turns step by step. */
  readonly by: readonly [PersonKey, ...PersonKey[]];
  /** Days before now on which somebody last wrote in it. */
  readonly lastWritten?: number;
  readonly steps: readonly StepData[];
}

export interface UnitData {
  readonly year: 7 | 8 | 9;
  readonly halfTerm: HalfTermName;
  readonly weeks: number;
  readonly title: string;
  /** Names of the scheme's curriculum threads. */
  readonly threads: readonly string[];
  readonly whyThisWhyNow: FieldText;
  readonly priorKnowledge: FieldText;
  /** Term to meaning. */
  readonly vocabulary?: Readonly<Record<string, string>>;
  readonly sequences: readonly SequenceData[];
}

export interface SchemeData {
  readonly school: SchoolKey;
  readonly title: string;
  readonly status: SchemeStatus;
  /** Name to strand, in the order in which they are shown. */
  readonly threads: Readonly<Record<string, Strand>>;
  readonly units: readonly UnitData[];
}

/** LaTeX without doubled backslashes. */
export const tex = String.raw;
