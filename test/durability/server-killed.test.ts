import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testkit/database.ts';
import { killServerAtRandom, lineOf } from './kit/server-killed.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database?.drop());

test('[D1] [D2] what was shown as saved to twenty people is there, once, after 20 kill -9 of the server', async () => {
  const report = await killServerAtRandom(database.url, 20);
  console.log(lineOf(report));
  expect(report).toMatchObject({ lost: [], doubled: [], wrong: [], complaints: [] });
  expect(report.acknowledged).toBeGreaterThan(20 * 20);
}, 1_200_000);
