import type { PublishedLesson } from '../published-curriculum.ts';
import type { ExistingStep } from './existing-scheme.ts';
import type { ReadDocument, RootChange, RootText } from './import-documents.port.ts';
import { misconceptionTexts, stepTexts } from './import-texts.ts';
import type { UnitPlanning } from './plan-unit.ts';
import { positionsAfter, positionsRightAfter } from './positions.ts';
import { changesTo } from './text-changes.ts';

interface StepPlanning extends UnitPlanning {
  readonly sequenceId: string;
}

/** A document in which nothing stands. */
const UNREAD: ReadDocument = { texts: new Map(), writtenByPeople: false };

/** The unit's lessons as steps of its sequence: the missing are added in their place, the others compared. */
export function planSteps(planning: StepPlanning): void {
  const { draft, existing, documents, ids, scope, sequenceId, unitId, unit } = planning;
  const steps = new Map(existing.steps.filter((step) => step.unitId === unitId).map((step) => [step.sourceIri, step]));
  const positions = newPositions(planning, steps);
  const documentId = existing.documents.get(sequenceId);
  const texts: RootText[] = [];
  for (const lesson of unit.lessons) {
    const step = steps.get(lesson.iri);
    if (step === undefined) texts.push(...addStep(planning, lesson, positions.get(lesson.iri)!));
    else compareStep(planning, lesson, step);
  }
  if (documentId === undefined) {
    draft.newDocuments.push({ id: ids.next('document'), kind: 'SEQUENCE', objectId: sequenceId, ...scope, unitId, texts });
  } else {
    addEdits(planning, documentId, changesTo(documents.get(documentId) ?? UNREAD, texts));
  }
}

/** Each missing lesson's position: right after the step of the lesson before it. */
function newPositions({ existing, sequenceId, unit }: StepPlanning, steps: ReadonlyMap<string | null, ExistingStep>): Map<string, string> {
  const taken = existing.steps.filter((step) => step.sequenceId === sequenceId).map((step) => step.position);
  const positions = new Map<string, string>();
  let after: string | null = null;
  let run: string[] = [];
  const placeRun = () => {
    const fresh = positionsRightAfter(taken, after, run.length);
    run.forEach((iri, at) => positions.set(iri, fresh[at]!));
    taken.push(...fresh);
    run = [];
  };
  for (const { iri } of unit.lessons) {
    const step = steps.get(iri);
    if (step === undefined) {
      run.push(iri);
      continue;
    }
    placeRun();
    after = step.sequenceId === sequenceId ? step.position : after;
  }
  placeRun();
  return positions;
}

function addStep(planning: StepPlanning, lesson: PublishedLesson, position: string): RootText[] {
  const { draft, ids, sequenceId, unitId } = planning;
  const id = ids.next('step');
  draft.rows.steps.push({ id, sequenceId, unitId, title: lesson.title, position, sourceIri: lesson.iri });
  draft.counts.added++;
  return [...stepTexts(id, lesson), ...addMisconceptions(planning, id, sequenceId, lesson.misconceptions, [])];
}

function addMisconceptions(
  { draft, ids, unitId }: StepPlanning,
  stepId: string,
  sequenceId: string,
  items: PublishedLesson['misconceptions'],
  taken: readonly string[],
): RootText[] {
  const positions = positionsAfter(taken, items.length);
  return items.flatMap((item, at) => {
    const id = ids.next('misconception');
    draft.rows.misconceptions.push({ id, stepId, sequenceId, unitId, position: positions[at]!, sourceIri: item.iri });
    return misconceptionTexts(stepId, id, item);
  });
}

/** A step that is there is brought to the published text, unless a person has changed or removed it. */
function compareStep(planning: StepPlanning, lesson: PublishedLesson, step: ExistingStep): void {
  const { draft, existing, documents, unit } = planning;
  const documentId = existing.documents.get(step.sequenceId);
  const document = (documentId && documents.get(documentId)) || UNREAD;
  const rows = existing.misconceptions.filter((item) => item.stepId === step.id);
  const items = new Map(rows.map((item) => [item.sourceIri, item]));
  const missing = lesson.misconceptions.filter((item) => !items.has(item.iri));
  const known = lesson.misconceptions.flatMap((item) => {
    const row = items.get(item.iri);
    return row === undefined ? [] : misconceptionTexts(step.id, row.id, item);
  });
  const changes = changesTo(document, [...stepTexts(step.id, lesson), ...known]);
  if (changes.length === 0 && missing.length === 0 && step.title === lesson.title) {
    draft.counts.unchanged++;
  } else if (step.editedAt !== null || step.removedAt !== null) {
    draft.leftAlone.push({ stepId: step.id, title: step.title, unitTitle: unit.title });
  } else {
    draft.counts.updated++;
    if (step.title !== lesson.title) draft.retitled.push({ stepId: step.id, sequenceId: step.sequenceId, title: lesson.title });
    const taken = rows.map((item) => item.position);
    const added = addMisconceptions(planning, step.id, step.sequenceId, missing, taken).map((text) => ({ ...text, expected: '' }));
    if (documentId !== undefined) addEdits(planning, documentId, [...changes, ...added]);
  }
}

function addEdits({ draft }: StepPlanning, documentId: string, changes: readonly RootChange[]): void {
  if (changes.length > 0) draft.edits.set(documentId, [...(draft.edits.get(documentId) ?? []), ...changes]);
}
