import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from './embedded-postgres.ts';

/** A Postgres in a temporary folder, empty, fast and forgetful; both are gone after `stop`. For tests and tools. */
export async function startScratchPostgres(): Promise<{ url: string; stop(): Promise<void> }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'coherence-'));
  chmodSync(dataDir, 0o711); // Postgres's unprivileged user has to pass through
  const postgres = await startEmbeddedPostgres({ dataDir, durable: false, log: () => {} });
  return {
    url: postgres.url,
    async stop() {
      await postgres.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
