import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { describe, expect, test } from 'vitest';
import { DOCUMENT_LIMITS } from '../../../../schema/document/limits.ts';
import { needsTrial, pasteCost } from '../rooms/admission.ts';
import { DOCUMENT, ROOT, Tab, refusalOf, settled } from '../engine.testkit.ts';
import { ada, ben, inElement, inText, LETTERS, offer, world, setTheScene } from './offered-updates.testkit.ts';
import { raw, rawStructs, rawUpdate, type RawStruct } from './raw-update.testkit.ts';
import { readUpdate } from './update-reader.ts';

setTheScene();

describe('input that is no update, or too much of one', () => {
  test.each([
    ['nothing', new Uint8Array()],
    ['noise', new Uint8Array([1, 9, 9, 9, 9, 9])],
    ['a struct count that the bytes do not hold', new Uint8Array([1, 0xff, 0xff, 0xff, 0xff, 0x0f, 1, 0, 4])],
    ['a section without structs', new Uint8Array([1, 0, 1, 0, 0])],
    ['bytes after the end', new Uint8Array([0, 0, 0])],
    ['an empty update of version 2', Y.encodeStateAsUpdateV2(new Y.Doc())],
  ])('[D4] %s', async (_, bytes) => expect(await offer(bytes)).toBe('UPDATE_MALFORMED'));

  test('[D4] a struct of no length, and a deletion of nothing', async () => {
    expect(await offer(inText(raw.string('')))).toBe('UPDATE_MALFORMED');
    expect(await offer(inText(raw.deleted(0)))).toBe('UPDATE_MALFORMED');
    expect(await offer(rawStructs(ben.clientId, 0, raw.collected(0)))).toBe('UPDATE_MALFORMED');
    expect(await offer(rawUpdate({ deletions: [{ client: ada.clientId, ranges: [[0, 0]] }] }))).toBe('UPDATE_MALFORMED');
  });

  test('[D4] deletions that lie upon each other, and would be gone through again and again', async () => {
    const { clientId: client } = ada;
    for (const ranges of [[[LETTERS, 3], [LETTERS, 3]], [[LETTERS + 2, 1], [LETTERS, 1]]] as const) {
      expect(await offer(rawUpdate({ deletions: [{ client, ranges }] }))).toBe('UPDATE_MALFORMED');
    }
    const twice = { client, ranges: [[LETTERS, 3]] as const };
    expect(await offer(rawUpdate({ deletions: [twice, twice] }))).toBe('UPDATE_MALFORMED');
  });

  test('[D4] clocks beyond what a row can hold, which would spoil the insert for everybody', async () => {
    expect(await offer(rawStructs(ben.clientId, 0, { ...raw.deleted(0x8000_0000), parent: ROOT }))).toBe('UPDATE_MALFORMED');
  });

  test('[D4] ids that Postgres cannot hold, which would spoil the insert for everybody', async () => {
    ben.write('x');
    expect(await refusalOf(ben.offer(ben.unsaved[0]!.update, 'update\u0000id'))).toBe('UPDATE_MALFORMED');
    expect(await offer(rawStructs(ben.clientId, 0, { ...raw.element('paragraph'), parent: 'step_\u0000/check' }))).toBe('UPDATE_UNKNOWN_ROOT');
    const open = world.engine.open({ personId: 'ada', documentId: 'document\u0000', clientId: 9, stateVector: null, epoch: null });
    expect(await refusalOf(open)).toBe('NOT_FOUND');
    const body = { text: 'a\u0000b' };
    expect(await refusalOf(world.engine.park({ personId: 'ada', documentId: DOCUMENT, root: ROOT, body, reason: 'x' }))).toBe('PARKED_EDIT_INVALID');
  });

  test('[D4] an update of many deletions, each of which may move all that is behind it, is tried and paid for', async () => {
    // Each parts the text: 24 KB of them, before a hundred thousand short pieces, took seconds on every screen.
    await ada.write('x'.repeat(2_000)).push();
    const letters = LETTERS + 'bar modelling'.length + 2;
    const deletions = (ranges: number) => rawUpdate({ deletions: [{ client: ada.clientId, ranges: Array.from({ length: ranges }, (_, i) => [letters + 2 * i, 1] as const) }] });
    const costOf = (bytes: Uint8Array) => [needsTrial(readUpdate(bytes)), pasteCost(bytes, readUpdate(bytes))];
    expect(costOf(deletions(512))).toEqual([false, 0]);
    expect(costOf(deletions(513))).toEqual([true, DOCUMENT_LIMITS.trialBytes]);
    expect(await ben.offer(deletions(600))).toBe(3);
  });

  test('[D3] structs that all claim one place squeeze themselves around what their author knows', async () => {
    const long = new Tab(world.engine, 'ada').write('x'.repeat(40_000));
    await long.push();
    const letter = (i: number): [number, number] => [long.clientId, LETTERS + 40_000 - 4_000 + i];
    const claims = Array.from({ length: 4_000 }, (_, i) => ({ ...raw.string('y'), rightOrigin: letter(i) }));
    expect(await offer(rawStructs(ben.clientId, 0, ...claims))).toBe('UPDATE_NOT_ADJACENT');
  });

  test('[D3] [D4] values of an attribute stand behind the last one that their author knows, and never before another', async () => {
    const setter = new Tab(world.engine, 'ben');
    const at = (clock: number) => [setter.clientId, clock] as const;
    const value = (number: number, place: Pick<RawStruct, 'origin' | 'rightOrigin'> = {}) => ({ ...raw.any(number), parent: at(0), parentSub: 'start', ...place });
    const offerAs = (tab: Tab, clock: number, ...structs: RawStruct[]) => tab.offer(rawStructs(tab.clientId, clock, ...structs));
    await offerAs(setter, 0, { ...raw.element('orderedList'), rightOrigin: [ada.clientId, 0] }, value(3));
    await offerAs(setter, 2, value(4, { origin: at(1) }), value(5, { origin: at(2) }));
    for (const place of [{}, { origin: at(2) }, { rightOrigin: at(3) }, { origin: at(2), rightOrigin: at(3) }]) {
      expect(await refusalOf(offerAs(setter, 4, value(6, place)))).toBe('UPDATE_NOT_ADJACENT');
    }
    // Whoever knows the first alone may go on from there; but once.
    const [other, third] = [new Tab(world.engine, 'ada'), new Tab(world.engine, 'ada')];
    await offerAs(other, 0, value(7, { origin: at(1) }), value(8, { origin: [other.clientId, 0] }));
    expect(await refusalOf(offerAs(third, 0, value(9, { origin: at(1) }), value(10, { origin: at(1) })))).toBe('UPDATE_NOT_ADJACENT');
    await offerAs(setter, 4, value(6, { origin: at(3) }));
  });

  test('[D4] many structs that lie as an editor leaves them are taken', async () => {
    ben.write('start');
    await ben.push();
    const offline = ben.doc.getXmlFragment(ROOT);
    const text = (offline.get(offline.length - 1) as Y.XmlElement).get(0) as Y.XmlText;
    for (let i = 0; i < 2_000; i++) text.insert(i % 3 === 0 ? 0 : text.length, 'k');
    const all = Y.mergeUpdates(ben.unsaved.map(({ update }) => update));
    expect(await ben.offer(all)).toBe(3);
  });

  test('[D4] a value nested in itself a hundred thousand times costs nothing', async () => {
    const encoder = encoding.createEncoder();
    for (let i = 0; i < 50_000; i++) encoding.writeUint8Array(encoder, new Uint8Array([117, 1]));
    const nested = encoding.toUint8Array(encoder);
    expect(await offer(inElement({ ref: 8, parentSub: 'start', content: (to) => {
      encoding.writeVarUint(to, 1);
      encoding.writeUint8Array(to, nested);
    } }))).toBe('UPDATE_CONTENT_NOT_ALLOWED');
  });

  test('[D4] above 64 KB an update is paid from the paste budget, above 1 MB it is refused', async () => {
    const paste = (kilobytes: number) => {
      const tab = new Tab(world.engine, 'ben').write('x'.repeat(kilobytes * 1_024));
      return tab.offer(tab.unsaved[0]!.update);
    };
    expect(await refusalOf(paste(1_025))).toBe('UPDATE_TOO_LARGE');
    for (let i = 0; i < 4; i++) {
      await paste(900);
      await world.engine.edit(DOCUMENT, { personId: 'ada', originalAuthorId: 'ada', reason: 'repair' }, (doc) => {
        const field = doc.getXmlFragment(ROOT);
        field.delete(0, field.length);
      });
    }
    expect(await refusalOf(paste(900))).toBe('TRANSIENT_PASTE_BUDGET');
    expect(await paste(60)).toBeGreaterThan(0);
  });

  test('[D4] a document at its limit refuses growth and takes deletions, and then grows again', async () => {
    const tabs = await Promise.all([1, 2, 3].map(() => new Tab(world.engine, 'ben').open()));
    for (const tab of tabs.slice(0, 2)) await tab.write('x'.repeat(1_000 * 1_024)).push();
    const full = tabs[2]!;
    await settled();
    full.write('y'.repeat(200 * 1_024));
    expect(await refusalOf(full.offer(full.unsaved[0]!.update))).toBe('DOCUMENT_FULL');
    const other = await new Tab(world.engine, 'ada').open();
    const field = other.doc.getXmlFragment(ROOT);
    field.delete(0, field.length);
    await other.push();
    expect(await full.offer(full.unsaved[0]!.update)).toBeGreaterThan(0);
  });
});
