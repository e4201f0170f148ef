import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { inject } from 'vitest';
import type {} from './postgres.setup.ts';

/** A migrated, empty database of a test's own. */
export interface TestDatabase {
  /** Connects as a superuser; the server takes on its two roles from there, as in production. */
  url: string;
  /** Removes it; sessions that are still open are ended. */
  drop(): Promise<void>;
}

/** Clones the run's template: one database per test file (about 30 ms). */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { url: adminUrl, template } = inject('testPostgres');
  const name = `test_${randomBytes(6).toString('hex')}`;
  // Copying the files beats writing every page through the log for a database of this size.
  await asAdmin(adminUrl, (admin) => admin.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`));
  const url = new URL(adminUrl);
  url.pathname = name;
  return { url: url.href, drop: () => dropDatabase(adminUrl, name) };
}

/** Connections to a test's database, which may be dropped while they are still saying goodbye. */
export function openTestPool({ url }: TestDatabase): pg.Pool {
  const pool = new pg.Pool({ connectionString: url });
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

/**
 * A session of a test's own, with a superuser's rights. One that a failed test leaves open is cut when its database is dropped, and complains
 * to nobody: the failure is the test's alone.
 */
export async function connectTo(databaseUrl: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: databaseUrl });
  client.on('error', () => {});
  await client.connect();
  return client;
}

/**
 * Waits half a second for connections that are still saying goodbye: pg's pools call themselves ended before theirs have arrived, and one
 * that is cut then complains (57P01) to whatever runs in this process by that time.
 */
function dropDatabase(adminUrl: string, name: string): Promise<void> {
  return asAdmin(adminUrl, async (admin) => {
    for (let tries = 0; tries < 25; tries++) {
      const { rowCount } = await admin.query('SELECT FROM pg_stat_activity WHERE datname = $1', [name]);
      if (rowCount === 0) break;
      await delay(20);
    }
    await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  });
}

async function asAdmin(url: string, work: (admin: pg.Client) => Promise<unknown>): Promise<void> {
  const admin = await connectTo(url);
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}
