import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';
import type { MigrationFile } from './migration-files.ts';

type SchemaEngine = bindings.SchemaEngine;
/** Prisma schema files by name, as the engine takes them. */
export type SchemaFiles = bindings.SchemaContainer[];

const noFilter = { externalTables: [], externalEnums: [] };
let loaded: Promise<typeof bindings.SchemaEngine> | undefined;

/** Prisma's schema engine as WebAssembly: the native one is a download from outside the npm registry. */
function loadEngine(): Promise<typeof bindings.SchemaEngine> {
  loaded ??= (async () => {
    const file = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg').replace(/\.js$/, '.wasm');
    const { instance } = await WebAssembly.instantiate(readFileSync(file), {
      './schema_engine_bg.js': withoutWaiting(bindings as unknown as WebAssembly.ModuleImports),
    });
    const raw = bindings as unknown as { __wbg_set_wasm(exports: WebAssembly.Exports): void };
    raw.__wbg_set_wasm(instance.exports);
    (instance.exports.__wbindgen_start as () => void)();
    return bindings.SchemaEngine;
  })();
  return loaded;
}

/** The engine's timers (ten seconds of patience for a lock) go on after its work; they must not keep the process. */
function withoutWaiting(imports: WebAssembly.ModuleImports): WebAssembly.ModuleImports {
  const name = Object.keys(imports).find((key) => key.startsWith('__wbg_setTimeout'));
  if (!name) return imports;
  return { ...imports, [name]: (work: () => void, milliseconds: number) => setTimeout(work, milliseconds).unref() };
}

/**
 * Prisma's adapter, but each script goes to Postgres whole. The stock one cuts scripts at every ";", through the middle
 * of function bodies. What went wrong is kept: the engine goes on to its books, and reports that it cannot write them.
 */
class WholeScripts extends PrismaPg {
  failure: unknown;

  override async connect() {
    const adapter = await super.connect();
    adapter.executeScript = async (script) => {
      try {
        await adapter.underlyingDriver().query(script);
      } catch (error) {
        this.failure = error;
        throw error;
      }
    };
    return adapter;
  }
}

/** Lends an engine that works over the given pool. */
async function withSchemaEngine<T>(pool: pg.Pool, work: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  const Engine = await loadEngine();
  const scripts = new WholeScripts(pool, { disposeExternalPool: false });
  const engine = await Engine.new({ datamodels: undefined }, () => {}, bindMigrationAwareSqlAdapterFactory(scripts));
  try {
    return await work(engine);
  } catch (error) {
    throw scripts.failure ?? error;
  } finally {
    engine.free();
  }
}

/** The SQL that leads from one Prisma schema (undefined: an empty database) to another; empty when they agree. */
export async function diffSchemas(url: string, from: SchemaFiles | undefined, to: SchemaFiles): Promise<string> {
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  pool.on('error', () => {});
  try {
    const { stdout } = await withSchemaEngine(pool, (engine) =>
      engine.diff({
        from: from ? { tag: 'schemaDatamodel', files: from } : { tag: 'empty' },
        to: { tag: 'schemaDatamodel', files: to },
        script: true,
        exitCode: null,
        filters: noFilter,
      }),
    );
    const script = (stdout ?? '').trim();
    return script === '-- This is an empty migration.' ? '' : script;
  } finally {
    await pool.end();
  }
}

/** Reads prisma/schema, or a copy of it, in a stable order. */
export function readSchemaFiles(folder: string): SchemaFiles {
  const names = readdirSync(folder).filter((name) => name.endsWith('.prisma'));
  return names.sort().map((path) => ({ path, content: readFileSync(join(folder, path), 'utf8') }));
}

/**
 * Applies what the database lacks, in order, and keeps the books in `_prisma_migrations`.
 * @param pool of one connection, so that a transaction opened on it holds everything the engine does
 * @returns the names applied
 */
export async function applyMigrations(pool: pg.Pool, baseDir: string, migrations: MigrationFile[]): Promise<string[]> {
  const migrationsList = {
    baseDir,
    lockfile: { path: 'migration_lock.toml', content: readFileSync(join(baseDir, 'migration_lock.toml'), 'utf8') },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: sql } },
    })),
  };
  const { appliedMigrationNames } = await withSchemaEngine(pool, (engine) =>
    engine.applyMigrations({ migrationsList, filters: noFilter }),
  );
  return appliedMigrationNames;
}
