import * as Y from 'yjs';
import { describe, expect, test } from 'vitest';
import { DEPARTMENT, DOCUMENT, EPOCH, ROOT, Tab, refusalOf, settled, withAppend } from './engine.testkit.ts';
import { engineWorlds, slowLog } from './engine-worlds.testkit.ts';

const { world } = engineWorlds();

describe('opening', () => {
  test('[D8] a document that starts another history closes for those who have it open', async () => {
    const { engine, log } = world();
    const ada = await new Tab(engine, 'ada').open();
    await ada.write('old').push();
    const document = log.documents.get(DOCUMENT)!;
    Object.assign(document, { epoch: 'epoch_2', snapshot: { epoch: 'epoch_2', seq: ++document.seq, bytes: Y.encodeStateAsUpdate(new Y.Doc()) } });
    ada.write('of the old history');
    expect(await refusalOf(ada.offer(ada.unsaved[0]!.update))).toBe('EPOCH_CHANGED');
    expect(await ada.next(({ type }) => type === 'DocumentResyncRequired')).toEqual({ type: 'DocumentResyncRequired', reason: 'EPOCH_CHANGED' });
    const ben = await new Tab(engine, 'ben').open();
    expect(ben.events[0]).toMatchObject({ type: 'DocumentOpened', epoch: 'epoch_2', seq: 2 });
    expect(ben.text).toBe('');
  });

  test('[D8] where another process starts another history, the room closes at its next look, though nobody writes', async () => {
    const { engine, log } = world();
    const [ada, ben] = [await new Tab(engine, 'ada').open(), await new Tab(engine, 'ben').open()];
    await ada.write('old').push();
    const document = log.documents.get(DOCUMENT)!;
    Object.assign(document, { epoch: 'epoch_2', snapshot: { epoch: 'epoch_2', seq: ++document.seq, bytes: Y.encodeStateAsUpdate(new Y.Doc()) } });
    await engine.sweep();
    await settled();
    for (const tab of [ada, ben]) expect(tab.events.at(-1)).toEqual({ type: 'DocumentResyncRequired', reason: 'EPOCH_CHANGED' });
    expect((await new Tab(engine, 'ada').open()).events[0]).toMatchObject({ type: 'DocumentOpened', epoch: 'epoch_2', seq: 2 });
  });

  test('[D7] a state vector names what its document could hold: as many writers as that has had, and some of its own', async () => {
    const { engine, log } = world();
    const open = (stateVector: Uint8Array) => engine.open({ personId: 'ada', documentId: DOCUMENT, clientId: 7, stateVector, epoch: null });
    const vectorOf = (clients: number) => Y.encodeStateVector(new Map(Array.from({ length: clients }, (_, i) => [4_000_000_000 + i, 1])));
    for (const unreadable of [Uint8Array.of(3, 1), Uint8Array.of(0xff, 0xff, 0xff), vectorOf(12_000)]) expect(await refusalOf(open(unreadable))).toBe('STATE_VECTOR_MALFORMED');
    await (await open(vectorOf(5_000))).return!();

    log.create('document_long', 'SEQUENCE', DEPARTMENT, EPOCH);
    const old = new Y.Doc();
    const text = old.getText(ROOT);
    old.transact(() => {
      for (let i = 0; i < 12_000; i++) {
        old.clientID = 4_000_000_000 + i;
        text.insert(0, 'x');
      }
    });
    const state = { seq: 12_000, bytes: Y.encodeStateAsUpdate(old), stateVector: Y.encodeStateVector(old) };
    Object.assign(log.documents.get('document_long')!, { seq: 12_000, snapshot: { ...state, epoch: EPOCH } });
    const everything = await engine.open({ personId: 'ada', documentId: 'document_long', clientId: 8, stateVector: state.stateVector, epoch: EPOCH });
    const { value } = await everything.next();
    expect(value).toMatchObject({ type: 'DocumentOpened', seq: 12_000, missing: { text: 'AAA=' } });
  });

  test('[D11] ending a subscription while it waits answers at once', async () => {
    const { engine } = world();
    const events = await engine.open({ personId: 'ada', documentId: DOCUMENT, clientId: 7, stateVector: null, epoch: null });
    await events.next();
    const waiting = events.next();
    await events.return!();
    expect(await waiting).toEqual({ value: undefined, done: true });
  });

  test('[D11] a reader that stops costs only itself', async () => {
    const { engine } = world();
    let closed = 0;
    await engine.open({ personId: 'ben', documentId: DOCUMENT, clientId: 7, stateVector: null, epoch: null, onSlow: () => closed++ });
    const ada = await new Tab(engine, 'ada').open();
    ada.write('start');
    for (let i = 0; i < 300; i++) {
      ada.type(0, 'x');
      await ada.push();
      await settled();
    }
    expect(closed).toBe(1);
    expect(ada.events.filter(({ type }) => type === 'DocumentUpdated').length).toBeGreaterThan(256);
  });

  test('a room that nobody reads is let go, and comes back with everything', async () => {
    let now = new Date('2026-10-01T10:00:00Z');
    const { engine, log } = world((log) => log, { clock: { now: () => now } });
    const ada = await new Tab(engine, 'ada').open();
    await ada.write('kept').push();
    await ada.close();
    await engine.sweep();
    now = new Date('2026-10-01T10:01:00Z');
    await engine.sweep();
    let loads = 0;
    const load = log.load.bind(log);
    log.load = (id) => (loads++, load(id));
    const ben = await new Tab(engine, 'ben').open();
    expect({ loads, text: ben.text }).toEqual({ loads: 1, text: 'kept' });
  });

  test('draining waits for what is being saved, refuses what comes after, and ends every subscription', async () => {
    const { gates, wrap } = slowLog();
    const { engine } = world(wrap);
    const ada = await new Tab(engine, 'ada').open();
    const saved = ada.write('last words').push();
    await settled();
    const drained = engine.drain();
    ada.write('too late');
    expect(await refusalOf(ada.offer(ada.unsaved[0]!.update))).toBe('TRANSIENT_DRAINING');
    gates[0]!.commit();
    expect(await saved).toEqual([1]);
    await drained;
    await settled();
    expect(ada.events.at(-1)).toEqual({ type: 'DocumentResyncRequired', reason: 'SERVER_DRAINING' });
  });
});

describe('the server writes', () => {
  test('[D14] a server edit is an ordinary update under a client id leased to its person, author and reason', async () => {
    const { engine, log } = world();
    const ada = await new Tab(engine, 'ada').open();
    await ada.write('Ratio').push();
    const by = { personId: 'ada', originalAuthorId: 'ben', reason: 'suggestion' } as const;
    const write = (text: string) => engine.edit(DOCUMENT, by, (doc) => {
      const run = (doc.getXmlFragment(ROOT).get(0) as Y.XmlElement).get(0) as Y.XmlText;
      run.insert(run.length, text);
    });
    await write(' and');
    await write(' scale');
    await settled();
    expect(ada.text).toBe('Ratio and scale');
    const updates = log.documents.get(DOCUMENT)!.updates;
    expect(updates).toHaveLength(3);
    expect(updates[1]!.clientId).toBe(updates[2]!.clientId);
    expect(updates[1]!.clientId).not.toBe(ada.clientId);
  });

  test('[D14] a server edit that changes nothing writes nothing', async () => {
    const { engine, log } = world();
    await engine.edit(DOCUMENT, { personId: 'ada', originalAuthorId: 'ada', reason: 'repair' }, (doc) => void doc.getXmlFragment(ROOT));
    expect(log.documents.get(DOCUMENT)!.seq).toBe(0);
  });
});

describe('a server that stops', () => {
  test('opens nothing whose document was still loading, and takes nothing for it', async () => {
    const loaded = Promise.withResolvers<void>();
    const { engine, log } = world((inner) => ({ ...withAppend(inner, (groups) => inner.append(groups)), load: async (id) => (await loaded.promise, inner.load(id)) }));
    const opening = refusalOf(engine.open({ personId: 'ada', documentId: DOCUMENT, clientId: 5, stateVector: null, epoch: null }));
    const pushing = refusalOf(new Tab(engine, 'ben').write('too late').push());
    await settled();
    await engine.drain();
    loaded.resolve();
    expect(await Promise.all([opening, pushing])).toEqual(['TRANSIENT_DRAINING', 'TRANSIENT_DRAINING']);
    expect(log.documents.get(DOCUMENT)!.updates).toEqual([]);
  });

  test('does not report that it no longer follows a document that it was just reading', async () => {
    const read = Promise.withResolvers<void>();
    const { engine, log, errors } = world((inner) => ({
      ...withAppend(inner, (groups) => inner.append(groups)), readAfter: async (...asked) => (await read.promise, inner.readAfter(...asked)),
    }));
    await new Tab(engine, 'ada').open();
    // As if another node had written.
    log.documents.get(DOCUMENT)!.seq = 1;
    await engine.sweep();
    await engine.drain();
    read.resolve();
    await settled();
    expect(errors).toEqual([]);
  });
});
