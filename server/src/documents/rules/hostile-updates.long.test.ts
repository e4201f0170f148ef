import * as fc from 'fast-check';
import { test } from 'vitest';
import { steps } from './hostile-mutants.testkit.ts';
import { endureMutants } from './hostile-updates.testkit.ts';

test('[D3] [D4] whatever bytes are offered, for as long as anybody likes', async () => {
  await fc.assert(fc.asyncProperty(steps, async (run) => void (await endureMutants(run))), { numRuns: 20_000, interruptAfterTimeLimit: 480_000, markInterruptAsFailure: false });
});
