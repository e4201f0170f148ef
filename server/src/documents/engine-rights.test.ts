import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { appendBlocks, paragraph } from '../../../schema/document/content.ts';
import { DOCUMENT, Tab, refusalOf, settled } from './engine.testkit.ts';
import { engineWorlds, slowLog } from './engine-worlds.testkit.ts';
import { raw, rawStructs, rawUpdate } from './rules/raw-update.testkit.ts';

const { world } = engineWorlds();

describe('rights', () => {
  test('[D9] somebody without access makes no document load', async () => {
    const { engine, log } = world();
    let loads = 0;
    const load = log.load.bind(log);
    log.load = (id) => (loads++, load(id));
    await refusalOf(engine.open({ personId: 'cem', documentId: DOCUMENT, clientId: 5, stateVector: null, epoch: null }));
    expect(loads).toBe(0);
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
    const { engine, log, roles, holdRights } = world();
    const ada = await new Tab(engine, 'ada').open();
    const ben = await new Tab(engine, 'ben').open();
    roles.delete('ben');
    log.personVersions.set('ben', 1n);
    const read = holdRights('ben');
    engine.accessChanged({ personId: 'ben' });
    await ada.write('after the removal').push();
    await settled();
    expect([ada.events.length, ben.events.length]).toEqual([2, 1]);
    read();
    const last = await ben.next(({ type }) => type === 'DocumentAccessChanged');
    await settled();
    expect(last).toEqual({ type: 'DocumentAccessChanged', role: null, writableObjectIds: null });
    expect(ben.events.at(-1)).toBe(last);
    expect(ben.text).toBe('');
  });

  test('[D9] what another process changed about a person or a department is seen at the next look', async () => {
    const { engine, log, roles } = world();
    const ben = await new Tab(engine, 'ben').open();
    roles.set('ben', { role: 'COMMENTER', expiresAt: null });
    log.personVersions.set('ben', 1n);
    await engine.sweep();
    expect(await ben.next(({ type }) => type === 'DocumentAccessChanged')).toMatchObject({ type: 'DocumentAccessChanged', role: 'COMMENTER' });
    roles.delete('ben');
    log.departmentVersions.set('department_1', 1n);
    await engine.sweep();
    expect(await ben.next((event) => event.type === 'DocumentAccessChanged' && event.role === null)).toBeTruthy();
  });

  test('[P1] a reader whose department changed its sharing sees nothing committed after that, even before anybody says so', async () => {
    const { engine, log, roles, holdRights } = world();
    const ada = await new Tab(engine, 'ada').open();
    const ben = await new Tab(engine, 'ben').open();
    roles.delete('ben');
    log.departmentVersions.set('department_1', 1n);
    const read = holdRights('ben');
    await ada.write('not for ben').push();
    await settled();
    expect(ben.events).toHaveLength(1);
    read();
    await ben.next(({ type }) => type === 'DocumentAccessChanged');
    expect(ben.text).toBe('');
  });
});

describe('whoever writes in a part of a document only', () => {
  const [MINE, OTHERS] = ['step_1/keyQuestion', 'step_2/keyQuestion'];
  const only = (...ids: string[]) => ({ role: 'EDITOR' as const, within: new Set(ids), expiresAt: null });

  /** `ada` has written in both fields; `cem` may write in one of them. */
  async function scene(wrap?: Parameters<typeof world>[0]) {
    const started = world(wrap);
    started.roles.set('cem', only('step_1'));
    const ada = new Tab(started.engine, 'ada');
    for (const root of [MINE, OTHERS]) ada.doc.transact(() => appendBlocks(ada.doc.getXmlFragment(root), [paragraph('as it is')]));
    const open = () => new Tab(started.engine, 'cem').open();
    return { ...started, ada: await ada.open(), open };
  }
  const paragraphIn = (doc: Y.Doc, root: string) => doc.getXmlFragment(root).get(0) as Y.XmlElement;
  const textIn = (doc: Y.Doc, root: string) => paragraphIn(doc, root).get(0) as Y.XmlText;
  const place = (type: Y.XmlElement): readonly [number, number] => [type._item!.id.client, type._item!.id.clock];

  test('[D9] is told in which, writes there, also in words that a colleague wrote, and begins no new history', async () => {
    const { engine, ada, open } = await scene();
    await ada.push();
    const cem = await open();
    expect(cem.events[0]).toMatchObject({ role: 'EDITOR', writableObjectIds: ['step_1'] });
    expect(ada.events[0]).toMatchObject({ role: 'EDITOR', writableObjectIds: null });
    cem.type(0, 'Not ');
    textIn(cem.doc, MINE).delete(4, 3);
    textIn(cem.doc, MINE).format(0, 3, { bold: {} });
    cem.write('more');
    paragraphIn(cem.doc, MINE).delete(0, 1);
    cem.doc.getXmlFragment('step_1/variation').insert(0, [new Y.XmlElement('paragraph')]);
    await cem.push();
    await settled();
    expect(ada.doc.getXmlFragment(MINE).toString()).toBe(cem.doc.getXmlFragment(MINE).toString());
    expect(ada.text).toContain('more');
    expect(await refusalOf(engine.startAfresh({ personId: 'cem', documentId: DOCUMENT }))).toBe('ROLE_TOO_LOW');
  });

  test.each<[string, (cem: Tab) => void | Uint8Array]>([
    ['a new paragraph', ({ doc }) => appendBlocks(doc.getXmlFragment(OTHERS), [paragraph('mine')])],
    ['a field in which nothing stands', ({ doc }) => appendBlocks(doc.getXmlFragment('step_3/keyQuestion'), [paragraph('mine')])],
    ['letters among others', ({ doc }) => textIn(doc, OTHERS).insert(3, 'mine')],
    ['a mark', ({ doc }) => textIn(doc, OTHERS).format(0, 2, { bold: {} })],
    ['a deletion of letters', ({ doc }) => textIn(doc, OTHERS).delete(0, 2)],
    ['a deletion of all', ({ doc }) => doc.getXmlFragment(OTHERS).delete(0, 1)],
    ['a word in one’s own field and one in another', ({ doc }) => doc.transact(() => [MINE, OTHERS].forEach((root) => textIn(doc, root).insert(0, 'x')))],
    ['a parent that belongs to another field', ({ doc, clientId }) => rawStructs(clientId, 0, { ...raw.text, parent: place(paragraphIn(doc, OTHERS)) })],
    ['a right neighbour alone', ({ doc, clientId }) => rawStructs(clientId, 0, { ...raw.element('paragraph'), rightOrigin: place(paragraphIn(doc, OTHERS)) })],
    ['what is deleted as it comes', ({ doc, clientId }) => rawStructs(clientId, 0, { ...raw.deleted(1), parent: place(paragraphIn(doc, OTHERS)) })],
    ['a deletion beside what is one’s own', ({ doc, clientId }) => {
      const structs = [{ ...raw.element('paragraph'), origin: place(paragraphIn(doc, MINE)) }];
      const [client, clock] = place(paragraphIn(doc, OTHERS));
      return rawUpdate({ sections: [{ client: clientId, clock: 0, structs }], deletions: [{ client, ranges: [[0, clock + 1]] }] });
    }],
  ])('[D5] [D9] is refused in every other field, with nothing of it taken, and not wedged: %s', async (_, change) => {
    const { log, ada, open } = await scene();
    await ada.push();
    const before = ada.doc.getXmlFragment(OTHERS).toString();
    const cem = await open();
    const bytes = change(cem) ?? Y.mergeUpdates(cem.unsaved.map(({ update }) => update));
    expect(await refusalOf(cem.offer(bytes))).toBe('FIELD_READ_ONLY');
    expect(log.documents.get(DOCUMENT)!.updates).toHaveLength(2);
    // As its editor does: another Y.Doc, under another client id.
    expect(await (await open()).write('on I go').push()).toEqual([3]);
    await settled();
    expect(ada.doc.getXmlFragment(OTHERS).toString()).toBe(before);
  });

  test('[D9] [D17] takes back no words of a field that is no longer theirs', async () => {
    const { engine, log, roles, ada, open } = await scene();
    await ada.push();
    roles.set('cem', only('step_1', 'step_2'));
    const cem = await open();
    const history = new Y.UndoManager(cem.doc, { trackedOrigins: new Set([null]) });
    appendBlocks(cem.doc.getXmlFragment(OTHERS), [paragraph('mine for a while')]);
    await cem.push();
    roles.set('cem', only('step_1'));
    log.personVersions.set('cem', 1n);
    engine.accessChanged({ personId: 'cem' });
    expect(await cem.next(({ type }) => type === 'DocumentAccessChanged')).toEqual({ type: 'DocumentAccessChanged', role: 'EDITOR', writableObjectIds: ['step_1'] });
    history.undo();
    expect(await refusalOf(cem.push())).toBe('FIELD_READ_ONLY');
    roles.set('cem', only('step_2'));
    log.personVersions.set('cem', 2n);
    await engine.sweep();
    await cem.next((event) => event.type === 'DocumentAccessChanged' && event.writableObjectIds?.[0] === 'step_2');
  });

  test('[D9] a field that is no longer theirs at the commit is not written in by what was queued; what is theirs still is', async () => {
    const { gates, wrap } = slowLog();
    const { log, roles, ada, open } = await scene(wrap);
    const begun = ada.push();
    await settled();
    gates.shift()!.commit();
    await settled();
    gates.shift()?.commit();
    await begun;
    roles.set('cem', only('step_1', 'step_2'));
    const [one, two] = [await open(), await open()];
    // The first is on its way to the log, and the second waits behind it, when the right ends.
    textIn(one.doc, OTHERS).insert(0, 'in flight');
    const inFlight = refusalOf(one.push());
    await settled();
    textIn(two.doc, OTHERS).insert(0, 'queued');
    const queued = refusalOf(two.push());
    const kept = (await open()).type(0, 'kept ').push();
    await settled();
    roles.set('cem', only('step_1'));
    log.personVersions.set('cem', 1n);
    gates.shift()!.commit();
    expect(await Promise.all([inFlight, queued])).toEqual(['FIELD_READ_ONLY', 'FIELD_READ_ONLY']);
    await settled();
    gates.shift()!.commit();
    await kept;
    await settled();
    expect(ada.text).toBe('kept as it is');
    expect(ada.doc.getXmlFragment(OTHERS).toString()).toBe('<paragraph>as it is</paragraph>');
  });
});
