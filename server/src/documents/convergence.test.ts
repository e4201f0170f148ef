import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectTo, createTestDatabase, openTestPool, type TestDatabase } from '../../../test/testkit/database.ts';
import { converge, PEOPLE } from './convergence.testkit.ts';
import { createPostgresDocumentLog } from './log/document-log.store.ts';
import { DEPARTMENT, DOCUMENT, EPOCH, memoryWorld, type Versions } from './engine.testkit.ts';

const claim = '[D1] [D2] [D3] everything acknowledged is there once, and all tabs, both nodes and a cold load agree';

describe('in memory', () => {
  test.each([1, 2, 3, 4, 5, 6])(`${claim} (seed %i)`, async (seed) => {
    const { log, versions } = memoryWorld(PEOPLE);
    await converge(log, versions, seed, 250);
  });
});

describe('in Postgres', () => {
  let database: TestDatabase;
  let pool: pg.Pool;
  beforeAll(async () => {
    database = await createTestDatabase();
    pool = openTestPool(database);
    const at = new Date('2026-10-01T09:00:00Z');
    await pool.query(`INSERT INTO hub (id, name, created_at) VALUES ('hub_1', 'Hub', $1)`, [at]);
    await pool.query(`INSERT INTO school (id, hub_id, name, urn, local_authority, created_at) VALUES ('school_1', 'hub_1', 'School', '100000', 'LA', $1)`, [at]);
    await pool.query(`INSERT INTO department (id, school_id, name, created_at) VALUES ($1, 'school_1', 'Maths', $2)`, [DEPARTMENT, at]);
    for (const person of PEOPLE) await pool.query(`INSERT INTO person (id, name, created_at) VALUES ($1, $1, $2)`, [person, at]);
    await pool.query(
      `INSERT INTO document (id, kind, object_id, department_id, scheme_id, unit_id, epoch, created_at) VALUES ($1, 'SEQUENCE', $2, $3, 's', 'u', $4, $5)`,
      [DOCUMENT, randomUUID(), DEPARTMENT, EPOCH, at],
    );
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  test(`${claim}, though connections are cut`, async () => {
    const zero: Versions = { person: () => Promise.resolve(0n), department: () => Promise.resolve(0n) };
    let cut = 0;
    const cutConnections = async () => {
      const admin = await connectTo(database.url);
      const { rowCount } = await admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()');
      cut += rowCount!;
      await admin.end();
    };
    await converge(createPostgresDocumentLog(pool), zero, 7, 400, cutConnections);
    expect(cut).toBeGreaterThan(0);
  });
});
