import { join } from 'node:path';
import { fingerprint, onlyWhenChanged } from './fingerprint.ts';
import { projectRoot, runAsProgram, runTool } from './run-tool.ts';

/**
 * Writes the Prisma client from prisma/schema, when the schema or Prisma's version changed since the last time.
 * @returns whether it did
 */
export function generatePrismaClient(): Promise<boolean> {
  return onlyWhenChanged(
    {
      stampFile: join(projectRoot, '.build/stamps/prisma'),
      print: fingerprint(projectRoot, [
        'prisma/schema',
        'prisma.config.ts',
        'node_modules/prisma/package.json',
        'server/cli/generate.ts',
      ]),
      output: join(projectRoot, 'server/src/generated/prisma/client.ts'),
    },
    // Generating needs no schema engine, yet the CLI would download one. Any executable keeps it from doing so.
    () => runTool('prisma', ['generate'], { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1' }),
  );
}

await runAsProgram(import.meta, async () => {
  console.log((await generatePrismaClient()) ? 'Prisma client generated' : 'Prisma client is up to date');
});
