import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createApp, type App, type AppOptions } from '../../server/src/app.ts';
import { systemClock, type Clock } from '../../server/src/platform/clock.ts';
import { createLog, type Log } from '../../server/src/platform/log.ts';
import { createLocalStorage } from '../../server/src/platform/storage.ts';
import { complainingLog } from './complaints.ts';
import { createTestDatabase } from './database.ts';
import { createWorld, type World } from './world.ts';

/** A server of a test file's own, on a database of its own, over real HTTP and real sockets. */
export interface TestServer {
  readonly app: App;
  /** http://localhost:PORT */
  readonly url: string;
  readonly databaseUrl: string;
  /** Builders of what a test needs. */
  readonly world: World;
  close(): Promise<void>;
}

export interface TestServerOptions {
  readonly clock?: Clock;
  /** The random part of ids. */
  readonly random?: AppOptions['random'];
  /** Where logs go, and how many. */
  readonly log?: AppOptions['log'];
  /** The built client's folder, for tests in a browser. */
  readonly clientDir?: string;
  readonly explorerDir?: string;
  /** Whether it runs as in production. */
  readonly production?: boolean;
  readonly socketLimits?: AppOptions['socketLimits'];
  /** Where uploaded files are kept; a folder that goes with the server by default. */
  readonly storage?: AppOptions['storage'];
  /** The room that the files of one school have, in bytes. */
  readonly fileRoom?: AppOptions['fileRoom'];
}

/** What LOG_LEVEL says; otherwise what goes wrong, which is shown where a test fails. */
function chosenLog(): Log {
  const level = process.env['LOG_LEVEL'];
  return level === undefined ? complainingLog() : createLog(level);
}

/** Starts one. */
export async function startTestServer({ clock = systemClock, random, log = chosenLog(), clientDir, explorerDir, production = false, socketLimits, storage, fileRoom }: TestServerOptions = {}): Promise<TestServer> {
  const database = await createTestDatabase();
  const filesDir = await mkdtemp(path.join(tmpdir(), 'coherence-files-'));
  const app = await createApp({
    databaseUrl: database.url,
    clock,
    log,
    ...(random && { random }),
    secret: 'a secret of tests alone, 32 characters or more',
    storage: storage ?? createLocalStorage(filesDir),
    production,
    clientDir: clientDir ?? null,
    explorerDir: explorerDir ?? null,
    ...(socketLimits && { socketLimits }),
    ...(fileRoom && { fileRoom }),
  });
  const url = await app.listen(0, '127.0.0.1');
  return {
    app,
    url,
    databaseUrl: database.url,
    world: createWorld(app, url),
    async close() {
      await app.close();
      await database.drop();
      await rm(filesDir, { recursive: true, force: true });
    },
  };
}
