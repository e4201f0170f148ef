import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Prisma's own layout, so that `prisma migrate deploy` works for whoever can download its engine. */
export const migrationsDir = join(import.meta.dirname, 'migrations');
export const schemaDir = join(import.meta.dirname, 'schema');
/** The schema as of the latest migration: what the next one starts from. */
export const migratedSchemaDir = join(import.meta.dirname, 'schema-migrated');
/** What Prisma cannot express, in the order of the names: parts of the first migration. */
export const handWrittenDir = join(import.meta.dirname, 'sql');

/** A migration on disk. */
export interface MigrationFile {
  /** Its folder, `<yyyymmddhhmmss>_<name>`: names sort in order. */
  name: string;
  sql: string;
  /** As Prisma keeps it in `_prisma_migrations`: sha256 of the script. */
  checksum: string;
}

/** All migrations, oldest first. */
export function readMigrations(): MigrationFile[] {
  return readdirSync(migrationsDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const sql = readFileSync(join(migrationsDir, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
