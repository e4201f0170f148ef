// The server as npm run dev runs it: from its sources, on the database that dev.ts keeps up.
import { join } from 'node:path';
import { runServer } from '../src/main.ts';
import { projectRoot } from './run-tool.ts';

await runServer({
  databaseUrl: process.env.DATABASE_URL ?? '',
  embedded: true,
  dataDir: process.env.DATA_DIR ?? '.data',
  clientDir: join(projectRoot, '.build/client'),
  onStopped: async () => {},
});
