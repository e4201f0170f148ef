import { act } from 'react';
import { describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { appendBlocks, bulletList, paragraph } from '../../../../schema/document/content.ts';
import { beginWriting, mounted, onFieldPage, open, page, press, ROOT, server, settle, show, still } from './field-page.testkit.tsx';

onFieldPage();

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
