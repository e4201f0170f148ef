import * as Y from 'yjs';
import { describe, expect, test } from 'vitest';
import { DOCUMENT, ROOT, Tab, refusalOf, settled, startEngine } from '../engine.testkit.ts';
import { ada, ben, LETTERS, log, offer, PARAGRAPH, RUN, world, setTheScene } from './offered-updates.testkit.ts';
import { raw, rawStructs, rawUpdate } from './raw-update.testkit.ts';

setTheScene();

describe('an update that touches another history is refused, and the document stays whole', () => {
  test.each([
    ['of clocks partly there', () => rawUpdate({ deletions: [{ client: ada.clientId, ranges: [[LETTERS, 500]] }] })],
    ['of a client that never wrote', () => rawUpdate({ deletions: [{ client: 77, ranges: [[0, 1]] }] })],
  ])('[D3] a deletion %s', async (_, update) => expect(await offer(update())).toBe('UPDATE_UNKNOWN_DELETION'));

  test('[D3] a deletion of one\'s own words that have not arrived yet, which may be offered again', async () => {
    expect(await offer(rawUpdate({ deletions: [{ client: ben.clientId, ranges: [[0, 1]] }] }))).toBe('UPDATE_GAP');
  });

  test('[D3] two sections, of which Yjs would read only one', async () => {
    const structs = [{ ...raw.deleted(1), parent: ROOT }];
    const sections = [{ client: ben.clientId, clock: 0, structs }, { client: ben.clientId, clock: 1, structs }];
    expect(await offer(rawUpdate({ sections }))).toBe('UPDATE_FOREIGN_CLIENT');
  });

  test('[D3] a client id that a colleague has open, but has not written with', async () => {
    const fresh = await new Tab(world.engine, 'ada').open();
    expect(await refusalOf(ben.offer(rawStructs(fresh.clientId, 0, { ...raw.element('paragraph'), parent: ROOT }), undefined, fresh.clientId))).toBe('UPDATE_FOREIGN_CLIENT');
    const open = world.engine.open({ personId: 'ben', documentId: DOCUMENT, clientId: ada.clientId, stateVector: null, epoch: null });
    expect(await refusalOf(open)).toBe('UPDATE_FOREIGN_CLIENT');
  });

  test('[D3] a gap, which may be offered again once the words before it have come', async () => {
    ben.write('one');
    ben.write('two');
    const [one, two] = ben.unsaved;
    expect(await refusalOf(ben.offer(two!.update, two!.updateId))).toBe('UPDATE_GAP');
    await ben.offer(one!.update, one!.updateId);
    expect(await ben.offer(two!.update, two!.updateId)).toBe(3);
  });

  test.each([
    ['left neighbour', { origin: [4242, 7] as const }],
    ['right neighbour', { rightOrigin: [4242, 7] as const }],
    ['parent', { parent: [4242, 7] as const }],
  ])('[D3] an unknown %s', async (_, place) => {
    expect(await offer(rawStructs(ben.clientId, 0, { ...raw.string('x'), ...place }))).toBe('UPDATE_UNKNOWN_ORIGIN');
  });

  test('[D3] what stands beside, in, or deletes what still waits under another client id, which nobody has been told of', async () => {
    const [one, two, three] = [41, 42, 43].map((clientId) => new Tab(world.engine, 'ben', clientId)) as [Tab, Tab, Tab];
    const letter = (clock: number) => [ada.clientId, LETTERS + clock] as const;
    const codes = async (offers: Promise<number>[]) => (await Promise.allSettled(offers)).map((each) => (each.status === 'fulfilled' ? 'taken' : (each.reason as { code: string }).code));
    // In one turn; the second squeezes itself around what the first has waiting.
    expect(await codes([
      one.offer(rawStructs(41, 0, { ...raw.string('VWXYZ'), origin: letter(12) })),
      two.offer(rawStructs(42, 0, { ...raw.string('J'), origin: [41, 0], rightOrigin: [41, 3] })),
      three.offer(rawStructs(43, 0, { ...raw.string('F'), origin: [41, 2] })),
      two.offer(rawUpdate({ deletions: [{ client: 41, ranges: [[0, 1]] }] })),
    ])).toEqual(['taken', 'UPDATE_UNKNOWN_ORIGIN', 'UPDATE_UNKNOWN_ORIGIN', 'UPDATE_UNKNOWN_DELETION']);
    expect(await codes([
      one.offer(rawStructs(41, 5, { ...raw.element('bulletList'), origin: [ada.clientId, PARAGRAPH] })),
      two.offer(rawStructs(42, 0, { ...raw.element('listItem'), parent: [41, 5] })),
    ])).toEqual(['taken', 'UPDATE_UNKNOWN_ORIGIN']);
    await settled();
    // Once it is committed, it is known; and between what are no neighbours nothing is let in.
    expect(await codes([two.offer(rawStructs(42, 0, { ...raw.string('J'), origin: [41, 0], rightOrigin: [41, 3] }))])).toEqual(['UPDATE_NOT_ADJACENT']);
    expect(await codes([two.offer(rawStructs(42, 0, { ...raw.string('J'), origin: [41, 0], rightOrigin: [41, 1] }))])).toEqual(['taken']);
    await settled();
    expect(ada.text).toContain('bar modellingVJWXYZ');
  });

  test('[D3] a struct that stands beside its own later self', async () => {
    expect(await offer(rawStructs(ben.clientId, 0, { ...raw.string('x'), origin: [ben.clientId, 5] }))).toBe('UPDATE_UNKNOWN_ORIGIN');
  });

  test('[D3] words squeezed around older ones that their neighbours could not have been written without, by a room that was opened after all of them', async () => {
    const late = await new Tab(world.engine, 'ben').open();
    await late.close();
    await ben.type(1, 'XY').push();
    late.type(1, 'late');
    await settled();
    const still = () => Promise.resolve(0n);
    const other = startEngine(log, { person: still, department: still });
    other.roles.set('ben', { role: 'EDITOR', expiresAt: null });
    const letter = (clock: number) => [ada.clientId, LETTERS + clock] as const;
    const squeezed = [
      { origin: letter(1), rightOrigin: letter(4) },
      { rightOrigin: letter(3) },
      { origin: [ben.clientId, 0] as const, rightOrigin: letter(3) },
    ];
    const hostile = new Tab(other.engine, 'ben', 5_000);
    const codes = [];
    for (const place of squeezed) codes.push(await refusalOf(hostile.offer(rawStructs(5_000, 0, { ...raw.string('J'), ...place }))));
    expect(codes).toEqual(['UPDATE_NOT_ADJACENT', 'UPDATE_NOT_ADJACENT', 'UPDATE_NOT_ADJACENT']);
    // Somebody who was away while the room was another one wrote between true neighbours of theirs.
    const [words] = late.unsaved;
    expect(await new Tab(other.engine, 'ben', late.clientId).offer(words!.update)).toBe(3);
    const newcomer = await new Tab(other.engine, 'ben').open();
    const shown = await other.engine.read(DOCUMENT, (doc) => doc.getXmlFragment(ROOT).toString());
    expect([newcomer.text, shown]).toEqual(['bXYlatear modelling', '<paragraph>bXYlatear modelling</paragraph>']);
    await other.engine.drain();
    expect(other.errors).toEqual([]);
  });

  test('[D3] neighbours of two different parents, which documents that collect at different times would merge differently', async () => {
    await ada.write('second').push();
    const second = Y.getState(ada.doc.store, ada.clientId) - 1;
    expect(await offer(rawStructs(ben.clientId, 0, { ...raw.string('x'), origin: [ada.clientId, LETTERS], rightOrigin: [ada.clientId, second] }))).toBe('UPDATE_UNKNOWN_ORIGIN');
    ada.doc.getXmlFragment(ROOT).delete(1, 1);
    await ada.push();
    expect(await offer(rawStructs(ben.clientId, 0, { ...raw.string('x'), origin: [ada.clientId, LETTERS], rightOrigin: [ada.clientId, second] }))).toBe('UPDATE_UNKNOWN_ORIGIN');
  });

  test('[D3] another wording of words that are saved never reaches the log', async () => {
    await ben.write('as written').push();
    await settled();
    const wording = rawStructs(ben.clientId, 0, { ...raw.element('paragraph'), parent: ROOT }, { ...raw.text, parent: [ben.clientId, 0] },
      { ...raw.string('otherwise, and more'), parent: [ben.clientId, 1] });
    await ben.offer(wording);
    const cold = new Y.Doc();
    for (const { bytes } of [...log.documents.get(DOCUMENT)!.updates].reverse()) Y.applyUpdate(cold, bytes);
    expect(cold.getXmlFragment(ROOT).toString()).toContain('as written and more');
    expect(cold.store.pendingStructs).toBeNull();
  });
});

test('the clocks that these tests name are those of the document', () => {
  const store = ada.doc.store.clients.get(ada.clientId)!;
  const at = (clock: number) => (store[Y.findIndexSS(store, clock)] as Y.Item).content;
  expect([at(PARAGRAPH), at(RUN), at(LETTERS)].map((content) => content.constructor.name)).toEqual(['ContentType', 'ContentType', 'ContentString']);
});
