import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { numbers } from '../../schema/document/numbers.testkit.ts';
import { startAtOnce, type AtOnce } from './at-once.testkit.ts';
import { AREAS, storm } from './at-once.storm.testkit.ts';

describe('several people at the same moment, for long', () => {
  let world: AtOnce;
  beforeAll(async () => {
    world = await startAtOnce();
  }, 120_000);
  afterAll(() => world.close());

  test.each(AREAS.flatMap((area) => Array.from({ length: 10 }, (_, index) => [area, 100 + index] as const)))('a storm, %s, seed %i', async (area, seed) => {
    await storm(world, area, numbers(seed), 12);
  }, 300_000);

  test('never did two of them wait for one another', async () => {
    expect(await world.deadlocks()).toBe(0);
  });
});
