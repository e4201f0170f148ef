import type { Sink, SubscribePayload } from 'graphql-ws';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { appendBlocks, fragmentText, paragraph } from '../../../schema/document/content.ts';
import { DocumentProvider } from '../editor/document/document-provider.ts';
import { FakeServer, FakeSocket, fakeLocks, memoryStore } from '../editor/document/fake-server.testkit.ts';
import { LINE_TIMES } from './line-watch.ts';

const ROOT = 'step_1/pupilOutcome';
const { pingMs: PING_MS, pongMs: PONG_MS, openingMs: OPENING_MS } = LINE_TIMES;
/** Longer than the longest pause between two tries, in milliseconds. */
const A_PAUSE = 12_000;

interface Message {
  readonly id: string;
  readonly type: string;
  readonly payload: SubscribePayload;
}

/** Lines to a server of one document. They can lose their route: nothing more passes, and nobody is told. */
function network(server: FakeServer) {
  const lines = new Set<Line>();
  const heard: string[] = [];
  const roads = { to: true, back: true };

  class Line {
    static readonly CONNECTING = 0;
    static readonly OPEN = 1;
    static readonly CLOSING = 2;
    static readonly CLOSED = 3;
    readyState = Line.CONNECTING;
    onopen = () => {};
    onmessage: (event: { data: string }) => void = () => {};
    onclose: ((event: object) => void) | null = () => {};
    onerror: (() => void) | null = () => {};
    /** Its own, so that a line that was lost stays so when the network is back. */
    readonly roads = { ...roads };
    readonly #served = new FakeSocket(server, 'tom');
    readonly #running = new Map<string, () => void>();

    constructor() {
      lines.add(this);
      queueMicrotask(() => {
        if (!this.roads.to || !this.roads.back || this.readyState !== Line.CONNECTING) return;
        this.readyState = Line.OPEN;
        this.onopen();
      });
    }

    send(data: string): void {
      if (this.roads.to) this.#received(JSON.parse(data));
    }

    close(code: number, reason: string): void {
      this.readyState = Line.CLOSED;
      for (const stop of this.#running.values()) stop();
      this.onclose?.({ code, reason, wasClean: true });
    }

    #received({ id, type, payload }: Message): void {
      heard.push(type);
      if (type === 'connection_init') this.answer({ type: 'connection_ack' });
      else if (type === 'ping') this.answer({ type: 'pong' });
      else if (type === 'complete') this.#running.get(id)?.();
      else if (type === 'subscribe') {
        const sink: Sink<never> = {
          next: (result) => this.answer({ id, type: 'next', payload: result }),
          error: (errors) => this.answer({ id, type: 'error', payload: errors }),
          complete: () => this.answer({ id, type: 'complete' }),
        };
        this.#running.set(id, this.#served.subscribe(payload as never, sink));
      }
    }

    answer(message: object): void {
      if (this.roads.back) queueMicrotask(() => this.readyState === Line.OPEN && this.onmessage({ data: JSON.stringify(message) }));
    }
  }

  return {
    Line,
    /** All lines there are lose these roads, and so do new ones until it is mended. */
    lose(which: Partial<typeof roads> = { to: false, back: false }) {
      for (const each of [roads, ...[...lines].map((line) => line.roads)]) Object.assign(each, which);
    },
    mend: () => void Object.assign(roads, { to: true, back: true }),
    /** The kinds of messages that have reached the server. */
    heard,
    /** How many lines there have been. */
    opened: () => lines.size,
    /** The server says something that nobody asked for. */
    say: (message: object) => lines.forEach((line) => line.answer(message)),
  };
}

describe('a line that is dead and does not say so', () => {
  let server: FakeServer;
  let net: ReturnType<typeof network>;
  let provider: DocumentProvider;
  let state: () => string;
  const status = () => provider.getState().status;
  const text = () => fragmentText(server.doc.getXmlFragment(ROOT));
  const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
  const write = (words: string) => provider.fragment(ROOT).doc!.transact(() => appendBlocks(provider.fragment(ROOT), [paragraph(words)]), 'typing');

  beforeEach(async () => {
    vi.useFakeTimers();
    server = new FakeServer();
    net = network(server);
    vi.stubGlobal('WebSocket', net.Line);
    // The one socket of a tab takes its WebSocket when it is first imported.
    vi.resetModules();
    const { connectionState, socket } = await import('./socket.ts');
    state = connectionState;
    provider = new DocumentProvider({ client: socket, documentId: 'document_1', person: { id: 'tom' }, storage: memoryStore(), locks: fakeLocks(), sharedComputer: false });
    provider.trackEdits('typing');
    provider.open();
    await pass(100);
    expect([state(), status()]).toEqual(['online', 'saved']);
  });

  afterEach(() => {
    provider.destroy();
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  test('[D22] a page with nothing unsaved says that it is offline, comes back by itself, and has what it missed', async () => {
    net.lose();
    await pass(PING_MS + PONG_MS);
    expect([state(), status()]).toEqual(['offline', 'offline-kept']);
    server.write((doc) => appendBlocks(doc.getXmlFragment(ROOT), [paragraph('Written meanwhile')]));
    net.mend();
    await pass(OPENING_MS + A_PAUSE);
    expect([state(), status()]).toEqual(['online', 'saved']);
    expect(fragmentText(provider.fragment(ROOT))).toBe('Written meanwhile');
  });

  test('[D2] [D22] words that it swallowed are sent once there is another line', async () => {
    net.lose();
    write('Said into the void');
    await pass(PING_MS + PONG_MS);
    net.mend();
    await pass(OPENING_MS + A_PAUSE);
    expect([status(), text()]).toEqual(['saved', 'Said into the void']);
    expect(server.pushes.length).toBe(1);
  });

  test('[D2] [D22] words whose acknowledgement it swallowed are offered again under their id, and are there once', async () => {
    net.lose({ back: false });
    write('Said and not answered');
    await pass(PING_MS + PONG_MS);
    expect(status()).toBe('offline-kept');
    net.mend();
    await pass(OPENING_MS + A_PAUSE);
    expect([status(), text()]).toEqual(['saved', 'Said and not answered']);
    expect(new Set(server.pushes.map(({ updateId }) => updateId)).size).toBe(1);
  });

  test('one that cannot even be opened is given up, and another tried, for as long as it takes', async () => {
    net.lose();
    await pass(10 * 60_000);
    expect(state()).toBe('offline');
    net.mend();
    await pass(OPENING_MS + A_PAUSE);
    expect([state(), status()]).toEqual(['online', 'saved']);
  });

  test('while none can be opened, one ear at most listens for the network', async () => {
    const ears = new Set<unknown>();
    vi.spyOn(globalThis, 'addEventListener').mockImplementation((type, ear) => void (type === 'online' && ears.add(ear)));
    vi.spyOn(globalThis, 'removeEventListener').mockImplementation((_type, ear) => void ears.delete(ear));
    net.lose();
    await pass(10 * 60_000);
    vi.restoreAllMocks();
    expect(state()).toBe('offline');
    expect(net.opened()).toBeGreaterThan(10);
    expect(ears.size).toBeLessThanOrEqual(1);
  });

  test('one on which anything still arrives is slow, and dead only when it is silent', async () => {
    net.lose({ to: false });
    await pass(PING_MS + PONG_MS - 1_000);
    net.say({ type: 'ping' });
    await pass(PONG_MS - 1_000);
    expect([state(), status()]).toEqual(['online', 'saved']);
    await pass(1_000);
    expect([state(), status()]).toEqual(['offline', 'offline-kept']);
  });

  test('a long message is awaited for as long as a slow line takes, and the server hears meanwhile that this side lives', async () => {
    const signs = () => net.heard.splice(0).filter((type) => type === 'pong').length;
    net.say({ type: 'pong', payload: { ahead: 400_000 } });
    await pass(0);
    net.lose({ back: false });
    await pass(100_000);
    expect([state(), net.opened(), signs()]).toEqual(['online', 1, 100_000 / (PONG_MS / 3)]);
    // It has come, and the answer to the ping behind it.
    net.mend();
    net.lose({ back: true });
    net.say({ type: 'pong' });
    await pass(10 * PING_MS);
    expect([state(), net.opened()]).toEqual(['online', 1]);
    // One at most, for what came before the next ping.
    expect(signs()).toBeLessThan(2);
  });

  test('while messages come with no ping among them, the server hears that this side lives before it would give it up', async () => {
    net.heard.splice(0);
    for (let i = 0; i < 10; i++) {
      net.say({ type: 'pong' });
      await pass(PONG_MS / 3);
    }
    expect(net.heard.filter((type) => type === 'pong')).toHaveLength(7);
  });

  test('one that dies under a long message is given up when that has had its time', async () => {
    net.say({ type: 'pong', payload: { ahead: 400_000 } });
    await pass(0);
    net.lose();
    await pass(PING_MS + PONG_MS + 100_000 - 1_000);
    expect(state()).toBe('online');
    await pass(1_000);
    expect([state(), status()]).toEqual(['offline', 'offline-kept']);
  });

  test('one that answers each ping stays, and nobody is told anything', async () => {
    const { subscribeToConnection } = await import('./socket.ts');
    const told = vi.fn();
    const stop = subscribeToConnection(told);
    await pass(10 * PING_MS);
    expect([state(), status(), net.opened()]).toEqual(['online', 'saved', 1]);
    expect(told).not.toHaveBeenCalled();
    stop();
  });
});
