import { setTimeout as delay } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { appendBlocks, paragraph } from '../../../schema/document/content.ts';
import type { DocumentEngine } from './engine.ts';
import type { DocumentEvents } from './rooms/subscriber.ts';
import { DEPARTMENT, DOCUMENT, EPOCH, memoryWorld, ROOT, startEngine, Tab } from './engine.testkit.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Bytes in use, of the heap and beside it, once collecting finds nothing more: what ran here before may be let go of only now. */
async function used(): Promise<number> {
  for (const looks: number[] = []; ; ) {
    collect();
    await delay(10);
    const { heapUsed, external } = process.memoryUsage();
    looks.push(heapUsed + external);
    if (looks.length > 2 && looks.at(-2)! - looks.at(-1)! < 100_000) return looks.at(-1)!;
  }
}

/** Somebody opens them all and has each put together; answers with what leaves them. */
async function openAll(engine: DocumentEngine, ids: readonly string[]): Promise<() => Promise<void>> {
  const open: DocumentEvents[] = [];
  for (const [i, documentId] of ids.entries()) {
    const events = await engine.open({ personId: 'ada', documentId, clientId: 9_000 + i, stateVector: null, epoch: null });
    expect((await events.next()).value).toMatchObject({ type: 'DocumentOpened', seq: 1 });
    await engine.read(documentId, (doc) => expect(doc.store.clients.size).toBe(1));
    open.push(events);
  }
  return async () => {
    for (const events of open.splice(0)) await events.return!();
    // The first look sees that nobody needs them, the second lets them go.
    await engine.sweep();
    await engine.sweep();
  };
}

test('[D13] opening and leaving 200 documents gives the memory back', async () => {
  const { log, versions } = memoryWorld();
  const world = startEngine(log, versions, { idleMs: 0 });
  world.roles.set('ada', { role: 'EDITOR', expiresAt: null });
  const ids = Array.from({ length: 200 }, (_, i) => `document_idle_${i}`);
  const doc = new Y.Doc();
  appendBlocks(doc.getXmlFragment(ROOT), Array.from({ length: 400 }, (_, p) => paragraph(`Paragraph ${p} of a sequence that somebody once wrote.`)));
  const state = { seq: 1, bytes: Y.encodeStateAsUpdate(doc), stateVector: Y.encodeStateVector(doc) };
  for (const id of ids) {
    log.create(id, 'SEQUENCE', DEPARTMENT, EPOCH);
    Object.assign(log.documents.get(id)!, { seq: 1, snapshot: { ...state, epoch: EPOCH } });
  }
  // Once before, so that what is made only once does not count.
  await (await openAll(world.engine, ids.slice(0, 20)))();
  const before = await used();
  const leave = await openAll(world.engine, ids);
  const open = await used();
  await leave();
  const after = await used();
  // Beside whatever else the worker has in memory.
  expect(open - before).toBeGreaterThan(10_000_000);
  expect(after / before).toBeLessThan(1.2);
  expect((after - before) / (open - before)).toBeLessThan(0.1);
  await world.engine.drain();
}, 60_000);

test('[D13] a room that is let go leaves a snapshot of its head, so that the next opening is answered with it as it is', async () => {
  const { log, versions } = memoryWorld();
  const world = startEngine(log, versions, { idleMs: 0 });
  world.roles.set('ada', { role: 'EDITOR', expiresAt: null });
  const ada = await new Tab(world.engine, 'ada').open();
  await ada.write('one').write('two').push();
  expect(log.documents.get(DOCUMENT)!.snapshot).toBe(null);
  await ada.close();
  await world.engine.sweep();
  await world.engine.sweep();
  const { snapshot, seq, updates } = log.documents.get(DOCUMENT)!;
  expect([snapshot!.seq, updates.length]).toEqual([seq, seq]);
  const next = await world.engine.open({ personId: 'ada', documentId: DOCUMENT, clientId: 8_000, stateVector: null, epoch: null });
  expect((await next.next()).value).toMatchObject({ seq, missing: { text: Buffer.from(snapshot!.bytes).toString('base64') } });
  await world.engine.drain();
});
