import * as Y from 'yjs';
import { afterEach, describe, expect, test } from 'vitest';
import { DOCUMENT, EPOCH, ROOT, Tab, memoryWorld, refusalOf, settled, startEngine, withAppend } from './engine.testkit.ts';
import { LogUnavailable, type AppendResult, type DocumentLog } from './ports.ts';

const running: { drain(): Promise<void> }[] = [];
afterEach(async () => {
  for (const engine of running.splice(0)) await engine.drain();
});

function world(change: (log: ReturnType<typeof memoryWorld>['log']) => DocumentLog = (log) => log, ports = {}) {
  const { log, versions } = memoryWorld();
  const started = startEngine(change(log), versions, ports);
  running.push(started.engine);
  started.roles.set('ada', { role: 'EDITOR', expiresAt: null });
  started.roles.set('ben', { role: 'EDITOR', expiresAt: null });
  return { log, ...started };
}

/** A log whose appends wait for the test, or fail as it says. */
function slowLog() {
  const gates: { commit(): void; fail(error: Error): void; commitAndFail(error: Error): void }[] = [];
  const sizes: number[] = [];
  const wrap = (log: DocumentLog): DocumentLog =>
    withAppend(log, (groups) => {
      sizes.push(groups.reduce((sum, group) => sum + group.rows.length, 0));
      return new Promise<AppendResult[]>((resolve, reject) => {
        gates.push({
          commit: () => resolve(log.append(groups)),
          fail: reject,
          commitAndFail: (error) => void log.append(groups).then(() => reject(error)),
        });
      });
    });
  return { gates, sizes, wrap };
}

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

  test('[D2] the same update id again is acknowledged with the same seq and applied once', async () => {
    const { engine, log } = world();
    const ada = await new Tab(engine, 'ada').open();
    ada.write('once');
    const { update, updateId } = ada.unsaved[0]!;
    expect([await ada.offer(update, updateId), await ada.offer(update, updateId)]).toEqual([1, 1]);
    expect(log.documents.get(DOCUMENT)!.updates).toHaveLength(1);
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

  test('[D2] an update id of somebody else is refused and their words stay', async () => {
    const { engine } = world();
    const ada = await new Tab(engine, 'ada').open();
    const ben = await new Tab(engine, 'ben').open();
    ada.write('mine');
    const { update, updateId } = ada.unsaved[0]!;
    await ada.offer(update, updateId);
    ben.write('also mine');
    expect(await refusalOf(ben.offer(ben.unsaved[0]!.update, updateId))).toBe('UPDATE_ID_TAKEN');
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

describe('rights', () => {
  test('[D9] somebody without access and somebody without the document get the same answer', async () => {
    const { engine } = world();
    const open = (personId: string, documentId: string) =>
      refusalOf(engine.open({ personId, documentId, clientId: 5, stateVector: null, epoch: null }));
    expect(await open('cem', DOCUMENT)).toBe('NOT_FOUND');
    expect(await open('ada', 'document_none')).toBe('NOT_FOUND');
  });

  test('[D9] somebody without access makes no document load', async () => {
    const { engine, log } = world();
    let loads = 0;
    const load = log.load.bind(log);
    log.load = (id) => (loads++, load(id));
    await refusalOf(engine.open({ personId: 'cem', documentId: DOCUMENT, clientId: 5, stateVector: null, epoch: null }));
    expect(loads).toBe(0);
  });

  test('[D9] a viewer reads and does not write', async () => {
    const { engine, roles } = world();
    roles.set('ben', { role: 'VIEWER', expiresAt: null });
    const ben = await new Tab(engine, 'ben').open();
    ben.write('no');
    expect(await refusalOf(ben.offer(ben.unsaved[0]!.update))).toBe('ROLE_TOO_LOW');
  });

  test('[D9] a right taken away holds for what was queued at the commit', async () => {
    const { gates, wrap } = slowLog();
    const { engine, log, roles } = world(wrap);
    const ada = await new Tab(engine, 'ada').open();
    const ben = await new Tab(engine, 'ben').open();
    const early = ben.write('in flight').push();
    await settled();
    ada.write('too late');
    const late = refusalOf(ada.offer(ada.unsaved[0]!.update));
    await settled();
    roles.set('ada', { role: 'VIEWER', expiresAt: null });
    log.personVersions.set('ada', 1n);
    gates[0]!.commit();
    await early;
    await settled();
    gates[1]!.commit();
    expect(await late).toBe('ROLE_TOO_LOW');
    expect(log.documents.get(DOCUMENT)!.updates).toHaveLength(1);
  });

  test('[D9] a change of rights that leaves the role costs its author nothing', async () => {
    const { engine, log } = world();
    const ada = await new Tab(engine, 'ada').open();
    log.departmentVersions.set('department_1', 1n);
    expect(await ada.write('still here').push()).toEqual([1]);
  });

  test('[D9] a removal ends the subscription with one last event, and nothing written after it is seen', async () => {
    const { engine, log, roles } = world();
    const ada = await new Tab(engine, 'ada').open();
    const ben = await new Tab(engine, 'ben').open();
    roles.delete('ben');
    log.personVersions.set('ben', 1n);
    engine.accessChanged({ personId: 'ben' });
    await ada.write('after the removal').push();
    const last = await ben.next(({ type }) => type === 'DocumentAccessChanged');
    await settled();
    expect(last).toEqual({ type: 'DocumentAccessChanged', role: null });
    expect(ben.events.at(-1)).toBe(last);
    expect(ben.text).toBe('');
  });

  test('[D9] what another process changed about a person or a department is seen at the next look', async () => {
    const { engine, log, roles } = world();
    const ben = await new Tab(engine, 'ben').open();
    roles.set('ben', { role: 'COMMENTER', expiresAt: null });
    log.personVersions.set('ben', 1n);
    await engine.sweep();
    expect(await ben.next(({ type }) => type === 'DocumentAccessChanged')).toEqual({ type: 'DocumentAccessChanged', role: 'COMMENTER' });
    roles.delete('ben');
    log.departmentVersions.set('department_1', 1n);
    await engine.sweep();
    expect(await ben.next((event) => event.type === 'DocumentAccessChanged' && event.role === null)).toBeTruthy();
  });

  test('[P1] a reader whose department changed its sharing sees nothing committed after that, even before anybody says so', async () => {
    const { engine, log, roles } = world();
    const ada = await new Tab(engine, 'ada').open();
    const ben = await new Tab(engine, 'ben').open();
    roles.delete('ben');
    log.departmentVersions.set('department_1', 1n);
    await ada.write('not for ben').push();
    await ben.next(({ type }) => type === 'DocumentAccessChanged');
    expect(ben.text).toBe('');
  });

  test('[D9] a right that ends by date ends then, for reading and for writing', async () => {
    let now = new Date('2026-10-01T10:00:00Z');
    const { engine, roles } = world((log) => log, { clock: { now: () => now } });
    roles.set('ben', { role: 'EDITOR', expiresAt: new Date('2026-10-01T11:00:00Z') });
    const ada = await new Tab(engine, 'ada').open();
    const ben = await new Tab(engine, 'ben').open();
    await ben.write('in time').push();
    now = new Date('2026-10-01T11:00:00Z');
    roles.delete('ben');
    ben.write('late');
    const late = refusalOf(ben.offer(ben.unsaved[0]!.update));
    await ada.write('later').push();
    expect(await late).toBe('NOT_FOUND');
    await settled();
    expect(ben.events.at(-1)).toEqual({ type: 'DocumentAccessChanged', role: null });
    expect(ada.text.split('\n').sort()).toEqual(['in time', 'later']);
  });
});

describe('opening', () => {
  test('[D7] a client that comes back receives what it lacks, by its state vector', async () => {
    const { engine } = world();
    const ada = await new Tab(engine, 'ada').open();
    const ben = await new Tab(engine, 'ben').open();
    await ben.close();
    await ada.write('meanwhile').push();
    await settled();
    expect(ben.text).toBe('');
    await ben.open();
    expect(ben.text).toBe('meanwhile');
  });

  test('[D8] a client of another epoch is told to open afresh and receives nothing it could merge', async () => {
    const { engine } = world();
    const events = await engine.open({ personId: 'ada', documentId: DOCUMENT, clientId: 7, stateVector: null, epoch: 'epoch_0' });
    expect((await events.next()).value).toEqual({ type: 'DocumentResyncRequired', reason: 'EPOCH_CHANGED' });
    expect((await events.next()).done).toBe(true);
  });

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

  test('[D8] a push under another epoch is refused', async () => {
    const { engine } = world();
    const tab = new Tab(engine, 'ada').write('x');
    const { update, updateId } = tab.unsaved[0]!;
    const push = engine.push({ personId: 'ada', documentId: DOCUMENT, clientId: tab.clientId, epoch: 'epoch_0', update, updateId });
    expect(await refusalOf(push)).toBe('EPOCH_CHANGED');
  });

  test('[D16] opening and closing writes nothing', async () => {
    const { engine, log } = world();
    const ada = await new Tab(engine, 'ada').open();
    await ada.close();
    expect(log.documents.get(DOCUMENT)).toMatchObject({ seq: 0, updates: [] });
    expect(log.documents.get(DOCUMENT)!.leases.size).toBe(0);
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

describe('presence', () => {
  test('[D10] name, colour and role are the server\'s, changes go out together, and a closed tab is gone', async () => {
    const { engine } = world();
    const ada = await new Tab(engine, 'ada').open();
    const ben = await new Tab(engine, 'ben').open();
    const say = (state: unknown) => engine.setPresence({ personId: 'ben', documentId: DOCUMENT, clientId: ben.clientId, state });
    await say({ step: 1 });
    await say({ step: 2 });
    const event = await ada.next(({ type }) => type === 'PresenceUpdated');
    expect(event).toMatchObject({ clients: [{ personId: 'ben', name: 'Name of ben', role: 'EDITOR', state: { step: 2 } }] });
    await ben.close();
    const gone = await ada.next((e) => e.type === 'PresenceUpdated' && e !== event);
    expect(gone).toMatchObject({ clients: [{ clientId: ben.clientId, state: null }] });
    const late = await new Tab(engine, 'ben').open();
    expect(late.events[0]).toMatchObject({ presence: [] });
  });

  test('[D10] presence needs one\'s own open subscription and at most 4 KB', async () => {
    const { engine } = world();
    const ada = await new Tab(engine, 'ada').open();
    const say = (personId: string, state: unknown) => engine.setPresence({ personId, documentId: DOCUMENT, clientId: ada.clientId, state });
    expect(await refusalOf(say('ben', {}))).toBe('PRESENCE_WITHOUT_SYNC');
    expect(await refusalOf(say('cem', {}))).toBe('NOT_FOUND');
    expect(await refusalOf(say('ada', 'x'.repeat(5_000)))).toBe('PRESENCE_TOO_LARGE');
  });
});

describe('parking', () => {
  test('[D8] words that cannot be merged are kept for review, of a field that exists, with comment right', async () => {
    const { engine, log, roles } = world();
    roles.set('ben', { role: 'VIEWER', expiresAt: null });
    const park = (personId: string, root: string) => engine.park({ personId, documentId: DOCUMENT, root, body: { type: 'doc' }, reason: 'EPOCH_CHANGED' });
    await park('ada', ROOT);
    expect(log.parked).toMatchObject([{ personId: 'ada', root: ROOT, body: { type: 'doc' } }]);
    expect(await refusalOf(park('ben', ROOT))).toBe('ROLE_TOO_LOW');
    expect(await refusalOf(park('ada', 'step_1/nothing'))).toBe('PARKED_EDIT_INVALID');
    expect(await refusalOf(park('ada', 'other_1/keyQuestion'))).toBe('PARKED_EDIT_INVALID');
  });
});
