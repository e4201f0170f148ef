import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { appendBlocks, paragraph } from '../../../schema/document/content.ts';
import { createCommentOutbox } from '../comments/comment-outbox.ts';
import { keptComments, type UnsentComment } from '../comments/kept-comments.ts';
import { DocumentProvider } from '../editor/document/document-provider.ts';
import { FakeServer, FakeSocket, fakeLocks, memoryStore } from '../editor/document/fake-server.testkit.ts';
import type { Locks } from '../editor/document/stored-updates.ts';
import type { UnsavedStore } from '../editor/kept-words/unsaved-store.ts';
import { socket } from '../graphql/socket.ts';
import { type Viewer, ViewerContext } from '../session/viewer-context.ts';
import { theme } from '../theme.ts';
import { ConnectionBanner } from './ConnectionBanner.tsx';
import { SignOut } from './SignOut.tsx';

// Before anything is imported: the one socket of a tab takes its WebSocket then.
vi.hoisted(() => {
  vi.resetModules();
  vi.stubGlobal('WebSocket', class { static CONNECTING = 0; static OPEN = 1; static CLOSING = 2; static CLOSED = 3; close() {} });
});

const ROOT = 'step_1/variation';
const STAYS = 'It stays on this device, locked to you, and is saved when you sign in here again.';
const ARE_LOST = 'If you sign out now, those words are lost; wait for “Saved” to keep them.';
const IS_KEPT = 'What you write is kept on this device and saved when the line is back.';
const KEEP_OPEN = 'Keep this tab open: what you write is only here until the line is back.';

interface Device {
  readonly storage: UnsavedStore | null;
  readonly locks: Locks | null;
}
const keeping = (): Device => ({ storage: memoryStore(), locks: fakeLocks() });
/** As a page has it that came by http and not from the device itself. */
const withoutLocks = (): Device => ({ storage: memoryStore(), locks: null });
const full = (): Device => ({ storage: { ...memoryStore(), put: () => Promise.reject(new DOMException('', 'QuotaExceededError')) }, locks: fakeLocks() });

/** The document of somebody who is offline in mid-sentence, where the line is down or up but silent. */
async function writing(device: Device, isDown = true): Promise<DocumentProvider> {
  const client = new FakeSocket(Object.assign(new FakeServer(), { onPush: () => 'silence' as const }), 'tom');
  const provider = new DocumentProvider({ client, documentId: 'document_1', person: { id: 'tom' }, sharedComputer: false, ...device });
  provider.open();
  await pass(50);
  expect(provider.getState().ready).toBe(true);
  if (isDown) client.drop();
  write(provider, 'Not saved yet');
  await pass(60);
  return provider;
}
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const write = (provider: DocumentProvider, words: string) => appendBlocks(provider.fragment(ROOT), [paragraph(words)]);

describe('what is promised about words that are not saved', () => {
  const open: (() => void)[] = [];
  /** So much time passes, and what it brings is drawn. */
  async function later(ms: number): Promise<void> {
    for (let left = ms; left > 0; left -= 250) {
      await new Promise((resolve) => setImmediate(resolve));
      await pass(250);
    }
    await new Promise((resolve) => setImmediate(resolve));
  }
  async function shows(words: string): Promise<void> {
    await later(1_000);
    await vi.waitFor(() => expect(document.body.textContent).toContain(words), { interval: 50 });
  }

  function show(element: ReactNode, sharedComputer = false): void {
    const root = createRoot(document.body.appendChild(document.createElement('div')));
    open.push(() => root.unmount());
    const viewer = { person: { id: 'tom' }, sharedComputer } as Viewer;
    root.render(<MantineProvider theme={theme}><ViewerContext value={viewer}>{element}</ViewerContext></MantineProvider>);
  }
  const showSignOut = (sharedComputer = false) => show(<SignOut onClose={() => {}} />, sharedComputer);

  beforeEach(() => {
    vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false);
    vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }));
    // What jsdom lacks of a dialog.
    Object.assign(HTMLDialogElement.prototype, { showModal(this: HTMLDialogElement) { this.open = true; }, close(this: HTMLDialogElement) { this.open = false; } });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  });
  afterEach(() => {
    for (const close of open.splice(0)) close();
    vi.useRealTimers();
    document.body.replaceChildren();
  });

  test.each([
    ['a device that keeps them', keeping, true, STAYS],
    ['a device that keeps them, with a server that does not answer', keeping, false, STAYS],
    ['a browser without Web Locks', withoutLocks, true, ARE_LOST],
    ['a device without room', full, true, ARE_LOST],
    ['a device without room, with a server that does not answer', full, false, ARE_LOST],
  ])('[D22] who signs out on %s is told what becomes of them', async (_, device, isDown, promise) => {
    const provider = await writing(device(), isDown);
    open.push(() => provider.destroy());
    showSignOut();
    await shows(promise);
    expect(document.body.textContent).not.toContain(promise === STAYS ? ARE_LOST : STAYS);
  });

  test('[D22] words that are just being kept are not promised before they are, and then they are', async () => {
    let keep = () => {};
    const slow = new Promise<void>((resolve) => (keep = resolve));
    const provider = await writing({ ...keeping(), storage: { ...memoryStore(), put: () => slow } });
    open.push(() => provider.destroy());
    showSignOut();
    await shows(ARE_LOST);
    keep();
    await shows(STAYS);
  });

  test('[D22] a comment that the device has no room for is not promised either', async () => {
    const storage = { length: 0, key: () => null, getItem: () => null, removeItem() {}, clear() {}, setItem: () => { throw new DOMException('', 'QuotaExceededError'); } };
    const outbox = createCommentOutbox(() => Promise.reject(new TypeError('Failed to fetch')), keptComments('tom', storage));
    open.push(() => outbox.stop());
    outbox.send({ id: 'comment_1', text: 'Why?', refused: null } as UnsentComment);
    showSignOut();
    await shows(ARE_LOST);
  });

  test('[D22] nothing is kept on a shared computer', async () => {
    const provider = await writing({ storage: null, locks: fakeLocks() });
    open.push(() => provider.destroy());
    showSignOut(true);
    await shows('nothing is kept on a shared computer');
    await shows(ARE_LOST);
  });

  describe('while there is no connection', () => {
    beforeEach(() => {
      open.push(socket.subscribe({ query: '{ viewer { email } }' }, { next() {}, error() {}, complete() {} }));
      socket.terminate();
    });

    test.each([
      ['kept on a device that keeps them', keeping, IS_KEPT],
      ['only here in a browser without Web Locks', withoutLocks, KEEP_OPEN],
      ['only here on a device without room', full, KEEP_OPEN],
    ])('[D22] the banner says that words are %s', async (_, device, promise) => {
      const provider = await writing(device());
      open.push(() => provider.destroy());
      show(<ConnectionBanner />);
      await later(3_000);
      await shows(promise);
      expect(document.body.textContent).not.toContain(promise === IS_KEPT ? KEEP_OPEN : IS_KEPT);
    });

    test('[D22] the banner does not go to and fro while somebody types, and follows a device that refuses from now on', async () => {
      const device = keeping();
      const provider = await writing(device);
      open.push(() => provider.destroy());
      show(<ConnectionBanner />);
      await later(3_000);
      await shows(IS_KEPT);
      for (let key = 0; key < 100; key++) {
        write(provider, 'a');
        await pass(15);
        expect(document.body.textContent).toContain(IS_KEPT);
      }
      device.storage!.put = () => Promise.reject(new DOMException('', 'QuotaExceededError'));
      write(provider, 'and no more');
      await shows(KEEP_OPEN);
    });
  });
});
