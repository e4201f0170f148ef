import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { appendBlocks, bulletList, paragraph } from '../../../schema/document/content.ts';
import { DOCUMENT, ROOT, Tab, memoryWorld, refusalOf, settled, startEngine, type EngineOfTest } from './engine.testkit.ts';
import type { MemoryDocumentLog } from './memory-log.ts';
import { raw, rawStructs, rawUpdate, type RawStruct } from './raw-update.testkit.ts';

let world: EngineOfTest;
let log: MemoryDocumentLog;
let ada: Tab;
let ben: Tab;
/** Clocks of what `ada` wrote: the paragraph, its run of text, and its twelve letters. */
const PARAGRAPH = 0;
const RUN = 1;
const LETTERS = 2;

beforeEach(async () => {
  const memory = memoryWorld();
  log = memory.log;
  world = startEngine(log, memory.versions);
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

/** Offers bytes as `ben`, who has written nothing yet. */
const offer = (update: Uint8Array) => refusalOf(ben.offer(update));
const inText = (...structs: RawStruct[]) => rawStructs(ben.clientId, 0, ...structs.map((struct, i) => ({ origin: at(i), ...struct })));
const at = (i: number): [number, number] => (i === 0 ? [ada.clientId, LETTERS] : [ben.clientId, i - 1]);
const inElement = (struct: RawStruct) => rawStructs(ben.clientId, 0, { parent: [ada.clientId, PARAGRAPH], ...struct });
const inRoot = (struct: RawStruct) => rawStructs(ben.clientId, 0, { parent: ROOT, ...struct });

describe('an update that touches another history is refused, and the document stays whole', () => {
  test('[D3] a struct under a colleague\'s client id, the 16-byte poison', async () => {
    const poison = rawStructs(ada.clientId, 500, { ...raw.string('x'), parent: ROOT });
    expect(await offer(poison)).toBe('UPDATE_FOREIGN_CLIENT');
    expect(await refusalOf(ben.offer(poison, undefined, ada.clientId))).toBe('UPDATE_FOREIGN_CLIENT');
  });

  test('[D3] a deletion of a colleague\'s future clocks, the 15-byte poison without any struct', async () => {
    const poison = rawUpdate({ deletions: [{ client: ada.clientId, ranges: [[500, 1_000]] }] });
    expect(await offer(poison)).toBe('UPDATE_UNKNOWN_DELETION');
    await ada.type(0, 'still ').push();
    await settled();
    expect(ben.text).toBe('still bar modelling');
  });

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

  test('[D3] a skip inside', async () => {
    expect(await offer(rawStructs(ben.clientId, 0, { ...raw.element('paragraph'), parent: ROOT }, raw.skip(5)))).toBe('UPDATE_MALFORMED');
  });

  test.each([
    ['left neighbour', { origin: [4242, 7] as const }],
    ['right neighbour', { rightOrigin: [4242, 7] as const }],
    ['parent', { parent: [4242, 7] as const }],
  ])('[D3] an unknown %s', async (_, place) => {
    expect(await offer(rawStructs(ben.clientId, 0, { ...raw.string('x'), ...place }))).toBe('UPDATE_UNKNOWN_ORIGIN');
  });

  test('[D3] a struct that stands beside its own later self', async () => {
    expect(await offer(rawStructs(ben.clientId, 0, { ...raw.string('x'), origin: [ben.clientId, 5] }))).toBe('UPDATE_UNKNOWN_ORIGIN');
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

describe('content that no field can hold is refused', () => {
  test.each([
    ['JSON', () => inText(raw.json({ a: 1 }))],
    ['binary', () => inText(raw.binary)],
    ['an embedded object', () => inText(raw.embed({ image: 'x' }))],
    ['a sub-document', () => inElement(raw.subdocument)],
    ['an array', () => inElement(raw.type(0))],
    ['a map', () => inElement(raw.type(1))],
    ['a fragment', () => inElement(raw.type(4))],
    ['a hook', () => inElement(raw.type(5))],
    ['an unknown node', () => inRoot(raw.element('script'))],
    ['the document node', () => inRoot(raw.element('doc'))],
    ['an element named text', () => inElement(raw.element('text'))],
    ['a name that every object has', () => inRoot(raw.element('constructor'))],
    ['a paragraph in a paragraph', () => inElement(raw.element('paragraph'))],
    ['a list item in a paragraph', () => inElement(raw.element('listItem'))],
    ['a list item at the top', () => inRoot(raw.element('listItem'))],
    ['text at the top', () => inRoot(raw.text)],
    ['letters in an element', () => inElement(raw.string('x'))],
    ['letters at the top', () => inRoot(raw.string('x'))],
    ['an element inside a run of text', () => inText(raw.element('hardBreak'))],
    ['an unknown mark', () => inText(raw.format('comment', {}))],
    ['a mark that is no object', () => inText(raw.format('bold', 'yes'))],
    ['a mark with an unknown attribute', () => inText(raw.format('bold', { onclick: 'x' }))],
    ['a link to a script', () => inText(raw.format('link', { href: 'javascript:alert(1)' }))],
    ['a link to a script, in disguise', () => inText(raw.format('link', { href: ' jAva\tscript:alert(1)' }))],
    ['an unknown attribute', () => inElement({ ...raw.any('x'), parentSub: 'style' })],
    ['an attribute that every object has', () => inElement({ ...raw.any('x'), parentSub: '__proto__' })],
    ['two values under one attribute', () => inElement({ ...raw.any(1, 2), parentSub: 'start' })],
    ['a value outside an attribute', () => inElement(raw.any('x'))],
    ['an attribute of a root', () => inRoot({ ...raw.any(1), parentSub: 'start' })],
    ['letters under an attribute', () => inElement({ ...raw.string('x'), parentSub: 'start' })],
    ['a child of letters', () => rawStructs(ben.clientId, 0, { ...raw.string('x'), parent: [ada.clientId, LETTERS] })],
  ])('[D4] %s', async (_, update) => expect(await offer(update())).toBe('UPDATE_CONTENT_NOT_ALLOWED'));

  test('[D4] an attribute of the wrong type, and one with a value inside a value', async () => {
    const list = [{ ...raw.element('orderedList'), parent: ROOT }];
    const attribute = (value: unknown) => rawStructs(ben.clientId, 0, ...list, { ...raw.any(value), parent: [ben.clientId, 0], parentSub: 'start' });
    expect(await offer(attribute('one'))).toBe('UPDATE_CONTENT_NOT_ALLOWED');
    expect(await offer(attribute({ deep: 1 }))).toBe('UPDATE_CONTENT_NOT_ALLOWED');
    expect(await offer(attribute(Number.NaN))).toBe('UPDATE_CONTENT_NOT_ALLOWED');
    expect(await ben.offer(attribute(3))).toBe(2);
  });

  test('[D19] a formula holds its source as text, without marks', async () => {
    const formula = [{ ...raw.element('inlineMath'), rightOrigin: [ada.clientId, RUN] as const }, { ...raw.text, parent: [ben.clientId, 0] as const }];
    const within = (struct: RawStruct) => rawStructs(ben.clientId, 0, ...formula, { ...struct, parent: [ben.clientId, 1] });
    expect(await offer(within(raw.format('bold', {})))).toBe('UPDATE_CONTENT_NOT_ALLOWED');
    expect(await ben.offer(within(raw.string('\\frac{3}{5}')))).toBe(2);
  });

  test('[D4] lists nested more deeply than sixteen elements', async () => {
    const nested = (lists: number) => {
      const structs: RawStruct[] = [];
      for (let i = 0; i < 2 * lists; i++) structs.push({ ...raw.element(i % 2 ? 'listItem' : 'bulletList'), parent: i === 0 ? ROOT : [ben.clientId, i - 1] });
      return rawStructs(ben.clientId, 0, ...structs);
    };
    expect(await offer(nested(9))).toBe('UPDATE_TOO_DEEP');
    expect(await offer(nested(10_000))).toBe('UPDATE_TOO_DEEP');
    expect(await ben.offer(nested(8))).toBe(2);
  });

  test('[D21] a root that this document does not have', async () => {
    for (const root of ['elsewhere_1/keyQuestion', 'step_1/nonsense', 'default', '', 'step_1/keyQuestion/x']) {
      expect(await offer(rawStructs(ben.clientId, 0, { ...raw.element('paragraph'), parent: root }))).toBe('UPDATE_UNKNOWN_ROOT');
    }
  });
});

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

  test('[D4] a bomb of clock gaps is refused within moments', async () => {
    const bomb = rawStructs(ben.clientId, 0, ...Array.from({ length: 100_000 }, (_, i) => (i % 2 ? raw.skip(3) : raw.collected(1))));
    const began = performance.now();
    expect(await offer(bomb)).toBe('UPDATE_MALFORMED');
    expect(performance.now() - began).toBeLessThan(100);
  });

  test('[D3] structs that all claim one place squeeze themselves around what their author knows', async () => {
    const long = new Tab(world.engine, 'ada').write('x'.repeat(40_000));
    await long.push();
    const letter = (i: number): [number, number] => [long.clientId, LETTERS + 40_000 - 4_000 + i];
    const claims = Array.from({ length: 4_000 }, (_, i) => ({ ...raw.string('y'), rightOrigin: letter(i) }));
    expect(await offer(rawStructs(ben.clientId, 0, ...claims))).toBe('UPDATE_NOT_ADJACENT');
  });

  test('[D4] [P5] values that all claim one attribute, which would keep every screen waiting for seconds', async () => {
    const list = { ...raw.element('orderedList'), rightOrigin: [ada.clientId, PARAGRAPH] as const };
    await ben.offer(rawStructs(ben.clientId, 0, list));
    const claims = Array.from({ length: 15_000 }, (_, i) => ({ ...raw.any(i % 100), parent: [ben.clientId, 0] as const, parentSub: 'start' }));
    // Of this thread alone, since a wall clock measures the machine's other work as well.
    const before = process.threadCpuUsage();
    expect(await offer(rawStructs(ben.clientId, 1, ...claims))).toBe('UPDATE_TOO_COSTLY');
    const { user, system } = process.threadCpuUsage(before);
    expect((user + system) / 1_000).toBeLessThan(500);
    expect(await ada.write('and on we go').push()).toHaveLength(1);
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

describe('what editors really write is taken', () => {
  test('lists, formulas, marks, breaks and links', async () => {
    const fragment = ben.doc.getXmlFragment('step_2/keyLearningPoints');
    ben.doc.transact(() => {
      appendBlocks(fragment, [paragraph('Share $3 : 5$ out'), bulletList(['one', 'two with $x$'])]);
      const list = new Y.XmlElement('orderedList');
      list.setAttribute('start', 3 as never);
      fragment.push([list]);
    });
    const text = (fragment.get(0) as Y.XmlElement).get(0) as Y.XmlText;
    text.format(0, 5, { bold: {} });
    text.format(0, 5, { bold: null });
    text.format(0, 3, { link: { href: 'https://www.ncetm.org.uk/', target: null, rel: null, class: null, title: null } });
    (fragment.get(0) as Y.XmlElement).insert(1, [new Y.XmlElement('hardBreak')]);
    const list = fragment.get(2) as Y.XmlElement;
    list.setAttribute('start', 4 as never);
    list.removeAttribute('start');
    fragment.delete(1, 1);
    await ben.push();
    await settled();
    expect(ada.doc.getXmlFragment('step_2/keyLearningPoints').toString()).toBe(fragment.toString());
  });

  test('typing goes on in a paragraph that a colleague has just deleted', async () => {
    const letters = (ben.doc.getXmlFragment(ROOT).get(0) as Y.XmlElement).get(0) as Y.XmlText;
    letters.insert(3, ' and');
    letters.insert(7, ' then');
    letters.insert(12, ' more');
    const [one, two, three] = ben.unsaved;
    await ben.offer(one!.update, one!.updateId);
    ada.doc.getXmlFragment(ROOT).delete(0, 1);
    await ada.push();
    await ben.offer(two!.update, two!.updateId);
    expect(await ben.offer(three!.update, three!.updateId)).toBe(5);
    await settled();
    expect(ada.text).toBe('');
  });

  test('a paragraph written, deleted and collected offline is taken in one piece', async () => {
    const offline = new Tab(world.engine, 'ben');
    offline.write('gone').write('stays');
    offline.doc.getXmlFragment(ROOT).delete(0, 1);
    expect(await offline.offer(Y.encodeStateAsUpdate(offline.doc))).toBe(2);
    await settled();
    expect(ada.text.split('\n').sort()).toEqual(['bar modelling', 'stays']);
  });

  test('undo and redo of a deleted paragraph', async () => {
    const undo = new Y.UndoManager(ben.doc.getXmlFragment(ROOT));
    await ben.write('to and fro').push();
    undo.stopCapturing();
    const fragment = ben.doc.getXmlFragment(ROOT);
    fragment.delete(fragment.length - 1, 1);
    await ben.push();
    undo.undo();
    await ben.push();
    undo.redo();
    undo.undo();
    await ben.push();
    await settled();
    expect(ada.text.split('\n')).toContain('to and fro');
  });
});

test('the clocks that these tests name are those of the document', () => {
  const store = ada.doc.store.clients.get(ada.clientId)!;
  const at = (clock: number) => (store[Y.findIndexSS(store, clock)] as Y.Item).content;
  expect([at(PARAGRAPH), at(RUN), at(LETTERS)].map((content) => content.constructor.name)).toEqual(['ContentType', 'ContentType', 'ContentString']);
});
