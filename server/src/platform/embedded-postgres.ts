import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { findBinaries } from './embedded-postgres.binaries.ts';
import {
  type ClusterRecord,
  createCluster,
  placeCluster,
  readRecord,
  urlOf,
  writeRecord,
} from './embedded-postgres.cluster.ts';
import { launch } from './embedded-postgres.launch.ts';
import { keepOwned, takeOwnership } from './embedded-postgres.owner.ts';
import { type Postmaster, runningPostmaster } from './embedded-postgres.pid.ts';
import { findDatabaseUser } from './embedded-postgres.user.ts';

/** Options of {@link startEmbeddedPostgres}. */
export interface EmbeddedPostgresOptions {
  /** The folder that holds the whole state; made if missing. */
  dataDir: string;
  log(message: string): void;
  /** False gives up what survives a crash for speed: for tests alone. */
  durable?: boolean;
  /** Starts it again whenever it ends by itself, until it is stopped. */
  keep?: boolean;
}

/** A running Postgres that this process owns. */
export interface EmbeddedPostgres {
  /** Connects to the database named `coherence` as its owner: no superuser, but in a scratch cluster (`durable: false`). */
  url: string;
  /** Ends it in order: open transactions are rolled back, everything committed is on disk. */
  stop(): Promise<void>;
}

const majorVersion = '18';

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
  const launching = { user, program: binaries.postgres, logFile: join(dataDir, 'postgres.log'), durable };
  const bringUp = async (known: ClusterRecord): Promise<Postmaster> => (await settled(known.clusterDir)) ?? (await launch({ record: known, ...launching }));
  const postmaster = await bringUp(record);
  if (postmaster.port !== record.port) {
    record = { ...record, port: postmaster.port };
    writeRecord(dataDir, record);
  }
  const owned = record;
  const client = await takeOwnership(owned, dataDir);
  const takeAgain = async () => {
    // Everybody's connections are to that port, or to its socket: another would help nobody.
    const { port, socketDir } = await bringUp(owned);
    if (socketDir !== postmaster.socketDir) throw new Error('Its socket is not where it was. Stop Coherence and start it again.');
    if (port !== owned.port) throw new Error(`Somebody has taken its port ${owned.port}. Stop Coherence and start it again.`);
    return takeOwnership(owned, dataDir);
  };
  const owner = options.keep === true ? keepOwned(client, { takeAgain, log }) : client;
  return {
    url: urlOf(owned, postmaster.socketDir),
    async stop() {
      await owner.end().catch(() => {});
      await stopPostmaster(owned.clusterDir);
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
