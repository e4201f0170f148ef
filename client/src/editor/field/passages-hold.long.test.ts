import { beforeAll, expect, test } from 'vitest';
import { passagesWhileWriting } from './passages-hold.testkit.ts';
import { pretendLayout } from './random-writer.testkit.ts';

beforeAll(pretendLayout);

test('[D15] [D18] while three people write with real editors for long, of a hundred passages whose words still stand together two are missed at most', async () => {
  let [looks, missed] = [0, 0];
  for (let seed = 4; seed < 16; seed++) {
    const passages = await passagesWhileWriting(seed, 1_000);
    looks += passages.looks;
    missed += passages.missed.length;
  }
  console.log(`${looks} looks at passages whose words stood together, ${missed} missed`);
  expect(missed / looks).toBeLessThan(0.02);
}, 1_800_000);
