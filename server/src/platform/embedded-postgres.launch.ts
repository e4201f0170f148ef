import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { bareEnvironment, type ClusterRecord } from './embedded-postgres.cluster.ts';
import { type Postmaster, removeStalePidFile, runningPostmaster, socketName } from './embedded-postgres.pid.ts';
import type { DatabaseUser } from './embedded-postgres.user.ts';

/** What it takes to start a Postgres on a cluster. */
export interface Launch {
  record: ClusterRecord;
  user: DatabaseUser;
  program: string;
  logFile: string;
  durable: boolean;
}

/** Starts Postgres in a session of its own and waits until it accepts connections. @throws with what it said when it does not */
export async function launch(how: Launch): Promise<Postmaster> {
  let said = '';
  // Scratch clusters of tests are reached by their port, which tests put things before.
  let socketDir = how.durable ? socketFolder(how.record) : '';
  for (let attempt = 0; attempt < 5; attempt += 1) {
    await removeStalePidFile(how.record.clusterDir);
    // The remembered port first; another when somebody took it meanwhile.
    const port = attempt === 0 && (await isFree(how.record.port)) ? how.record.port : await freePort();
    const from = existsSync(how.logFile) ? statSync(how.logFile).size : 0;
    const postmaster = await launchOn(port, socketDir, how);
    if (postmaster) return postmaster;
    said = readFileSync(how.logFile).subarray(from).toString('utf8');
    // Not every file system has sockets; the port is there in any case.
    if (/Unix-domain socket/i.test(said)) socketDir = '';
    // Children of a Postgres that was killed hold its shared memory for a moment; a taken port passes as well.
    else if (!/shared memory|could not bind|Address already in use/.test(said)) break;
    await delay(500);
  }
  throw new Error(`PostgreSQL did not start in ${how.record.clusterDir}:\n${said.trim()}`);
}

async function launchOn(port: number, socketDir: string, how: Launch): Promise<Postmaster | undefined> {
  const { clusterDir } = how.record;
  const logTooLong = existsSync(how.logFile) && statSync(how.logFile).size > 5_000_000;
  const output = openSync(how.logFile, logTooLong ? 'w' : 'a', 0o600);
  const child = spawn(how.program, ['-D', clusterDir, ...settings(port, socketDir, how.durable)], {
    ...how.user,
    cwd: '/',
    detached: true,
    env: bareEnvironment(),
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  child.unref();
  const ended = new Promise<'ended'>((done) => {
    child.once('exit', () => done('ended'));
    child.once('error', () => done('ended'));
  });
  return Promise.race([ready(clusterDir, child), ended.then(() => undefined)]);
}

async function ready(clusterDir: string, child: ChildProcess): Promise<Postmaster | undefined> {
  while (child.exitCode === null && child.signalCode === null) {
    const postmaster = runningPostmaster(clusterDir);
    if (postmaster?.ready && postmaster.pid === child.pid) return postmaster;
    await delay(10);
  }
  return undefined;
}

/** Where a socket's whole path may be no longer than this, in bytes; Linux allows 107, others less. */
const LONGEST_SOCKET = 100;

/** The cluster's own folder, which its user alone may enter; none where its name is too long or would have to be quoted. */
function socketFolder({ clusterDir }: ClusterRecord): string {
  const fits = Buffer.byteLength(join(clusterDir, socketName(65_535))) <= LONGEST_SOCKET && /^[\w./-]+$/.test(clusterDir);
  return fits && process.platform !== 'win32' ? clusterDir : '';
}

/** Sane for a laptop or a small server; what is not named keeps Postgres's default, fsync and synchronous_commit too. */
function settings(port: number, socketDir: string, durable: boolean): string[] {
  const values: Record<string, string | number> = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: socketDir,
    max_connections: durable ? 100 : 400,
    shared_buffers: '128MB',
    // One machine, short queries: planning for parallel workers or compiling them costs more than it gives.
    max_parallel_workers_per_gather: 0,
    jit: 'off',
    // Nothing replicates from here, so the log need only bring this cluster back after a crash.
    wal_level: 'minimal',
    max_wal_senders: 0,
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    // A failing statement and its details may carry what somebody wrote; the server logs failures itself, masked.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' }),
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

async function isFree(port: number): Promise<boolean> {
  return port !== 0 && (await listenOnce(port)) !== undefined;
}

async function freePort(): Promise<number> {
  const port = await listenOnce(0);
  if (port === undefined) throw new Error('No free port on 127.0.0.1.');
  return port;
}

function listenOnce(port: number): Promise<number | undefined> {
  return new Promise((done) => {
    const server = createServer();
    server.once('error', () => done(undefined));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : undefined));
    });
  });
}
