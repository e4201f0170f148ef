import { act } from 'react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type * as Y from 'yjs';
import { appendBlocks, fragmentText, paragraph } from '../../../../schema/document/content.ts';
import { beginWriting, mounted, onFieldPage, open, providers, ROOT, server, settle, show, still } from './field-page.testkit.tsx';

onFieldPage();

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
