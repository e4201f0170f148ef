import { afterEach, expect, test, vi } from 'vitest';
import { FakeServer, FakeSocket, memoryStore } from '../document/fake-server.testkit.ts';
import { closeTabs, device, leavingIsAskedAbout, status, write } from '../document/provider.testkit.ts';
import { pushLeftoverEdits } from './leftover-edits.ts';
import { hasUnsavedEdits, placeOfEdits } from './unsaved-registry.ts';

afterEach(closeTabs);

const FULL = { refusal: 'DOCUMENT_FULL', retry: false, message: 'Full.' };

/** A tab whose words were refused, and that writes on. */
async function refusedOn(storage: ReturnType<typeof memoryStore> | null) {
  const server = new FakeServer();
  const { provider } = device(server, 'tom', storage).tab();
  await status(provider, 'saved');
  server.onPush = () => FULL;
  write(provider, 'Too much');
  await vi.waitFor(() => expect(provider.getState().refused).toHaveLength(1));
  server.onPush = () => null;
  await status(provider, 'saved');
  return provider;
}

test.each([
  ['nothing is kept', null],
  ['the device refuses', { ...memoryStore(), keepWords: () => Promise.reject(new Error('quota')) }],
])('[D5] [D22] refused words that are in this tab alone, since %s, are not left without a question, until they are decided about', async (_why, storage) => {
  const provider = await refusedOn(storage);
  expect([leavingIsAskedAbout(), hasUnsavedEdits(), placeOfEdits()]).toEqual([true, true, 'tab']);
  provider.dropRefused(provider.getState().refused[0]!.id);
  expect([leavingIsAskedAbout(), hasUnsavedEdits()]).toEqual([false, false]);
});

test('[D5] [D22] refused words that the device keeps may be left', async () => {
  const storage = memoryStore();
  await refusedOn(storage);
  await vi.waitFor(() => expect(storage.kept.size).toBe(1));
  // The tab hears of it a moment after the device has them.
  await vi.waitFor(() => expect([leavingIsAskedAbout(), hasUnsavedEdits(), placeOfEdits()]).toEqual([false, false, 'kept']));
});

/** What a tab without a line has left on a device that has no room for words then, and a server that refuses it. */
async function leftOnFullDevice() {
  const server = new FakeServer();
  const memory = memoryStore();
  const full = { is: true };
  const tom = device(server, 'tom', { ...memory, keepWords: (words) => (full.is ? Promise.reject(new Error('quota')) : memory.keepWords(words)) });
  const { provider, socket } = tom.tab();
  await status(provider, 'saved');
  socket.drop();
  write(provider, 'Written on the train');
  await vi.waitFor(() => expect(memory.updates.size).toBe(1));
  provider.destroy();
  server.onPush = () => FULL;
  return { server, memory, full, tom };
}

test('[D5] [D22] what an earlier tab left, and is refused with no document open, stays on the device until its words are kept there', async () => {
  const { server, memory, full, tom: { storage, locks } } = await leftOnFullDevice();
  const push = () => pushLeftoverEdits({ client: new FakeSocket(server, 'tom'), person: { id: 'tom' }, storage, locks, signal: new AbortController().signal });
  await push();
  expect([memory.updates.size, memory.kept.size]).toEqual([1, 0]);
  full.is = false;
  await push();
  expect([memory.updates.size, memory.kept.size]).toEqual([0, 1]);
});

test('[D5] [D22] with the document open they are shown once, however often the line comes back, and gone once they are decided about', async () => {
  const { tom } = await leftOnFullDevice();
  const { provider, socket } = tom.tab();
  const shown = () => provider.getState().refused.map(({ text }) => text);
  await vi.waitFor(() => expect(shown()).toEqual(['Written on the train']));
  expect(leavingIsAskedAbout()).toBe(true);
  const again = async () => {
    socket.drop();
    socket.reconnect();
    await status(provider, 'saved');
    await new Promise((resolve) => setTimeout(resolve, 50));
    return shown();
  };
  expect(await again()).toEqual(['Written on the train']);
  provider.dropRefused(provider.getState().refused[0]!.id);
  expect(await again()).toEqual([]);
});
