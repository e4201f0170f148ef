import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
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
  const port = Number(lines[3]);
  // The folder may have been moved under a Postgres that was left running.
  const socketDir = lines[4] && existsSync(join(lines[4], socketName(port))) ? lines[4] : undefined;
  return { pid, port, socketDir, ready: lines[7]?.trim() === 'ready' };
}

/** What Postgres calls its socket in a folder. */
export const socketName = (port: number) => `.s.PGSQL.${port}`;

/**
 * Removes a postmaster.pid that a crash of the machine left behind, and what is left of a socket: the process number in them may by now be
 * anybody's, and Postgres would refuse to start.
 */
export async function removeStalePidFile(clusterDir: string): Promise<void> {
  const before = readPidFile(clusterDir);
  if (runningPostmaster(clusterDir)) return;
  if (before === undefined) return removeSockets(clusterDir);
  // A Postgres that is just starting fills the file in a moment after making it.
  await delay(200);
  if (readPidFile(clusterDir) !== before || runningPostmaster(clusterDir)) return;
  rmSync(join(clusterDir, 'postmaster.pid'), { force: true });
  removeSockets(clusterDir);
}

function removeSockets(clusterDir: string): void {
  for (const name of readdirSync(clusterDir)) if (name.startsWith(socketName(0).slice(0, -1))) rmSync(join(clusterDir, name), { force: true });
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
