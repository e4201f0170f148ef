// npm run dev   client with hot replacement on http://localhost:5173, server restarted on every change behind it
import { type ChildProcess, spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { buildExplorer } from './build.ts';
import { openMigratedDatabase } from './database.ts';
import { generatePrismaClient } from './generate.ts';
import { projectRoot, runAsProgram } from './run-tool.ts';

await runAsProgram(import.meta, async () => {
  const dataDir = resolve(process.env.DATA_DIR || '.data');
  const [, database] = await Promise.all([generatePrismaClient(), openMigratedDatabase(dataDir), buildExplorer()]);
  // Postgres belongs to this process, so it stays up while the server restarts.
  const env = { ...process.env, DATABASE_URL: database.url, DATA_DIR: dataDir, TRUSTED_ORIGINS: 'http://localhost:5173' };
  const run = (command: string, args: string[]) => spawn(command, args, { cwd: projectRoot, env, stdio: 'inherit' });
  const children = [
    run(process.execPath, ['--watch', '--watch-preserve-output', '--import', '@oxc-node/core/register', 'server/cli/dev-server.ts']),
    run(process.execPath, [join(projectRoot, 'node_modules/vite/bin/vite.js'), 'client', '--config', 'client/vite.config.ts', '--strictPort']),
  ];
  await firstToEnd(children);
  await Promise.all(children.map(end));
  await database.stop();
});

/** Resolves at INT, TERM, or when either side ends by itself: the other is of no use alone. */
function firstToEnd(children: ChildProcess[]): Promise<void> {
  return new Promise((done) => {
    process.once('SIGINT', () => done()).once('SIGTERM', () => done());
    for (const child of children) child.once('exit', () => done());
  });
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  child.kill('SIGTERM');
  return new Promise((done) => void child.once('exit', () => done()));
}
