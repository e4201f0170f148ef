import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { endureMutants, steps } from './hostile-updates.testkit.ts';

test('[D3] [D4] whatever bytes are offered, they are refused or taken as a whole, and everybody, the server, a cold load and the log agree', async () => {
  let taken = 0;
  // A failure names its seed and the shortest run that fails.
  const property = fc.asyncProperty(steps, async (run) => void (taken += await endureMutants(run)));
  await fc.assert(property, { numRuns: 1_000, interruptAfterTimeLimit: 8_000, markInterruptAsFailure: false });
  expect(taken).toBeGreaterThan(0);
}, 60_000);
