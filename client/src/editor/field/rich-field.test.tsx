import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { appendBlocks, bulletList, fragmentText, paragraph } from '../../../../schema/document/content.ts';
import { DocumentProvider } from '../document/document-provider.ts';
import { FakeServer, FakeSocket } from '../document/fake-server.testkit.ts';
import { drawnRange, readDrawn, selectedStretch } from './field-dom.ts';
import { loadKatex } from './katex-loader.ts';
import { DocumentProviderContext } from '../document/provider-context.tsx';
import { PresenceAvatars, StepAvatars } from '../document/PresenceAvatars.tsx';
import { RichField, preloadFieldEditor } from './RichField.tsx';
import { SaveState } from '../document/SaveState.tsx';
import { showSuggestedWords } from './suggested-words.ts';

const ROOT = 'step_1/variation';
let server: FakeServer;
let reactRoot: Root;
let page: HTMLElement;
const providers: DocumentProvider[] = [];

beforeAll(async () => {
  (globalThis as Record<string, unknown>)['IS_REACT_ACT_ENVIRONMENT'] = true;
  // jsdom has no layout; ProseMirror asks for it when it scrolls or reads a point.
  Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
  Range.prototype.getBoundingClientRect = () => new DOMRect();
  document.elementFromPoint = () => null;
  (globalThis as Record<string, unknown>)['ClipboardEvent'] ??= class extends Event {};
  await Promise.all([preloadFieldEditor(), loadKatex()]);
});

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'requestAnimationFrame', 'cancelAnimationFrame', 'Date'] });
  server = new FakeServer();
  page = document.body.appendChild(document.createElement('div'));
  reactRoot = createRoot(page);
});

afterEach(async () => {
  await act(async () => reactRoot.unmount());
  page.remove();
  for (const provider of providers.splice(0)) provider.destroy();
  vi.useRealTimers();
});

async function open(personId: string): Promise<DocumentProvider> {
  const client = new FakeSocket(server, personId);
  const provider = new DocumentProvider({ client, documentId: 'document_1', person: { id: personId }, sharedComputer: true });
  providers.push(provider);
  provider.open();
  await vi.waitFor(() => expect(provider.getState().ready).toBe(true));
  return provider;
}

async function show(provider: DocumentProvider, readOnly = false, label = 'Variation'): Promise<void> {
  await act(async () =>
    reactRoot.render(
      <DocumentProviderContext value={provider}>
        <SaveState />
        <PresenceAvatars />
        <StepAvatars stepId="step_1" />
        <RichField root={ROOT} label={label} placeholder="What changes, what stays?" readOnly={readOnly} />
      </DocumentProviderContext>,
    ),
  );
}

const still = () => page.querySelector<HTMLElement>('.field-still');
const mounted = () => page.querySelector<HTMLElement>('.ProseMirror');
/** Lets so many milliseconds pass, with all that happens in them one after the other, however busy the machine is. */
const settle = (ms = 60) => act(async () => void (await vi.advanceTimersByTimeAsync(ms)));
const press = (element: Element, key: string, options: KeyboardEventInit = {}) =>
  act(async () => void element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...options })));

async function beginWriting(): Promise<HTMLElement & { editor: import('@tiptap/core').Editor }> {
  still()!.focus();
  await press(still()!, 'Enter');
  return mounted() as never;
}

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

describe('[D16] opening writes nothing', () => {
  test.each(['EDITOR', 'EDITOR elsewhere', 'COMMENTER', 'VIEWER'])('to a %s: neither showing nor focusing nor clicking a field pushes anything', async (role) => {
    server.setRole('tom', role.split(' ')[0]!, role === 'EDITOR elsewhere' ? ['step_2'] : undefined);
    server.write((doc) => appendBlocks(doc.getXmlFragment(ROOT), [paragraph('Kept as it is, with $x$ and $y$'), bulletList(['a'])]));
    const before = Y.encodeStateVector(server.doc);
    const tom = await open('tom');
    await show(tom);
    still()!.focus();
    await act(async () => still()!.click());
    expect(mounted() !== null).toBe(role === 'EDITOR');
    await settle();
    if (mounted()) await press(mounted()!, 'Escape');
    await settle();
    expect(server.pushes).toEqual([]);
    expect(Y.encodeStateVector(server.doc)).toEqual(before);
  });

  test('mounting an editor on an empty field and leaving it pushes nothing', async () => {
    const tom = await open('tom');
    await show(tom);
    const editor = await beginWriting();
    await act(async () => void editor.editor.commands.selectAll());
    await settle();
    await press(editor, 'Escape');
    await settle();
    expect(mounted()).toBe(null);
    expect(server.pushes).toEqual([]);
    expect(tom.fragment(ROOT).length).toBe(0);
  });

  test('moving the caret through every kind of content pushes nothing', async () => {
    server.write((doc) => {
      appendBlocks(doc.getXmlFragment(ROOT), [paragraph('Text $x^2$'), bulletList(['one', 'two $y$'])]);
      const list = new Y.XmlElement('orderedList');
      doc.getXmlFragment(ROOT).push([list, new Y.XmlElement('paragraph')]);
      list.push([new Y.XmlElement('listItem')]);
    });
    await show(await open('tom'));
    const { editor } = await beginWriting();
    await act(async () => {
      for (let at = 0; at <= editor.state.doc.content.size; at++) {
        if (editor.state.doc.resolve(at).parent.inlineContent) editor.commands.setTextSelection(at);
      }
    });
    await settle();
    expect(server.pushes).toEqual([]);
  });

  test('a field with an unknown node gets no editor, and keeps it', async () => {
    server.write((doc) => doc.getXmlFragment(ROOT).insert(0, [new Y.XmlElement('barModel')]));
    await show(await open('tom'));
    expect((await beginWriting()) as unknown).toBe(null);
    await settle();
    expect(page.textContent).toContain('Reload to write here');
    expect(server.pushes).toEqual([]);
    expect(server.doc.getXmlFragment(ROOT).toString()).toBe('<barmodel></barmodel>');
  });

  test('an unknown node that arrives while somebody writes takes the editor away and stays', async () => {
    await show(await open('tom'));
    const { editor } = await beginWriting();
    await act(async () => void editor.commands.insertContent('Writing'));
    await settle();
    const pushed = server.pushes.length;
    await act(async () => server.write((doc) => doc.getXmlFragment(ROOT).insert(0, [new Y.XmlElement('barModel')])));
    await settle();
    expect(mounted()).toBe(null);
    expect(server.pushes.length).toBe(pushed);
    expect(server.doc.getXmlFragment(ROOT).toString()).toBe('<barmodel></barmodel><paragraph>Writing</paragraph>');
  });

  test('a key that comes after an unknown node, before the editor is gone, deletes nothing of it', async () => {
    server.write((doc) => appendBlocks(doc.getXmlFragment(ROOT), [paragraph('Writing')]));
    await show(await open('tom'));
    const { editor } = await beginWriting();
    await act(async () => {
      server.write((doc) => doc.getXmlFragment(ROOT).insert(0, [new Y.XmlElement('barModel')]));
      await vi.advanceTimersByTimeAsync(0);
      expect(mounted()).not.toBe(null);
      editor.view.dispatch(editor.state.tr.insertText('!', editor.state.doc.content.size - 1));
      editor.commands.insertContent('!');
    });
    await settle();
    expect([mounted(), server.pushes]).toEqual([null, []]);
    expect(server.doc.getXmlFragment(ROOT).toString()).toBe('<barmodel></barmodel><paragraph>Writing</paragraph>');
  });
});

describe('[D10] [D16] whatever a colleague’s tab says about its caret', () => {
  /** Says where somebody who only reads here would be. */
  const stand = (position: unknown) => {
    const state = { root: ROOT, stepId: 'step_1', anchor: position, head: position };
    server.broadcast({ __typename: 'PresenceUpdated', clients: [{ clientId: 7, personId: 'mal', name: 'Mal', colour: '#3b6fb6', role: 'VIEWER', state }] });
  };
  const writeBefore = (words: string) => act(async () => server.write((doc) => ((doc.getXmlFragment(ROOT).get(0) as Y.XmlElement).get(0) as Y.XmlText).insert(0, words)));
  const saved = () => fragmentText(server.doc.getXmlFragment(ROOT));

  beforeEach(async () => {
    server.write((doc) => appendBlocks(doc.getXmlFragment(ROOT), [paragraph('the scale')]));
    await show(await open('tom'));
  });

  test.each([{}, { assoc: 1 }, { item: { client: 1, clock: -1 } }, { type: { client: 1, clock: -1 } }, { tname: ROOT, item: { client: 1, clock: -1 } }])('%j: the field is shown, and who writes in it sees and keeps everybody’s words', async (position) => {
    await act(async () => stand(position));
    await settle();
    expect(still()!.textContent).toBe('the scale');
    const { editor } = await beginWriting();
    await writeBefore('Keep ');
    await act(async () => stand(position));
    await settle();
    await writeBefore('So: ');
    expect(editor.getText()).toBe('So: Keep the scale');
    await act(async () => void editor.commands.insertContent('!'));
    await settle();
    expect([saved(), editor.getText()]).toEqual(['So: Keep the scale!', 'So: Keep the scale!']);
  });

  test('carets that cannot be drawn are left out, and the words are shown', async () => {
    const cursor = { anchor: {}, head: {} };
    vi.spyOn(providers[0]!.presence, 'getStates').mockReturnValue(new Map([[7, { user: { name: 'Mal', color: '#3b6fb6' }, cursor }]]));
    const { editor } = await beginWriting();
    await writeBefore('Keep ');
    await act(async () => void editor.commands.insertContent('!'));
    await settle();
    expect([saved(), editor.getText()]).toEqual(['Keep the scale!', 'Keep the scale!']);
  });

  test('a change that cannot be shown takes the editor away, and no key writes over it', async () => {
    const { editor } = await beginWriting();
    const logged = vi.spyOn(console, 'error').mockReturnValueOnce();
    vi.spyOn(editor.view, 'dispatch').mockImplementationOnce(() => {
      throw new Error('cannot be drawn');
    });
    await act(async () => {
      server.write((doc) => ((doc.getXmlFragment(ROOT).get(0) as Y.XmlElement).get(0) as Y.XmlText).insert(0, 'Keep '));
      await vi.advanceTimersByTimeAsync(0);
      expect(editor.getText()).toBe('the scale');
      editor.commands.insertContent('!');
    });
    await settle();
    expect([saved(), mounted(), still()!.textContent]).toEqual(['Keep the scale', null, 'Keep the scale']);
    expect(document.activeElement).toBe(still());
    expect(logged.mock.calls).toMatchObject([[{ message: 'cannot be drawn' }]]);
    logged.mockRestore();
    await act(async () => void (await beginWriting()).editor.commands.insertContent('!'));
    await settle();
    expect(saved()).toBe('Keep the scale!');
  });
});

describe('a field as it is written', () => {
  test('Enter begins, Escape ends and gives the field its focus back', async () => {
    await show(await open('tom'));
    const { editor } = await beginWriting();
    expect(still()).toBe(null);
    await act(async () => void editor.commands.insertContent('Then keep one part'));
    await settle();
    expect(fragmentText(server.doc.getXmlFragment(ROOT))).toBe('Then keep one part');
    await press(mounted()!, 'Escape');
    await settle();
    expect(mounted()).toBe(null);
    expect(document.activeElement).toBe(still());
    expect(still()!.textContent).toBe('Then keep one part');
  });

  test('a field that gets another name under somebody who writes keeps its editor and its caret', async () => {
    const provider = await open('tom');
    appendBlocks(provider.fragment(ROOT), [paragraph('Keep the scale')]);
    await show(provider);
    const field = await beginWriting();
    await act(async () => void field.editor.commands.setTextSelection(5));
    await show(provider, false, 'Variation 1');
    await act(async () => void field.editor.commands.insertContent('!'));
    expect(mounted()).toBe(field);
    expect(field.getAttribute('aria-label')).toBe('Variation 1');
    expect(fragmentText(provider.fragment(ROOT))).toBe('Keep! the scale');
  });

  test('two people write into one field at once', async () => {
    const tom = await open('tom');
    const aisha = await open('aisha');
    appendBlocks(aisha.fragment(ROOT), [paragraph('Middle')]);
    await show(tom);
    await settle();
    const { editor } = await beginWriting();
    await act(async () => {
      ((aisha.fragment(ROOT).get(0) as Y.XmlElement).get(0) as Y.XmlText).insert(0, 'Aisha ');
      editor.commands.insertContentAt(editor.state.doc.content.size - 1, ' Tom');
    });
    await settle();
    expect(editor.getText()).toBe('Aisha Middle Tom');
    expect(fragmentText(server.doc.getXmlFragment(ROOT))).toBe('Aisha Middle Tom');
  });

  test('the caret stays where a key or a click has just put it, though a colleague’s words or suggestion come before the browser tells of it', async () => {
    server.write((doc) => appendBlocks(doc.getXmlFragment(ROOT), [paragraph('Keep the scale')]));
    await show(await open('tom'));
    const { editor } = await beginWriting();
    const caretAt = async (offset: number, meanwhile: () => void) => {
      await act(async () => {
        getSelection()!.collapse(mounted()!.querySelector('p')!.firstChild, offset);
        meanwhile();
      });
      return editor.state.doc.textBetween(1, editor.state.selection.from);
    };
    expect(await caretAt(4, () => server.write((doc) => ((doc.getXmlFragment(ROOT).get(0) as Y.XmlElement).get(0) as Y.XmlText).insert(0, 'So: ')))).toBe('So: Keep');
    expect(await caretAt(3, () => showSuggestedWords(new Map([[ROOT, [{ id: 'one', at: 12, words: ' whole' }]]])))).toBe('So:');
    await act(async () => showSuggestedWords(new Map()));
  });

  test('suggested words stay where they stand while a colleague writes around them', async () => {
    server.write((doc) => appendBlocks(doc.getXmlFragment(ROOT), [paragraph('Keep the scale'), paragraph('and change one part')]));
    showSuggestedWords(new Map([[ROOT, [{ id: 'one', at: 'Keep the'.length, words: ' whole $2:3$' }, { id: 'two', at: 'Keep the scale\nand change'.length, words: ' only' }]]]));
    await show(await open('tom'));
    const { editor } = await beginWriting();
    const suggested = () => [...mounted()!.querySelectorAll('.field-suggested')].map((each) => `${each.previousSibling?.textContent}|${each.querySelector('.katex') ? 'drawn' : each.textContent}`);
    const text = (doc: Y.Doc, at: number) => (doc.getXmlFragment(ROOT).get(at) as Y.XmlElement).get(0) as Y.XmlText;
    expect(suggested()).toEqual(['Keep the|drawn', 'and change| only']);
    for (const [change, expected] of [
      [(doc: Y.Doc) => text(doc, 1).insert(0, 'so '), ['Keep the|drawn', 'so and change| only']],
      [(doc: Y.Doc) => text(doc, 0).insert(0, 'First: '), ['First: Keep the|drawn', 'so and change| only']],
      [(doc: Y.Doc) => text(doc, 1).delete('so and change'.length, ' one part'.length), ['First: Keep the|drawn', 'so and change| only']],
    ] as const) {
      await act(async () => server.write(change));
      expect(suggested()).toEqual(expected);
    }
    await act(async () => void editor.commands.insertContentAt(1, 'At '));
    expect(suggested()).toEqual(['At First: Keep the|drawn', 'so and change| only']);
    await act(async () => showSuggestedWords(new Map()));
    expect(suggested()).toEqual([]);
  });

  test('[D17] undo survives leaving the field, and Ctrl-Z in another mount takes it back', async () => {
    const tom = await open('tom');
    await show(tom);
    const first = await beginWriting();
    await act(async () => void first.editor.commands.insertContent('To be undone'));
    await press(first, 'Escape');
    await settle();
    const second = await beginWriting();
    expect(second.editor).not.toBe(first.editor);
    await press(second, 'z', { ctrlKey: true });
    expect(second.editor.getText()).toBe('');
    await press(second, 'y', { ctrlKey: true });
    expect(second.editor.getText()).toBe('To be undone');
  });

  test('[D17] Ctrl-Z works in a field that is not being written in', async () => {
    const tom = await open('tom');
    await show(tom);
    const { editor } = await beginWriting();
    await act(async () => void editor.commands.insertContent('To be undone'));
    await press(mounted()!, 'Escape');
    await settle();
    await press(still()!, 'z', { ctrlKey: true });
    expect(fragmentText(tom.fragment(ROOT))).toBe('');
  });

  test('[D19] typing $…$ makes a formula whose source is text', async () => {
    await show(await open('tom'));
    const { editor } = await beginWriting();
    await act(async () => {
      editor.commands.insertContent('If $a:b');
      const { from, to } = editor.state.selection;
      editor.view.someProp('handleTextInput', (handle) => handle(editor.view, from, to, '$', () => editor.state.tr.insertText('$', from, to)));
    });
    await settle();
    expect(server.doc.getXmlFragment(ROOT).toString()).toBe('<paragraph>If <inlinemath>a:b</inlinemath></paragraph>');
  });

  test('[D4] what is too much is refused before anything changes, with a reason', async () => {
    await show(await open('tom'));
    const { editor } = await beginWriting();
    await act(async () => void editor.commands.insertContent('x'.repeat(1_100_000)));
    await settle();
    expect(page.querySelector('[role="alert"]')!.textContent).toContain('too much to paste');
    expect(server.pushes).toEqual([]);
  });

  test('[D5] after a refusal the field goes on with the new document', async () => {
    await show(await open('tom'));
    const { editor } = await beginWriting();
    server.onPush = () => ({ refusal: 'UPDATE_TOO_DEEP', retry: false, message: 'For programs.' });
    await act(async () => void editor.commands.insertContent('Refused'));
    await settle();
    server.onPush = () => null;
    await settle(100);
    const next = mounted() as unknown as { editor: typeof editor };
    expect(next.editor).not.toBe(editor);
    await act(async () => void next.editor.commands.insertContent('Accepted'));
    await settle();
    expect(fragmentText(server.doc.getXmlFragment(ROOT))).toBe('Accepted');
    expect(providers[0]!.getState().refused).toMatchObject([{ text: 'Refused', message: 'These words could not be saved.' }]);
  });

  test('[D5] what is typed while the document is opened anew comes into it', async () => {
    const client = new FakeSocket(server, 'tom');
    const provider = new DocumentProvider({ client, documentId: 'document_1', person: { id: 'tom' }, sharedComputer: true });
    providers.push(provider);
    provider.open();
    await show(provider);
    const { editor } = await beginWriting();
    server.onPush = () => ({ refusal: 'UPDATE_TOO_DEEP', retry: false, message: '' });
    const subscribe = client.subscribe;
    const opening = new Promise<() => void>((resolve) => {
      client.subscribe = (payload, sink) => {
        if (!payload.query.startsWith('subscription')) return subscribe(payload, sink);
        resolve(() => subscribe(payload, sink));
        return () => {};
      };
    });
    await act(async () => void editor.commands.insertContent('Refused'));
    let open = () => {};
    await settle();
    await act(async () => void (open = await opening));
    expect(document.activeElement).toBe(page.querySelector('.is-waiting'));
    for (const key of 'On') await press(document.activeElement!, key);
    server.onPush = () => null;
    await act(async () => open());
    await settle();
    expect(document.activeElement).toBe(mounted());
    expect(fragmentText(server.doc.getXmlFragment(ROOT))).toBe('On');
    expect(provider.getState().refused).toMatchObject([{ text: 'Refused' }]);
  });

  test('[D16] pasting keeps what the schema knows and drops the rest', async () => {
    await show(await open('tom'));
    const { editor } = await beginWriting();
    const html = '<h1>Title</h1><p>a <b>bold</b> <img src="x"> <a href="javascript:alert(1)">word</a></p><table><tr><td>cell</td></tr></table>';
    await act(async () => void editor.view.pasteHTML(html));
    await settle();
    expect(server.doc.getXmlFragment(ROOT).toString()).toBe(
      '<paragraph>Title</paragraph><paragraph>a <bold>bold</bold> word</paragraph><paragraph>cell</paragraph>',
    );
  });

  test('[D19] pasted text is read for formulas; into a formula only its characters go', async () => {
    await show(await open('tom'));
    const { editor } = await beginWriting();
    await act(async () => void editor.view.pasteText('so $a^2$ is\nnot $5'));
    await settle();
    expect(server.doc.getXmlFragment(ROOT).toString()).toBe('<paragraph>so <inlinemath>a^2</inlinemath> is</paragraph><paragraph>not $5</paragraph>');
    await act(async () => {
      editor.commands.setTextSelection(6);
      const clipboardData = { getData: () => '$b\nc$' };
      editor.view.pasteText('$b\nc$', Object.assign(new Event('paste'), { clipboardData }) as unknown as ClipboardEvent);
    });
    await settle();
    expect(server.doc.getXmlFragment(ROOT).toString()).toContain('<inlinemath>ab c^2</inlinemath>');
  });

  test('a formula is entered and left with the arrows, and goes with its last character', async () => {
    server.write((doc) => appendBlocks(doc.getXmlFragment(ROOT), [paragraph('a $x$ b')]));
    await show(await open('tom'));
    const element = await beginWriting();
    const { editor } = element;
    const at = () => `${editor.state.selection.$head.parent.type.name} ${editor.state.selection.$head.parentOffset}`;
    await act(async () => void editor.commands.setTextSelection(3));
    const places: string[] = [];
    for (const key of ['ArrowRight', 'Escape', 'ArrowLeft']) {
      await press(element, key);
      places.push(at());
    }
    expect(places).toEqual(['inlineMath 0', 'paragraph 5', 'inlineMath 1']);
    expect(element.querySelector('.math-node.is-editing')).not.toBe(null);
    await press(element, 'Backspace');
    await settle();
    expect(server.doc.getXmlFragment(ROOT).toString()).toBe('<paragraph>a  b</paragraph>');
  });

  test('a list item that an edit leaves empty can still be written in', async () => {
    server.write((doc) => appendBlocks(doc.getXmlFragment(ROOT), [bulletList(['one', 'two'])]));
    await show(await open('tom'));
    const { editor } = await beginWriting();
    await act(async () => {
      const item = editor.state.doc.firstChild!.firstChild!;
      editor.view.dispatch(editor.state.tr.delete(2, 2 + item.content.size));
    });
    await settle();
    expect(server.doc.getXmlFragment(ROOT).toString()).toBe(
      '<bulletlist><listitem><paragraph></paragraph></listitem><listitem><paragraph>two</paragraph></listitem></bulletlist>',
    );
  });

  test('[D4] lists are not nested beyond what the document takes', async () => {
    await show(await open('tom'));
    const { editor } = await beginWriting();
    let content: object = { type: 'paragraph' };
    for (let depth = 0; depth < 8; depth++) content = { type: 'bulletList', content: [{ type: 'listItem', content: [content] }] };
    await act(async () => void editor.commands.insertContent(content));
    await settle();
    expect(page.querySelector('[role="alert"]')!.textContent).toContain('nested');
    expect(server.pushes).toEqual([]);
  });

  test('the toolbar is reached with Alt+F10 and moved in with the arrows', async () => {
    await show(await open('tom'));
    const element = await beginWriting();
    await press(element, 'F10', { altKey: true });
    expect(document.activeElement!.getAttribute('aria-label')).toBe('Bold');
    await press(document.activeElement!, 'ArrowRight');
    expect(document.activeElement!.getAttribute('aria-label')).toBe('Italic');
    await act(async () => (document.activeElement as HTMLElement).click());
    await act(async () => void element.editor.commands.insertContent('stressed'));
    await settle();
    expect(server.doc.getXmlFragment(ROOT).toString()).toBe('<paragraph><italic>stressed</italic></paragraph>');
  });

  test('when the role is lowered the editor goes at once', async () => {
    await show(await open('tom'));
    await beginWriting();
    await act(async () => server.setRole('tom', 'VIEWER'));
    await settle();
    expect(mounted()).toBe(null);
    expect(page.textContent).toContain('You can read this');
  });
});
