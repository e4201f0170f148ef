import type { CurriculumImportModel } from '../generated/prisma/models.ts';
import type { Tx } from '../platform/database.ts';
import type { ImportReport } from './planning/import-report.ts';
import type { TurtleFile } from './published-curriculum.ts';

/** How many uploads of one person may wait for their import. */
const WAITING_UPLOADS = 3;
const DAY_MS = 24 * 60 * 60 * 1000;

/** An upload is an import that nobody has started: it has no title yet. Until then its department is one of the uploader's own. */
const WAITING = { title: '', status: 'QUEUED' } as const;

/** Keeps uploaded files until an import is started with them; forgets a person's oldest uploads, and everybody's after a day. */
export async function insertUpload(
  tx: Tx,
  upload: { id: string; departmentId: string; personId: string; files: readonly (TurtleFile & { id: string })[]; now: Date },
): Promise<void> {
  const { id, departmentId, personId, files, now } = upload;
  const waiting = await tx.curriculumImport.findMany({
    where: { ...WAITING, requestedById: personId },
    orderBy: { createdAt: 'desc' },
    skip: WAITING_UPLOADS - 1,
    select: { id: true },
  });
  await tx.curriculumImport.deleteMany({
    where: { ...WAITING, OR: [{ id: { in: waiting.map((row) => row.id) } }, { createdAt: { lt: new Date(now.getTime() - DAY_MS) } }] },
  });
  await tx.curriculumImport.create({
    data: {
      ...WAITING,
      id,
      departmentId,
      requestedById: personId,
      academicYear: 0,
      createdAt: now,
      updatedAt: now,
      files: { create: files.map((file) => ({ id: file.id, name: file.name, body: file.body })) },
    },
  });
}

/** Starts an upload of this person's as an import. Null where there is no such upload, or it was started already. */
export async function startUpload(
  tx: Tx,
  uploadId: string,
  start: { personId: string; departmentId: string; title: string; academicYear: number; schemeId: string | null; now: Date },
): Promise<CurriculumImportModel | null> {
  const { personId, now, ...data } = start;
  const { count } = await tx.curriculumImport.updateMany({
    where: { ...WAITING, id: uploadId, requestedById: personId },
    data: { ...data, createdAt: now, updatedAt: now },
  });
  return count === 0 ? null : tx.curriculumImport.findUnique({ where: { id: uploadId } });
}

/** Imports that were started. */
export async function findImports(tx: Tx, ids: readonly string[]): Promise<CurriculumImportModel[]> {
  return tx.curriculumImport.findMany({ where: { id: { in: [...ids] }, title: { not: '' } } });
}

/** Imports that run, or were started within the last day. */
export async function importsOfDepartment(tx: Tx, departmentId: string, now: Date): Promise<CurriculumImportModel[]> {
  return tx.curriculumImport.findMany({
    where: {
      departmentId,
      title: { not: '' },
      OR: [{ status: { in: ['QUEUED', 'READING', 'WRITING'] } }, { createdAt: { gte: new Date(now.getTime() - DAY_MS) } }],
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 20,
  });
}

export async function importFiles(tx: Tx, importId: string): Promise<TurtleFile[]> {
  return tx.curriculumImportFile.findMany({ where: { importId }, orderBy: { id: 'asc' }, select: { name: true, body: true } });
}

/** What changes of an import while it runs. */
export interface ImportProgress {
  readonly status?: CurriculumImportModel['status'];
  readonly doneUnits?: number;
  readonly totalUnits?: number;
  readonly schemeId?: string;
  readonly report?: ImportReport;
  readonly problem?: string;
}

export async function updateImport(tx: Tx, id: string, { report, ...progress }: ImportProgress, now: Date): Promise<void> {
  const data = report === undefined ? progress : { ...progress, report: JSON.parse(JSON.stringify(report)) as object };
  await tx.curriculumImport.update({ where: { id }, data: { ...data, updatedAt: now } });
}

/** The files are kept only until the import ended. */
export async function deleteImportFiles(tx: Tx, importId: string): Promise<void> {
  await tx.curriculumImportFile.deleteMany({ where: { importId } });
}
