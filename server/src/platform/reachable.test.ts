import { expect, test } from 'vitest';
import { untilReachable } from './reachable.ts';

const quiet = { warn: () => undefined };
const failing = (times: number, error: Error) => {
  const db = { pings: 0, ping: () => (++db.pings > times ? Promise.resolve() : Promise.reject(error)) };
  return db;
};

test('a database that is just starting is waited for', async () => {
  const db = failing(2, Object.assign(new Error('the database system is starting up'), { code: '57P03' }));
  await untilReachable(db, quiet);
  expect(db.pings).toBe(3);
});

test('one that refuses us is not', async () => {
  const db = failing(9, Object.assign(new Error('password authentication failed'), { code: '28P01' }));
  await expect(untilReachable(db, quiet)).rejects.toThrow('password');
  expect(db.pings).toBe(1);
});
