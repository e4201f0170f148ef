import { act, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { beforeAll, expect, test, vi } from 'vitest';
import { appendBlocks, fragmentText, paragraph } from '../../../../schema/document/content.ts';
import { FakeServer, FakeSocket, fakeLocks, memoryStore } from './fake-server.testkit.ts';
import { pushLeftoverEdits } from '../kept-words/leftover-edits.ts';
import { acquireDocument } from './open-documents.ts';
import { useOpenDocument } from './provider-context.tsx';
import { saySignedInPerson } from './signed-in-person.ts';
import { hasUnsavedEdits } from '../kept-words/unsaved-registry.ts';

const ROOT = 'step_1/variation';

beforeAll(() => {
  (globalThis as Record<string, unknown>)['IS_REACT_ACT_ENVIRONMENT'] = true;
});

const optionsFor = (server: FakeServer, documentId: string) => ({
  client: new FakeSocket(server, 'tom'), documentId, person: { id: 'tom' }, sharedComputer: true,
});

test('leaving a page while something is unsaved still saves it, and coming back finds the same document', async () => {
  const server = new FakeServer();
  const options = optionsFor(server, 'document_of_page');
  const first = acquireDocument(options);
  await vi.waitFor(() => expect(first.provider.getState().ready).toBe(true));
  let acknowledge = () => {};
  server.beforeAnswer = new Promise((resolve) => (acknowledge = resolve));
  appendBlocks(first.provider.fragment(ROOT), [paragraph('Written last')]);
  first.release();
  const again = acquireDocument(options);
  expect(again.provider).toBe(first.provider);
  again.release();
  expect(hasUnsavedEdits()).toBe(true);
  acknowledge();
  await vi.waitFor(() => expect(hasUnsavedEdits()).toBe(false));
  expect(fragmentText(server.doc.getXmlFragment(ROOT))).toBe('Written last');
  const later = acquireDocument(options);
  expect(later.provider).not.toBe(first.provider);
  later.release();
});

test('[D5] refused words that no device keeps are there when somebody who left their page comes back, until they are decided about', async () => {
  const server = new FakeServer();
  const options = optionsFor(server, 'document_with_refused_words');
  const first = acquireDocument(options);
  await vi.waitFor(() => expect(first.provider.getState().ready).toBe(true));
  server.onPush = () => ({ refusal: 'DOCUMENT_FULL', retry: false, message: 'Full.' });
  appendBlocks(first.provider.fragment(ROOT), [paragraph('Too much')]);
  await vi.waitFor(() => expect(first.provider.getState().refused).toHaveLength(1));
  first.release();
  await new Promise((resolve) => setTimeout(resolve, 50));
  const again = acquireDocument(options);
  expect(again.provider.getState().refused).toMatchObject([{ text: 'Too much' }]);
  again.provider.dropRefused(again.provider.getState().refused[0]!.id);
  again.release();
  await new Promise((resolve) => setTimeout(resolve, 50));
  const later = acquireDocument(options);
  expect(later.provider).not.toBe(first.provider);
  later.release();
});

test('a component opens its document once, also where React mounts it twice', async () => {
  const server = new FakeServer();
  const options = optionsFor(server, 'document_of_component');
  const subscribe = vi.spyOn(options.client, 'subscribe');
  const page = document.body.appendChild(document.createElement('div'));
  function Page() {
    return <p>{useOpenDocument(options)?.documentId}</p>;
  }
  const root = createRoot(page);
  await act(async () => root.render(<StrictMode><Page /></StrictMode>));
  expect(page.textContent).toBe('document_of_component');
  const opened = subscribe.mock.calls.filter(([payload]) => payload.query.startsWith('subscription'));
  expect(opened).toHaveLength(1);
  await act(async () => root.unmount());
});

test('[D22] what an earlier session left is pushed after signing in, without opening its document', async () => {
  const server = new FakeServer();
  const storage = memoryStore();
  const locks = fakeLocks();
  const { client, ...rest } = optionsFor(server, 'document_of_yesterday');
  const yesterday = acquireDocument({ ...rest, client, storage, locks, sharedComputer: false });
  await vi.waitFor(() => expect(yesterday.provider.getState().ready).toBe(true));
  client.drop();
  appendBlocks(yesterday.provider.fragment(ROOT), [paragraph('On the train')]);
  await vi.waitFor(() => expect(storage.updates.size).toBe(1));
  yesterday.provider.destroy();
  await pushLeftoverEdits({ client: new FakeSocket(server, 'tom'), person: { id: 'tom' }, signal: new AbortController().signal, storage, locks });
  expect(fragmentText(server.doc.getXmlFragment(ROOT))).toBe('On the train');
  expect(storage.updates.size).toBe(0);
});

test('[D22] what one person left unsaved in a tab is never sent in the name of the next, and does not ask them about leaving', async () => {
  const server = new FakeServer();
  const options = optionsFor(server, 'document_of_a_shared_computer');
  const tom = acquireDocument(options);
  await vi.waitFor(() => expect(tom.provider.getState().ready).toBe(true));
  options.client.drop();
  appendBlocks(tom.provider.fragment(ROOT), [paragraph('Never said it')]);
  tom.release();
  expect(hasUnsavedEdits()).toBe(true);
  saySignedInPerson('aisha');
  options.client.reconnect();
  await vi.waitFor(() => expect(hasUnsavedEdits()).toBe(false));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(server.pushes).toEqual([]);
});
