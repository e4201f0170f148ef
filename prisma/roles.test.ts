import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../test/testkit/database.ts';
import { migrate } from './migrate.ts';

let database: TestDatabase;
let admin: pg.Client;
const name = 'roles_test';

beforeEach(async () => {
  database = await createTestDatabase();
  admin = new pg.Client({ connectionString: database.url });
  await admin.connect();
});

afterEach(async () => {
  await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await admin.query(`DROP ROLE IF EXISTS ${name}`);
  await admin.end();
  await database.drop();
});

/** An empty database of a login of its own, as a hosting company hands it out. */
async function hostedDatabase(rights: string): Promise<string> {
  await admin.query(`CREATE ROLE ${name} LOGIN ${rights} PASSWORD 'secret'`);
  await admin.query(`CREATE DATABASE ${name} OWNER ${name}`);
  const url = new URL(database.url);
  url.username = name;
  url.password = 'secret';
  url.pathname = name;
  return url.href;
}

async function query<T extends object>(url: string, role: string, ...statements: string[]): Promise<T[]> {
  const client = new pg.Client({ connectionString: url, options: `-c role=${role}` });
  await client.connect();
  try {
    let rows: T[] = [];
    for (const statement of statements) rows = (await client.query<T>(statement)).rows;
    return rows;
  } finally {
    await client.end();
  }
}

test('a login that may not take on the two roles is told what an administrator has to run', async () => {
  const url = await hostedDatabase('');
  await expect(migrate({ url })).rejects.toThrow(`GRANT coherence_app, coherence_service TO ${name};`);
  await admin.query(`GRANT coherence_app, coherence_service TO ${name}`);
  expect((await migrate({ url })).applied).not.toEqual([]);
});

test('a refused migration leaves nothing behind', async () => {
  const url = await hostedDatabase('');
  await expect(migrate({ url })).rejects.toThrow('Coherence works through two database roles');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(`SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace`);
  await client.end();
  expect(rows).toEqual([]);
});

test('where the login is no superuser the wall stands as well', async () => {
  const url = await hostedDatabase('');
  await admin.query(`GRANT coherence_app, coherence_service TO ${name}`);
  await migrate({ url });
  await query(
    url,
    'coherence_service',
    `INSERT INTO hub VALUES ('h', 'North', now())`,
    `INSERT INTO school (id, hub_id, name, urn, local_authority, created_at) VALUES ('s', 'h', 'Ashby', '100001', 'Leeds', now())`,
    `INSERT INTO department (id, school_id, name, created_at) VALUES ('d', 's', 'Maths', now())`,
    `INSERT INTO person (id, name, created_at) VALUES ('ann', 'Ann', now()), ('ben', 'Ben', now())`,
    `INSERT INTO membership (id, person_id, role, department_id, starts_on) VALUES ('m', 'ann', 'TEACHER', 'd', '2020-09-01')`,
    `INSERT INTO scheme_of_work (id, department_id, academic_year, title, created_at, updated_at) VALUES ('scheme', 'd', 2026, 'Ours', now(), now())`,
  );
  const schemes = (person: string) => query(url, 'coherence_app', `SET app.person_id = '${person}'`, 'SELECT id FROM scheme_of_work');
  expect(await schemes('ann')).toEqual([{ id: 'scheme' }]);
  expect(await schemes('ben')).toEqual([]);
});
