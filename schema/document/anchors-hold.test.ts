import { expect, test } from 'vitest';
import { expectAnchorsToHold } from './anchors-hold.testkit.ts';

test('[D15] [D18] after 1,000 random edits of three at once every anchor whose characters survive in order, once, still covers them', () => {
  let [survived, hurt, missed] = [0, 0, 0];
  for (let seed = 1; seed <= 4; seed++) {
    const tally = expectAnchorsToHold(seed, { edits: 1_000, every: 1 + (seed % 12) });
    survived += tally.survived;
    hurt += tally.hurt;
    missed += tally.missed;
  }
  console.log(`${survived} looks at anchors with all of their characters there, ${hurt} with some gone; ${missed} of one or two characters missed`);
  expect(survived).toBeGreaterThan(5_000);
  expect(hurt).toBeGreaterThan(1_000);
  expect(missed).toBeLessThan(survived / 20);
}, 60_000);
