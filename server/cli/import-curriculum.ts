// npm run import:curriculum -- --department "School · Department" --title "Key Stage 3" --year 2026 file.ttl …
//   imports a published curriculum into a new scheme of work, or with --scheme <id> into one that is there;
//   --by <e-mail> says in whose name. The server may run meanwhile or not.
import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Asker } from '../src/asker.ts';
import { askerOf } from '../src/context.ts';
import { createImportTasks } from '../src/curriculum-import/compose-import.ts';
import { createCurriculumImportService } from '../src/curriculum-import/curriculum-import.service.ts';
import type { ImportReport } from '../src/curriculum-import/planning/import-report.ts';
import type { TurtleFile } from '../src/curriculum-import/published-curriculum.ts';
import { readCurriculumInWorker } from '../src/curriculum-import/reading/read-curriculum-in-worker.ts';
import { findDepartments, findRequester } from '../src/curriculum-import/requester.store.ts';
import { createPostgresDocumentLog } from '../src/documents/log/document-log.store.ts';
import { createDocumentEngine } from '../src/documents/engine.ts';
import { createLocalBus } from '../src/platform/bus.ts';
import { academicYearOf, londonDay } from '../src/platform/calendar-day.ts';
import { systemClock as clock } from '../src/platform/clock.ts';
import { openDatabase } from '../src/platform/database.ts';
import { createIds } from '../src/platform/ids.ts';
import { startJobs } from '../src/platform/jobs.ts';
import { createLog } from '../src/platform/log.ts';
import { createDepartmentService } from '../src/schools/department.service.ts';
import { openRunningDatabase } from './running-database.ts';
import { runAsProgram } from './run-tool.ts';

interface Wanted {
  readonly department: string;
  readonly title: string;
  readonly academicYear: number;
  readonly schemeId: string | null;
  readonly email: string | null;
  readonly files: readonly TurtleFile[];
}

await runAsProgram(import.meta, async () => {
  const wanted = readArguments(process.argv.slice(2));
  const database = await openRunningDatabase(resolve(process.env.DATA_DIR || '.data'));
  try {
    await importInto(database.url, wanted);
  } finally {
    await database.stop();
  }
});

/** @throws with how to call it */
function readArguments(args: string[]): Wanted {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { department: text, title: text, year: text, scheme: text, by: text } });
  const { department, scheme = null, by = null } = values;
  if (!department || positionals.length === 0) {
    throw new Error('npm run import:curriculum -- --department <id or "School · Department"> --title <title> --year 2026 [--scheme <id>] [--by <e-mail>] <file.ttl> …');
  }
  const files = positionals.map((path) => ({ name: basename(path), body: readFileSync(path, 'utf8') }));
  const academicYear = values.year === undefined ? academicYearOf(londonDay(clock.now())) : Number.parseInt(values.year, 10);
  return { department, title: values.title ?? 'Imported curriculum', academicYear, schemeId: scheme, email: by, files };
}

async function importInto(url: string, wanted: Wanted): Promise<void> {
  const log = createLog('warn');
  const db = openDatabase({ url, clock, connections: 5 });
  const deps = { db, bus: createLocalBus(log), clock, ids: createIds(clock) };
  const engine = createDocumentEngine({
    log: createPostgresDocumentLog(db.pool),
    // Nobody opens a document through this program; it only writes as the server.
    access: { resolve: () => Promise.resolve(null) },
    structure: { rootExists: () => Promise.resolve(true) },
    people: { name: () => Promise.resolve('') },
    clock,
    newParkedId: () => deps.ids.next('parked'),
    onError: (error, what) => log.error({ err: error }, what),
  });
  const asAsker = (personId: string) => askerOf(db, clock, personId);
  try {
    // Read here first: what is wrong with the files is said at once, and nothing is left behind.
    await readCurriculumInWorker(wanted.files);
    const [departmentId, asker] = await findTarget(wanted, deps, asAsker);
    const service = createCurriculumImportService(deps);
    const { uploadId } = await service.upload(asker, wanted.files);
    const { title, academicYear, schemeId } = wanted;
    await service.startCurriculumImport(asker, { departmentId, title, academicYear, uploadId, schemeId });
    const tasks = createImportTasks({ ...deps, log, engine, askerOf: asAsker, halfTerms: createDepartmentService(deps).halfTerms });
    // A running server may be faster in taking the job; either way the row tells how far it has come.
    const jobs = await startJobs({ pool: db.pool, log, tasks, concurrency: 1 });
    await follow(async () => (await service.find(asker, uploadId))!).finally(() => jobs.stop());
  } finally {
    await engine.drain();
    await db.close();
  }
}

async function findTarget(
  { department, email }: Wanted,
  { db }: { db: ReturnType<typeof openDatabase> },
  asAsker: (personId: string) => Promise<Asker | null>,
): Promise<[string, Asker]> {
  const found = await findDepartments(db.service, department);
  const [first] = found;
  if (first === undefined) throw new Error(`There is no department “${department}”. Name it by its id, or as "School · Department".`);
  if (found.length > 1) throw new Error(`“${department}” may be ${found.map(({ id, name }) => `${name} (${id})`).join(' or ')}. Name it by its id.`);
  const person = await findRequester(db.service, first.id, email, londonDay(clock.now()));
  const asker = person && (await asAsker(person.id));
  if (!asker) throw new Error(email === null ? `Nobody of ${first.name} writes its schemes yet.` : `Nobody has the address ${email}.`);
  console.log(`Importing for ${first.name}, in the name of ${person.name}`);
  return [first.id, asker];
}

/** Prints how far the import has come until it has ended. @throws with the problem where it failed */
async function follow(look: () => ReturnType<ReturnType<typeof createCurriculumImportService>['find']>): Promise<void> {
  let said = '';
  for (;;) {
    const row = (await look())!;
    const line = row.status === 'WRITING' ? `Writing: ${row.doneUnits} of ${row.totalUnits} units` : row.status === 'READING' ? 'Reading the files' : '';
    if (line !== '' && line !== said) console.log(line);
    said = line;
    if (row.status === 'FAILED') throw new Error(row.problem ?? 'The import failed.');
    if (row.status === 'DONE') return sayReport(row.schemeId!, row.report as unknown as ImportReport);
    await delay(100);
  }
}

function sayReport(schemeId: string, report: ImportReport): void {
  const { programmes, units, lessons, added, updated, unchanged, leftAlone } = report;
  console.log(`Done: ${programmes} programmes, ${units} units, ${lessons} lessons, in the scheme of work ${schemeId}`);
  console.log(`Steps: ${added} added, ${updated} brought up to date, ${unchanged} as published, ${leftAlone.length} left alone`);
  for (const { title, unitTitle } of leftAlone) console.log(`  left alone, since somebody has edited it: ${title} (${unitTitle})`);
}
