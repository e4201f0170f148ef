// Runs the product as `npm start` builds it, on a database that is there already.
import { flushCompileCache } from 'node:module';
import { pathToFileURL } from 'node:url';
import { built } from '../../../server/cli/build.ts';

// A test may bring a copy of its own, which no build changes meanwhile.
const { SERVER_ENTRY = built.serverEntry, CLIENT_DIR = built.clientDir } = process.env;
const { runServer } = (await import(pathToFileURL(SERVER_ENTRY).href)) as { runServer(options: object): Promise<void> };
if (process.env['STANDBY'] !== undefined) {
  process.channel!.ref();
  process.send!('loaded');
  await new Promise<void>((resolve) => process.on('message', (message) => message === 'start' && resolve()));
  process.channel!.unref();
}
await runServer({
  databaseUrl: process.env['DATABASE_URL'],
  embedded: false,
  dataDir: process.env['DATA_DIR'],
  clientDir: CLIENT_DIR,
  ...(process.env['DOCUMENT_IDLE_MS'] !== undefined && { documentIdleMs: Number(process.env['DOCUMENT_IDLE_MS']) }),
  onStopped: async () => undefined,
});
// Where there is one, it is kept now: a server that is killed has no later.
flushCompileCache();
