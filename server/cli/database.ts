import { migrate } from '../../prisma/migrate.ts';
import { startEmbeddedPostgres } from '../src/platform/embedded-postgres.ts';

/** A migrated database for the server to use. */
export interface OpenDatabase {
  url: string;
  /** Whether it is our own Postgres in DATA_DIR rather than the server of DATABASE_URL. */
  embedded: boolean;
  /** Stops our own Postgres; leaves another server alone. */
  stop(): Promise<void>;
}

/** Brings up the database of DATABASE_URL, or the embedded one of `dataDir` without it, and migrates it. */
export async function openMigratedDatabase(dataDir: string): Promise<OpenDatabase> {
  const given = process.env.DATABASE_URL;
  const database = given ? { url: given, stop: async () => {} } : await startEmbeddedPostgres({ dataDir, log: console.log, keep: true });
  try {
    await migrate({ url: database.url });
  } catch (error) {
    await database.stop();
    throw error;
  }
  return { url: database.url, embedded: !given, stop: () => database.stop() };
}
