import type { Ids } from '../../platform/ids.ts';
import type { PublishedCurriculum } from '../published-curriculum.ts';
import type { ExistingScheme } from './existing-scheme.ts';
import type { ReadDocument } from './import-documents.port.ts';
import { emptyDraft, type ImportPlan, type PlanDraft, type PlanScope } from './import-plan.ts';
import { planPlacements } from './plan-placements.ts';
import { planUnit } from './plan-unit.ts';

/** What a plan is made from. */
export interface PlanInput {
  readonly scope: PlanScope;
  readonly curriculum: PublishedCurriculum;
  readonly existing: ExistingScheme;
  /** Existing documents by their id. */
  readonly documents: ReadonlyMap<string, ReadDocument>;
  /** Teaching weeks of the six half-terms. */
  readonly halfTermWeeks: readonly number[];
  readonly ids: Ids;
}

/**
 * Works out what an import has to do: add what is missing, bring unedited steps to the published text, leave edited ones
 * alone. It never removes, and keeps order, places and titles that people may have chosen. Pure but for the new ids.
 */
export function planImport(input: PlanInput): ImportPlan {
  const { curriculum, existing, ids } = input;
  const draft = emptyDraft();
  const programmeIds = planProgrammes(input, draft);
  const threadIds = planThreads(input, draft);
  const known = new Map(existing.units.map((unit) => [unit.sourceIri, unit]));
  const unitIds = new Map(curriculum.units.map((unit) => [unit.iri, known.get(unit.iri)?.id ?? ids.next('unit')]));
  for (const unit of curriculum.units) planUnit({ ...input, draft, threadIds, unitId: unitIds.get(unit.iri)!, unit });
  planPlacements({ ...input, draft, programmeIds, unitIds });
  return {
    rows: draft.rows,
    newDocuments: draft.newDocuments,
    retitled: draft.retitled,
    edits: draft.edits,
    report: {
      programmes: curriculum.programmes.length,
      units: curriculum.units.length,
      lessons: curriculum.units.reduce((sum, unit) => sum + unit.lessons.length, 0),
      ...draft.counts,
      leftAlone: draft.leftAlone,
    },
  };
}

/** A programme that people made for the same year and tier takes the units in. @returns programme IRI to id */
function planProgrammes({ curriculum, existing, ids }: PlanInput, draft: PlanDraft): Map<string, string> {
  return new Map(
    curriculum.programmes.map(({ iri, yearGroup, tier }) => {
      const known =
        existing.programmes.find((programme) => programme.sourceIri === iri) ??
        existing.programmes.find((own) => own.sourceIri === null && own.yearGroup === yearGroup && own.tier === tier);
      if (known !== undefined) return [iri, known.id];
      const id = ids.next('programme');
      draft.rows.programmes.push({ id, yearGroup, tier, sourceIri: iri });
      return [iri, id];
    }),
  );
}

/** Threads are told apart by name within a scheme. @returns thread name to id */
function planThreads({ curriculum, existing, ids }: PlanInput, draft: PlanDraft): Map<string, string> {
  const byName = new Map(existing.threads.map((thread) => [thread.name, thread.id]));
  for (const { iri, name, strand } of curriculum.units.flatMap((unit) => unit.threads)) {
    if (byName.has(name)) continue;
    const id = ids.next('thread');
    byName.set(name, id);
    draft.rows.threads.push({ id, name, strand, sourceIri: iri });
  }
  return byName;
}
