import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { findBinaries } from './embedded-postgres.binaries.ts';
import {
  bareEnvironment,
  type ClusterRecord,
  createCluster,
  databaseName,
  placeCluster,
  readRecord,
  urlOf,
  writeRecord,
} from './embedded-postgres.cluster.ts';
import { type Postmaster, removeStalePidFile, runningPostmaster } from './embedded-postgres.pid.ts';
import { type DatabaseUser, findDatabaseUser } from './embedded-postgres.user.ts';

/** Options of {@link startEmbeddedPostgres}. */
export interface EmbeddedPostgresOptions {
  /** The folder that holds the whole state; made if missing. */
  dataDir: string;
  log(message: string): void;
  /** False gives up what survives a crash for speed: for tests alone. */
  durable?: boolean;
}

/** A running Postgres that this process owns. */
export interface EmbeddedPostgres {
  /** Connects as the superuser of a database named `coherence`. */
  url: string;
  /** Ends it in order: open transactions are rolled back, everything committed is on disk. */
  stop(): Promise<void>;
}

const majorVersion = '18';
/** Any number of ours: the advisory lock that says which process owns a DATA_DIR. */
const ownerLock = 7_270_641;

/**
 * Starts the Postgres of a data folder, or takes over the one that an earlier process left running there when it was
 * killed. It runs in a session of its own, so that a Ctrl-C meant for the server does not cut the server's database.
 * @throws when another live process owns the folder, or Postgres does not start (with what it said)
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { log, durable = true } = options;
  const dataDir = resolve(options.dataDir);
  mkdirSync(dataDir, { recursive: true });
  let record = readRecord(dataDir);
  if (record) checkVersion(record.clusterDir);
  const user = findDatabaseUser(record?.clusterDir);
  const binaries = findBinaries(user, log);
  if (!record) {
    const clusterDir = placeCluster(dataDir, user, log);
    record = { clusterDir, port: 0, ...createCluster(clusterDir, { binaries, user, durable }) };
    writeRecord(dataDir, record);
  }
  let postmaster = await settled(record.clusterDir);
  if (!postmaster) {
    postmaster = await launch({ record, user, program: binaries.postgres, logFile: join(dataDir, 'postgres.log'), durable });
  }
  if (postmaster.port !== record.port) {
    record = { ...record, port: postmaster.port };
    writeRecord(dataDir, record);
  }
  const owner = await takeOwnership(record, dataDir);
  const { clusterDir } = record;
  return {
    url: urlOf(record),
    async stop() {
      await owner.end().catch(() => {});
      await stopPostmaster(clusterDir);
    },
  };
}

function checkVersion(clusterDir: string): void {
  const version = readFileSync(join(clusterDir, 'PG_VERSION'), 'utf8').trim();
  if (version === majorVersion) return;
  throw new Error(`The database in ${clusterDir} was made by PostgreSQL ${version}; this version of Coherence brings ${majorVersion}.`);
}

/** Waits while a Postgres of this cluster is still starting or stopping. */
async function settled(clusterDir: string): Promise<Postmaster | undefined> {
  for (let waited = 0; waited < 60_000; waited += 20) {
    const postmaster = runningPostmaster(clusterDir);
    if (!postmaster || postmaster.ready) return postmaster;
    await delay(20);
  }
  throw new Error(`PostgreSQL in ${clusterDir} has been starting or stopping for a minute.`);
}

interface Launch {
  record: ClusterRecord;
  user: DatabaseUser;
  program: string;
  logFile: string;
  durable: boolean;
}

async function launch(how: Launch): Promise<Postmaster> {
  let said = '';
  for (let attempt = 0; attempt < 5; attempt += 1) {
    await removeStalePidFile(how.record.clusterDir);
    // The remembered port first; another when somebody took it meanwhile.
    const port = attempt === 0 && (await isFree(how.record.port)) ? how.record.port : await freePort();
    const from = existsSync(how.logFile) ? statSync(how.logFile).size : 0;
    const postmaster = await launchOn(port, how);
    if (postmaster) return postmaster;
    said = readFileSync(how.logFile).subarray(from).toString('utf8');
    // Children of a Postgres that was killed hold its shared memory for a moment; a taken port passes as well.
    if (!/shared memory|could not bind|Address already in use/.test(said)) break;
    await delay(500);
  }
  throw new Error(`PostgreSQL did not start in ${how.record.clusterDir}:\n${said.trim()}`);
}

async function launchOn(port: number, how: Launch): Promise<Postmaster | undefined> {
  const { clusterDir } = how.record;
  const logTooLong = existsSync(how.logFile) && statSync(how.logFile).size > 5_000_000;
  const output = openSync(how.logFile, logTooLong ? 'w' : 'a', 0o600);
  const child = spawn(how.program, ['-D', clusterDir, ...settings(port, how.durable)], {
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

/** Sane for a laptop or a small server; what is not named keeps Postgres's default, fsync and synchronous_commit too. */
function settings(port: number, durable: boolean): string[] {
  const values: Record<string, string | number> = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
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
    // A failing statement may carry what somebody wrote; the server logs failures itself, masked.
    log_min_error_statement: 'panic',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' }),
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/**
 * Holds a lock inside Postgres for as long as this process lives. Unlike a file it ends with the process, however that
 * ends, so a second server on the same folder is told so, and a start after kill -9 is not.
 */
async function takeOwnership(record: ClusterRecord, dataDir: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: urlOf(record, 'postgres'), application_name: 'coherence owner' });
  client.on('error', () => {}); // Postgres went away; whoever uses it will say so
  await client.connect();
  for (let attempt = 0; attempt < 40; attempt += 1) {
    const { rows } = await client.query<{ mine: boolean }>('SELECT pg_try_advisory_lock($1) AS mine', [ownerLock]);
    if (rows[0]?.mine) {
      await ensureDatabase(client);
      return client;
    }
    await delay(50);
  }
  await client.end();
  throw new Error(`Another Coherence server is running on ${dataDir}. Stop it first, or set DATA_DIR to another folder.`);
}

async function ensureDatabase(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [databaseName]);
  if (rowCount === 0) await client.query(`CREATE DATABASE ${databaseName}`);
}

async function stopPostmaster(clusterDir: string): Promise<void> {
  const started = runningPostmaster(clusterDir);
  if (!started) return;
  process.kill(started.pid, 'SIGINT'); // fast shutdown: ends sessions, writes a checkpoint
  for (let waited = 0; waited < 30_000; waited += 10) {
    if (runningPostmaster(clusterDir)?.pid !== started.pid) return;
    await delay(10);
  }
  process.kill(started.pid, 'SIGQUIT'); // at once; what was committed comes back from the log at the next start
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
