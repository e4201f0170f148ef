import { execFileSync, spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';

/** A system user to run Postgres as; undefined when the process itself is unprivileged and runs it as itself. */
export type DatabaseUser = { uid: number; gid: number } | undefined;

const systemUser = 'coherence-db';

/**
 * Postgres refuses to run as root, so root needs an unprivileged user: the owner of an existing cluster, else a
 * system user of ours (made on first use), else `nobody`.
 * @throws when there is none, or when the cluster belongs to somebody else whom we cannot become
 */
export function findDatabaseUser(clusterDir: string | undefined): DatabaseUser {
  const owner = clusterDir ? statSync(clusterDir) : undefined;
  const self = process.getuid?.();
  if (self === undefined) return undefined;
  if (self !== 0) {
    if (!owner || owner.uid === self) return undefined;
    throw new Error(
      `The database in ${clusterDir} belongs to another user (uid ${owner.uid}). ` +
        'Start as that user or as root, or set DATA_DIR to a folder of your own.',
    );
  }
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return lookUp(systemUser) ?? create(systemUser) ?? lookUp('nobody') ?? noUser();
}

/** Whether that user may enter the folder, and every folder above it; asked of the system, which knows about ACLs too. */
export function canEnter(user: DatabaseUser, folder: string): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], { ...user, cwd: '/', stdio: 'ignore' }).status === 0;
}

function lookUp(name: string): DatabaseUser {
  const id = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: 'pipe' }).trim());
  try {
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}

function create(name: string): DatabaseUser {
  const args = ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent', '--shell', '/usr/sbin/nologin', name];
  try {
    execFileSync('useradd', args, { stdio: 'pipe' });
  } catch {
    return undefined; // no useradd, or a read-only /etc: `nobody` has to do
  }
  return lookUp(name);
}

function noUser(): never {
  throw new Error(
    'PostgreSQL does not run as root, and no unprivileged user was found or could be made. ' +
      'Start as an ordinary user, or set DATABASE_URL.',
  );
}
