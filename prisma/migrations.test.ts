import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../test/testkit/database.ts';
import { migrate } from './migrate.ts';
import { migratedSchemaDir, schemaDir } from './migration-files.ts';
import { diffSchemas, readSchemaFiles } from './schema-engine.ts';

let database: TestDatabase;
let migrated: pg.Client;
let plain: pg.Client;
const plainName = 'plain_schema';

/** Tables, enums, keys and indexes. What Prisma cannot express (checks, policies, functions, roles, indexes of some rows or of expressions) is left out. */
const catalogue = `
  SELECT 'column' AS kind, c.table_name AS place, c.column_name AS name,
         concat_ws(' ', c.udt_name, c.character_maximum_length, c.datetime_precision, c.is_nullable, c.column_default) AS what
    FROM information_schema.columns c WHERE c.table_schema = 'public'
  UNION ALL
  SELECT 'constraint', r.relname, k.conname, pg_get_constraintdef(k.oid)
    FROM pg_constraint k JOIN pg_class r ON r.oid = k.conrelid
   WHERE k.connamespace = 'public'::regnamespace AND k.contype IN ('p', 'f', 'u')
  UNION ALL
  SELECT 'index', r.relname, c.relname, pg_get_indexdef(c.oid)
    FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_class r ON r.oid = i.indrelid
   WHERE r.relnamespace = 'public'::regnamespace AND i.indpred IS NULL AND i.indexprs IS NULL
  UNION ALL
  SELECT 'enum', t.typname, e.enumlabel, e.enumsortorder::text FROM pg_enum e JOIN pg_type t ON t.oid = e.enumtypid
   WHERE t.typnamespace = 'public'::regnamespace
  ORDER BY 1, 2, 3`;

async function read(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ kind: string; place: string; name: string; what: string }>(catalogue);
  return rows
    .filter(({ place }) => place !== '_prisma_migrations')
    .map(({ kind, place, name, what }) => `${kind} ${place}.${name}: ${what}`);
}

beforeAll(async () => {
  database = await createTestDatabase();
  migrated = new pg.Client({ connectionString: database.url });
  await migrated.connect();
  await migrated.query(`DROP DATABASE IF EXISTS ${plainName}`);
  await migrated.query(`CREATE DATABASE ${plainName}`);
  const url = new URL(database.url);
  url.pathname = plainName;
  plain = new pg.Client({ connectionString: url.href });
  await plain.connect();
  await plain.query(await diffSchemas(url.href, undefined, readSchemaFiles(schemaDir)));
});

afterAll(async () => {
  await plain.end();
  await migrated.query(`DROP DATABASE ${plainName}`);
  await migrated.end();
  await database.drop();
});

test('the migrations give exactly the schema', async () => {
  const tables = await read(migrated);
  expect(tables.length).toBeGreaterThan(200);
  expect(tables).toEqual(await read(plain));
});

test('the schema has not changed since the latest migration', () => {
  // Otherwise: npm run migration:new -- <what_it_does>
  expect(readSchemaFiles(schemaDir)).toEqual(readSchemaFiles(migratedSchemaDir));
});

test('migrating a database that is up to date changes nothing', async () => {
  expect(await migrate({ url: database.url })).toEqual({ applied: [] });
});

test('a migration that was rewritten after it was applied is noticed', async () => {
  await migrated.query(`BEGIN; UPDATE _prisma_migrations SET checksum = 'of another text'; COMMIT`);
  await expect(migrate({ url: database.url })).rejects.toThrow('in another version than the one in prisma/migrations');
});
