import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrate } from '../../prisma/migrate.ts';
import { startScratchPostgres } from '../../server/src/platform/scratch-postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The run's Postgres: a superuser's address, and the migrated database that tests clone. */
    testPostgres: { url: string; template: string };
  }
}

const template = 'coherence_template';

/**
 * Vitest's global set-up: one Postgres a run and one migrated template in it, gone when the run ends.
 * TEST_DATABASE_URL, a superuser's address, runs everything on that server instead: for the versions we promise.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL;
  const postgres = given ? { url: given, stop: async () => {} } : await startScratchPostgres();
  try {
    const admin = new pg.Client({ connectionString: postgres.url });
    await admin.connect();
    await admin.query(`DROP DATABASE IF EXISTS ${template}`);
    await admin.query(`CREATE DATABASE ${template}`);
    await admin.end();
    const url = new URL(postgres.url);
    url.pathname = template;
    await migrate({ url: url.href });
  } catch (error) {
    await postgres.stop();
    throw error;
  }
  project.provide('testPostgres', { url: postgres.url, template });
  return () => postgres.stop();
}
