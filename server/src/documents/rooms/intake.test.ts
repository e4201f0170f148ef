import { afterEach, expect, test, vi } from 'vitest';
import { engineWorlds } from '../engine-worlds.testkit.ts';
import { DOCUMENT, memoryWorld, refusalOf, ROOT, Tab } from '../engine.testkit.ts';
import { raw, rawStructs } from '../rules/raw-update.testkit.ts';
import type { TrialResult } from '../rules/update-trial.ts';
import { Arrivals } from './arrivals.ts';
import { LogWriter } from './log-writer.ts';
import { Room } from './room.ts';
import { Rooms } from './rooms.ts';

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

test.each<[TrialResult, string]>([['costly', 'UPDATE_TOO_COSTLY'], ['busy', 'TRANSIENT_BUSY'], ['fits', 'saved']])('[D4] an intricate update whose trial says "%s" is answered %s', async (result, answer) => {
  const { log } = memoryWorld();
  let trials = 0;
  const onError = vi.fn<(error: unknown, what: string) => void>();
  const stamp = { personVersion: 0n, departmentVersion: 0n };
  const rooms = new Rooms({
    log, onError, clock: { now: () => new Date() }, writer: new LogWriter(log, onError),
    access: { resolve: async () => ({ role: 'EDITOR', within: null, stamp, expiresAt: null }) },
    structure: { rootExists: async () => true },
    trial: { run: async () => ((trials += 1), result), close: async () => {} },
    compact: async () => {},
    lostWords: { suspect: () => {}, isBusy: () => false, leave: () => {} },
  });
  const room = (await rooms.get(DOCUMENT))!;
  const push = (clock: number, structs: number) => room.push({
    personId: 'ada', clientId: 5, updateId: `update_${clock}`, kind: 'edit', reason: null,
    bytes: rawStructs(5, clock, ...Array.from({ length: structs }, (_, i) => ({ ...raw.element('paragraph'), ...(clock + i === 0 ? { parent: ROOT } : { origin: [5, clock + i - 1] as const }) }))),
  });
  const plain = push(0, 1);
  const intricate = push(1, 129).then(() => 'saved', (error: { code: string }) => error.code);
  expect(await plain).toBe(1);
  expect(await intricate).toBe(answer);
  expect(trials).toBe(1);
  expect(log.documents.get(DOCUMENT)).toMatchObject({ seq: result === 'fits' ? 2 : 1 });
  expect(onError).not.toHaveBeenCalled();
});
