// npm run migration:new -- <name>   writes the next migration from what changed in prisma/schema
// npm run migration:first           writes the first one anew (only before the first release)
//
// prisma/schema-migrated/ is a copy of the schema as of the latest migration; the next one is the difference from it.
// What Prisma cannot express (roles, policies, checks) is hand-written: prisma/sql/*.sql goes, in order, into the first
// migration, and from then on is changed by statements that you add to a new migration by hand.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { handWrittenDir, migratedSchemaDir, migrationsDir, readMigrations, schemaDir } from './migration-files.ts';
import { diffSchemas, readSchemaFiles } from './schema-engine.ts';
import { runAsProgram } from '../server/cli/run-tool.ts';
import { startScratchPostgres } from '../server/src/platform/scratch-postgres.ts';

const firstMigration = '20260901000000_first';

async function writeFirst(url: string): Promise<string> {
  const others = existsSync(migrationsDir) ? readMigrations().filter(({ name }) => name !== firstMigration) : [];
  if (others.length > 0) throw new Error('There are later migrations: write a new one instead.');
  const tables = await diffSchemas(url, undefined, readSchemaFiles(schemaDir));
  const handWritten = readdirSync(handWrittenDir).filter((name) => name.endsWith('.sql')).sort();
  const parts = handWritten.map((name) => `-- prisma/sql/${name}\n\n${readFileSync(join(handWrittenDir, name), 'utf8').trim()}`);
  return write(firstMigration, [tables, ...parts].join('\n\n'));
}

async function writeNext(url: string, name: string | undefined): Promise<string> {
  if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) {
    throw new Error('Say what the migration does, in lower case: npm run migration:new -- share_plans');
  }
  const sql = await diffSchemas(url, readSchemaFiles(migratedSchemaDir), readSchemaFiles(schemaDir));
  const stamp = new Date(Date.now()).toISOString().replace(/\D/g, '').slice(0, 14);
  return write(`${stamp}_${name}`, sql || '-- The schema did not change; hand-written statements only.');
}

function write(name: string, sql: string): string {
  const file = join(migrationsDir, name, 'migration.sql');
  mkdirSync(join(migrationsDir, name), { recursive: true });
  writeFileSync(file, `${sql}\n`);
  writeFileSync(join(migrationsDir, 'migration_lock.toml'), 'provider = "postgresql"\n');
  rmSync(migratedSchemaDir, { recursive: true, force: true });
  cpSync(schemaDir, migratedSchemaDir, { recursive: true });
  return file;
}

await runAsProgram(import.meta, async () => {
  const [argument] = process.argv.slice(2);
  // The engine compares two schemas as a given server would read them, so it wants one.
  const scratch = await startScratchPostgres();
  try {
    const file = await (argument === '--first' ? writeFirst(scratch.url) : writeNext(scratch.url, argument));
    console.log(`Wrote ${file}. New tables need privileges and, for content, row-level security: see prisma/sql.`);
  } finally {
    await scratch.stop();
  }
});
