import { afterEach, expect, test, vi } from 'vitest';
import { engineWorlds } from '../engine-worlds.testkit.ts';
import { refusalOf, Tab } from '../engine.testkit.ts';
import { Arrivals } from './arrivals.ts';
import { Room } from './room.ts';

const { world } = engineWorlds();
afterEach(() => void vi.restoreAllMocks());

// Of both ways into a room the contract of every server (test/contract) asks the same, but for what it does not ask at all.
test.each(['at once', 'in its turn'] as const)('[D9] an offer that is looked at %s is refused where its author may not write', async (way) => {
  const { engine, roles } = world();
  roles.set('cem', { role: 'EDITOR', within: new Set(['step_2']), expiresAt: null });
  await (await new Tab(engine, 'ada').open()).write('bar modelling').push();
  const cem = await new Tab(engine, 'cem').open();
  const turns = vi.spyOn(Arrivals.prototype, 'inTurn');
  if (way === 'in its turn') vi.spyOn(Room.prototype, 'isReady', 'get').mockReturnValue(false);
  expect(await refusalOf(cem.type(3, 'x').push())).toBe('FIELD_READ_ONLY');
  expect(turns).toHaveBeenCalledTimes(way === 'at once' ? 0 : 1);
});
