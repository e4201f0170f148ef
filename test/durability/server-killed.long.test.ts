import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testkit/database.ts';
import { killServerAtRandom, lineOf } from './kit/server-killed.ts';

/** A smaller number tries the test itself. */
const kills = Number(process.env['DURABILITY_KILLS'] ?? 1_000);

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database?.drop());

test(`[D1] [D2] what was shown as saved to twenty people is there, once, after ${kills} kill -9 of the server`, async () => {
  const report = await killServerAtRandom(database.url, kills);
  console.log(lineOf(report));
  expect(report).toMatchObject({ lost: [], doubled: [], wrong: [], complaints: [] });
}, 120_000 + kills * 15_000);
