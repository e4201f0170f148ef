import type { Asker } from '../asker.ts';
import type { DocumentEngine } from '../documents/engine.ts';
import type { Deps } from '../platform/deps.ts';
import type { JobTask } from '../platform/jobs.ts';
import type { Log } from '../platform/log.ts';
import { IMPORT_TASK } from './curriculum-import.service.ts';
import { createImportDocuments } from './import-documents.ts';
import { createImportRunner } from './import-runner.ts';

export interface ImportParts extends Deps {
  readonly log: Log;
  readonly engine: DocumentEngine;
  /** Who the person is now; null where they are gone. */
  readonly askerOf: (personId: string) => Promise<Asker | null>;
  /** The calendar of a department. */
  readonly halfTerms: (asker: Asker, departmentId: string, academicYear: number) => Promise<readonly { readonly weeks: number }[]>;
}

/** The job that carries out imports, under its name. */
export function createImportTasks(parts: ImportParts): Record<string, JobTask> {
  const runImport = createImportRunner({
    ...parts,
    documents: createImportDocuments(parts, parts.engine),
    halfTermWeeks: async (...of) => (await parts.halfTerms(...of)).map((term) => term.weeks),
  });
  return { [IMPORT_TASK]: (payload, run) => runImport((payload as { importId: string }).importId, run) };
}
