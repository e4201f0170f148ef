import { generateNKeysBetween } from 'fractional-indexing';
import { misconceptionRoot, STEP_FIELDS, stepRoot } from '../../../schema/document/roots.ts';
import type { SequenceData, StepData, WrittenStep } from '../schemes/scheme.types.ts';
import type { CommunityIds, SeedContext } from './community.rows.ts';
import { addDocument, type DocumentPart } from './document.rows.ts';

/** Where a sequence stands. */
export interface SequencePlace {
  readonly departmentId: string;
  readonly schemeId: string;
  readonly unitId: string;
  readonly position: string;
  readonly createdAt: Date;
}

function written(step: StepData): WrittenStep {
  if (typeof step === 'string') return { title: step };
  return 'title' in step ? step : { title: step[0], pupilOutcome: step[1] };
}

/** Adds a sequence, its steps, their misconceptions and its document; its authors took turns, a step each. */
export function addSequence(
  context: SeedContext,
  { people }: CommunityIds,
  { position, createdAt, ...place }: SequencePlace,
  data: SequenceData,
): { id: string; updatedAt: Date } {
  const { rows, ids, timeline } = context;
  const id = ids.next('sequence');
  const inSequence = { ...place, sequenceId: id };
  // Sequences nobody dated were written some weeks ago, not all on one day.
  const lastWritten = data.lastWritten ?? 20 + ((rows.sequences.length * 11) % 60);
  const positions = generateNKeysBetween(null, null, data.steps.length);
  let at = createdAt;
  const parts = data.steps.map((step, index): DocumentPart => {
    const day = timeline.ago(lastWritten + Math.floor((data.steps.length - 1 - index) * 1.5), rows.sequences.length);
    at = day > at ? day : at;
    const authorId = people[data.by[index % data.by.length]!];
    return { authorId, at, texts: addStep(context, { ...inSequence, position: positions[index]!, createdAt }, written(step)) };
  });
  rows.sequences.push({ ...place, id, position, title: data.title, createdAt, updatedAt: at });
  addDocument(context, { ...place, kind: 'SEQUENCE', objectId: id, createdAt, parts });
  return { id, updatedAt: at };
}

interface StepPlace extends Omit<SequencePlace, 'position' | 'createdAt'> {
  readonly sequenceId: string;
  readonly position: string;
  readonly createdAt: Date;
}

function addStep({ rows, ids }: SeedContext, place: StepPlace, step: WrittenStep): DocumentPart['texts'] {
  const id = ids.next('step');
  rows.steps.push({ ...place, id, title: step.title });
  const texts: [string, string][] = STEP_FIELDS.flatMap((field) => (step[field] ? [[stepRoot(id, field), step[field]]] : []));
  const misconceptions = step.misconceptions ?? [];
  const positions = generateNKeysBetween(null, null, misconceptions.length);
  const { createdAt: _, ...inStep } = place;
  misconceptions.forEach(([misconception, response], index) => {
    const itemId = ids.next('misconception');
    rows.misconceptions.push({ ...inStep, id: itemId, stepId: id, position: positions[index]! });
    texts.push([misconceptionRoot(id, itemId, 'misconception'), misconception], [misconceptionRoot(id, itemId, 'response'), response]);
  });
  return texts;
}
