// npm run migrate   brings the database of DATABASE_URL up to date (npm start does so by itself)
import pg from 'pg';
import { runAsProgram } from '../server/cli/run-tool.ts';
import { type MigrationFile, migrationsDir, readMigrations } from './migration-files.ts';

/** Any number of ours: the advisory lock that lets one process at a time migrate a database. */
const migrationLock = 7_270_642;

/**
 * Brings a database up to date: all pending migrations in one transaction, or none. Safe to call from several processes
 * at once and when there is nothing to do.
 * @param url of a login that owns the database; on first use it needs CREATEROLE or the two roles of prisma/sql/10-roles.sql
 * @returns the names of the migrations applied
 * @throws with a sentence for the administrator when the server lacks something
 */
export async function migrate({ url }: { url: string }): Promise<{ applied: string[] }> {
  const migrations = readMigrations();
  // One connection, and never closed for being idle: the transaction and the engine's work have to share it.
  const pool = new pg.Pool({ connectionString: url, max: 1, idleTimeoutMillis: 0, application_name: 'coherence migrate' });
  // Failures come out of the queries; without a listener a connection that breaks between them would end the process.
  pool.on('error', () => {});
  try {
    let applied: string[] = [];
    await checkServer(pool);
    if ((await pending(pool, migrations)).length > 0) applied = await applyPending(pool, migrations);
    await ensureJobQueue(pool, url);
    return { applied };
  } finally {
    await pool.end();
  }
}

async function checkServer(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ number: number; name: string }>(
    `SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS name`,
  );
  const version = rows[0];
  if (version && version.number < 150_000) throw new Error(`Coherence needs PostgreSQL 15 or newer; this server is ${version.name}.`);
}

/** @throws when an applied migration is not the one on disk any more */
async function pending(pool: pg.Pool, migrations: MigrationFile[]): Promise<MigrationFile[]> {
  const { rows } = await pool.query<{ books: string | null }>(`SELECT to_regclass('public._prisma_migrations')::text AS books`);
  if (!rows[0]?.books) return migrations;
  const done = await pool.query<{ migration_name: string; checksum: string }>(
    'SELECT migration_name, checksum FROM public._prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
  );
  const checksums = new Map(done.rows.map((row) => [row.migration_name, row.checksum]));
  for (const { name, checksum } of migrations) {
    const applied = checksums.get(name);
    if (applied && applied !== checksum) {
      throw new Error(
        `Migration ${name} was applied to this database in another version than the one in prisma/migrations. ` +
          'Before the first release the first migration is rewritten: start with an empty database (or another DATA_DIR).',
      );
    }
  }
  return migrations.filter(({ name }) => !checksums.has(name));
}

async function applyPending(pool: pg.Pool, migrations: MigrationFile[]): Promise<string[]> {
  // Loaded only now: 3 MB of WebAssembly that an ordinary start has no use for.
  const { applyMigrations } = await import('./schema-engine.ts');
  await pool.query('BEGIN');
  try {
    await pool.query('SELECT pg_advisory_xact_lock($1)', [migrationLock]);
    const applied = await applyMigrations(pool, migrationsDir, migrations);
    await pool.query('COMMIT');
    return applied;
  } catch (error) {
    await pool.query('ROLLBACK');
    throw explain(error);
  }
}

/** Sentences of our own, raised in prisma/sql, stand for themselves. */
function explain(error: unknown): Error {
  const text = error instanceof Error ? error.message : String(error);
  if (text.startsWith('Coherence ')) return new Error(text);
  return new Error(`The database could not be migrated; nothing was changed. ${text}`, { cause: error });
}

/** Makes graphile-worker's schema, once, as the role that owns it from then on; its worker upgrades it at its own start. */
async function ensureJobQueue(pool: pg.Pool, url: string): Promise<void> {
  const { rows } = await pool.query<{ made: string | null }>(`SELECT to_regclass('graphile_worker.migrations')::text AS made`);
  if (rows[0]?.made) return;
  const { Logger, runMigrations } = await import('graphile-worker');
  const pgPool = new pg.Pool({ connectionString: url, max: 1, options: '-c role=coherence_service' });
  // Failures come out of the query; graphile-worker insists that idle connections are listened to as well.
  pgPool.on('error', () => {});
  pgPool.on('connect', (client) => client.on('error', () => {}));
  try {
    await runMigrations({ pgPool, logger: new Logger(() => () => {}) });
  } finally {
    await pgPool.end();
  }
}

await runAsProgram(import.meta, async () => {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error('Set DATABASE_URL. Without it, npm start migrates its own database.');
  const { applied } = await migrate({ url });
  console.log(applied.length > 0 ? `Applied ${applied.join(', ')}` : 'The database is up to date');
});
