import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, test, vi } from 'vitest';
import { appendBlocks, paragraph } from '../../../schema/document/content.ts';
import { createCommentOutbox } from '../comments/comment-outbox.ts';
import type { UnsentComment } from '../comments/kept-comments.ts';
import { DocumentProvider } from '../editor/document/document-provider.ts';
import { FakeServer, FakeSocket, fakeLocks, memoryStore } from '../editor/document/fake-server.testkit.ts';
import { usePlaceOfEdits } from './use-place-of-edits.ts';

const ROOT = 'step_1/variation';

/** Shows where edits are, and notes each place it shows. */
async function watch(): Promise<{ readonly places: string[]; readonly stop: () => Promise<void> }> {
  (globalThis as Record<string, unknown>)['IS_REACT_ACT_ENVIRONMENT'] = true;
  const places: string[] = [];
  function Place() {
    const place = usePlaceOfEdits();
    if (place !== places.at(-1)) places.push(place);
    return null;
  }
  const root = createRoot(document.createElement('div'));
  await act(async () => root.render(<Place />));
  return { places, stop: () => act(async () => root.unmount()) };
}

test('[D22] where a letter is, is told as it is written, kept and saved', async () => {
  const storage = memoryStore();
  let [keep, refuse] = [() => {}, () => {}];
  const put = () => new Promise<void>((resolve, reject) => ([keep, refuse] = [resolve, () => reject(new Error('quota'))]));
  const socket = new FakeSocket(new FakeServer(), 'tom');
  const provider = new DocumentProvider({ client: socket, documentId: 'document_1', person: { id: 'tom' }, sharedComputer: false, storage: { ...storage, put }, locks: fakeLocks() });
  const { places, stop } = await watch();
  try {
    provider.open();
    await act(() => vi.waitFor(() => expect(provider.getState().status).toBe('saved')));
    socket.drop();
    const write = () => act(async () => appendBlocks(provider.fragment(ROOT), [paragraph('x')]));
    const collected = () => act(() => new Promise((resolve) => setTimeout(resolve, 50)));
    await write();
    expect(places).toEqual(['kept', 'keeping']);
    await collected();
    await act(async () => keep());
    expect(places).toEqual(['kept', 'keeping', 'kept']);
    await write();
    await collected();
    await act(async () => refuse());
    expect(places.at(-1)).toBe('tab');
    await act(async () => provider.destroy());
    expect(places.at(-1)).toBe('kept');
  } finally {
    await stop();
    provider.destroy();
  }
});

test('[D22] a comment on its way that the device does not keep is told of, too', async () => {
  const { places, stop } = await watch();
  let sent = () => {};
  const outbox = createCommentOutbox(() => new Promise((resolve) => (sent = resolve)), { all: () => [], put: () => {}, remove: () => {} });
  try {
    expect(places).toEqual(['kept']);
    await act(async () => outbox.send({ id: 'comment_1', refused: null } as UnsentComment));
    expect(places).toEqual(['kept', 'tab']);
    await act(async () => sent());
    expect(places).toEqual(['kept', 'tab', 'kept']);
  } finally {
    outbox.stop();
    await stop();
  }
});
