import type { PublishedUnit } from '../published-curriculum.ts';
import type { ExistingStep } from './existing-scheme.ts';
import type { PlanDraft } from './import-plan.ts';
import { unitTexts } from './import-texts.ts';
import type { PlanInput } from './plan-import.ts';
import { planSteps } from './plan-steps.ts';
import { positionsAfter } from './positions.ts';
import { changesTo } from './text-changes.ts';

/** What planning one unit needs. */
export interface UnitPlanning extends PlanInput {
  readonly draft: PlanDraft;
  /** Thread name to id. */
  readonly threadIds: ReadonlyMap<string, string>;
  readonly unitId: string;
  readonly unit: PublishedUnit;
}

/** A unit with its threads, vocabulary, text and its one sequence of steps. */
export function planUnit(planning: UnitPlanning): void {
  const { draft, existing, unitId, unit } = planning;
  if (!existing.units.some(({ id }) => id === unitId)) draft.rows.units.push({ id: unitId, title: unit.title, sourceIri: unit.iri });
  planUnitThreads(planning);
  planVocabulary(planning);
  planUnitText(planning);
  const imported = existing.steps.filter((step) => step.unitId === unitId);
  const sequenceId = sequenceOf(planning, imported) ?? addSequence(planning);
  planSteps({ ...planning, sequenceId });
}

function planUnitThreads({ draft, existing, threadIds, unitId, unit }: UnitPlanning): void {
  for (const threadId of new Set(unit.threads.map((thread) => threadIds.get(thread.name)!))) {
    const there = existing.unitThreads.some((link) => link.unitId === unitId && link.threadId === threadId);
    if (!there) draft.rows.unitThreads.push({ unitId, threadId });
  }
}

/** Keywords of the unit's lessons in their order, each once whatever its capitals; a term that is there keeps its meaning. */
function planVocabulary({ draft, existing, ids, unitId, unit }: UnitPlanning): void {
  const there = existing.terms.filter((term) => term.unitId === unitId);
  const seen = new Set(there.map((term) => term.term.toLowerCase()));
  const fresh = unit.lessons
    .flatMap((lesson) => lesson.keywords)
    .filter(({ term }) => {
      const key = term.toLowerCase();
      return !seen.has(key) && seen.add(key);
    });
  const positions = positionsAfter(there.map((term) => term.position), fresh.length);
  fresh.forEach(({ iri, term, meaning }, at) =>
    draft.rows.terms.push({ id: ids.next('term'), unitId, term, meaning, sourceIri: iri, position: positions[at]! }),
  );
}

/** A unit's text follows the published one until somebody has written in it. */
function planUnitText({ draft, existing, documents, ids, scope, unitId, unit }: UnitPlanning): void {
  const texts = unitTexts(unitId, unit);
  const documentId = existing.documents.get(unitId);
  if (documentId === undefined) {
    draft.newDocuments.push({ id: ids.next('document'), kind: 'UNIT', objectId: unitId, ...scope, unitId, texts });
    return;
  }
  const document = documents.get(documentId);
  if (document === undefined || document.writtenByPeople) return;
  const changes = changesTo(document, texts);
  if (changes.length > 0) draft.edits.set(documentId, changes);
}

/** The sequence that holds the steps of an earlier import, else the unit's first one. */
function sequenceOf({ existing, unitId }: UnitPlanning, imported: readonly ExistingStep[]): string | undefined {
  const sequences = existing.sequences.filter((sequence) => sequence.unitId === unitId);
  const first = sequences.toSorted((a, b) => (a.position < b.position ? -1 : 1))[0];
  return imported.find((step) => step.sourceIri !== null)?.sequenceId ?? first?.id;
}

function addSequence({ draft, ids, unitId, unit }: UnitPlanning): string {
  const id = ids.next('sequence');
  draft.rows.sequences.push({ id, unitId, title: unit.title, position: positionsAfter([], 1)[0]! });
  return id;
}

