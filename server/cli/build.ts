// npm run build   builds client, explorer and server where their sources changed (npm start does so by itself)
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { compressFolder } from './compress.ts';
import { fingerprint, onlyWhenChanged } from './fingerprint.ts';
import { generatePrismaClient } from './generate.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { projectRoot, runAsProgram, runTool } from './run-tool.ts';

/** What the builds write: the client's files to serve, and the server's entry. */
export const built = {
  clientDir: join(projectRoot, '.build/client'),
  explorerDir: join(projectRoot, '.build/explorer'),
  serverEntry: join(projectRoot, '.build/server/server/src/main.js'),
};

const shared = ['schema', 'package.json', 'pnpm-lock.yaml', 'tsconfig.json', 'server/cli/build.ts', 'server/cli/compress.ts'];

/** Builds what changed since the last build, all at once. @returns the names of what it built */
export function build(): Promise<string[]> {
  return oneAtATime(join(projectRoot, '.build/lock'), async () => {
    await generatePrismaClient();
    const [client, explorer, server] = await Promise.all([buildClient(), buildExplorer(), buildServer()]);
    return [client ? 'client' : '', explorer ? 'explorer' : '', server ? 'server' : ''].filter(Boolean);
  });
}

/** Whoever asks for the build, a test too: what is served is React's production build. */
const asProduction = { NODE_ENV: 'production' };

function buildClient(): Promise<boolean> {
  return onlyWhenChanged(
    {
      stampFile: join(projectRoot, '.build/stamps/client'),
      print: fingerprint(projectRoot, ['client', ...shared], ['client/explorer']),
      output: join(built.clientDir, 'index.html'),
    },
    async () => {
      await runTool('vite', ['build', 'client', '--config', 'client/vite.config.ts', '--logLevel', 'warn'], asProduction);
      await compressFolder(built.clientDir);
    },
  );
}

/** GraphiQL's page: apart from the client, so that neither is built for the other's changes. */
export function buildExplorer(): Promise<boolean> {
  return onlyWhenChanged(
    {
      stampFile: join(projectRoot, '.build/stamps/explorer'),
      print: fingerprint(projectRoot, ['client/explorer', 'node_modules/graphiql/package.json', 'tsconfig.json']),
      output: join(built.explorerDir, 'index.html'),
    },
    async () => {
      await runTool('vite', ['build', 'client/explorer', '--config', 'client/explorer/vite.config.ts', '--logLevel', 'error'], asProduction);
      await compressFolder(built.explorerDir);
    },
  );
}

function buildServer(): Promise<boolean> {
  return onlyWhenChanged(
    {
      stampFile: join(projectRoot, '.build/stamps/server'),
      print: fingerprint(projectRoot, ['server', 'prisma/schema', 'prisma/seed', 'tsconfig.server.json', ...shared], ['server/src/generated']),
      output: built.serverEntry,
    },
    async () => {
      rmSync(join(projectRoot, '.build/server'), { recursive: true, force: true });
      await runTool('tsc', ['--project', 'tsconfig.server.json']);
    },
  );
}

await runAsProgram(import.meta, async () => {
  const names = await build();
  console.log(names.length > 0 ? `Built ${names.join(' and ')}` : 'Nothing changed since the last build');
});
