import { afterEach, expect, test, vi } from 'vitest';
import { FakeServer, memoryStore } from '../document/fake-server.testkit.ts';
import { closeTabs, device, leavingIsAskedAbout, status, write } from '../document/provider.testkit.ts';
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
  expect([leavingIsAskedAbout(), hasUnsavedEdits(), placeOfEdits()]).toEqual([false, false, 'kept']);
});
