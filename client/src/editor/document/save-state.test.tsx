import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { appendBlocks, paragraph } from '../../../../schema/document/content.ts';
import type { UnsavedStore } from '../kept-words/unsaved-store.ts';
import { DocumentProvider } from './document-provider.ts';
import { FakeServer, FakeSocket, fakeLocks, memoryStore } from './fake-server.testkit.ts';
import { DocumentProviderContext } from './provider-context.tsx';
import { SaveState } from './SaveState.tsx';

const ROOT = 'step_1/variation';
/** A write to the device takes as long as IndexedDB may, in milliseconds. */
const DEVICE_MS = 15;
let server: FakeServer;
let socket: FakeSocket;
let provider: DocumentProvider;
let page: HTMLElement;
let reactRoot: Root;
let shown: (string | null)[];
let watching: MutationObserver;

beforeAll(() => {
  (globalThis as Record<string, unknown>)['IS_REACT_ACT_ENVIRONMENT'] = true;
});

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  server = new FakeServer();
  page = document.body.appendChild(document.createElement('div'));
  reactRoot = createRoot(page);
});

afterEach(async () => {
  watching.disconnect();
  await act(async () => reactRoot.unmount());
  page.remove();
  provider.destroy();
  vi.useRealTimers();
});

const pass = (ms: number) => act(async () => void (await vi.advanceTimersByTimeAsync(ms)));

/** Opens a document and writes down each word that the mark shows, beginning with “Saved”. */
async function open(change: Partial<UnsavedStore> = {}): Promise<void> {
  const store = memoryStore();
  const put: UnsavedStore['put'] = async (update) => {
    await new Promise((resolve) => setTimeout(resolve, DEVICE_MS));
    await store.put(update);
  };
  socket = new FakeSocket(server, 'tom');
  provider = new DocumentProvider({
    client: socket, documentId: 'document_1', person: { id: 'tom' }, sharedComputer: false, storage: { ...store, put, ...change }, locks: fakeLocks(), random: () => 0,
  });
  provider.open();
  await act(async () => reactRoot.render(<DocumentProviderContext value={provider}><SaveState /></DocumentProviderContext>));
  await pass(1_000);
  const mark = page.querySelector('.save-state')!;
  shown = [mark.getAttribute('data-status')];
  const note = () => {
    const status = mark.getAttribute('data-status');
    if (status !== shown.at(-1)) shown.push(status);
  };
  watching = new MutationObserver(note);
  watching.observe(mark, { attributes: true });
}

async function type(letters: number, everyMs: number): Promise<void> {
  for (let at = 0; at < letters; at++) {
    act(() => provider.fragment(ROOT).doc!.transact(() => appendBlocks(provider.fragment(ROOT), [paragraph('x')]), provider));
    await pass(everyMs);
  }
}

/** Every acknowledgement comes so late. */
function answerAfter(ms: number): void {
  server.onPush = () => {
    server.beforeAnswer = new Promise((resolve) => setTimeout(resolve, ms));
    return null;
  };
}

test.each([80, 150, 400, 1_000])('[D22] who types a letter every %i ms without a line reads once that it is kept, and once that it is saved', async (everyMs) => {
  await open();
  await act(async () => socket.drop());
  await type(12, everyMs);
  await pass(1_000);
  expect(shown).toEqual(['saved', 'offline-kept']);
  await act(async () => socket.reconnect());
  await pass(3_000);
  expect(shown).toEqual(['saved', 'offline-kept', 'saving', 'saved']);
});

test('[D22] a line that goes between two letters is told in one word, though the last letter is just being kept', async () => {
  answerAfter(300);
  await open();
  await type(3, 150);
  await type(1, 1);
  await act(async () => socket.drop());
  await pass(3_000);
  expect(shown).toEqual(['saved', 'saving', 'offline-kept']);
});

test.each([[80, 300], [150, 300], [350, 300], [600, 20], [900, 300]])('[D22] who types a letter every %i ms, each saved after %i ms, reads once that it is being saved, and once that it is', async (everyMs, answerMs) => {
  answerAfter(answerMs);
  await open();
  await type(12, everyMs);
  await pass(3_000);
  expect(shown).toEqual(['saved', 'saving', 'saved']);
});

test('[D22] where the device keeps nothing it is said to keep the tab open', async () => {
  await open({ put: () => Promise.reject(new Error('quota')) });
  await act(async () => socket.drop());
  await type(12, 150);
  expect(shown).toEqual(['saved', 'offline-kept', 'offline']);
});

test('[D22] what the device takes long to keep is not said to be kept', async () => {
  await open({ put: () => new Promise(() => {}) });
  await act(async () => socket.drop());
  await type(1, 1_000);
  expect(shown).toEqual(['saved', 'offline-kept', 'offline']);
});
