import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/testkit/database.ts';
import { systemClock } from './clock.ts';
import { openDatabase, type Database, type Tx } from './database.ts';

describe('two transactions that wait for one another', () => {
  let made: TestDatabase;
  let db: Database;
  beforeAll(async () => {
    made = await createTestDatabase();
    db = openDatabase({ url: made.url, clock: systemClock });
    await db.service.eventScope.createMany({ data: [{ scope: 'one', seq: 0n }, { scope: 'other', seq: 0n }] });
  });
  afterAll(async () => {
    await db.close();
    await made.drop();
  });

  const plainly = (tx: Tx, scope: string) => tx.eventScope.update({ where: { scope }, data: { seq: { increment: 1 } } });
  const inSql = (tx: Tx, scope: string) => tx.$executeRaw`UPDATE event_scope SET seq = seq + 1 WHERE scope = ${scope}`;

  test.each([['by the model', plainly], ['in SQL', inSql]] as const)('are both done, each once, and what follows a commit follows it once: %s', async (_way, add) => {
    const told: string[] = [];
    let begun = 0;
    let holding = 0;
    let go = () => {};
    const both = new Promise<void>((resolve) => { go = resolve; });
    const crossing = (first: string, second: string) =>
      db.serve(async (tx, after) => {
        begun += 1;
        after(() => told.push(first));
        await add(tx, first);
        if (++holding === 2) go();
        await both;
        await add(tx, second);
      });
    const before = await db.service.eventScope.findMany({ orderBy: { scope: 'asc' } });
    await Promise.all([crossing('one', 'other'), crossing('other', 'one')]);
    expect(begun).toBe(3);
    expect(told.toSorted()).toEqual(['one', 'other']);
    const now = await db.service.eventScope.findMany({ orderBy: { scope: 'asc' } });
    expect(now.map(({ seq }, at) => seq - before[at]!.seq)).toEqual([2n, 2n]);
  });

  test('whoever comes second with something of which there may be one finds the first’s', async () => {
    let looked = 0;
    let go = () => {};
    const both = new Promise<void>((resolve) => { go = resolve; });
    const once = () =>
      db.serve(async (tx) => {
        if ((await tx.eventScope.count({ where: { scope: 'only' } })) > 0) return 'found';
        if (++looked === 2) go();
        await both;
        await tx.eventScope.create({ data: { scope: 'only', seq: 0n } });
        return 'made';
      });
    expect((await Promise.all([once(), once()])).toSorted()).toEqual(['found', 'made']);
  });

  test('what comes last is done before the commit, after all else, and again with each attempt', async () => {
    const order: string[] = [];
    let begun = 0;
    await db.serve(async (tx, after) => {
      begun += 1;
      after(() => order.push('after'));
      after.last(async () => {
        order.push('last');
        await tx.eventScope.update({ where: { scope: 'one' }, data: { seq: { increment: 1 } } });
        if (begun === 1) await tx.eventScope.create({ data: { scope: 'other', seq: 0n } });
      });
      await tx.eventScope.findMany();
      order.push('work');
    });
    expect(order).toEqual(['work', 'last', 'work', 'last', 'after']);
  });

  test('a mistake is not tried again', async () => {
    let begun = 0;
    await expect(db.serve((tx) => {
      begun += 1;
      return tx.$executeRaw`SELECT 1 / 0`;
    })).rejects.toThrow();
    expect(begun).toBe(1);
  });
});
