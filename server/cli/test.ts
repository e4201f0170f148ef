// npm test [-- vitest's arguments]   everything that must hold before a change is done; the cheapest checks first
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build } from './build.ts';
import { generatePrismaClient } from './generate.ts';
import { projectRoot, runAsProgram, runTool } from './run-tool.ts';

/** Runs a check and prints one line about it. */
async function check(name: string, work: () => Promise<unknown>): Promise<boolean> {
  const started = performance.now();
  try {
    await work();
    console.log(`✓ ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
    return true;
  } catch (error) {
    console.log(`✗ ${name}\n${error instanceof Error ? error.message : error}\n`);
    return false;
  }
}

/** Vitest shows its own progress; its reporter ends with "N passed, N failed". */
function runTests(args: string[]): Promise<boolean> {
  return new Promise((done) => {
    const vitest = join(projectRoot, 'node_modules/vitest/vitest.mjs');
    const child = spawn(process.execPath, [vitest, 'run', ...args], { cwd: projectRoot, stdio: 'inherit' });
    child.on('close', (code) => done(code === 0));
  });
}

await runAsProgram(import.meta, async () => {
  await generatePrismaClient();
  const results = [
    await check('types', () => runTool('tsc', ['--noEmit'])),
    await check('lint and import rules', () => runTool('oxlint', ['--quiet'])),
    await check('unused code', () => runTool('knip', ['--no-progress'])),
    await check('emitted schema', () => runTool('node', ['--import', '@oxc-node/core/register', 'server/cli/schema.ts', 'check'])),
    await check('build', () => build()),
    await runTests(process.argv.slice(2)),
  ];
  if (results.includes(false)) process.exitCode = 1;
});
