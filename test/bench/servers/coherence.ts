// Runs the product as `npm start` builds it, on a database that is there already.
import { pathToFileURL } from 'node:url';
import { built } from '../../../server/cli/build.ts';

const { runServer } = (await import(pathToFileURL(built.serverEntry).href)) as { runServer(options: object): Promise<void> };
await runServer({
  databaseUrl: process.env['DATABASE_URL'],
  embedded: false,
  dataDir: process.env['DATA_DIR'],
  clientDir: built.clientDir,
  onStopped: async () => undefined,
});
