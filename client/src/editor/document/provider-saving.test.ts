import { afterEach, describe, expect, test, vi } from 'vitest';
import { appendBlocks, paragraph } from '../../../../schema/document/content.ts';
import { hasUnsavedEdits } from '../kept-words/unsaved-registry.ts';
import { FakeServer } from './fake-server.testkit.ts';
import { closeTabs, device, opened, OTHER, ROOT, status, textOf, write } from './provider.testkit.ts';

afterEach(closeTabs);

describe('writing together', () => {
  test('[D1] two people who type in the same field see one text, and so does the server', async () => {
    const server = new FakeServer();
    const tom = device(server, 'tom').tab().provider;
    const aisha = device(server, 'aisha').tab().provider;
    await opened(tom, aisha);
    write(tom, 'Bars of equal parts');
    write(aisha, 'A double number line');
    await status(tom, 'saved');
    await status(aisha, 'saved');
    expect(textOf(tom)).toBe(textOf(aisha));
    expect(textOf(server.doc)).toBe(textOf(tom));
    expect(textOf(tom).split('\n').sort()).toEqual(['A double number line', 'Bars of equal parts']);
  });

  test('[D22] it is saving until the acknowledgement came, even when the text came back already', async () => {
    const server = new FakeServer();
    const { provider } = device(server, 'tom').tab();
    await status(provider, 'saved');
    let acknowledge = () => {};
    server.beforeAnswer = new Promise((resolve) => (acknowledge = resolve));
    write(provider, 'Keep the scale');
    expect(provider.getState().status).toBe('saving');
    expect(hasUnsavedEdits()).toBe(true);
    await vi.waitFor(() => expect(textOf(server.doc)).toBe('Keep the scale'));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(provider.getState().status).toBe('saving');
    acknowledge();
    await status(provider, 'saved');
    expect(hasUnsavedEdits()).toBe(false);
  });

  test('what a binding writes on its own account goes out too, so that no gap is left in this client’s history', async () => {
    const server = new FakeServer();
    const { provider } = device(server, 'tom').tab();
    await status(provider, 'saved');
    appendBlocks(provider.fragment(ROOT), [paragraph('without any origin')]);
    write(provider, 'and then typed');
    await status(provider, 'saved');
    expect(textOf(server.doc)).toBe('without any origin\nand then typed');
  });

  test('[D16] opening, reading and closing push nothing', async () => {
    const server = new FakeServer();
    server.write((doc) => appendBlocks(doc.getXmlFragment(ROOT), [paragraph('Already there')]));
    const { provider } = device(server, 'tom').tab();
    await status(provider, 'saved');
    expect(textOf(provider)).toBe('Already there');
    textOf(provider, OTHER);
    await provider.close();
    expect(server.pushes).toEqual([]);
  });
});

describe('a connection that fails', () => {
  test('[D2] an update whose acknowledgement was lost is offered again with the same id and is there once', async () => {
    const server = new FakeServer();
    const { provider, socket } = device(server, 'tom').tab();
    await status(provider, 'saved');
    server.onPush = () => 'lose';
    write(provider, 'Once only');
    await vi.waitFor(() => expect(server.log.size).toBe(1));
    socket.drop();
    await status(provider, 'offline-kept');
    server.onPush = () => null;
    socket.reconnect();
    await status(provider, 'saved');
    expect(new Set(server.pushes.map((push) => push.updateId)).size).toBe(1);
    expect(server.pushes.length).toBe(2);
    expect(textOf(server.doc)).toBe('Once only');
  });

  test('[D7] after a drop both sides get what they lack, by state vector', async () => {
    const server = new FakeServer();
    const { provider, socket } = device(server, 'tom').tab();
    await status(provider, 'saved');
    socket.drop();
    write(provider, 'Written on the train');
    server.write((doc) => appendBlocks(doc.getXmlFragment(OTHER), [paragraph('Written at school')]));
    await status(provider, 'offline-kept');
    expect(textOf(provider, OTHER)).toBe('');
    socket.reconnect();
    await status(provider, 'saved');
    expect(textOf(provider, OTHER)).toBe('Written at school');
    expect(textOf(server.doc)).toBe('Written on the train');
  });

  test('[D2] a transient problem keeps the update and offers it again under the same id', async () => {
    const server = new FakeServer();
    const { provider } = device(server, 'tom').tab();
    await status(provider, 'saved');
    let answers = 0;
    server.onPush = () => (++answers < 3 ? { refusal: 'TRANSIENT_BUSY', retry: true, message: 'Behind.' } : null);
    write(provider, 'Patience');
    await status(provider, 'saved');
    expect(answers).toBe(3);
    expect(new Set(server.pushes.map((push) => push.updateId)).size).toBe(1);
    expect(textOf(server.doc)).toBe('Patience');
  });

  test('a server that stays silent is offered the update again', async () => {
    vi.useFakeTimers();
    const server = new FakeServer();
    const { provider } = device(server, 'tom').tab();
    await vi.advanceTimersByTimeAsync(10);
    server.onPush = () => 'silence';
    write(provider, 'Hello?');
    await vi.advanceTimersByTimeAsync(5000);
    server.onPush = () => null;
    await vi.advanceTimersByTimeAsync(6000);
    expect(provider.getState().status).toBe('saved');
    expect(textOf(server.doc)).toBe('Hello?');
  });

  test('what takes long on a slow line, or at a busy server, is saved all the same', async () => {
    vi.useFakeTimers();
    const server = new FakeServer();
    const { provider, socket } = device(server, 'tom').tab();
    await vi.advanceTimersByTimeAsync(10);
    const takes = (ms: number) => {
      server.onPush = () => {
        server.beforeAnswer = new Promise((resolve) => setTimeout(resolve, ms));
        return null;
      };
    };
    // 40 KB at 4 KB a second.
    takes(19_000);
    write(provider, 'x'.repeat(40_000));
    await vi.advanceTimersByTimeAsync(20_000);
    expect([provider.getState().status, server.pushes.length]).toEqual(['saved', 1]);
    takes(15_000);
    write(provider, 'Little');
    await vi.advanceTimersByTimeAsync(30_000);
    expect([provider.getState().status, server.pushes.length]).toEqual(['saved', 3]);
    // A paste of 600 KB, which base64 makes 800 KB, at 4 KB a second, and one of 60 KB at half of that, once it has been tried.
    takes(200_000);
    write(provider, 'x'.repeat(600_000));
    await vi.advanceTimersByTimeAsync(205_000);
    expect([provider.getState().status, server.pushes.length]).toEqual(['saved', 4]);
    takes(40_000);
    write(provider, 'x'.repeat(60_000));
    await vi.advanceTimersByTimeAsync(75_000);
    expect([provider.getState().status, server.pushes.length]).toEqual(['saved', 6]);
    // What was written without a line goes out in parts, beside which a slow one is not silent for long.
    socket.drop();
    for (let i = 0; i < 4; i++) {
      write(provider, 'y'.repeat(9_000));
      await vi.advanceTimersByTimeAsync(100);
    }
    takes(2_500);
    socket.reconnect();
    await vi.advanceTimersByTimeAsync(11_000);
    expect([provider.getState().status, server.pushes.length]).toEqual(['saved', 10]);
  });

  test('[D7] words that arrive without their forerunners make it ask again', async () => {
    const server = new FakeServer();
    const { provider } = device(server, 'tom').tab();
    await status(provider, 'saved');
    const lost = server.broadcast.bind(server);
    server.broadcast = () => {};
    server.write((doc) => appendBlocks(doc.getXmlFragment(ROOT), [paragraph('First')]));
    server.broadcast = lost;
    server.write((doc) => appendBlocks(doc.getXmlFragment(ROOT), [paragraph('Second')]));
    await vi.waitFor(() => expect(textOf(provider)).toBe('First\nSecond'));
  });
});

describe('leaving', () => {
  test('[D16] a document that needs a newer editor by now is left once its last words are saved', async () => {
    const server = new FakeServer();
    const { provider, socket } = device(server, 'tom').tab();
    await status(provider, 'saved');
    socket.drop();
    write(provider, 'The last words');
    server.schemaVersion = 2;
    let acknowledge = () => {};
    server.beforeAnswer = new Promise((resolve) => (acknowledge = resolve));
    socket.reconnect();
    await status(provider, 'reload-needed');
    const closed = provider.close();
    await vi.waitFor(() => expect(textOf(server.doc)).toBe('The last words'));
    acknowledge();
    await closed;
    expect(hasUnsavedEdits()).toBe(false);
  });

  test('closing waits until everything is saved', async () => {
    const server = new FakeServer();
    const { provider } = device(server, 'tom').tab();
    await status(provider, 'saved');
    write(provider, 'The last words');
    await provider.close();
    expect(textOf(server.doc)).toBe('The last words');
    expect(hasUnsavedEdits()).toBe(false);
  });
});
