import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** What a running Postgres wrote into its data folder. */
export interface Postmaster {
  pid: number;
  port: number;
  /** True once it accepts connections; false while it starts or stops. */
  ready: boolean;
}

/**
 * The Postgres that runs on this cluster, or undefined. A postmaster.pid left by a crash of the machine is removed:
 * its process number may by now be anybody's, and Postgres would refuse to start.
 */
export function runningPostmaster(clusterDir: string): Postmaster | undefined {
  const file = join(clusterDir, 'postmaster.pid');
  let lines: string[];
  try {
    lines = readFileSync(file, 'utf8').split('\n');
  } catch {
    return undefined;
  }
  const pid = Math.abs(Number(lines[0]));
  if (!pid || !isPostgres(pid)) {
    rmSync(file, { force: true });
    return undefined;
  }
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
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
