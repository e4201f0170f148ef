import { createHmac } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrate } from '../../prisma/migrate.ts';
import { databaseName, readRecord, superuserUrlOf } from '../../server/src/platform/embedded-postgres.cluster.ts';
import { startEmbeddedPostgres } from '../../server/src/platform/embedded-postgres.ts';
import { createPeople, type BenchPerson } from './people.ts';

/** The Postgres that both servers store to: durable, as in production, with statement statistics. */
export interface BenchDatabase {
  /** What the servers are given. */
  readonly url: string;
  readonly dataDir: string;
  /** As superuser, past row-level security: for fixtures and figures. */
  readonly admin: pg.Pool;
  readonly people: readonly BenchPerson[];
  /** A cookie a person, in their order. */
  readonly cookies: readonly string[];
  stop(): Promise<void>;
}

/** Signs the cookies of the fixtures; the server is given the same. */
export const SECRET = 'a secret of the benchmark alone, 32 characters or more';

/** How many people there are, all in one department. */
export const PEOPLE = 500;

/** Where files are kept in memory on Linux, and how such a file system is known. */
const MEMORY = '/dev/shm';
const TMPFS = 0x01021994;

/**
 * A new cluster, migrated, with five hundred people who are signed in. In memory its settings are the same: every commit is
 * flushed, and a flush costs next to nothing.
 * @param inMemory whether its files are kept in memory, so that no disk has a say
 */
export async function openBenchDatabase(inMemory: boolean): Promise<BenchDatabase> {
  const dataDir = mkdtempSync(join(inMemory ? memoryDir() : tmpdir(), 'coherence-bench-'));
  chmodSync(dataDir, 0o711); // Postgres's unprivileged user has to pass through
  await withStatistics(dataDir);
  const postgres = await startEmbeddedPostgres({ dataDir, log: () => {} });
  const admin = new pg.Pool({ connectionString: adminUrl(dataDir), max: 2 });
  admin.on('error', () => undefined);
  await migrate({ url: postgres.url });
  const owner = new URL(postgres.url).username;
  await admin.query(`CREATE EXTENSION pg_stat_statements;
    CREATE SCHEMA hocuspocus AUTHORIZATION ${owner};
    CREATE TABLE hocuspocus.document (name text PRIMARY KEY, data bytea NOT NULL);
    CREATE TABLE hocuspocus.update (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, document text NOT NULL, bytes bytea NOT NULL);
    ALTER TABLE hocuspocus.document OWNER TO ${owner};
    ALTER TABLE hocuspocus.update OWNER TO ${owner}`);
  const people = await createPeople(admin, PEOPLE);
  return {
    url: postgres.url,
    dataDir,
    admin,
    people,
    cookies: people.map(({ token }) => `coherence=${signed(token)}`),
    async stop() {
      await admin.end();
      await postgres.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** @throws where this machine has no file system in memory */
function memoryDir(): string {
  if (statfsSync(MEMORY).type !== TMPFS) throw new Error(`${MEMORY} is not in memory here.`);
  return MEMORY;
}

/** pg_stat_statements has to be there when Postgres starts. */
async function withStatistics(dataDir: string): Promise<void> {
  const postgres = await startEmbeddedPostgres({ dataDir, log: () => {} });
  const client = new pg.Client({ connectionString: adminUrl(dataDir) });
  await client.connect();
  await client.query(`ALTER SYSTEM SET shared_preload_libraries = 'pg_stat_statements'`);
  await client.query('ALTER SYSTEM SET pg_stat_statements.track_planning = on');
  await client.end();
  await postgres.stop();
}

function adminUrl(dataDir: string): string {
  const url = new URL(superuserUrlOf(readRecord(dataDir)!));
  url.pathname = databaseName;
  return url.href;
}

/** A session's token as better-auth puts it into its cookie. */
export function signed(token: string): string {
  return encodeURIComponent(`${token}.${createHmac('sha256', SECRET).update(token).digest('base64')}`);
}
