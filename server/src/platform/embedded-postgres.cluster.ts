import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { type PostgresBinaries, systemFolder } from './embedded-postgres.binaries.ts';
import { canEnter, type DatabaseUser } from './embedded-postgres.user.ts';

/** What DATA_DIR remembers of its database between starts. */
export interface ClusterRecord {
  /** Postgres's own data folder, normally DATA_DIR/postgres. */
  clusterDir: string;
  port: number;
  /** Whom the product connects as: no superuser, unless the cluster is older than this distinction. */
  login?: string;
  password: string;
}

/** The product's database in the cluster. */
export const databaseName = 'coherence';

const superuser = 'coherence';

/**
 * How the product reaches its database in a running cluster.
 * @param socketDir the folder of its Unix socket, which costs a keystroke less than its port
 */
export function urlOf({ login = superuser, password, port }: Omit<ClusterRecord, 'clusterDir'>, socketDir?: string): string {
  const url = `postgresql://${login}:${password}@127.0.0.1:${port}/${databaseName}`;
  return socketDir === undefined ? url : `${url}?host=${encodeURIComponent(socketDir)}`;
}

/** How whoever owns the cluster reaches it. */
export function superuserUrlOf({ password, port }: ClusterRecord): string {
  return `postgresql://${superuser}:${password}@127.0.0.1:${port}/postgres`;
}

const recordFile = (dataDir: string) => join(dataDir, 'postgres.json');

/**
 * @returns undefined for a DATA_DIR without a database
 * @throws when there was one and it is gone: an empty one in its place would look like lost work
 */
export function readRecord(dataDir: string): ClusterRecord | undefined {
  if (!existsSync(recordFile(dataDir))) return undefined;
  const record = JSON.parse(readOwn(recordFile(dataDir))) as ClusterRecord;
  // Relative where it can be, so that the whole folder may be moved or copied.
  const clusterDir = resolve(dataDir, record.clusterDir);
  if (!existsSync(join(clusterDir, 'PG_VERSION'))) {
    throw new Error(`${recordFile(dataDir)} names a database in ${clusterDir}, which is missing. Bring it back, or use another DATA_DIR.`);
  }
  return { ...record, clusterDir };
}

function readOwn(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new Error(`${file} belongs to another user. Start as that user or as root, or set DATA_DIR to a folder of your own.`);
  }
}

/** Replaces the record at once and readable by its owner alone, since it holds the password. */
export function writeRecord(dataDir: string, record: ClusterRecord): void {
  const unfinished = `${recordFile(dataDir)}.new`;
  const inside = relative(dataDir, record.clusterDir);
  const clusterDir = inside.startsWith('..') ? record.clusterDir : inside;
  writeFileSync(unfinished, JSON.stringify({ ...record, clusterDir }, null, 2), { mode: 0o600 });
  // Root may start the database of somebody who will want to start it again themselves.
  const { uid, gid } = statSync(record.clusterDir);
  if (process.getuid?.() === 0) chownSync(unfinished, uid, gid);
  renameSync(unfinished, recordFile(dataDir));
}

/**
 * Where a new cluster goes: DATA_DIR/postgres, or, when the database's user cannot enter DATA_DIR, a folder of the
 * machine named after DATA_DIR.
 */
export function placeCluster(dataDir: string, user: DatabaseUser, log: (message: string) => void): string {
  if (canEnter(user, dataDir)) return join(dataDir, 'postgres');
  const key = createHash('sha256').update(dataDir).digest('hex').slice(0, 12);
  const elsewhere = join(systemFolder, `data-${key}`);
  log(
    `PostgreSQL does not run as root and its user cannot enter ${dataDir}, so the database lives in ${elsewhere}. ` +
      'Keep both folders together, or set DATA_DIR to a folder that every user may enter.',
  );
  mkdirSync(elsewhere, { recursive: true, mode: 0o711 });
  return join(elsewhere, 'postgres');
}

/**
 * Makes a new cluster with one superuser, who needs a password from everywhere.
 * Built beside its place and moved there when whole, so that an interrupted first start leaves nothing half made.
 */
export function createCluster(
  clusterDir: string,
  options: { binaries: PostgresBinaries; user: DatabaseUser; durable: boolean },
): { password: string } {
  const { binaries, user } = options;
  if (existsSync(join(clusterDir, 'PG_VERSION'))) {
    throw new Error(`There is a database in ${clusterDir}, but no postgres.json that knows its password. Restore that file, or move the database away.`);
  }
  const password = randomBytes(24).toString('base64url');
  const unfinished = `${clusterDir}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true, mode: 0o700 });
  const passwordFile = `${clusterDir}.password`;
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user) for (const path of [unfinished, passwordFile]) chownSync(path, user.uid, user.gid);
  const args = [
    `--pgdata=${unfinished}`,
    `--username=${superuser}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // Sorting and case rules that Postgres brings itself: the same on every machine, whatever locales it has.
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-locale',
    '--no-instructions',
    ...(options.durable ? [] : ['--no-sync']),
  ];
  const made = spawnSync(binaries.initdb, args, { ...user, cwd: '/', encoding: 'utf8', env: bareEnvironment() });
  rmSync(passwordFile, { force: true });
  if (made.status !== 0) {
    rmSync(unfinished, { recursive: true, force: true });
    throw new Error(`PostgreSQL could not make a database in ${clusterDir}:\n${made.stderr || made.error}`);
  }
  renameSync(unfinished, clusterDir);
  return { password };
}

/** The environment for Postgres: none of the caller's PG… variables may redirect it. */
export function bareEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, TZ: 'UTC', LC_ALL: 'C' };
}
