import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase, openTestPool, type TestDatabase } from '../../../../test/testkit/database.ts';
import { createMemoryLostWords, type KeptLostWords } from './lost-words.ports.ts';
import { createPostgresLostWords } from './lost-words.store.ts';

const AT = new Date('2026-10-01T09:00:00Z');
let database: TestDatabase;
let pool: pg.Pool;
beforeAll(async () => {
  database = await createTestDatabase();
  pool = openTestPool(database);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

let ids = 0;
const words = (of: Partial<KeptLostWords> = {}): KeptLostWords => ({
  id: `lost_${++ids}`, documentId: 'document_1', epoch: 'epoch_1', personId: 'ada', root: 'step_1/check', causeSeq: 3, throughSeq: 4,
  text: 'Said in between', joinedInto: { client: 4_294_967_295, clock: 7 }, at: AT, ...of,
});

describe.each([
  ['in Postgres', () => createPostgresLostWords(pool)],
  ['in memory', createMemoryLostWords],
])('[D18] lost words, kept %s', (_, create) => {
  test('are kept once a deletion, author and field; more replaces less, and lies open again', async () => {
    const documentId = `document_${++ids}`;
    const store = create();
    const first = words({ documentId });
    await store.keep([first]);
    await store.keep([words({ documentId, text: 'Found by another node' }), words({ documentId, personId: 'ben', joinedInto: null, root: '' })]);
    expect((await store.open(documentId)).map(({ personId, text }) => [personId, text]).toSorted()).toEqual([['ada', 'Said in between'], ['ben', 'Said in between']]);
    expect((await store.open(documentId)).find(({ personId }) => personId === 'ada')).toMatchObject(first);

    const settle = { documentId, personId: 'ada', id: first.id, at: AT };
    expect(await store.settle({ ...settle, personId: 'ben' })).toBe(false);
    expect(await store.settle({ ...settle, documentId: 'document_other' })).toBe(false);
    expect(await store.settle({ ...settle, text: 'Said' })).toBe(false);
    expect((await store.open(documentId)).map(({ personId }) => personId).toSorted()).toEqual(['ada', 'ben']);
    expect(await store.settle({ ...settle, text: 'Said in between' })).toBe(true);
    expect(await store.settle(settle)).toBe(true);
    expect((await store.open(documentId)).map(({ personId }) => personId)).toEqual(['ben']);
    await store.keep([words({ documentId, throughSeq: 4, text: 'The same again' })]);
    expect(await store.open(documentId)).toHaveLength(1);

    await store.keep([words({ documentId, throughSeq: 9, text: 'and more' })]);
    expect((await store.open(documentId)).find(({ personId }) => personId === 'ada')).toMatchObject({ id: first.id, text: 'and more', throughSeq: 9 });
    const found = await store.found(documentId, 'epoch_1');
    expect(found.map(({ personId, throughSeq, settled }) => [personId, throughSeq, settled]).toSorted()).toEqual([['ada', 9, false], ['ben', 4, false]]);
    expect(await store.found(documentId, 'epoch_2')).toEqual([]);
  });
});

test('[D18] lost words are kept all or none: whoever finds some of a search takes the rest for found', async () => {
  const documentId = `document_${++ids}`;
  const store = createPostgresLostWords(pool);
  await expect(store.keep([words({ documentId, throughSeq: 10 }), words({ documentId, personId: 'ben', throughSeq: 8, text: 'no database keeps \0' })])).rejects.toThrow();
  expect(await store.found(documentId, 'epoch_1')).toEqual([]);
  await store.keep([]);
});
