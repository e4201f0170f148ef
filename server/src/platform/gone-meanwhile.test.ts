import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/testkit/database.ts';
import { systemClock } from './clock.ts';
import { openDatabase, type Database, type Tx } from './database.ts';
import { isGoneMeanwhile } from './gone-meanwhile.ts';

let made: TestDatabase;
let db: Database;
beforeAll(async () => {
  made = await createTestDatabase();
  db = openDatabase({ url: made.url, clock: systemClock });
});
afterAll(async () => {
  await db.close();
  await made.drop();
});

const failing = (work: (tx: Tx) => Promise<unknown>): Promise<unknown> => db.write('person_nobody', work).then(() => null, (error: unknown) => error);
const at = { createdAt: systemClock.now(), updatedAt: systemClock.now() };

test.each([
  ['what is read and is not there', (tx: Tx) => tx.unit.findUniqueOrThrow({ where: { id: 'unit_gone' } })],
  ['what is changed and is not there', (tx: Tx) => tx.unit.update({ where: { id: 'unit_gone' }, data: { title: 'New' } })],
  ['what may not be written there any more', (tx: Tx) => tx.schemeOfWork.create({ data: { id: 'scheme_new', departmentId: 'department_gone', academicYear: 2026, title: 'New', ...at } })],
  ['the same in SQL', (tx: Tx) => tx.$executeRaw`INSERT INTO place_read (person_id, place_id, read_at) VALUES ('person_other', 'place', now())`],
] as const)('%s has gone meanwhile', async (_what, work) => {
  expect(isGoneMeanwhile(await failing(work))).toBe(true);
});

test('a mistake is none that went meanwhile', async () => {
  expect(isGoneMeanwhile(await failing((tx) => tx.$executeRaw`SELECT 1 / 0`))).toBe(false);
  expect(isGoneMeanwhile(new Error('another'))).toBe(false);
  expect(isGoneMeanwhile(undefined)).toBe(false);
});
