import type { Asker } from '../asker.ts';
import { recordEvents } from '../events/event.store.ts';
import type { CurriculumImportModel } from '../generated/prisma/models.ts';
import type { Deps } from '../platform/deps.ts';
import { DomainProblem } from '../platform/errors.ts';
import type { JobRun } from '../platform/jobs.ts';
import type { Log } from '../platform/log.ts';
import { can } from '../policy/policy.ts';
import { deleteImportFiles, findImports, importFiles, updateImport, type ImportProgress } from './curriculum-import.store.ts';
import type { ImportDocuments } from './planning/import-documents.port.ts';
import { readCurriculumInWorker } from './reading/read-curriculum-in-worker.ts';
import { writeImport, type WriteDeps } from './write-import.ts';

export interface ImportRunnerDeps extends Deps {
  readonly log: Log;
  readonly documents: ImportDocuments;
  /** Who the person is now; null where they are gone. */
  readonly askerOf: (personId: string) => Promise<Asker | null>;
  /** Teaching weeks of a department's six half-terms. */
  readonly halfTermWeeks: (asker: Asker, departmentId: string, academicYear: number) => Promise<number[]>;
}

const FAULT = 'The import stopped because of a fault in the server, and nothing was changed. Try again; if it stops again, tell whoever runs this server.';
const HALF_DONE =
  'New units and lessons were added, but not every step could be brought up to date because of a fault in the server. Import the same files again to finish.';

/**
 * Carries out imports as a job. Reading and planning come before the first row; the rows, new documents, report and events
 * are one transaction, so a failed import changes nothing and one that is run again after a crash finds what it has done.
 */
export function createImportRunner(deps: ImportRunnerDeps) {
  const { db, bus, clock, log } = deps;

  /** Sets how far an import has come and tells the department. */
  async function progress(job: CurriculumImportModel, change: ImportProgress): Promise<void> {
    await db.serve(async (tx, after) => {
      const at = clock.now();
      await updateImport(tx, job.id, change, at);
      if (change.status === 'DONE' || change.status === 'FAILED') await deleteImportFiles(tx, job.id);
      await recordEvents(tx, after, bus, [
        { scope: job.departmentId, type: 'import.progressed', nodeId: job.id, actorId: job.requestedById, at },
      ]);
    });
  }

  async function carryOut(job: CurriculumImportModel): Promise<void> {
    const writing: WriteDeps = { ...deps, progress: throttled((change) => progress(job, change)) };
    await progress(job, { status: 'READING' });
    const curriculum = await readCurriculumInWorker(await importFiles(db.service, job.id));
    const asker = await requester(job);
    const written = job.report !== null;
    if (!written) await progress(job, { status: 'WRITING', doneUnits: 0, totalUnits: curriculum.units.length });
    const halfTermWeeks = await deps.halfTermWeeks(asker, job.departmentId, job.academicYear);
    await writeImport(writing, job, curriculum, halfTermWeeks);
    await progress(job, { status: 'DONE', doneUnits: curriculum.units.length });
  }

  /** The person who asked for the import, if they still may. */
  async function requester(job: CurriculumImportModel): Promise<Asker> {
    const asker = await deps.askerOf(job.requestedById);
    const facts = await asker?.loaders.departmentFacts.load(job.departmentId);
    if (asker && facts && can(asker.actor, 'scheme.create', facts).allowed) return asker;
    throw new DomainProblem('FORBIDDEN', 'Whoever started this import no longer writes the schemes of this department. Nothing was changed.');
  }

  /** @throws where it failed for no expected reason and shall be tried again */
  return async function runImport(importId: string, { lastAttempt }: Pick<JobRun, 'lastAttempt'>): Promise<void> {
    const [job] = await findImports(db.service, [importId]);
    if (job === undefined || job.status === 'DONE' || job.status === 'FAILED') return;
    try {
      await carryOut(job);
    } catch (error) {
      if (error instanceof DomainProblem) return progress(job, { status: 'FAILED', problem: error.message });
      log.error({ err: error, importId }, 'an import failed');
      if (!lastAttempt) throw error;
      const [now] = await findImports(db.service, [importId]);
      await progress(job, { status: 'FAILED', problem: now?.report ? HALF_DONE : FAULT });
    }
  };
}

const PROGRESS_EVERY_MS = 250;

/** Lets a report through at most every quarter of a second; what is left out is overtaken by a later one. */
function throttled(report: (change: ImportProgress) => Promise<void>): (change: ImportProgress) => Promise<void> {
  let last = performance.now();
  return async (change) => {
    if (performance.now() - last < PROGRESS_EVERY_MS) return;
    last = performance.now();
    await report(change);
  };
}
