import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { inOneGo } from './in-one-go.ts';

test('what is asked for at once is read at once, after it was asked for, and each time anew', async () => {
  const loads: string[][] = [];
  let value = 1;
  const get = inOneGo(async (keys) => {
    loads.push([...keys]);
    return new Map(keys.filter((key) => key !== 'nobody').map((key) => [key, value]));
  });
  const asked = Promise.all([get('a'), get('b'), get('a'), get('nobody')]);
  value = 2;
  expect(await asked).toEqual([2, 2, 2, undefined]);
  value = 3;
  expect(await get('a')).toBe(3);
  expect(loads).toEqual([['a', 'b', 'nobody'], ['a']]);
});

test('whoever asks while others are being answered is answered by a reading of their own', async () => {
  const first = Promise.withResolvers<void>();
  const waits = [first.promise, Promise.resolve()];
  const get = inOneGo(async (keys) => {
    await waits.shift();
    return new Map(keys.map((key) => [key, waits.length]));
  });
  const early = get('a');
  await nextTurn();
  expect(await get('a')).toBe(0);
  first.resolve();
  expect(await early).toBe(0);
});

test('everybody is told where reading failed, and the next one tries again', async () => {
  let fails = true;
  const get = inOneGo(async (keys) => {
    if (fails) throw new Error('away');
    return new Map(keys.map((key) => [key, key]));
  });
  const both = await Promise.allSettled([get('a'), get('b')]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  fails = false;
  expect(await get('a')).toBe('a');
});
