import { afterEach, describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { appendBlocks, paragraph } from '../../../../schema/document/content.ts';
import { type ParkedEdit, putIntoField } from '../../comments/parked-edits.ts';
import { client } from '../../graphql/client.ts';
import { FakeServer } from './fake-server.testkit.ts';
import { closeTabs, device, opened, ROOT, status, textOf, write } from './provider.testkit.ts';

afterEach(closeTabs);

describe('a refusal', () => {
  test('[D5] keeps the words, begins anew under another client id, and writing goes on', async () => {
    const server = new FakeServer();
    const tom = device(server, 'tom');
    const { provider } = tom.tab();
    await status(provider, 'saved');
    write(provider, 'Good words');
    await status(provider, 'saved');
    const before = provider.clientId;
    server.onPush = () => ({ refusal: 'DOCUMENT_FULL', retry: false, message: 'The document is full.' });
    write(provider, 'Refused words');
    await vi.waitFor(() => expect(provider.getState().refused).toHaveLength(1));
    server.onPush = () => null;
    await status(provider, 'saved');
    expect(provider.clientId).not.toBe(before);
    expect(provider.getState().refused[0]).toMatchObject({ root: ROOT, text: 'Refused words', reason: 'refused' });
    expect(provider.getState().refused[0]!.message).toContain('The document is full.');
    expect(textOf(provider)).toBe('Good words');
    write(provider, 'Written afterwards');
    await status(provider, 'saved');
    expect(textOf(server.doc)).toBe('Good words\nWritten afterwards');
    expect(tom.storage.updates.size).toBe(0);
  });

  test('[D5] words offered back can be put back, and stay on offer over a reload until then', async () => {
    const server = new FakeServer();
    const tom = device(server, 'tom');
    const first = tom.tab().provider;
    await status(first, 'saved');
    server.onPush = () => ({ refusal: 'DOCUMENT_FULL', retry: false, message: 'Full.' });
    write(first, 'Too much');
    await vi.waitFor(() => expect(first.getState().refused).toHaveLength(1));
    first.destroy();
    server.onPush = () => null;
    const second = tom.tab().provider;
    await vi.waitFor(() => expect(second.getState().refused).toHaveLength(1));
    await status(second, 'saved');
    second.putBack(second.getState().refused[0]!.id);
    await status(second, 'saved');
    expect(textOf(server.doc)).toBe('Too much');
    expect(second.getState().refused).toEqual([]);
    expect(tom.storage.kept.size).toBe(0);
  });

  test('[D5] whoever types on while words are refused gets them back in one piece', async () => {
    const server = new FakeServer();
    const { provider } = device(server, 'tom').tab();
    await status(provider, 'saved');
    server.onPush = () => ({ refusal: 'DOCUMENT_FULL', retry: false, message: 'Full.' });
    for (const words of ['One piece ', 'after another']) {
      write(provider, words);
      const before = provider.clientId;
      await vi.waitFor(() => expect(provider.clientId).not.toBe(before));
      await opened(provider);
    }
    expect(provider.getState().refused.map(({ text }) => text)).toEqual(['One piece after another']);
  });

  test('[D8] [D18] words put back are settled once they are saved: not where that is refused, while the line is away, or where access ends', async () => {
    const server = new FakeServer();
    const { provider, socket } = device(server, 'tom').tab();
    const mutate = vi.spyOn(client, 'mutate').mockResolvedValue({ data: { settleParkedEdit: { __typename: 'ParkedEditSettled' } } } as never);
    const parked = { id: 'parked_1', root: ROOT, text: 'Parked words' } as ParkedEdit;
    await status(provider, 'saved');
    const lose = (id: string) => {
      server.tellLost('tom', [{ id, root: ROOT, text: `Words of ${id}`, joinedInto: null }]);
      return vi.waitFor(() => expect(provider.getState().lost).toMatchObject([{ id }]));
    };
    server.onPush = () => ({ refusal: 'DOCUMENT_FULL', retry: false, message: 'Full.' });
    await lose('lost_1');
    provider.putBackLost('lost_1');
    await expect(putIntoField(provider, parked)).rejects.toThrow('could not be saved');
    expect(provider.getState().refused).toMatchObject([{ text: 'Words of lost_1\nParked words' }]);
    server.onPush = () => null;
    await status(provider, 'saved');

    const settledAtPush: unknown[] = [];
    server.onPush = () => (settledAtPush.push([...server.settled, ...mutate.mock.calls]), null);
    await lose('lost_2');
    socket.drop();
    provider.putBackLost('lost_2');
    const put = putIntoField(provider, parked);
    await provider.settled();
    await status(provider, 'offline-kept');
    socket.reconnect();
    await put;
    expect(settledAtPush).toEqual([[]]);
    await vi.waitFor(() => expect(server.settled).toEqual(['lost_2']));
    expect(mutate.mock.calls).toMatchObject([[{ variables: { input: { parkedEditId: 'parked_1' } } }]]);

    let acknowledge = () => {};
    server.beforeAnswer = new Promise((resolve) => (acknowledge = resolve));
    await lose('lost_3');
    provider.putBackLost('lost_3');
    server.tellLost('tom', [{ id: 'lost_3', root: ROOT, text: 'Words of lost_3, and more', joinedInto: null }]);
    await vi.waitFor(() => expect(provider.getState().lost).toMatchObject([{ text: 'Words of lost_3, and more' }]));
    acknowledge();
    await status(provider, 'saved');
    expect(server.settled).toEqual(['lost_2']);

    server.onPush = () => 'silence';
    await lose('lost_4');
    provider.putBackLost('lost_4');
    const late = putIntoField(provider, parked);
    server.setRole('tom', null);
    await expect(late).rejects.toThrow('could not be saved');
    expect([server.settled, mutate.mock.calls.length]).toEqual([['lost_2'], 1]);
    mutate.mockRestore();
  });

  test('[D8] another epoch is never merged into: the unsaved field is parked and its words are offered back', async () => {
    const server = new FakeServer();
    const { provider, socket } = device(server, 'tom').tab();
    await status(provider, 'saved');
    socket.drop();
    write(provider, 'From the old history');
    await status(provider, 'offline-kept');
    server.epoch = 'epoch_2';
    server.doc = new Y.Doc();
    appendBlocks(server.doc.getXmlFragment(ROOT), [paragraph('The new history')]);
    socket.reconnect();
    await status(provider, 'saved');
    expect(textOf(provider)).toBe('The new history');
    expect(server.pushes).toEqual([]);
    expect(server.parked).toMatchObject([{ root: ROOT, reason: 'EPOCH_CHANGED', body: { type: 'doc' } }]);
    expect(JSON.stringify(server.parked)).toContain('From the old history');
    expect(provider.getState().refused).toMatchObject([{ text: 'From the old history', reason: 'epoch-changed' }]);
  });
});
