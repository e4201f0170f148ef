import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

/** Ids in the titles of tests: what stands in brackets in the string that a `test` begins with. */
function idsInTitles(source: string): string[] {
  const titles = source.matchAll(/\btest(?:\.\w+)?(?:\([^;]{0,4000}?\))??\(\s*(['"`])((?:\\.|(?!\1).)*)\1/gs);
  return [...titles].flatMap(([, , title]) => [...title!.matchAll(/\[(D\d+)\]/g)].map(([, id]) => id!));
}

async function sources(): Promise<string[]> {
  const found: string[] = [];
  for await (const file of glob('{server,client,schema,test}/**/*.{test.ts,test.tsx,contract.ts}', { cwd: root })) found.push(readFileSync(path.join(root, file), 'utf8'));
  return found;
}

test('every rule of schema/REALTIME.md is there, and each but those on history and projection has a test titled with it', async () => {
  const stated = [...readFileSync(path.join(root, 'schema/REALTIME.md'), 'utf8').matchAll(/^\*\*\[(D\d+)\]/gm)].map(([, id]) => id!);
  expect(stated).toEqual(Array.from({ length: 22 }, (_, i) => `D${i + 1}`));
  const titled = new Set((await sources()).flatMap(idsInTitles));
  expect(stated.filter((id) => !titled.has(id) && id !== 'D14' && id !== 'D15')).toEqual([]);
});

test('a rule’s id counts in a title alone', () => {
  expect(idsInTitles("test('[D1] [D2] saved', () => {}); // [D3]\nexpect('[D4]')")).toEqual(['D1', 'D2']);
  expect(idsInTitles('test.each([1, 2])(`[D5] with %i`, () => {})')).toEqual(['D5']);
});
