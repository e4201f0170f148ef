import { afterEach, beforeEach, expect } from 'vitest';
import { memoryWorld, refusalOf, ROOT, settled, startEngine, Tab, type EngineOfTest } from '../engine.testkit.ts';
import type { MemoryDocumentLog } from '../log/memory-log.ts';
import { rawStructs, type RawStruct } from './raw-update.testkit.ts';
import type { RefusalCode } from '../refusals.ts';

/** Of the present test: an engine, its log, `ada`, who has written "bar modelling", and `ben`, who has not written yet. */
export let world: EngineOfTest;
export let log: MemoryDocumentLog;
export let ada: Tab;
export let ben: Tab;

/** Clocks of what `ada` wrote: the paragraph, its run of text, and its thirteen letters. */
export const PARAGRAPH = 0;
export const RUN = 1;
export const LETTERS = 2;

/** Sets the scene for each test of a file, and sees to it that nothing broke. */
export function setTheScene(): void {
  beforeEach(async () => {
    const memory = memoryWorld();
    log = memory.log;
    // It stands still: on a slow machine what was spent would be there again before it is spent twice.
    const now = new Date();
    world = startEngine(log, memory.versions, { clock: { now: () => now } });
    for (const person of ['ada', 'ben']) world.roles.set(person, { role: 'EDITOR', expiresAt: null });
    ada = await new Tab(world.engine, 'ada').open();
    ben = await new Tab(world.engine, 'ben').open();
    await ada.write('bar modelling').push();
    await settled();
  });
  afterEach(async () => {
    expect(world.errors).toEqual([]);
    await world.engine.drain();
  });
}

/** Offers bytes as `ben`, and answers with the refusal. */
export const offer = (update: Uint8Array): Promise<RefusalCode> => refusalOf(ben.offer(update));

/** Structs of `ben`, one after the other, behind the first letter. */
export const inText = (...structs: RawStruct[]): Uint8Array => rawStructs(ben.clientId, 0, ...structs.map((struct, i) => ({ origin: behind(i), ...struct })));
const behind = (i: number): [number, number] => (i === 0 ? [ada.clientId, LETTERS] : [ben.clientId, i - 1]);

/** A struct of `ben` whose parent is the paragraph. */
export const inElement = (struct: RawStruct): Uint8Array => rawStructs(ben.clientId, 0, { parent: [ada.clientId, PARAGRAPH], ...struct });

/** A struct of `ben` whose parent is the field. */
export const inRoot = (struct: RawStruct): Uint8Array => rawStructs(ben.clientId, 0, { parent: ROOT, ...struct });
