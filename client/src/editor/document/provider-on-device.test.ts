import { afterEach, describe, expect, test, vi } from 'vitest';
import { hasUnsavedEdits } from '../kept-words/unsaved-registry.ts';
import { FakeServer, memoryStore } from './fake-server.testkit.ts';
import { closeTabs, device, leavingIsAskedAbout, status, textOf, write } from './provider.testkit.ts';

afterEach(closeTabs);

describe('unsaved edits on the device', () => {
  test('[D22] an edit is kept on the device before it is offered, and no longer once it is acknowledged', async () => {
    const server = new FakeServer();
    const tom = device(server, 'tom');
    const { provider } = tom.tab();
    await status(provider, 'saved');
    const keptAtPush: boolean[] = [];
    server.onPush = ({ updateId }) => (keptAtPush.push(tom.storage.updates.has(updateId)), null);
    write(provider, 'one');
    await status(provider, 'saved');
    write(provider, 'two');
    await status(provider, 'saved');
    expect(keptAtPush).toEqual([true, true]);
    await vi.waitFor(() => expect(tom.storage.updates.size).toBe(0));
  });

  test('[D6] after a reload they are pushed under their old client id and update id, by one tab only', async () => {
    const server = new FakeServer();
    const tom = device(server, 'tom');
    const first = tom.tab();
    await status(first.provider, 'saved');
    const oldId = first.provider.clientId;
    first.socket.drop();
    write(first.provider, 'Before the reload');
    await status(first.provider, 'offline-kept');
    const [stored] = tom.storage.updates.values();
    first.provider.destroy();

    const tabs = [tom.tab().provider, tom.tab().provider];
    await vi.waitFor(() => expect(tabs.map((tab) => textOf(tab))).toEqual(['Before the reload', 'Before the reload']));
    await vi.waitFor(() => expect(tom.storage.updates.size).toBe(0));
    expect(server.pushes.map(({ clientId, updateId }) => ({ clientId, updateId }))).toEqual([{ clientId: oldId, updateId: stored!.updateId }]);
    expect(tabs.map((tab) => tab.clientId)).not.toContain(oldId);
    write(tabs[0]!, 'After it');
    await status(tabs[0]!, 'saved');
    expect(textOf(server.doc)).toBe('Before the reload\nAfter it');
  });

  test('[D6] what a living tab has not sent yet is left to that tab', async () => {
    const server = new FakeServer();
    const tom = device(server, 'tom');
    const first = tom.tab();
    await status(first.provider, 'saved');
    first.socket.drop();
    write(first.provider, 'Mine to send');
    await status(first.provider, 'offline-kept');
    expect(leavingIsAskedAbout()).toBe(false);
    const second = tom.tab();
    await status(second.provider, 'saved');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(server.pushes).toEqual([]);
    first.socket.reconnect();
    await status(first.provider, 'saved');
    expect(textOf(server.doc)).toBe('Mine to send');
  });

  test('[D22] on a shared computer nothing is kept and the state says to keep the tab open', async () => {
    const server = new FakeServer();
    const store = memoryStore();
    const { provider, socket } = device(server, 'tom', store).tab({ sharedComputer: true });
    await status(provider, 'saved');
    socket.drop();
    write(provider, 'Only in this tab');
    await status(provider, 'offline');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(store.updates.size).toBe(0);
    expect(hasUnsavedEdits()).toBe(true);
    expect(leavingIsAskedAbout()).toBe(true);
    socket.reconnect();
    await status(provider, 'saved');
    expect(leavingIsAskedAbout()).toBe(false);
    expect(textOf(server.doc)).toBe('Only in this tab');
  });

  test('[D22] another person on the same device never pushes or sees them', async () => {
    const server = new FakeServer();
    const store = memoryStore();
    const tom = device(server, 'tom', store).tab();
    await status(tom.provider, 'saved');
    tom.socket.drop();
    write(tom.provider, 'Tom’s words');
    await status(tom.provider, 'offline-kept');
    tom.provider.destroy();
    const aisha = device(server, 'aisha', store).tab();
    await status(aisha.provider, 'saved');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(server.pushes).toEqual([]);
    expect(store.updates.size).toBe(1);
  });

  test('[D22] once somebody else has signed in on the device nothing more is sent, and what is unsaved waits for its writer', async () => {
    const server = new FakeServer();
    const tom = device(server, 'tom');
    let signedIn = (_same: boolean) => {};
    const { provider, socket } = tom.tab({ watchPerson: (_id, onSaid) => ((signedIn = onSaid), () => {}) });
    await status(provider, 'saved');
    socket.drop();
    write(provider, 'Mine alone');
    await status(provider, 'offline-kept');
    signedIn(false);
    socket.reconnect();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(provider.getState()).toMatchObject({ status: 'locked', canWrite: false });
    expect(server.pushes).toEqual([]);
    signedIn(true);
    await status(provider, 'saved');
    expect(textOf(server.doc)).toBe('Mine alone');
  });

  test('a device that refuses to store does not stop the saving, and says so while offline', async () => {
    const server = new FakeServer();
    const broken = { ...memoryStore(), put: () => Promise.reject(new Error('quota')) };
    const { provider, socket } = device(server, 'tom', broken).tab();
    await status(provider, 'saved');
    write(provider, 'Saved all the same');
    await status(provider, 'saved');
    socket.drop();
    write(provider, 'In memory');
    await status(provider, 'offline');
    socket.reconnect();
    await status(provider, 'saved');
    expect(textOf(server.doc)).toBe('Saved all the same\nIn memory');
  });
});
