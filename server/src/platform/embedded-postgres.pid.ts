import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** What a running Postgres wrote into its data folder. */
export interface Postmaster {
  pid: number;
  port: number;
  /** The folder of its Unix socket; undefined where it listens on its port alone. */
  socketDir: string | undefined;
  /** True once it accepts connections; false while it starts or stops. */
  ready: boolean;
}

/** The Postgres that runs on this cluster, or undefined; only reads. */
export function runningPostmaster(clusterDir: string): Postmaster | undefined {
  const lines = readPidFile(clusterDir)?.split('\n') ?? [];
  const pid = Math.abs(Number(lines[0]));
  if (!pid || !isPostgres(pid)) return undefined;
  return { pid, port: Number(lines[3]), socketDir: lines[4] || undefined, ready: lines[7]?.trim() === 'ready' };
}

/**
 * Removes a postmaster.pid that a crash of the machine left behind: its process number may by now be anybody's, and
 * Postgres would refuse to start.
 */
export async function removeStalePidFile(clusterDir: string): Promise<void> {
  const before = readPidFile(clusterDir);
  if (before === undefined || runningPostmaster(clusterDir)) return;
  // A Postgres that is just starting fills the file in a moment after making it.
  await delay(200);
  if (readPidFile(clusterDir) === before && !runningPostmaster(clusterDir)) rmSync(join(clusterDir, 'postmaster.pid'), { force: true });
}

function readPidFile(clusterDir: string): string | undefined {
  try {
    return readFileSync(join(clusterDir, 'postmaster.pid'), 'utf8');
  } catch {
    return undefined;
  }
}

function isPostgres(pid: number): boolean {
  try {
    if (process.platform === 'linux') {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      // A zombie (Z) has ended; where nobody reaps it, it keeps its number for ever.
      return /\(postgres\) [^ZX]/.test(stat);
    }
    if (process.platform === 'win32') {
      process.kill(pid, 0);
      return true;
    }
    return execFileSync('ps', ['-p', String(pid), '-o', 'comm='], { encoding: 'utf8' }).includes('postgres');
  } catch {
    return false;
  }
}
