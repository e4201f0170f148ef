import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DOCUMENT, EPOCH, memoryWorld, ROOT } from '../engine.testkit.ts';
import type { DocumentEvent } from '../events.ts';
import type { Member } from '../rooms/audience.ts';
import { raw, rawStructs, rawUpdate } from '../rules/raw-update.testkit.ts';
import { LostWordsKeeper, type RoomOfLoss } from './lost-words-keeper.ts';
import { createMemoryLostWords, type LostWordsStore } from './lost-words.ports.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => void vi.useRealTimers());

const [ADA, BEN] = [5, 6];
const MINUTE = 60_000;

/** A room in whose log Ada deleted, with the third update, a paragraph that Ben had just written in; Ben has it open. */
function scene(change: Partial<LostWordsStore> = {}) {
  const { log } = memoryWorld();
  const bytes = [
    rawStructs(ADA, 0, { ...raw.element('paragraph'), parent: ROOT }, { ...raw.text, parent: [ADA, 0] }),
    rawStructs(BEN, 0, { ...raw.string('Ask why'), parent: [ADA, 1] }),
    rawUpdate({ deletions: [{ client: ADA, ranges: [[0, 2]] }] }),
  ];
  const document = log.documents.get(DOCUMENT)!;
  document.updates.push(...bytes.map((update, i) => {
    const [authorId, clientId] = i === 1 ? ['ben', BEN] as const : ['ada', ADA] as const;
    return { seq: i + 1, updateId: `update_${i + 1}`, authorId, clientId, kind: 'edit' as const, bytes: update, epoch: EPOCH };
  }));
  document.seq = 3;
  const told: DocumentEvent[] = [];
  const ben = { personId: 'ben', subscriber: { push: (event: DocumentEvent) => void told.push(event) } } as unknown as Member;
  const room: RoomOfLoss = { documentId: DOCUMENT, epoch: EPOCH, audience: { membersOf: (personId) => (personId === 'ben' ? [ben] : []) } };
  const store = createMemoryLostWords();
  const errors: string[] = [];
  const keeper = new LostWordsKeeper({ store: { ...store, ...change }, log, clock: { now: () => new Date() }, newId: () => 'lost_1', onError: (_, what) => void errors.push(what), delayMs: 300 });
  return { log, document, store, keeper, room, told, errors };
}

const broken = () => Promise.reject(new Error('no space left on device'));

test('[D18] what cannot be kept is looked for again, less and less often, until it can be', async () => {
  let works = false;
  const { keeper, room, store, told, errors } = scene({ keep: (words) => (works ? store.keep(words) : broken()) });
  keeper.suspect(room, [3]);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(errors.length).toBeGreaterThan(1);
  await vi.advanceTimersByTimeAsync(60 * MINUTE);
  // Every five seconds it would be seven hundred times.
  expect(errors.length).toBeLessThan(25);
  expect(keeper.isBusy(room)).toBe(true);
  works = true;
  await vi.advanceTimersByTimeAsync(5 * MINUTE);
  expect((await store.open(DOCUMENT)).map(({ text }) => text)).toEqual(['Ask why']);
  expect(told).toMatchObject([{ type: 'DocumentWordsLost', words: [{ text: 'Ask why' }] }]);
  expect(keeper.isBusy(room)).toBe(false);
});

test('[D18] a log that is too deep for any stack is given up, and said once', async () => {
  const { keeper, room, log, errors } = scene();
  log.readAfter = () => Promise.reject(new RangeError('Maximum call stack size exceeded'));
  keeper.suspect(room, [3]);
  await vi.advanceTimersByTimeAsync(60 * MINUTE);
  expect(errors).toHaveLength(1);
  // The room may keep snapshots again.
  expect(keeper.isBusy(room)).toBe(false);
});

test('[D18] a room that is gone is not looked after in vain for ever: whoever opens its document next notices the same', async () => {
  const { keeper, room, errors, store } = scene({ keep: broken });
  keeper.suspect(room, [3]);
  await vi.advanceTimersByTimeAsync(20_000);
  keeper.leave(room);
  await vi.advanceTimersByTimeAsync(MINUTE);
  const said = errors.length;
  await vi.advanceTimersByTimeAsync(60 * MINUTE);
  expect(errors).toHaveLength(said);
  expect(keeper.isBusy(room)).toBe(false);
  expect(await store.open(DOCUMENT)).toEqual([]);
  const next = { ...room };
  keeper.suspect(next, [3]);
  expect(keeper.isBusy(next)).toBe(true);
});

test('[D18] [D8] nobody opens an epoch that is over, so what was lost in it is looked for until it is kept', async () => {
  let works = false;
  const { keeper, room, document, store } = scene({ keep: (words) => (works ? store.keep(words) : broken()) });
  keeper.suspect(room, [3]);
  await vi.advanceTimersByTimeAsync(1_000);
  document.epoch = 'epoch_2';
  keeper.leave(room);
  await vi.advanceTimersByTimeAsync(60 * MINUTE);
  works = true;
  await vi.advanceTimersByTimeAsync(5 * MINUTE);
  expect((await store.open(DOCUMENT)).map(({ text, epoch }) => [text, epoch])).toEqual([['Ask why', EPOCH]]);
});

test('[D18] whoever could not be told of what was kept is told a moment later', async () => {
  let fails = 1;
  const { keeper, room, told, store } = scene({ open: (documentId) => (fails-- > 0 ? broken() : store.open(documentId)) });
  keeper.suspect(room, [3]);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(told).toMatchObject([{ type: 'DocumentWordsLost', words: [{ text: 'Ask why' }] }]);
});
