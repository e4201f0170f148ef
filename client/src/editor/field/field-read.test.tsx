import { act } from 'react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { appendBlocks, bulletList, paragraph } from '../../../../schema/document/content.ts';
import type { DocumentProvider } from '../document/document-provider.ts';
import { drawnRange, readDrawn, selectedStretch } from './field-dom.ts';
import { mounted, onFieldPage, open, page, providers, ROOT, server, settle, show, still } from './field-page.testkit.tsx';
import { showSuggestedWords } from './suggested-words.ts';

onFieldPage();

describe('a field as it is read', () => {
  test('shows what the document holds, and follows it live', async () => {
    server.write((doc) =>
      appendBlocks(doc.getXmlFragment(ROOT), [
        { type: 'paragraph', inline: [{ text: 'Keep ' }, { text: 'the scale', bold: true }, { text: ', change ' }, { math: 'a:b' }] },
        bulletList(['one', 'two']),
      ]),
    );
    await show(await open('tom'));
    expect(still()!.querySelector('strong')!.textContent).toBe('the scale');
    expect([...still()!.querySelectorAll('li')].map((item) => item.textContent)).toEqual(['one', 'two']);
    expect(still()!.querySelector('.katex math')).not.toBe(null);
    await act(async () => server.write((doc) => appendBlocks(doc.getXmlFragment(ROOT), [paragraph('Added by Aisha')])));
    expect(still()!.textContent).toContain('Added by Aisha');
    expect(mounted()).toBe(null);
  });

  test('LaTeX that cannot be read is shown as it was written', async () => {
    server.write((doc) => appendBlocks(doc.getXmlFragment(ROOT), [{ type: 'paragraph', inline: [{ math: '\\frac{1' }] }]));
    await show(await open('tom'));
    const formula = still()!.querySelector('.math-drawn')!;
    expect(formula.textContent).toBe('$\\frac{1$');
    expect(formula.classList.contains('is-invalid')).toBe(true);
  });

  test('a link with a script in it cannot be followed', async () => {
    server.write((doc) => {
      const text = new Y.XmlText();
      const block = new Y.XmlElement('paragraph');
      block.insert(0, [text]);
      doc.getXmlFragment(ROOT).insert(0, [block]);
      text.insert(0, 'click', { link: { href: 'javascript:alert(1)' } });
    });
    await show(await open('tom'));
    expect(still()!.querySelector('a')!.hasAttribute('href')).toBe(false);
  });

  test('an empty field says what belongs there, to those who may write', async () => {
    await show(await open('tom'));
    expect(still()!.textContent).toContain('What changes, what stays?');
    await show(providers[0]!, true);
    expect(still()!.textContent).not.toContain('What changes');
    expect(still()!.hasAttribute('tabindex')).toBe(false);
  });

  test('a colleague’s caret stands where she writes', async () => {
    const tom = await open('tom');
    const aisha = await open('aisha');
    appendBlocks(aisha.fragment(ROOT), [paragraph('Keep the scale')]);
    await show(tom);
    await settle();
    const text = (aisha.fragment(ROOT).get(0) as Y.XmlElement).get(0) as Y.XmlText;
    const head = Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(text, 4));
    aisha.presence.setOwn({ root: ROOT, stepId: 'step_1', anchor: head, head });
    await settle(200);
    const caret = still()!.querySelector('.field-caret')!;
    expect(caret.textContent).toBe('Name');
    expect(caret.previousElementSibling!.textContent).toBe('Keep');
    expect([...page.querySelectorAll('.presence-avatars')].map((row) => row.getAttribute('aria-label'))).toEqual([
      'Name of aisha is here',
      'Name of aisha is in this step',
    ]);
  });

  test('what a colleague has selected is seen, over lines and formulas', async () => {
    const tom = await open('tom');
    const aisha = await open('aisha');
    appendBlocks(aisha.fragment(ROOT), [paragraph('Keep the scale'), paragraph('and $2:3$ too')]);
    await show(tom);
    await settle();
    const at = (paragraphIndex: number, index: number) => {
      const text = (aisha.fragment(ROOT).get(paragraphIndex) as Y.XmlElement).get(paragraphIndex === 0 ? 0 : 2) as Y.XmlText;
      return Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(text, index));
    };
    const selection = () => [...still()!.querySelectorAll('.field-remote-selection')].map((each) => each.querySelector('[data-math]')?.getAttribute('data-math') ?? each.textContent);
    aisha.presence.setOwn({ root: ROOT, stepId: 'step_1', anchor: at(0, 5), head: at(1, 2) });
    await settle(200);
    expect(selection()).toEqual(['the scale', 'and ', '2:3', ' t']);
    // Selected backwards it is the same, and the caret stands at its beginning.
    aisha.presence.setOwn({ anchor: at(1, 2), head: at(0, 5) });
    await settle(200);
    expect(selection()).toEqual(['the scale', 'and ', '2:3', ' t']);
    expect(still()!.querySelector('.field-caret')!.previousElementSibling!.textContent).toBe('Keep ');
    // With everything selected the caret stands in the last line, and not in one of its own.
    const edge = (index: number) => Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(aisha.fragment(ROOT), index));
    aisha.presence.setOwn({ anchor: edge(0), head: edge(2) });
    await settle(200);
    expect(selection()).toEqual(['Keep the scale', 'and ', '2:3', ' too']);
    expect(still()!.querySelector('.field-caret')!.parentElement).toBe(still()!.querySelector('p:last-child'));
  });

  describe('words that are selected stay selected', () => {
    const drawn = () => readDrawn(still()!.querySelector('.field-text')!);
    const paragraphAt = (doc: Y.Doc, at: number) => doc.getXmlFragment(ROOT).get(at) as Y.XmlElement;
    const textAt = (doc: Y.Doc, at: number) => paragraphAt(doc, at).get(0) as Y.XmlText;
    const write = (change: (doc: Y.Doc) => void) => act(async () => server.write(change));

    /** Selects words, as a hand with a mouse does. */
    function select(words: string, backwards = false): void {
      const from = drawn().text.indexOf(words);
      const { startContainer, startOffset, endContainer, endOffset } = drawnRange(drawn(), from, from + words.length)!;
      if (backwards) getSelection()!.setBaseAndExtent(endContainer, endOffset, startContainer, startOffset);
      else getSelection()!.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
    }
    function selected(): string | null {
      const stretch = selectedStretch(drawn(), getSelection()!.getRangeAt(0));
      return stretch && drawn().text.slice(stretch.from, stretch.to);
    }

    beforeEach(async () => {
      server.write((doc) => appendBlocks(doc.getXmlFragment(ROOT), [paragraph('Keep the scale and change'), paragraph('so $2:3$ stays')]));
      await show(await open('tom'));
    });
    afterEach(() => {
      getSelection()!.removeAllRanges();
      showSuggestedWords(new Map());
    });

    test('while colleagues write before, in and behind them, and split and join their paragraph', async () => {
      select('the scale', true);
      await write((doc) => textAt(doc, 0).insert(0, 'First: '));
      await write((doc) => textAt(doc, 0).insert(textAt(doc, 0).length, ' one part'));
      expect(selected()).toBe('the scale');
      await write((doc) => textAt(doc, 0).insert('First: Keep the '.length, 'whole '));
      expect(selected()).toBe('the whole scale');
      await write((doc) => textAt(doc, 0).format(0, 'First: Keep the'.length, { bold: {} }));
      expect([selected(), still()!.querySelector('strong')!.textContent]).toEqual(['the whole scale', 'First: Keep the']);
      // As the binding does it: what stands behind the break is written anew.
      await write((doc) => {
        textAt(doc, 0).delete('First: Keep '.length, ' the whole scale and change one part'.length);
        doc.getXmlFragment(ROOT).insert(1, [new Y.XmlElement('paragraph')]);
        paragraphAt(doc, 1).insert(0, [new Y.XmlText('the whole scale and change one part')]);
      });
      expect(selected()).toBe('the whole scale');
      await write((doc) => {
        doc.getXmlFragment(ROOT).delete(1, 1);
        textAt(doc, 0).insert('First: Keep '.length, 'the whole scale and change one part');
      });
      expect(selected()).toBe('the whole scale');
      const { anchorNode, anchorOffset } = getSelection()!;
      const { endContainer, endOffset } = getSelection()!.getRangeAt(0);
      expect([anchorNode === endContainer, anchorOffset]).toEqual([true, endOffset]);
    });

    test('while colleagues stand among them and suggest others, over formulas and beyond the field', async () => {
      let aisha!: DocumentProvider;
      await act(async () => void (aisha = await open('aisha')));
      const suggest = (words: string) => act(async () => showSuggestedWords(new Map([[ROOT, [{ id: 'one', at: 'Keep the'.length, words }]]])));
      const stand = (index: number) => {
        const head = Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(textAt(aisha.fragment(ROOT).doc!, 0), index));
        aisha.presence.setOwn({ root: ROOT, stepId: 'step_1', anchor: head, head });
        return settle(200);
      };
      select('the scale and change\nso $2:3$');
      await suggest(' whole');
      await stand('Keep the sc'.length);
      expect([...still()!.querySelectorAll('.field-suggested, .field-caret')].map(({ className }) => className)).toEqual(['field-suggested', 'field-caret']);
      expect(selected()).toBe('the scale and change\nso $2:3$');
      await suggest(' very');
      await stand(1);
      // Until it is worked out where they stand by now, they stand behind the same word.
      await write((doc) => textAt(doc, 0).insert(0, 'So: '));
      expect(still()!.querySelector('.field-suggested')!.previousElementSibling!.textContent).toMatch(/eep the$/);
      await write((doc) => textAt(doc, 0).delete(0, 'So: '.length));
      expect(selected()).toBe('the scale and change\nso $2:3$');

      const { startContainer, startOffset } = getSelection()!.getRangeAt(0);
      const behind = page.appendChild(document.createTextNode('Behind the field'));
      getSelection()!.setBaseAndExtent(startContainer, startOffset, behind, 'Behind'.length);
      await write((doc) => textAt(doc, 0).insert(0, 'First: '));
      expect([selected(), getSelection()!.focusNode, getSelection()!.focusOffset]).toEqual(['the scale and change\nso $2:3$ stays', behind, 'Behind'.length]);
    });

    test('from where the mouse was pressed, too, whatever comes before it moves', async () => {
      const { node } = drawn().runs[0]!;
      getSelection()!.collapse(node as Text, 'Keep the'.length);
      await write((doc) => textAt(doc, 0).insert(0, 'First: '));
      const { isCollapsed, anchorNode, anchorOffset } = getSelection()!;
      expect([isCollapsed, (anchorNode as Text).data.slice(0, anchorOffset)]).toEqual([true, 'First: Keep the']);
    });

    test('as far as they are left, and nothing else instead', async () => {
      select('the scale and change');
      await write((doc) => textAt(doc, 0).delete('Keep '.length, 'the '.length));
      expect(selected()).toBe('scale and change');
      await write((doc) => textAt(doc, 0).delete('Keep scale and'.length, ' change'.length));
      expect(selected()).toBe('scale and');
      await write((doc) => textAt(doc, 0).delete(0, textAt(doc, 0).length));
      expect(selected()).toBe(null);
      getSelection()!.removeAllRanges();
      await write((doc) => textAt(doc, 0).insert(0, 'Anew'));
      expect(getSelection()!.rangeCount).toBe(0);
    });
  });
});
