import { recordEvents, type NewEvent } from '../events/event.store.ts';
import type { CurriculumImportModel } from '../generated/prisma/models.ts';
import type { AfterCommit, Tx } from '../platform/database.ts';
import type { Deps } from '../platform/deps.ts';
import { notFound } from '../platform/errors.ts';
import { updateImport, type ImportProgress } from './curriculum-import.store.ts';
import { NOTHING_YET, type ExistingScheme } from './planning/existing-scheme.ts';
import type { ImportDocuments } from './planning/import-documents.port.ts';
import type { ImportPlan, PlanScope } from './planning/import-plan.ts';
import { planImport } from './planning/plan-import.ts';
import type { PublishedCurriculum } from './published-curriculum.ts';
import { attributeScheme, insertScheme, loadExistingScheme, lockScheme, writeRows } from './scheme-content.store.ts';

export interface WriteDeps extends Deps {
  readonly documents: ImportDocuments;
  readonly progress: (change: ImportProgress) => Promise<void>;
}

/** Far above what writing takes (Key Stage 3: about a second), so that a slow disk is no reason to give up. */
const TRANSACTION_MS = 120_000;

/**
 * Writes a curriculum into the job's scheme, or into a new one: rows, new documents, report and events in one transaction,
 * then the changes to documents that people may have open.
 */
export async function writeImport(
  deps: WriteDeps,
  job: CurriculumImportModel,
  curriculum: PublishedCurriculum,
  halfTermWeeks: readonly number[],
): Promise<ImportPlan> {
  const plan = await deps.db.serve((tx, after) => writeAtOnce(deps, job, curriculum, halfTermWeeks, tx, after), TRANSACTION_MS);
  // Each is an ordinary edit of its own (D8): done again after a crash, it finds nothing left to change.
  for (const [documentId, changes] of plan.edits) await deps.documents.edit(documentId, job.requestedById, changes);
  return plan;
}

async function writeAtOnce(
  deps: WriteDeps,
  job: CurriculumImportModel,
  curriculum: PublishedCurriculum,
  halfTermWeeks: readonly number[],
  tx: Tx,
  after: AfterCommit,
): Promise<ImportPlan> {
  const { bus, clock, ids, documents } = deps;
  const now = clock.now();
  const { scope, existing } = await target(deps, tx, job, curriculum, now);
  const read = await documents.read([...existing.documents.values()]);
  const plan = planImport({ scope, curriculum, existing, documents: read, halfTermWeeks, ids });
  await writeRows(tx, plan, scope, now);
  let done = 0;
  await documents.create(tx, job.requestedById, plan.newDocuments, async () => {
    done++;
    const units = curriculum.units.length;
    await deps.progress({ doneUnits: Math.floor((done / plan.newDocuments.length) * units), totalUnits: units });
  });
  // A run after a crash keeps the report of the one that wrote.
  await updateImport(tx, job.id, { schemeId: scope.schemeId, ...(job.report === null ? { report: plan.report } : {}) }, now);
  await recordEvents(tx, after, bus, eventsOf(plan, scope, existing, job.requestedById, now));
  return plan;
}

/** The scheme to write into, and what it holds. @throws DomainProblem NOT_FOUND where it is gone meanwhile */
async function target(
  { ids }: WriteDeps,
  tx: Tx,
  job: CurriculumImportModel,
  { source }: PublishedCurriculum,
  now: Date,
): Promise<{ scope: PlanScope; existing: ExistingScheme }> {
  const { departmentId, academicYear, title } = job;
  if (job.schemeId === null) {
    const schemeId = ids.next('scheme');
    await insertScheme(tx, { id: schemeId, departmentId, academicYear, title, attribution: source.attribution, now });
    return { scope: { schemeId, departmentId }, existing: NOTHING_YET };
  }
  const scheme = await lockScheme(tx, job.schemeId);
  if (scheme?.departmentId !== departmentId) throw notFound('This scheme of work');
  await attributeScheme(tx, job.schemeId, scheme.attribution, source.attribution, now);
  return { scope: { schemeId: job.schemeId, departmentId }, existing: await loadExistingScheme(tx, job.schemeId) };
}

/** The scheme's and department's readers fetch afresh; sequences that were there tell of their steps one by one. */
function eventsOf({ rows, retitled }: ImportPlan, scope: PlanScope, existing: ExistingScheme, actorId: string, at: Date): NewEvent[] {
  const event = (scopeId: string, type: string, nodeId: string): NewEvent => ({ scope: scopeId, type, nodeId, actorId, at });
  const there = new Set(existing.sequences.map((sequence) => sequence.id));
  const known = new Set(existing.steps.map((step) => step.id));
  return [
    event(scope.departmentId, 'scheme.imported', scope.schemeId),
    event(scope.schemeId, 'scheme.imported', scope.schemeId),
    ...rows.steps.filter((step) => there.has(step.sequenceId)).map((step) => event(step.sequenceId, 'step.added', step.id)),
    ...retitled.map((step) => event(step.sequenceId, 'step.renamed', step.stepId)),
    ...rows.misconceptions.filter((item) => known.has(item.stepId)).map((item) => event(item.sequenceId, 'misconception.added', item.id)),
  ];
}
