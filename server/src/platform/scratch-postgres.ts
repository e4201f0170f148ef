import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import { runningPostmaster } from './embedded-postgres.pid.ts';

const prefix = 'coherence-scratch-';

/** Memory where there is plenty of it: cloning a database there takes 20 ms, on some virtual disks 300. */
function scratchRoot(): string {
  const memory = '/dev/shm';
  try {
    const { bavail, bsize } = statfsSync(memory);
    return process.env.TMPDIR === undefined && bavail * bsize > 1_000_000_000 ? memory : tmpdir();
  } catch {
    return tmpdir();
  }
}

/** A new folder for a database that nobody will miss: removed by a later call if this process does not. */
export function makeScratchFolder(): string {
  const root = scratchRoot();
  removeAbandoned(root);
  const folder = mkdtempSync(join(root, prefix));
  chmodSync(folder, 0o711); // Postgres's unprivileged user has to pass through
  writeFileSync(join(folder, 'owner'), String(process.pid));
  return folder;
}

/** A Postgres in a temporary folder, empty, fast and forgetful; both are gone after `stop`. For tests and tools. */
export async function startScratchPostgres(): Promise<{ url: string; stop(): Promise<void> }> {
  const dataDir = makeScratchFolder();
  const postgres = await startEmbeddedPostgres({ dataDir, durable: false, log: () => {} });
  return {
    url: postgres.url,
    async stop() {
      await postgres.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** A Postgres outlives a killed owner by design; here nobody will come back for it. */
function removeAbandoned(root: string): void {
  for (const name of readdirSync(root).filter((entry) => entry.startsWith(prefix))) {
    const folder = join(root, name);
    const owner = join(folder, 'owner');
    if (!existsSync(owner) || isAlive(Number(readFileSync(owner, 'utf8')))) continue;
    try {
      const postmaster = runningPostmaster(join(folder, 'postgres'));
      if (postmaster) process.kill(postmaster.pid, 'SIGQUIT');
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // Somebody else's, or being removed by somebody else: not ours to worry about.
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
