import { afterEach, expect, test, vi } from 'vitest';
import { FakeServer, FakeSocket, memoryStore } from '../document/fake-server.testkit.ts';
import { closeTabs, device, ROOT, status, textOf, write } from '../document/provider.testkit.ts';
import { pushLeftoverEdits } from './leftover-edits.ts';

afterEach(closeTabs);

const WORDS = { id: 'lost_1', root: ROOT, text: 'Said in between', joinedInto: null };
const FULL = { refusal: 'DOCUMENT_FULL', retry: false, message: 'Full.' };
/** Time in which what is wrong would have shown. */
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 60));

/** A device whose tab has put lost words back without a line, between other letters, and was left then. */
async function putBackOffline(server: FakeServer, storage = memoryStore()) {
  const tom = device(server, 'tom', storage);
  const { provider, socket } = tom.tab();
  await status(provider, 'saved');
  server.tellLost('tom', [WORDS]);
  await vi.waitFor(() => expect(provider.getState().lost).toHaveLength(1));
  socket.drop();
  write(provider, 'Before.');
  provider.putBackLost('lost_1');
  write(provider, 'After.');
  await aWhile();
  provider.destroy();
  return tom;
}

test('[D18] words put back without a line, in a tab that was left, are not offered again where another tab saves them, and settled then', async () => {
  const server = new FakeServer();
  const tom = await putBackOffline(server);
  let acknowledge = () => {};
  server.beforeAnswer = new Promise((resolve) => (acknowledge = resolve));
  const { provider } = tom.tab();
  const offered: string[] = [];
  provider.subscribe(() => offered.push(...provider.getState().lost.map(({ text }) => text)));
  await vi.waitFor(() => expect(server.pushes).toHaveLength(1));
  server.tellLost('tom', [WORDS]);
  await aWhile();
  expect([offered, server.settled]).toEqual([[], []]);
  acknowledge();
  await vi.waitFor(() => expect(server.settled).toEqual(['lost_1']));
  // Told once more by who has not heard of it.
  server.tellLost('tom', [WORDS]);
  await aWhile();
  expect([offered, textOf(server.doc)]).toEqual([[], 'Before.\nSaid in between\nAfter.']);
});

test('[D18] nor are they where they are saved after signing in, with no document open', async () => {
  const server = new FakeServer();
  const { storage, locks } = await putBackOffline(server);
  const { signal } = new AbortController();
  await pushLeftoverEdits({ client: new FakeSocket(server, 'tom'), person: { id: 'tom' }, storage, locks, signal });
  await vi.waitFor(() => expect(server.settled).toEqual(['lost_1']));
  expect(textOf(server.doc)).toContain('Said in between');
});

test('[D18] they are offered again, and not settled, where the device did not keep what puts them back, or more was lost since', async () => {
  const server = new FakeServer();
  const forgetful = await putBackOffline(server, { ...memoryStore(), put: () => Promise.reject(new Error('quota')) });
  const { provider } = forgetful.tab();
  await status(provider, 'saved');
  server.tellLost('tom', [WORDS]);
  await vi.waitFor(() => expect(provider.getState().lost).toMatchObject([{ text: 'Said in between' }]));
  provider.destroy();

  const tom = await putBackOffline(new FakeServer());
  server.onPush = () => 'silence';
  const next = tom.tab({ client: new FakeSocket(server, 'tom') }).provider;
  await status(next, 'saving');
  server.tellLost('tom', [{ ...WORDS, text: 'Said in between, and more' }]);
  await vi.waitFor(() => expect(next.getState().lost).toMatchObject([{ text: 'Said in between, and more' }]));
  expect(server.settled).toEqual([]);
});

test('[D5] [D18] where they are refused in the end, they are among the words that were not saved, and nothing is settled', async () => {
  const server = new FakeServer();
  const tom = await putBackOffline(server);
  server.onPush = () => FULL;
  const { provider } = tom.tab();
  await vi.waitFor(() => expect(provider.getState().refused.map(({ text }) => text).join()).toContain('Said in between'));
  const another = tom.tab().provider;
  await status(another, 'saved');
  server.tellLost('tom', [WORDS]);
  await vi.waitFor(() => expect(another.getState().lost).toHaveLength(1));
  expect(server.settled).toEqual([]);
});

test('[D5] refused words that are put back stay on the device until what puts them back is there', async () => {
  const server = new FakeServer();
  const storage = memoryStore();
  let [keep, refuse] = [() => {}, () => {}];
  const tom = device(server, 'tom', storage);
  const { provider, socket } = tom.tab({
    storage: { ...storage, put: (update) => new Promise((resolve, reject) => ([keep, refuse] = [() => resolve(storage.put(update)), () => reject(new Error('quota'))])) },
  });
  await status(provider, 'saved');
  server.onPush = () => FULL;
  write(provider, 'Too much');
  await aWhile();
  keep();
  await vi.waitFor(() => expect(storage.kept.size).toBe(1));
  server.onPush = () => null;
  await status(provider, 'saved');
  socket.drop();
  provider.putBack(provider.getState().refused[0]!.id);
  expect(provider.getState().refused).toEqual([]);
  await aWhile();
  expect(storage.kept.size).toBe(1);
  refuse();
  await aWhile();
  expect(storage.kept.size).toBe(1);
  write(provider, 'More');
  await aWhile();
  keep();
  await vi.waitFor(() => expect(storage.kept.size).toBe(0));
  expect(storage.updates.size).toBe(1);
});
