import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { findBinaries } from './embedded-postgres.binaries.ts';
import {
  type ClusterRecord,
  createCluster,
  databaseName,
  placeCluster,
  readRecord,
  superuserUrlOf,
  urlOf,
  writeRecord,
} from './embedded-postgres.cluster.ts';
import { launch } from './embedded-postgres.launch.ts';
import { type Postmaster, runningPostmaster } from './embedded-postgres.pid.ts';
import { findDatabaseUser } from './embedded-postgres.user.ts';

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
  /** Connects to the database named `coherence` as its owner: no superuser, but in a scratch cluster (`durable: false`). */
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
    const login = durable ? 'coherence_server' : undefined;
    record = { clusterDir, port: 0, login, ...createCluster(clusterDir, { binaries, user, durable }) };
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

/**
 * Holds a lock inside Postgres for as long as this process lives. Unlike a file it ends with the process, however that
 * ends, so a second server on the same folder is told so, and a start after kill -9 is not.
 */
async function takeOwnership(record: ClusterRecord, dataDir: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: superuserUrlOf(record), application_name: 'coherence owner' });
  client.on('error', () => {}); // Postgres went away; whoever uses it will say so
  await client.connect();
  for (let attempt = 0; attempt < 40; attempt += 1) {
    const { rows } = await client.query<{ mine: boolean }>('SELECT pg_try_advisory_lock($1) AS mine', [ownerLock]);
    if (rows[0]?.mine) {
      await ensureDatabase(client, record);
      return client;
    }
    await delay(50);
  }
  await client.end();
  throw new Error(`Another Coherence server is running on ${dataDir}. Stop it first, or set DATA_DIR to another folder.`);
}

/**
 * A database of a login of its own, like one that a hosting company hands out: whatever got the server to run a foreign
 * statement would neither read the machine's files nor pass row-level security as a superuser does.
 */
async function ensureDatabase(client: pg.Client, { login, password }: ClusterRecord): Promise<void> {
  const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [databaseName]);
  if (rowCount !== 0) return;
  if (login) {
    // Nothing is left of an interrupted first start but perhaps the role.
    await client.query(`DROP ROLE IF EXISTS ${login}`);
    await client.query(`CREATE ROLE ${login} LOGIN CREATEROLE PASSWORD ${client.escapeLiteral(password)}`);
  }
  await client.query(`CREATE DATABASE ${databaseName}${login ? ` OWNER ${login}` : ''}`);
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
