import { afterEach, describe, expect, test, vi } from 'vitest';
import { appendBlocks, paragraph } from '../../../../schema/document/content.ts';
import { mayWriteIn } from './document-state.ts';
import { FakeServer } from './fake-server.testkit.ts';
import { closeTabs, device, opened, ROOT, status, textOf, write } from './provider.testkit.ts';

afterEach(closeTabs);

describe('rights', () => {
  test('[D6] [D9] of two tabs that lose access each keeps its own unsaved words, and one of them those of a tab that is gone, once', async () => {
    const server = new FakeServer();
    const tom = device(server, 'tom');
    const gone = tom.tab();
    await status(gone.provider, 'saved');
    gone.socket.drop();
    write(gone.provider, 'From a tab that is gone');
    await status(gone.provider, 'offline-kept');
    server.onPush = () => 'silence';
    const tabs = [tom.tab().provider, tom.tab().provider];
    await opened(...tabs);
    for (const [at, tab] of tabs.entries()) write(tab, `From tab ${at}`);
    await vi.waitFor(() => expect(tom.storage.updates.size).toBe(3));
    gone.provider.destroy();
    server.setRole('tom', null);
    await Promise.all(tabs.map((tab) => status(tab, 'ended')));
    await vi.waitFor(() => expect(tom.storage.updates.size).toBe(0));
    expect([...tom.storage.kept.values()].map(({ text }) => text).sort()).toEqual(['From a tab that is gone', 'From tab 0', 'From tab 1']);
  });

  test('[D9] when access is removed the copy is dropped and one’s own unsaved words stay as text', async () => {
    const server = new FakeServer();
    server.write((doc) => appendBlocks(doc.getXmlFragment(ROOT), [paragraph('Somebody else’s words')]));
    const tom = device(server, 'tom');
    const { provider } = tom.tab();
    await status(provider, 'saved');
    server.onPush = () => 'silence';
    write(provider, 'My unsaved words');
    await vi.waitFor(() => expect(server.pushes.length).toBe(1));
    server.setRole('tom', null);
    await status(provider, 'ended');
    expect(textOf(provider)).toBe('');
    expect(provider.getState().ready).toBe(false);
    expect(provider.getState().refused).toMatchObject([{ text: 'My unsaved words', reason: 'access-removed' }]);
    await vi.waitFor(() => expect(tom.storage.updates.size).toBe(0));
    expect([...tom.storage.kept.values()].map(({ text }) => text)).toEqual(['My unsaved words']);
  });

  test('what one may not see opens as ended', async () => {
    const server = new FakeServer();
    server.roles.set('tom', null);
    const { provider } = device(server, 'tom').tab();
    await status(provider, 'ended');
  });

  test('[D9] a role changes in band: writing stops and begins again without reopening', async () => {
    const server = new FakeServer();
    const { provider } = device(server, 'tom').tab();
    await status(provider, 'saved');
    server.setRole('tom', 'VIEWER');
    await status(provider, 'read-only');
    expect(provider.getState().canWrite).toBe(false);
    server.setRole('tom', 'EDITOR');
    await status(provider, 'saved');
    expect(provider.getState().canWrite).toBe(true);
  });

  test('[D5] [D9] [D17] who writes in some fields only is refused elsewhere, gets those words back, and takes back nothing there', async () => {
    const server = new FakeServer();
    const { provider } = device(server, 'tom').tab();
    await status(provider, 'saved');
    const elsewhere = 'step_9/variation';
    // Two steps, the first of them in both fields, and one to do again.
    write(provider, 'Written while I could');
    write(provider, 'And here', elsewhere);
    provider.endUndoStep();
    write(provider, 'Written over', elsewhere);
    provider.endUndoStep();
    write(provider, 'Taken back', elsewhere);
    provider.undo();
    await status(provider, 'saved');
    server.setRole('tom', 'EDITOR', ['step_9']);
    await vi.waitFor(() => expect(mayWriteIn(provider.getState(), ROOT)).toBe(false));
    expect(mayWriteIn(provider.getState(), elsewhere)).toBe(true);
    provider.redo();
    expect(textOf(provider, elsewhere)).toBe('And here\nWritten over\nTaken back');
    for (const left of ['And here\nWritten over', 'And here', '', '']) {
      provider.undo();
      expect([textOf(provider), textOf(provider, elsewhere)]).toEqual(['Written while I could', left]);
    }
    await status(provider, 'saved');
    write(provider, 'Mine', elsewhere);
    provider.endUndoStep();
    await status(provider, 'saved');
    // On its way when the right ended, or whatever else the page did not know.
    write(provider, 'Too late');
    await vi.waitFor(() => expect(provider.getState().refused).toMatchObject([{ root: ROOT, text: 'Too late', reason: 'refused', message: expect.stringContaining('only read') }]));
    await status(provider, 'saved');
    provider.putBack(provider.getState().refused[0]!.id);
    expect(provider.getState().refused).toHaveLength(1);
    write(provider, 'Mine again', elsewhere);
    await status(provider, 'saved');
    expect([textOf(provider), textOf(provider, elsewhere)]).toEqual(['Written while I could', 'Mine\nMine again']);
  });

  test('[D16] a document that needs a newer editor is not written to, and says to reload', async () => {
    const server = new FakeServer();
    server.schemaVersion = 2;
    const { provider } = device(server, 'tom').tab();
    await status(provider, 'reload-needed');
    expect(provider.getState().canWrite).toBe(false);
  });
});
