import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build, built } from '../../../server/cli/build.ts';
import { projectRoot } from '../../../server/cli/run-tool.ts';
import { freePort } from '../../testkit/free-port.ts';
import { standByServerProcess, type ServerProcess, type ServerProcessOptions, type StandbyServer } from '../../testkit/server-process.ts';

/** The product's server, built, in a process of its own that can be killed and started again at the same address. */
export interface RestartableServer {
  readonly url: string;
  /** The process that runs now. */
  current(): ServerProcess;
  /** @param options.more whether another start will follow, whose code may be loaded meanwhile */
  start(options?: { more?: boolean }): Promise<void>;
  kill(): Promise<void>;
  /** What all of its processes have printed so far. */
  output(): string;
  /** Bytes of heap and buffers in use after a collection. */
  memory(): Promise<number>;
  remove(): Promise<void>;
}

/** A server that is not started yet. It runs from a copy of what is built, so that a build meanwhile does not disturb it. */
export async function createRestartableServer(databaseUrl: string): Promise<RestartableServer> {
  await build();
  mkdirSync(join(projectRoot, '.build'), { recursive: true });
  const folder = mkdtempSync(join(projectRoot, '.build/durability-'));
  const builtServer = join(projectRoot, '.build/server');
  cpSync(builtServer, join(folder, 'server'), { recursive: true });
  mkdirSync(join(folder, 'client/assets'), { recursive: true });
  writeFileSync(join(folder, 'client/index.html'), '<!doctype html>');
  const port = await freePort();
  let earlier = '';
  let running: ServerProcess | null = null;
  let next: StandbyServer | null = null;
  const current = () => {
    if (running === null) throw new Error('The server was not started.');
    return running;
  };
  const options: ServerProcessOptions = {
    script: join(projectRoot, 'test/bench/servers/coherence.ts'),
    nodeArguments: ['--expose-gc'],
    port,
    ready: '/readyz',
    keepOutput: true,
    env: {
      NODE_ENV: 'development',
      DATABASE_URL: databaseUrl,
      DATA_DIR: folder,
      // What documents took is given back at once, and so told from what stays.
      DOCUMENT_IDLE_MS: '500',
      SECRET: 'a secret of tests alone, 32 characters or more',
      SERVER_ENTRY: join(folder, 'server', relative(builtServer, built.serverEntry)),
      CLIENT_DIR: join(folder, 'client'),
      NODE_COMPILE_CACHE: join(folder, 'compile-cache'),
    },
  };
  return {
    url: `http://localhost:${port}`,
    current,
    async start({ more = false } = {}) {
      earlier += running?.output() ?? '';
      running = await (next ?? (await standByServerProcess(options))).start();
      next = more ? await standByServerProcess(options) : null;
    },
    kill: () => current().kill(),
    output: () => earlier + (running?.output() ?? ''),
    memory: () => current().ask('memory'),
    async remove() {
      next?.discard();
      await running?.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What a server may complain of while its database is away, or slow on a busy machine. */
const EXPECTED = [
  'a commit failed or its outcome is unknown',
  'could not find out what was committed',
  'an update could not be taken in',
  'open documents could not be compared with the database',
  'could not keep a snapshot of a document',
  'could not note what was written in',
  'could not keep the text of a document',
  'could not look for documents whose text was not read',
  'could not read who may see a document',
  'a document could not catch up',
  'lost words could not be read',
  'lost words could not be looked for',
  // The job queue's own words.
  'Error with notify listener',
  'Error occurred attempting to UNLISTEN',
  'Failed to reset locked',
];

/**
 * What a server said that nobody expected, each sort once: error lines of its log, and anything that is no line of its log at all,
 * such as an uncaught exception.
 */
export function unexpectedLines(output: string): string[] {
  const lines = output.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('Coherence is at '));
  return [...new Set(lines.flatMap((line) => complaintOf(line)))];
}

function complaintOf(line: string): string[] {
  try {
    const { level, msg, err } = JSON.parse(line) as { level: number; msg: string; err?: { message: string } };
    const isExpected = level < 50 || EXPECTED.some((message) => msg.startsWith(message));
    return isExpected ? [] : [`${msg}: ${err?.message ?? ''}`.slice(0, 300)];
  } catch {
    return [line.slice(0, 300)];
  }
}
