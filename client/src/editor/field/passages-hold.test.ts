import { beforeAll, expect, test } from 'vitest';
import { passagesWhileWriting } from './passages-hold.testkit.ts';
import { pretendLayout } from './random-writer.testkit.ts';

beforeAll(pretendLayout);

/**
 * Where the editor's binding keeps one letter and writes the next anew is its own choice, and of letters that come again and again two
 * places can be as likely: a few passages are taken for more or less than they were. Letters that are known apart are held to the letter
 * in schema/document/anchors-hold.test.ts.
 */
const MAY_MISS = 0.05;

test('[D15] [D18] while three people write with real editors, passages whose words still stand together are found', async () => {
  let looks = 0;
  const missed: string[] = [];
  for (const seed of [1, 2, 3, 4]) {
    const passages = await passagesWhileWriting(seed, 300);
    looks += passages.looks;
    missed.push(...passages.missed);
  }
  console.log(`${looks} looks at passages whose words stood together, ${missed.length} missed`);
  expect(looks).toBeGreaterThan(500);
  expect(missed.length / looks, missed.slice(0, 3).join('\n')).toBeLessThan(MAY_MISS);
});
