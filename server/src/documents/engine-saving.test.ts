import * as Y from 'yjs';
import { describe, expect, test } from 'vitest';
import { DOCUMENT, EPOCH, ROOT, Tab, memoryWorld, refusalOf, settled, startEngine, withAppend } from './engine.testkit.ts';
import { createCompaction } from './log/compaction.ts';
import { engineWorlds, slowLog } from './engine-worlds.testkit.ts';
import { LogUnavailable } from './ports.ts';
import type { RefusalCode } from './refusals.ts';

const { world, running } = engineWorlds();

describe('saving', () => {
  test('[D1] an update is acknowledged and told to others after its commit, never before', async () => {
    const { gates, wrap } = slowLog();
    const { engine, log } = world(wrap);
    const ada = await new Tab(engine, 'ada').open();
    const ben = await new Tab(engine, 'ben').open();
    const saved = ada.write('Sharing in a ratio').push();
    let acknowledged = false;
    void saved.then(() => (acknowledged = true));
    await settled();
    expect({ acknowledged, seen: ben.text, logged: log.documents.get(DOCUMENT)!.updates.length }).toEqual({ acknowledged: false, seen: '', logged: 0 });
    gates[0]!.commit();
    expect(await saved).toEqual([1]);
    await ben.next(({ type }) => type === 'DocumentUpdated');
    expect(ben.text).toBe('Sharing in a ratio');
  });

  test('[D1] a late opener never receives what is not committed', async () => {
    const { gates, wrap } = slowLog();
    const { engine } = world(wrap);
    const ada = await new Tab(engine, 'ada').open();
    const saved = ada.write('Not yet').push();
    await settled();
    const ben = await new Tab(engine, 'ben').open();
    expect(ben.text).toBe('');
    gates[0]!.commit();
    await saved;
  });

  test('[D1] what arrives while a commit is under way goes with the next one, all together', async () => {
    const { gates, sizes, wrap } = slowLog();
    const { engine } = world(wrap);
    const tabs = await Promise.all(['ada', 'ben', 'ada'].map((person) => new Tab(engine, person).open()));
    const first = tabs[0]!.write('one').push();
    await settled();
    const rest = tabs.map((tab) => tab.write('two').push());
    await settled();
    expect(sizes).toEqual([1]);
    gates[0]!.commit();
    await settled();
    gates[1]!.commit();
    expect((await Promise.all([first, ...rest])).flat().sort()).toEqual([1, 2, 3, 4]);
    expect(sizes).toEqual([1, 3]);
  });

  test('[D1] acknowledgements go out before the update is told to others', async () => {
    const { engine } = world();
    const ada = await new Tab(engine, 'ada').open();
    const ben = await new Tab(engine, 'ben').open();
    const order: string[] = [];
    const told = ben.next(({ type }) => type === 'DocumentUpdated').then(() => order.push('told'));
    const saved = ada.write('x').push().then(() => order.push('saved'));
    await Promise.all([told, saved]);
    expect(order).toEqual(['saved', 'told']);
  });

  test('[D2] a commit that failed acknowledges nothing, and the same words are taken when they are offered again', async () => {
    const { gates, wrap } = slowLog();
    const { engine } = world(wrap);
    const ada = await new Tab(engine, 'ada').open();
    ada.write('kept');
    const { update, updateId } = ada.unsaved[0]!;
    const refused = refusalOf(ada.offer(update, updateId));
    await settled();
    gates[0]!.fail(new Error('connection lost'));
    expect(await refused).toBe('TRANSIENT_COMMIT_UNKNOWN');
    const again = ada.offer(update, updateId);
    await settled();
    gates[1]!.commit();
    expect(await again).toBe(1);
  });

  test('[D2] where the commit happened and only its answer was lost, the words are acknowledged and told once', async () => {
    const { gates, wrap } = slowLog();
    const { engine, log } = world(wrap);
    const ada = await new Tab(engine, 'ada').open();
    const ben = await new Tab(engine, 'ben').open();
    const saved = ada.write('survived').push();
    await settled();
    gates[0]!.commitAndFail(new Error('connection lost'));
    expect(await saved).toEqual([1]);
    await ben.next(({ type }) => type === 'DocumentUpdated');
    expect(ben.text).toBe('survived');
    expect(log.documents.get(DOCUMENT)!.updates).toHaveLength(1);
  });

  test('[D2] one document whose insert fails does not cost another one its words', async () => {
    const { log, versions } = memoryWorld();
    log.create('document_2', 'SEQUENCE', 'department_1', EPOCH);
    const failing = withAppend(log, (groups) =>
      groups.some(({ documentId }) => documentId === DOCUMENT) ? Promise.reject(new Error('no')) : log.append(groups),
    );
    const { engine, roles } = startEngine(failing, versions);
    running.push(engine);
    roles.set('ada', { role: 'EDITOR', expiresAt: null });
    const push = (documentId: string) => {
      const tab = new Tab(engine, 'ada').write('words');
      const { update, updateId } = tab.unsaved[0]!;
      return engine.push({ personId: 'ada', documentId, clientId: tab.clientId, epoch: EPOCH, update, updateId });
    };
    const [one, two] = await Promise.allSettled([push(DOCUMENT), push('document_2')]);
    expect([one!.status, two!.status]).toEqual(['rejected', 'fulfilled']);
  });

  test('[D2] where the log cannot be reached at all, nobody waits for one document after the other', async () => {
    let attempts = 0;
    const { log, versions } = memoryWorld();
    log.create('document_2', 'SEQUENCE', 'department_1', EPOCH);
    const { engine, roles } = startEngine(withAppend(log, () => (attempts++, Promise.reject(new LogUnavailable('gone')))), versions);
    running.push(engine);
    roles.set('ada', { role: 'EDITOR', expiresAt: null });
    const refused = [DOCUMENT, 'document_2'].map((documentId) => {
      const tab = new Tab(engine, 'ada').write('words');
      const { update, updateId } = tab.unsaved[0]!;
      return refusalOf(engine.push({ personId: 'ada', documentId, clientId: tab.clientId, epoch: EPOCH, update, updateId }));
    });
    expect(await Promise.all(refused)).toEqual(['TRANSIENT_COMMIT_UNKNOWN', 'TRANSIENT_COMMIT_UNKNOWN']);
    expect(attempts).toBe(1);
  });

  test('[D3] words that another node appended meanwhile are read from the log before anything is written', async () => {
    const { engine, log, roles } = world();
    const other = startEngine(log, memoryWorld().versions);
    running.push(other.engine);
    other.roles.set('ben', { role: 'EDITOR', expiresAt: null });
    roles.set('ben', { role: 'EDITOR', expiresAt: null });
    const ada = await new Tab(engine, 'ada').open();
    const ben = await new Tab(other.engine, 'ben').open();
    await ben.write('from the other node').push();
    await ada.write('from here').push();
    await settled();
    expect(ada.text.split('\n').sort()).toEqual(['from here', 'from the other node']);
    await other.engine.sweep();
    await settled();
    expect(ben.text).toBe(ada.text);
  });

  test('[D2] [D8] a room that closes while it checks its queue again answers everybody in it', async () => {
    const { gates, wrap } = slowLog();
    const { log, versions } = memoryWorld();
    const held = Promise.withResolvers<void>();
    let holding = false;
    const { engine, roles } = startEngine(wrap(log), { ...versions, person: async (id) => (holding && id === 'ben' && (await held.promise), versions.person(id)) });
    running.push(engine);
    for (const person of ['ada', 'ben']) roles.set(person, { role: 'EDITOR', expiresAt: null });
    const [ada, ben] = await Promise.all(['ada', 'ben'].map((person) => new Tab(engine, person).open()));
    const first = refusalOf(ada!.write('being written').push());
    await settled();
    const second = refusalOf(ben!.write('waiting behind it').push());
    await settled();
    // Elsewhere ada's rights have changed, and ben's, which are being read as the document starts another history.
    for (const person of ['ada', 'ben']) log.personVersions.set(person, 1n);
    holding = true;
    engine.accessChanged({ personId: 'ben' });
    gates[0]!.commit();
    await settled();
    Object.assign(log.documents.get(DOCUMENT)!, { epoch: 'epoch_2' });
    await engine.sweep();
    held.resolve();
    expect(await Promise.all([first, second])).toEqual(['EPOCH_CHANGED', 'EPOCH_CHANGED']);
  });

  test('[D13] a room loads from a snapshot and what came after it', async () => {
    const { engine, log } = world();
    const ada = await new Tab(engine, 'ada').open();
    ada.write('start');
    for (let i = 0; i < 510; i++) ada.type(0, 'a');
    await ada.push();
    await settled();
    expect(log.documents.get(DOCUMENT)!.snapshot?.seq).toBeGreaterThanOrEqual(500);
    const cold = startEngine(log, memoryWorld().versions);
    running.push(cold.engine);
    expect(await cold.engine.read(DOCUMENT, (doc) => doc.getXmlFragment(ROOT).toString())).toContain(`${'a'.repeat(510)}start`);
  });

  test.each([
    ['small document is kept by its room', 'start', []],
    ['large document is left to the thread', 'x'.repeat(60_000), [DOCUMENT]],
  ])('[D13] the snapshot of a %s', async (_, start, inThread) => {
    const { log, versions } = memoryWorld();
    const compacted: string[] = [];
    const compaction = { ...createCompaction(log, { now: () => new Date() }), compact: (id: string) => Promise.resolve(void compacted.push(id)) };
    const { engine, roles } = startEngine(log, versions, { compaction });
    running.push(engine);
    roles.set('ada', { role: 'EDITOR', expiresAt: null });
    const ada = await new Tab(engine, 'ada').open();
    ada.write(start);
    for (let i = 0; i < 510; i++) ada.type(0, 'a');
    await ada.push();
    await settled();
    const { snapshot } = log.documents.get(DOCUMENT)!;
    expect([compacted, snapshot === null]).toEqual([inThread, inThread.length > 0]);
    if (snapshot === null) return;
    const kept = new Y.Doc();
    Y.applyUpdate(kept, snapshot.bytes);
    expect(snapshot.stateVector).toEqual(Y.encodeStateVector(kept));
    expect(Y.getState(kept.store, ada.clientId)).toBe(Y.getState(ada.doc.store, ada.clientId) - (log.documents.get(DOCUMENT)!.seq - snapshot.seq));
  });
});

describe('snapshots of what is pasted', () => {
  test('[D13] a snapshot is kept after 256 KB, however few updates brought them', async () => {
    const { log, versions } = memoryWorld();
    const compacted: number[] = [];
    const compaction = { ...createCompaction(log, { now: () => new Date() }), compact: async () => void compacted.push(log.documents.get(DOCUMENT)!.seq) };
    const { engine, roles } = startEngine(log, versions, { compaction });
    running.push(engine);
    roles.set('ada', { role: 'EDITOR', expiresAt: null });
    const ada = await new Tab(engine, 'ada').open();
    for (let i = 0; i < 9; i++) {
      await ada.write('x'.repeat(60_000)).push();
      await settled();
    }
    expect(compacted).toEqual([5]);
  });
});

describe('what a room takes in at most', () => {
  test('[D1] [D4] while the log cannot be read, 16 MB of what arrives, half of it of one person, and nothing above the size of a paste', async () => {
    const read = Promise.withResolvers<void>();
    let broken = false;
    const { engine, roles } = world((log) => ({
      ...withAppend(log, (groups) => (broken ? Promise.reject(new LogUnavailable('gone')) : log.append(groups))),
      readAfter: async (...asked) => (await read.promise, log.readAfter(...asked)),
    }));
    roles.set('cem', { role: 'EDITOR', expiresAt: null });
    const tabs = await Promise.all(['ada', 'ben', 'cem'].map((person) => new Tab(engine, person).open()));
    broken = true;
    const failed = refusalOf(tabs[0]!.write('this fails, and the log is read to find out').push());
    await settled();
    const offers = tabs.map((tab) => {
      const answers: (RefusalCode | null)[] = Array.from({ length: 20 }, () => null);
      const done = answers.map((_, i) => refusalOf(tab.offer(new Uint8Array(1024 * 1024 + (i < 2 ? 1 : 0)))).then((code) => (answers[i] = code)));
      return { answers, done };
    });
    await settled();
    const counted = offers.map(({ answers }) => (['UPDATE_TOO_LARGE', 'TRANSIENT_BUSY', null] as const).map((code) => answers.filter((answer) => answer === code).length));
    expect(counted).toEqual([[2, 10, 8], [2, 10, 8], [2, 18, 0]]);
    read.resolve();
    expect(await failed).toBe('TRANSIENT_COMMIT_UNKNOWN');
    const answered = (await Promise.all(offers.flatMap(({ done }) => done))).filter((code) => code === 'UPDATE_MALFORMED');
    expect(answered).toHaveLength(16);
    broken = false;
    expect(await tabs[2]!.write('there is room again').push()).toEqual([1]);
  });

  test('[D1] [D4] while a document is loading, 8 MB or 1,000 updates of one person, whatever documents they are for', async () => {
    const loaded = Promise.withResolvers<void>();
    const { engine } = world((log) => ({ ...withAppend(log, (groups) => log.append(groups)), load: async (id) => (await loaded.promise, log.load(id)) }));
    const [ada, ben] = [new Tab(engine, 'ada'), new Tab(engine, 'ben')];
    const pending = (tab: Tab, bytes: number, count: number) => {
      const answers: (RefusalCode | null)[] = Array.from({ length: count }, () => null);
      return { answers, done: Promise.all(answers.map((_, i) => refusalOf(tab.offer(new Uint8Array(bytes))).then((code) => (answers[i] = code)))) };
    };
    const [large, many] = [pending(ada, 1024 * 1024, 20), pending(ben, 1, 1_500)];
    const tooLarge = pending(ada, 1024 * 1024 + 1, 1);
    await settled();
    const counted = [large, many].map(({ answers }) => (['TRANSIENT_BUSY', null] as const).map((code) => answers.filter((answer) => answer === code).length));
    expect(counted).toEqual([[12, 8], [500, 1_000]]);
    expect(tooLarge.answers).toEqual(['UPDATE_TOO_LARGE']);
    loaded.resolve();
    const answers = (await Promise.all([large.done, many.done])).flat();
    expect(answers.filter((code) => code === 'UPDATE_MALFORMED')).toHaveLength(8 + 1_000);
    expect(await ada.write('there is room again').push()).toEqual([1]);
  });

  test('[D1] 2,000 updates that wait for their commit, half of them of one person', async () => {
    const { gates, sizes, wrap } = slowLog();
    const { engine, roles } = world(wrap);
    roles.set('cem', { role: 'EDITOR', expiresAt: null });
    const [ada, ben, cem] = await Promise.all(['ada', 'ben', 'cem'].map((person) => new Tab(engine, person).open()));
    const fill = (tab: Tab) => {
      for (let i = 0; i < 1_000; i++) tab.type(0, 'x');
      return tab.push();
    };
    const start = ada!.write('start').push();
    await settled();
    gates[0]!.commit();
    await start;
    await settled();
    const all = [fill(ada!)];
    expect(await refusalOf(ada!.type(0, 'y').push())).toBe('TRANSIENT_BUSY');
    all.push(fill(ben!));
    for (const tab of [ben!, cem!]) expect(await refusalOf(tab.type(0, 'y').push())).toBe('TRANSIENT_BUSY');
    // They are written 1,000 at a time.
    for (const gate of [1, 2]) {
      await settled();
      gates[gate]!.commit();
    }
    expect((await Promise.all(all)).flat()).toEqual(Array.from({ length: 2_000 }, (_, i) => i + 2));
    expect(sizes).toEqual([1, 1_000, 1_000]);
  });
});

describe('what a room no longer remembers', () => {
  test('[D2] an update from before the snapshot is acknowledged again with its seq, and its id is nobody else\'s', async () => {
    const { engine, log } = world();
    const ada = await new Tab(engine, 'ada').open();
    ada.write('start');
    const [first] = ada.unsaved;
    for (let i = 0; i < 510; i++) ada.type(0, 'a');
    await ada.push();
    await settled();
    const cold = startEngine(log, memoryWorld().versions);
    running.push(cold.engine);
    for (const person of ['ada', 'ben']) cold.roles.set(person, { role: 'EDITOR', expiresAt: null });
    const again = new Tab(cold.engine, 'ada', ada.clientId);
    expect(await again.offer(first!.update, first!.updateId)).toBe(1);
    const ben = new Tab(cold.engine, 'ben').write('mine');
    expect(await refusalOf(ben.offer(ben.unsaved[0]!.update, first!.updateId))).toBe('UPDATE_ID_TAKEN');
    expect(await ben.offer(ben.unsaved[0]!.update)).toBe(512);
  });

  test('[D2] words built on another wording of a known update do not come in behind it', async () => {
    const { engine, log } = world();
    const ada = await new Tab(engine, 'ada').open();
    ada.write('start');
    const [first] = ada.unsaved;
    await ada.push();
    await settled();
    log.documents.get(DOCUMENT)!.snapshot = { epoch: EPOCH, seq: 1, bytes: Y.encodeStateAsUpdate(ada.doc) };
    const cold = startEngine(log, memoryWorld().versions);
    running.push(cold.engine);
    cold.roles.set('ada', { role: 'EDITOR', expiresAt: null });
    ada.write('more').write('and more');
    const [more, evenMore] = ada.unsaved;
    const offers = [new Tab(cold.engine, 'ada', ada.clientId)].map((tab) => [tab.offer(more!.update, first!.updateId), tab.offer(evenMore!.update)]);
    expect(await offers[0]![0]).toBe(1);
    expect(await refusalOf(offers[0]![1]!)).toBe('UPDATE_GAP');
    expect(log.documents.get(DOCUMENT)!.updates).toHaveLength(1);
  });
});
