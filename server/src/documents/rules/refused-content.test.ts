import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { quietDoc } from '../../../../schema/document/quiet-doc.ts';
import { DOCUMENT, refusalOf, ROOT, settled, Tab } from '../engine.testkit.ts';
import { ada, ben, inElement, inRoot, inText, LETTERS, log, offer, RUN, setTheScene, world } from './offered-updates.testkit.ts';
import { raw, rawStructs, rawUpdate, type RawStruct } from './raw-update.testkit.ts';

setTheScene();

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

  test('[D4] nests in what is deleted, where the room has collected all that would tell how deep they are', async () => {
    // One that follows nothing: an open tab takes another client id when it finds its own in use.
    const tab = new Tab(world.engine, 'ben');
    const refused = (update: Uint8Array) => refusalOf(tab.offer(update));
    const here = (clock: number) => [tab.clientId, clock] as const;
    const next = () => Y.getState(ada.doc.store, tab.clientId);
    const chain = (from: number, length: number, what: (i: number) => RawStruct) =>
      rawStructs(tab.clientId, from, ...Array.from({ length }, (_, i) => ({ ...what(i), parent: here(i === 0 ? 0 : from + i - 1) })));
    await tab.offer(rawStructs(tab.clientId, 0, { ...raw.element('bulletList'), parent: ROOT }));
    await tab.offer(rawUpdate({ deletions: [{ client: tab.clientId, ranges: [[0, 1]] }] }));
    await settled();
    expect(await refused(chain(1, 2, () => raw.text))).toBe('UPDATE_CONTENT_NOT_ALLOWED');
    expect(await refused(chain(1, 2, () => raw.element('listItem')))).toBe('UPDATE_CONTENT_NOT_ALLOWED');
    expect(await refused(chain(1, 16, (i) => raw.element(i % 2 ? 'bulletList' : 'listItem')))).toBe('UPDATE_TOO_DEEP');

    // What may stand there is collected at once: whatever stands beside it is no deeper, and nothing is let into either.
    await tab.offer(chain(1, 15, (i) => raw.element(i % 2 ? 'bulletList' : 'listItem')));
    await settled();
    const deepest = next() - 1;
    for (const inner of [raw.text, raw.element('bulletList')]) {
      expect(await refused(rawStructs(tab.clientId, deepest + 1, { ...inner, parent: here(deepest) }))).toBe('UPDATE_UNKNOWN_ORIGIN');
      expect(await refused(rawStructs(tab.clientId, deepest + 1, { ...raw.element('listItem'), origin: here(deepest) }, { ...inner, parent: here(deepest + 1) }))).toBe('UPDATE_UNKNOWN_ORIGIN');
    }
    // Nor by way of what still waits for its commit.
    const [beside, into] = await Promise.allSettled([
      tab.offer(rawStructs(tab.clientId, deepest + 1, { ...raw.element('listItem'), origin: here(deepest) })),
      tab.offer(rawStructs(tab.clientId, deepest + 2, { ...raw.text, parent: here(deepest + 1) })),
    ]);
    expect([beside.status, into.status]).toEqual(['fulfilled', 'rejected']);
    await settled();
    expect(ada.text).toBe('bar modelling');
    for (const gc of [true, false]) {
      const cold = quietDoc({ gc });
      cold.transact(() => log.documents.get(DOCUMENT)!.updates.forEach(({ bytes }) => Y.applyUpdate(cold, bytes)));
      expect(cold.getXmlFragment(ROOT).toString()).toBe('<paragraph>bar modelling</paragraph>');
    }
  });

  test('[D4] words upon words in one place of what is deleted, which take whoever puts the document together many seconds to order', async () => {
    const list = new Tab(world.engine, 'ben');
    const value: RawStruct = { ...raw.any(1), parent: [list.clientId, 0], parentSub: 'start' };
    await list.offer(rawStructs(list.clientId, 0, { ...raw.element('orderedList'), parent: ROOT }));
    await list.offer(rawUpdate({ deletions: [{ client: list.clientId, ranges: [[0, 1]] }] }));
    await settled();
    const codes = [];
    for (let i = 0; i < 40; i++) {
      const tab = new Tab(world.engine, 'ben');
      const values = rawStructs(tab.clientId, 0, ...Array.from({ length: 128 }, () => value));
      codes.push(await tab.offer(values).then(() => 'taken', ({ code }: { code: string }) => code));
    }
    // The first of them are as few as somebody leaves who was away for long.
    expect([codes[0], codes.at(-1)]).toEqual(['taken', 'UPDATE_TOO_COSTLY']);
    expect(codes.filter((code) => code === 'taken').length).toBeLessThan(25);
    // Whoever types on there, a few words at a time or many that go on from each other, is taken in all the same.
    const typing = new Tab(world.engine, 'ben');
    const behind = (clock: number): RawStruct => ({ ...raw.any(2), origin: [typing.clientId, clock] });
    await typing.offer(rawStructs(typing.clientId, 0, value, ...Array.from({ length: 99 }, (_, i) => behind(i))));
    for (let i = 0; i < 20; i++) await typing.offer(rawStructs(typing.clientId, 100 + i, behind(99 + i)));
  });

  test('[D21] a root that this document does not have', async () => {
    for (const root of ['elsewhere_1/keyQuestion', 'step_1/nonsense', 'default', '', 'step_1/keyQuestion/x']) {
      expect(await offer(rawStructs(ben.clientId, 0, { ...raw.element('paragraph'), parent: root }))).toBe('UPDATE_UNKNOWN_ROOT');
    }
  });
});
