import { readRecord, urlOf } from '../src/platform/embedded-postgres.cluster.ts';
import { runningPostmaster } from '../src/platform/embedded-postgres.pid.ts';
import { openMigratedDatabase } from './database.ts';

/** The database beside a running server, or brought up for as long as this program needs it. */
export async function openRunningDatabase(dataDir: string): Promise<{ url: string; stop(): Promise<void> }> {
  const record = process.env.DATABASE_URL ? undefined : readRecord(dataDir);
  const running = record && runningPostmaster(record.clusterDir);
  if (!record || !running?.ready) return openMigratedDatabase(dataDir);
  return { url: urlOf({ ...record, port: running.port }, running.socketDir), stop: async () => {} };
}
