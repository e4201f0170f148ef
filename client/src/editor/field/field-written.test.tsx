import { act } from 'react';
import { describe, expect, test } from 'vitest';
import type * as Y from 'yjs';
import { appendBlocks, bulletList, fragmentText, paragraph } from '../../../../schema/document/content.ts';
import { DocumentProvider } from '../document/document-provider.ts';
import { FakeSocket } from '../document/fake-server.testkit.ts';
import { beginWriting, mounted, onFieldPage, open, page, press, providers, ROOT, server, settle, show, still } from './field-page.testkit.tsx';
import { showSuggestedWords } from './suggested-words.ts';

onFieldPage();

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
