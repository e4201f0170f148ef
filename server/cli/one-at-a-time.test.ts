import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { oneAtATime } from './one-at-a-time.ts';

const lockFile = () => path.join(mkdtempSync(path.join(tmpdir(), 'lock-')), 'folder/lock');

test('what several processes want to do is done one after the other, also where one of them fails', async () => {
  const file = lockFile();
  let [running, most] = [0, 0];
  const work = async (fails: boolean) => {
    most = Math.max(most, ++running);
    await delay(20);
    running -= 1;
    if (fails) throw new Error('could not build');
  };
  const outcomes = await Promise.allSettled([false, true, false].map((fails) => oneAtATime(file, () => work(fails))));
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'fulfilled', 'rejected']);
  expect(most).toBe(1);
  expect(existsSync(file)).toBe(false);
});

test('a process that was killed at its work keeps nobody waiting', async () => {
  const file = lockFile();
  await oneAtATime(file, async () => undefined);
  writeFileSync(file, '999999999');
  expect(await oneAtATime(file, async () => 'done')).toBe('done');
});
