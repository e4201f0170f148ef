import { test } from 'vitest';
import { converge, PEOPLE } from './convergence.testkit.ts';
import { memoryWorld } from './engine.testkit.ts';

test.each(Array.from({ length: 150 }, (_, i) => 1_000 + i))('[D1] [D2] [D3] two nodes converge through faults (seed %i)', async (seed) => {
  const { log, versions } = memoryWorld(PEOPLE);
  await converge(log, versions, seed, 500);
});
