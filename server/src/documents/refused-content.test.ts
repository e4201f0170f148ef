import { describe, expect, test } from 'vitest';
import { ROOT } from './engine.testkit.ts';
import { ada, ben, inElement, inRoot, inText, LETTERS, offer, RUN, setTheScene } from './offered-updates.testkit.ts';
import { raw, rawStructs, type RawStruct } from './raw-update.testkit.ts';

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

  test('[D21] a root that this document does not have', async () => {
    for (const root of ['elsewhere_1/keyQuestion', 'step_1/nonsense', 'default', '', 'step_1/keyQuestion/x']) {
      expect(await offer(rawStructs(ben.clientId, 0, { ...raw.element('paragraph'), parent: root }))).toBe('UPDATE_UNKNOWN_ROOT');
    }
  });
});
