import { execFileSync, spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { migrate } from '../../../prisma/migrate.ts';
import { databaseName, readRecord, superuserUrlOf } from '../../../server/src/platform/embedded-postgres.cluster.ts';
import { runningPostmaster } from '../../../server/src/platform/embedded-postgres.pid.ts';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../../server/src/platform/embedded-postgres.ts';
import { makeScratchFolder } from '../../../server/src/platform/scratch-postgres.ts';

/** A Postgres of a test's own, durable as in production, that may be ill-treated. */
export interface OwnPostgres {
  /** As the product connects. */
  readonly url: string;
  /** As superuser, for looking. */
  readonly admin: pg.Pool;
  /** Kills all of its processes like a power cut would. */
  kill(): Promise<void>;
  /** Stops it in order as a service manager does (a fast shutdown: sessions are ended, what is open is rolled back), and starts it again. */
  restart(): Promise<void>;
  start(): Promise<void>;
  /** Stops all of its processes where they are: connections stay open, nothing answers. */
  freeze(): void;
  thaw(): void;
  /** Ends the connections of others that are doing something just now, or all of them. @returns how many */
  cutConnections(which: 'busy' | 'all'): Promise<number>;
  /** Leaves no byte free on its disk; where it has none of its own, its files may not grow any more. */
  fillDisk(): Promise<void>;
  freeDisk(): void;
  remove(): Promise<void>;
}

/** A cluster in a scratch folder, migrated. @param diskMb gives it a disk of its own of that size, which only root can do */
export async function openOwnPostgres({ diskMb }: { diskMb?: number } = {}): Promise<OwnPostgres> {
  if (diskMb !== undefined) unmountAbandoned();
  const folder = makeScratchFolder();
  const dataDir = diskMb === undefined ? folder : join(folder, 'data');
  if (diskMb !== undefined) {
    mkdirSync(dataDir);
    mountDisk(dataDir, diskMb);
  }
  let embedded: EmbeddedPostgres = await startEmbeddedPostgres({ dataDir, log: () => {} });
  await migrate({ url: embedded.url });
  const { clusterDir, ...login } = readRecord(dataDir)!;
  const { url } = embedded;
  const adminUrl = new URL(superuserUrlOf({ clusterDir, ...login }));
  adminUrl.pathname = databaseName;
  const admin = new pg.Pool({ connectionString: adminUrl.href, max: 1 });
  // It is killed under it.
  admin.on('error', () => {});
  const ballast = join(dataDir, 'ballast');

  async function start(): Promise<void> {
    embedded = await startEmbeddedPostgres({ dataDir, log: () => {} });
    if (embedded.url !== url) throw new Error('Somebody took the port of the Postgres that went away.');
  }

  return {
    url,
    admin,
    async kill() {
      const processes = stopProcesses(clusterDir);
      for (const pid of processes) process.kill(pid, 'SIGKILL');
      while (processes.some(isAlive)) await delay(10);
    },
    async restart() {
      await embedded.stop();
      await start();
    },
    start,
    freeze: () => void stopProcesses(clusterDir),
    thaw() {
      for (const pid of processesOf(clusterDir).reverse()) process.kill(pid, 'SIGCONT');
    },
    async cutConnections(which) {
      const { rowCount } = await admin.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = $1 AND pid <> pg_backend_pid() AND ($2 OR state <> 'idle')`,
        [databaseName, which === 'all'],
      );
      return rowCount ?? 0;
    },
    async fillDisk() {
      if (diskMb !== undefined) return fill(ballast);
      await growLog(admin);
      limitFiles(processesOf(clusterDir), String(WAL_FILE_BYTES));
    },
    freeDisk() {
      if (diskMb === undefined) limitFiles(processesOf(clusterDir), 'unlimited');
      rmSync(ballast, { force: true });
    },
    async remove() {
      await admin.end();
      await embedded.stop();
      if (diskMb !== undefined) execFileSync('umount', [dataDir]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Why Postgres cannot be stopped and killed here process by process, or null where it can. */
export const noSignals = process.platform === 'win32' ? 'Windows cannot stop a process where it is' : null;

/** The postmaster, then its children. */
function processesOf(clusterDir: string): number[] {
  const postmaster = runningPostmaster(clusterDir)?.pid;
  if (postmaster === undefined) throw new Error('Postgres does not run.');
  return [postmaster, ...parents().filter(({ parent }) => parent === postmaster).map(({ pid }) => pid)];
}

/** Stops the postmaster first: it could have further children meanwhile. */
function stopProcesses(clusterDir: string): number[] {
  process.kill(processesOf(clusterDir)[0]!, 'SIGSTOP');
  const processes = processesOf(clusterDir);
  for (const pid of processes) process.kill(pid, 'SIGSTOP');
  return processes;
}

function parents(): { pid: number; parent: number }[] {
  if (process.platform !== 'linux') {
    const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n');
    return lines.map((line) => line.trim().split(/\s+/).map(Number)).map(([pid, parent]) => ({ pid: pid!, parent: parent! }));
  }
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((name) => {
    try {
      return [{ pid: Number(name), parent: Number(readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1)!.split(' ')[1]) }];
    } catch {
      return []; // It has ended meanwhile.
    }
  });
}

function isAlive(pid: number): boolean {
  try {
    // One that has ended keeps its number until its parent has looked.
    if (process.platform === 'linux') return !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function mountDisk(folder: string, megabytes: number): void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=711`, 'tmpfs', folder], { stdio: 'pipe' });
}

/** Disks of runs that were killed: their folders could not be removed while something was mounted there. */
function unmountAbandoned(): void {
  const places = readFileSync('/proc/mounts', 'utf8').split('\n').map((line) => line.split(' ')[1] ?? '');
  for (const place of places.filter((name) => /\/coherence-scratch-\w+\/data$/.test(name))) {
    try {
      if (!isAlive(Number(readFileSync(join(place, '../owner'), 'utf8')))) execFileSync('umount', [place], { stdio: 'pipe' });
    } catch {
      // In use for a moment longer, or gone: a later run will see.
    }
  }
}

/**
 * How a disk without room can be had here: a small one of Postgres's own, for which one has to be root on Linux, or else a limit on
 * the size of its files; null for neither.
 */
export function findFullDisk(): 'own disk' | 'file limit' | null {
  const folder = makeScratchFolder();
  try {
    mountDisk(folder, 1);
    execFileSync('umount', [folder]);
    return 'own disk';
  } catch {
    return process.platform === 'linux' && spawnSync('prlimit', ['--version']).status === 0 ? 'file limit' : null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The size that files of Postgres's write-ahead log have from the beginning. */
const WAL_FILE_BYTES = 16 * 1024 ** 2;

function limitFiles(processes: readonly number[], size: string): void {
  for (const pid of processes) {
    const of = statSync(`/proc/${pid}`, { throwIfNoEntry: false });
    if (!of) continue;
    // As Postgres's own user: in a container root may not touch another user's limits.
    const { status, stderr } = spawnSync('prlimit', ['--pid', String(pid), `--fsize=${size}:`], { uid: of.uid, gid: of.gid, encoding: 'utf8' });
    if (status !== 0 && isAlive(pid)) throw new Error(stderr);
  }
}

/**
 * Makes the log of documents longer than a file of the write-ahead log, with rows of a document that is looked at no more; each of
 * less than the 2 KB from which Postgres would compress it.
 */
async function growLog(admin: pg.Pool): Promise<void> {
  await admin.query(
    `INSERT INTO document_update (document_id, epoch, seq, update_id, author_id, client_id, clock_from, clock_to, kind, bytes, at)
     SELECT u.document_id, u.epoch, n + (SELECT max(seq) FROM document_update), gen_random_uuid()::text, u.author_id, u.client_id, 0, 0, u.kind,
       decode(repeat(md5(n::text), 100), 'hex'), u.at
     FROM (SELECT * FROM document_update ORDER BY at, seq LIMIT 1) u, generate_series(1, 9000) n`,
  );
}

function fill(file: string): void {
  const output = openSync(file, 'w');
  const page = Buffer.alloc(4_096, 1);
  try {
    for (;;) writeSync(output, page);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  } finally {
    closeSync(output);
  }
}
