import type { Prisma } from '../generated/prisma/client.ts';
import type { Tx } from '../platform/database.ts';
import type { ExistingScheme } from './planning/existing-scheme.ts';
import type { ImportPlan, PlanScope } from './planning/import-plan.ts';

/**
 * Keeps others from changing what the plan is made from until the transaction ends: the map, and the steps of every sequence. As wherever
 * they are changed, a sequence is locked before its steps. @returns null where there is no such scheme
 */
export async function lockScheme(tx: Tx, schemeId: string): Promise<{ departmentId: string; academicYear: number; attribution: string | null } | null> {
  await tx.$queryRaw`SELECT id FROM scheme_of_work WHERE id = ${schemeId} FOR NO KEY UPDATE`;
  await tx.$queryRaw`SELECT id FROM unit WHERE scheme_id = ${schemeId} ORDER BY id FOR NO KEY UPDATE`;
  await tx.$queryRaw`SELECT id FROM lesson_sequence WHERE scheme_id = ${schemeId} ORDER BY id FOR NO KEY UPDATE`;
  return tx.schemeOfWork.findUnique({ where: { id: schemeId }, select: { departmentId: true, academicYear: true, attribution: true } });
}

/** What the scheme holds, removed steps included. */
export async function loadExistingScheme(tx: Tx, schemeId: string): Promise<ExistingScheme> {
  const where = { schemeId };
  const [programmes, units, placements, threads, unitThreads, terms, sequences, steps, misconceptions, documents] = await Promise.all([
    tx.programme.findMany({ where, select: { id: true, sourceIri: true, yearGroup: true, tier: true } }),
    tx.unit.findMany({ where, select: { id: true, sourceIri: true, title: true } }),
    tx.unitPlacement.findMany({ where, select: { programmeId: true, unitId: true, halfTerm: true, position: true } }),
    tx.curriculumThread.findMany({ where, select: { id: true, name: true } }),
    tx.unitCurriculumThread.findMany({ where, select: { unitId: true, threadId: true } }),
    tx.vocabularyTerm.findMany({ where, select: { unitId: true, term: true, position: true } }),
    tx.lessonSequence.findMany({ where, select: { id: true, unitId: true, position: true } }),
    tx.step.findMany({
      where,
      select: { id: true, sequenceId: true, unitId: true, sourceIri: true, title: true, position: true, editedAt: true, removedAt: true },
    }),
    tx.misconception.findMany({ where, select: { id: true, stepId: true, sourceIri: true, position: true } }),
    tx.document.findMany({ where, select: { id: true, objectId: true } }),
  ]);
  return {
    programmes,
    units,
    placements,
    threads,
    unitThreads,
    terms,
    sequences,
    steps,
    misconceptions,
    documents: new Map(documents.map((document) => [document.objectId, document.id])),
  };
}

/** Writes a plan's rows, a few statements a table, and retitles steps. */
export async function writeRows(tx: Tx, { rows, retitled }: ImportPlan, scope: PlanScope, now: Date): Promise<void> {
  const within = <T extends object>(list: readonly T[]) => list.map((row) => ({ ...row, ...scope }));
  const dated = <T extends object>(list: readonly T[]) => within(list).map((row) => ({ ...row, createdAt: now, updatedAt: now }));
  await inParts(within(rows.programmes), (data) => tx.programme.createMany({ data }));
  await inParts(within(rows.threads), (data) => tx.curriculumThread.createMany({ data }));
  await inParts(dated(rows.units), (data) => tx.unit.createMany({ data }));
  await inParts(within(rows.placements), (data) => tx.unitPlacement.createMany({ data }));
  await inParts(within(rows.unitThreads), (data) => tx.unitCurriculumThread.createMany({ data }));
  await inParts(within(rows.terms), (data) => tx.vocabularyTerm.createMany({ data }));
  await inParts(dated(rows.sequences), (data) => tx.lessonSequence.createMany({ data }));
  await inParts(within(rows.steps).map((row) => ({ ...row, createdAt: now })), (data) => tx.step.createMany({ data }));
  await inParts(within(rows.misconceptions), (data) => tx.misconception.createMany({ data }));
  for (const { stepId, title } of retitled) await tx.step.update({ where: { id: stepId }, data: { title } });
  const touched = new Set([...rows.steps, ...retitled].map((step) => step.sequenceId));
  await tx.lessonSequence.updateMany({ where: { id: { in: [...touched] } }, data: { updatedAt: now } });
}

export async function insertScheme(
  tx: Tx,
  scheme: { id: string; departmentId: string; academicYear: number; title: string; attribution: string; now: Date },
): Promise<void> {
  const { now, ...data } = scheme;
  await tx.schemeOfWork.create({ data: { ...data, createdAt: now, updatedAt: now } });
}

/** Adds an attribution to those the scheme has, each on a line of its own. */
export async function attributeScheme(tx: Tx, schemeId: string, existing: string | null, attribution: string, now: Date): Promise<void> {
  const lines = new Set([...(existing ?? '').split('\n').filter((line) => line !== ''), attribution]);
  await tx.schemeOfWork.update({ where: { id: schemeId }, data: { attribution: [...lines].join('\n'), updatedAt: now } });
}

/** Those of the documents in which a person has ever written: leases of the server's own writing carry a reason. */
export async function documentsOfPeople(tx: Tx, documentIds: readonly string[]): Promise<Set<string>> {
  const rows = await tx.documentClient.findMany({
    where: { documentId: { in: [...documentIds] }, reason: null },
    select: { documentId: true },
    distinct: ['documentId'],
  });
  return new Set(rows.map((row) => row.documentId));
}

/** New documents, the first update of each, and the lease of the client id it was written under (D3, D14). */
export interface DocumentRows {
  readonly documents: Prisma.DocumentCreateManyInput[];
  readonly updates: Prisma.DocumentUpdateCreateManyInput[];
  readonly leases: Prisma.DocumentClientCreateManyInput[];
}

export async function insertDocuments(tx: Tx, { documents, updates, leases }: DocumentRows): Promise<void> {
  await inParts(documents, (data) => tx.document.createMany({ data }));
  // Each holds the text of a unit's lessons, some 40 KB.
  await inParts(updates, (data) => tx.documentUpdate.createMany({ data }), 8);
  await inParts(leases, (data) => tx.documentClient.createMany({ data }));
}

/** Inserts many rows in statements of a size that does not hold up everybody else while it is put together. */
async function inParts<T>(rows: readonly T[], insert: (part: T[]) => Promise<unknown>, size = 100): Promise<void> {
  for (let from = 0; from < rows.length; from += size) await insert(rows.slice(from, from + size));
}
