import type { Asker } from '../asker.ts';
import { authoriseContent } from '../asker.ts';
import { recordEvents } from '../events/event.store.ts';
import type { CurriculumImportModel } from '../generated/prisma/models.ts';
import type { Deps } from '../platform/deps.ts';
import { forbidden, invalid, notFound } from '../platform/errors.ts';
import { addJob } from '../platform/jobs.ts';
import { line } from '../platform/text.ts';
import { can } from '../policy/policy.ts';
import { findImports, importsOfDepartment, insertUpload, startUpload } from './curriculum-import.store.ts';
import type { TurtleFile } from './published-curriculum.ts';
import { checkSize } from './reading/read-curriculum.ts';

/** The job that carries out an import. */
export const IMPORT_TASK = 'importCurriculum';

export interface StartImport {
  readonly departmentId: string;
  readonly title: string;
  /** The calendar year in which the academic year begins; a scheme that is there keeps its own. */
  readonly academicYear: number;
  readonly uploadId: string;
  /** Import into this scheme instead of a new one. */
  readonly schemeId?: string | null | undefined;
}

export type CurriculumImportService = ReturnType<typeof createCurriculumImportService>;

/** Uploads and imports of published curricula, as people ask for them; `createImportRunner` carries them out. */
export function createCurriculumImportService({ db, bus, clock, ids }: Deps) {
  /** @throws DomainProblem NOT_FOUND or FORBIDDEN */
  async function authorise(asker: Asker, departmentId: string): Promise<void> {
    const facts = await asker.loaders.departmentFacts.load(departmentId);
    if (facts === null || !can(asker.actor, 'department.view', facts).allowed) throw notFound('This department');
    const decision = can(asker.actor, 'scheme.create', facts);
    if (!decision.allowed) throw forbidden(decision.reason);
  }

  /** The year of a scheme that may be imported into. */
  async function yearOfScheme(asker: Asker, departmentId: string, schemeId: string): Promise<number> {
    const facts = await authoriseContent(asker, 'content.edit', schemeId, 'scheme');
    const scheme = await asker.loaders.scheme.load(schemeId);
    if (scheme === null) throw notFound('This scheme of work');
    if (facts.departmentId !== departmentId) throw invalid('A curriculum is imported into a scheme of your own department.', 'schemeId');
    return scheme.academicYear;
  }

  return {
    /**
     * Keeps files for an import that is about to be started; unstarted ones are forgotten after a day.
     * @throws DomainProblem FORBIDDEN where the person writes schemes in no department, IMPORT_TOO_LARGE
     */
    async upload(asker: Asker, files: readonly TurtleFile[]): Promise<{ uploadId: string }> {
      const facts = await asker.loaders.departmentFacts.loadMany([...asker.actor.departmentIds]);
      const own = facts.find((fact) => fact !== null && !(fact instanceof Error) && can(asker.actor, 'scheme.create', fact).allowed);
      if (!own || own instanceof Error) throw forbidden('Only teachers, advocates and the subject lead of a department import a curriculum.');
      checkSize(files);
      const upload = { id: ids.next('import'), departmentId: own.departmentId!, personId: asker.actor.personId, now: clock.now() };
      await db.serve((tx) => insertUpload(tx, { ...upload, files: files.map((file) => ({ ...file, id: ids.next('import') })) }), 60_000);
      return { uploadId: upload.id };
    },

    /** @throws DomainProblem NOT_FOUND, FORBIDDEN or INVALID_INPUT */
    async startCurriculumImport(asker: Asker, input: StartImport): Promise<{ import: CurriculumImportModel }> {
      await authorise(asker, input.departmentId);
      const title = line(input.title, 'title');
      const { departmentId, schemeId = null, uploadId } = input;
      const academicYear = schemeId === null ? input.academicYear : await yearOfScheme(asker, departmentId, schemeId);
      if (academicYear < 2000 || academicYear > 2100) throw invalid('Name the year in which the academic year begins, such as 2026.', 'academicYear');
      const { personId } = asker.actor;
      return db.serve(async (tx, after) => {
        const now = clock.now();
        const started = await startUpload(tx, uploadId, { personId, departmentId, title, academicYear, schemeId, now });
        if (started === null) throw notFound('This upload');
        await addJob(tx, IMPORT_TASK, { importId: uploadId }, { queue: IMPORT_TASK });
        await recordEvents(tx, after, bus, [{ scope: departmentId, type: 'import.progressed', nodeId: uploadId, actorId: personId, at: now }]);
        return { import: started };
      });
    },

    /** An import, to those who see its department's imports. */
    async find(asker: Asker, id: string): Promise<CurriculumImportModel | null> {
      const [found] = await asker.reader.run((tx) => findImports(tx, [id]));
      if (found === undefined) return null;
      const facts = await asker.loaders.departmentFacts.load(found.departmentId);
      return facts !== null && can(asker.actor, 'department.imports', facts).allowed ? found : null;
    },

    /** Imports that run or were started within the last day, newest first; null to those who may not see them. */
    async ofDepartment(asker: Asker, departmentId: string): Promise<CurriculumImportModel[] | null> {
      const facts = await asker.loaders.departmentFacts.load(departmentId);
      if (facts === null || !can(asker.actor, 'department.imports', facts).allowed) return null;
      return asker.reader.run((tx) => importsOfDepartment(tx, departmentId, clock.now()));
    },
  };
}
