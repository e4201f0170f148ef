// npm test [-- vitest's arguments]   everything that must hold before a change is done
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build } from './build.ts';
import { fingerprint } from './fingerprint.ts';
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

/** Writes the client's types and the trusted documents anew. @throws when that changed anything */
async function operationsAreCurrent(): Promise<void> {
  const print = () => fingerprint(projectRoot, ['client/src/graphql/generated', 'schema/operations.json']);
  const before = print();
  await runTool('graphql-codegen', ['--config', 'client/codegen.ts']);
  if (print() !== before) throw new Error('The operations changed since `npm run codegen`. They are written anew now: look at them and commit them.');
}

/** Vitest shows its own progress; its reporter ends with "N passed, N failed", these checks counted in. */
function runTests(args: string[], checks: boolean[]): Promise<boolean> {
  const passed = checks.filter(Boolean).length;
  const env = { ...process.env, CHECKS_PASSED: String(passed), CHECKS_FAILED: String(checks.length - passed) };
  return new Promise((done) => {
    const vitest = join(projectRoot, 'node_modules/vitest/vitest.mjs');
    const child = spawn(process.execPath, [vitest, 'run', ...args], { cwd: projectRoot, stdio: 'inherit', env });
    child.on('close', (code) => done(code === 0));
  });
}

await runAsProgram(import.meta, async () => {
  await generatePrismaClient();
  // First and alone: it writes files anew that the others read.
  const operations = await check('client operations', operationsAreCurrent);
  const others = await Promise.all([
    check('types', () => runTool('tsc', ['--noEmit'])),
    check('lint and import rules', () => runTool('oxlint', ['--quiet'])),
    check('unused code', () => runTool('knip', ['--no-progress'])),
    check('emitted schema', () => runTool('node', ['--import', '@oxc-node/core/register', 'server/cli/schema.ts', 'check'])),
    check('build', () => build()),
  ]);
  const checks = [operations, ...others];
  const tested = await runTests(process.argv.slice(2), checks);
  if (!tested || checks.includes(false)) process.exitCode = 1;
});
