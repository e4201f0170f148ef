import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { attach, reattach, type Anchor } from './anchors.ts';
import { appendBlocks, paragraph } from './content.ts';
import { fieldText } from './field-text.ts';

const LINES = ['Keep the scale of the first line', 'and change what stands on the other', 'The scale of the second line is $\\frac{3}{5}$ of it'];

/** A field, an anchor to some of its words, and what becomes of them. */
class Page {
  readonly doc = new Y.Doc();
  readonly field = this.doc.getXmlFragment('step_1/variation');

  constructor(lines: readonly string[] = LINES) {
    appendBlocks(this.field, lines.map(paragraph));
  }

  get text(): string {
    return fieldText(this.field);
  }

  line(at: number): Y.XmlText {
    return (this.field.get(at) as Y.XmlElement).get(0) as Y.XmlText;
  }

  remark(words: string, from = this.text.indexOf(words)): Anchor & { text: string; from: number; to: number } {
    return { ...attach(this.field, from, from + words.length)!, text: this.text, from, to: from + words.length };
  }

  /** What the anchor covers now; null where it is lost. */
  covered(remark: ReturnType<Page['remark']>): string | null {
    const found = reattach(this.field, remark, remark);
    return found.state === 'FOUND' ? this.text.slice(found.from, found.to) : null;
  }

  /** As the editor's binding splits: the tail is written again in a paragraph of its own (D18). */
  split(at: number, offset: number): void {
    const text = this.line(at);
    const tail = text.toString().slice(offset);
    text.delete(offset, tail.length);
    this.field.insert(at + 1, [new Y.XmlElement('paragraph')]);
    (this.field.get(at + 1) as Y.XmlElement).insert(0, [new Y.XmlText(tail)]);
  }

  join(at: number): void {
    this.line(at).insert(this.line(at).length, this.line(at + 1).toString());
    this.field.delete(at + 1, 1);
  }
}

describe('[D15] [D18] a passage stays found', () => {
  test('while others write before, behind and in it, and delete parts of it', () => {
    const page = new Page();
    const remark = page.remark('scale of the first');
    page.line(0).insert(0, 'Always ');
    page.line(0).insert(page.line(0).toString().indexOf('first'), 'very ');
    expect(page.covered(remark)).toBe('scale of the very first');
    page.line(0).delete(page.line(0).toString().indexOf('scale'), 'scale of '.length);
    expect(page.covered(remark)).toBe('the very first');
  });

  test('where its paragraph is split before it, in it, or joined to another', () => {
    const page = new Page();
    const remark = page.remark('change what stands');
    page.split(1, 4);
    expect(page.covered(remark)).toBe('change what stands');
    page.split(2, 'change what'.length);
    expect(page.covered(remark)).toBe('change what\n stands');
    page.join(2);
    page.join(1);
    page.join(0);
    expect(page.covered(remark)).toBe('change what stands');
  });

  test('without the text it was last seen in, by its words and what stood around them', () => {
    const page = new Page();
    const remark = page.remark('The scale of', page.text.indexOf('The scale'));
    page.split(2, 0);
    page.field.delete(2, 1);
    const found = reattach(page.field, remark);
    expect(found).toMatchObject({ state: 'FOUND', quote: 'The scale of' });
  });

  test('at a formula, the whole of it and a part', () => {
    const page = new Page();
    const whole = page.remark('$\\frac{3}{5}$');
    const part = page.remark('{3}');
    page.line(2).insert(0, 'Here ');
    expect([page.covered(whole), page.covered(part)]).toEqual(['$\\frac{3}{5}$', '{3}']);
  });

  test('where it came back with an undo, after it was lost', () => {
    const page = new Page();
    const history = new Y.UndoManager(page.field, { captureTimeout: 0 });
    const remark = page.remark('and change what stands on the other');
    page.field.delete(1, 1);
    expect(page.covered(remark)).toBeNull();
    const without = page.text;
    history.undo();
    // On the server nobody knows that these words are those: they are new.
    const server = new Y.Doc();
    Y.applyUpdate(server, Y.encodeStateAsUpdate(page.doc));
    const field = server.getXmlFragment('step_1/variation');
    const found = reattach(field, remark, { text: without });
    expect(found).toMatchObject({ state: 'FOUND', from: remark.from, to: remark.to });
    expect(reattach(field, found as Anchor)).toEqual(found);
  });

  test('where somebody moves it to another place of the field', () => {
    const page = new Page();
    const remark = page.remark('change what stands on the other');
    page.field.delete(1, 1);
    page.field.insert(0, [new Y.XmlElement('paragraph')]);
    (page.field.get(0) as Y.XmlElement).insert(0, [new Y.XmlText('Then and change what stands on the other')]);
    expect(page.covered(remark)).toBe('change what stands on the other');
  });
});

describe('[D15] a passage is lost', () => {
  test('when its words are gone, though the same words stand elsewhere', () => {
    const page = new Page();
    const remark = page.remark('scale of the ');
    page.line(0).delete(5, 'the scale of the '.length);
    expect(page.text).toContain('The scale of the second');
    expect(page.covered(remark)).toBeNull();
  });

  test('when others were written in their place', () => {
    const page = new Page();
    const remark = page.remark('change');
    page.line(1).delete(4, 6);
    page.line(1).insert(4, 'question');
    expect(page.covered(remark)).toBeNull();
  });
});

test('[D15] nothing can be tied to what nobody wrote, and what is no position is none', () => {
  const page = new Page(['', 'word']);
  expect(attach(page.field, 0, 1)).toBeNull();
  expect(attach(page.field, 2, 2)).toBeNull();
  const broken = { start: new Uint8Array([255, 255, 255]), end: new Uint8Array(), quote: 'nowhere', prefix: '', suffix: '' };
  expect(reattach(page.field, broken)).toEqual({ state: 'LOST' });
  expect(reattach(page.field, { ...broken, quote: 'word' })).toMatchObject({ state: 'FOUND', from: 1, to: 5 });
});
