import { test } from 'vitest';
import { expectAnchorsToHold } from './anchors-hold.testkit.ts';

test.each(Array.from({ length: 150 }, (_, i) => i + 1))('[D15] [D18] after 1,000 random edits every anchor whose characters survive in order, once, still covers them (seed %i)', (seed) => {
  expectAnchorsToHold(seed, { edits: 1_000, every: 1 + (seed % 12) });
});
