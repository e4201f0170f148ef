import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { steps } from './hostile-mutants.testkit.ts';
import { endureMutants } from './hostile-updates.testkit.ts';

test('[D3] [D4] [D9] whatever bytes are offered, they are refused or taken as a whole, change nothing where their author may not write, and everybody, the server, a cold load and the log agree', async () => {
  const count = { taken: 0, outside: 0 };
  // A failure names its seed and the shortest run that fails.
  const property = fc.asyncProperty(steps, async (run) => {
    const { taken, outside } = await endureMutants(run);
    count.taken += taken;
    count.outside += outside;
  });
  await fc.assert(property, { numRuns: 1_000, interruptAfterTimeLimit: 8_000, markInterruptAsFailure: false });
  expect(Math.min(count.taken, count.outside)).toBeGreaterThan(0);
}, 60_000);
