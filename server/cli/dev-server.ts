// The server as npm run dev runs it: from its sources, on the database that dev.ts keeps up.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runServer } from '../src/main.ts';
import { built } from './build.ts';
import { projectRoot } from './run-tool.ts';

// The server's own address leads to Vite's, which has the client as it is being written.
const clientDir = join(projectRoot, '.build/dev-client');
mkdirSync(join(clientDir, 'assets'), { recursive: true });
writeFileSync(join(clientDir, 'index.html'), `<!doctype html><meta http-equiv="refresh" content="0;url=${process.env.TRUSTED_ORIGINS}">`);

await runServer({
  databaseUrl: process.env.DATABASE_URL ?? '',
  embedded: true,
  dataDir: process.env.DATA_DIR ?? '.data',
  clientDir,
  explorerDir: built.explorerDir,
  onStopped: async () => {},
});
