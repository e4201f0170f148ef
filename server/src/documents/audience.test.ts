import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DOCUMENT_LIMITS } from '../../../schema/document/limits.ts';
import { Audience, type Member } from './audience.ts';
import type { DocumentEvent, PresenceClient } from './events.ts';
import type { DocumentAccessGrant } from './ports.ts';
import { Subscriber } from './subscriber.ts';

const update = (bytes = 4): DocumentEvent => ({ type: 'DocumentUpdated', seq: 1, update: 'A'.repeat(bytes) });
const isPresence = (event: DocumentEvent) => event.type === 'PresenceUpdated';

/** A reader whose network takes an event over only when the test says so. */
function reader(audience: Audience, personId: string, clientId: number) {
  const received: DocumentEvent[] = [];
  let free = () => {};
  let isBusy = false;
  let wasSlow = false;
  const subscriber: Subscriber = new Subscriber({ onEnd: () => audience.leave(member), onSlow: () => (wasSlow = true) });
  const member: Member = { personId, clientId, name: `Name of ${personId}`, colour: '#000000', subscriber };
  audience.join(member);
  void subscriber.deliver((event) => {
    received.push(event);
    return isBusy ? new Promise<void>((resolve) => (free = resolve)) : undefined;
  });
  return {
    received, subscriber,
    wasSlow: () => wasSlow,
    stop: () => (isBusy = true),
    async goOn() {
      isBusy = false;
      free();
      await vi.advanceTimersByTimeAsync(0);
    },
    /** Whom it shows, as a screen does that merges what it is told. */
    shown() {
      const shown = new Map<number, unknown>();
      for (const { clientId: of, state } of received.flatMap((event) => (event.type === 'PresenceUpdated' ? event.clients : []))) {
        if (state === null) shown.delete(of);
        else shown.set(of, state);
      }
      return shown;
    },
  };
}

describe('a reader whose network is busy', () => {
  let audience: Audience;
  beforeEach(async () => {
    vi.useFakeTimers();
    const resolve = (): Promise<DocumentAccessGrant> => Promise.resolve({ role: 'EDITOR', within: null, stamp: { personVersion: 1n, departmentVersion: 1n }, expiresAt: null });
    audience = new Audience({ documentId: 'document', access: { resolve }, clock: { now: () => new Date(0) }, onError: (error) => expect.fail(String(error)) });
    for (const personId of ['ben', 'cem', 'dee']) await audience.grantOf(personId);
  });
  afterEach(() => void vi.useRealTimers());

  const present = (clientId: number, state: unknown): PresenceClient => ({ clientId, personId: 'x', name: 'X', colour: '#000000', role: 'EDITOR', state });
  const coalesced = () => vi.advanceTimersByTimeAsync(DOCUMENT_LIMITS.presenceCoalesceMs);
  /** With so many events waiting for `ben`, behind one that is on its way. */
  function pressed(waiting: number, event = update()) {
    const ben = reader(audience, 'ben', 1);
    ben.stop();
    for (let i = 0; i <= waiting; i++) audience.publish(event);
    return ben;
  }

  test('[D10] loses presence from half of its queue on, events or bytes, and nothing else', async () => {
    for (const [waiting, event, keeps] of [[127, update(), true], [128, update(), false], [7, update(64 * 1_024), true], [8, update(64 * 1_024), false]] as const) {
      const ben = pressed(waiting, event);
      audience.presence.set(present(2, { waiting, keeps }));
      await coalesced();
      await ben.goOn();
      expect(ben.received.filter((each) => !isPresence(each))).toHaveLength(waiting + 1);
      expect(ben.received.some(isPresence)).toBe(keeps);
      await ben.subscriber.return();
    }
  });

  test('[D10] is told of those who left meanwhile as soon as there is room again, whether anybody moves or not', async () => {
    for (const somebodyMoves of [true, false]) {
      const ben = reader(audience, 'ben', 1);
      const [cem, dee] = [reader(audience, 'cem', 2), reader(audience, 'dee', 3)];
      audience.presence.set(present(2, 'cem was here'));
      audience.presence.set(present(3, 'dee is here'));
      await coalesced();
      expect([...ben.shown().keys()]).toEqual([2, 3]);
      ben.stop();
      for (let i = 0; i < 140; i++) audience.publish(update());
      await cem.subscriber.return();
      await coalesced();
      await ben.goOn();
      expect([...ben.shown().keys()]).toEqual([2, 3]);
      if (somebodyMoves) audience.presence.set(present(3, 'dee goes on'));
      await coalesced();
      expect([...ben.shown()]).toEqual([[3, somebodyMoves ? 'dee goes on' : 'dee is here']]);
      const told = ben.received.length;
      await vi.advanceTimersByTimeAsync(1_000);
      expect(ben.received).toHaveLength(told);
      await Promise.all([dee, ben].map(({ subscriber }) => subscriber.return()));
      await coalesced();
    }
  });

  test('[D10] is told who left with the very change that makes up for what it missed, and of nobody who came back', async () => {
    const ben = reader(audience, 'ben', 1);
    const [cem, dee] = [reader(audience, 'cem', 2), reader(audience, 'dee', 3)];
    audience.presence.set(present(2, 'cem'));
    audience.presence.set(present(3, 'dee'));
    await coalesced();
    ben.stop();
    for (let i = 0; i < 140; i++) audience.publish(update());
    audience.presence.set(present(3, null));
    await coalesced();
    audience.presence.set(present(3, 'dee again'));
    await cem.subscriber.return();
    await ben.goOn();
    await coalesced();
    expect([...ben.shown()]).toEqual([[3, 'dee again']]);
    const clients = ben.received.findLast((event) => event.type === 'PresenceUpdated')!.clients;
    expect(clients.map(({ clientId }) => clientId).toSorted()).toEqual([2, 3]);
    await Promise.all([dee, ben].map(({ subscriber }) => subscriber.return()));
  });

  test('[D11] is let go beyond 256 events, 1 MB, or 256 who left without its hearing of it; others go on', () => {
    const dee = reader(audience, 'dee', 3);
    const sizes = [[256, update()], [15, update(64 * 1_024)]] as const;
    for (const [waiting, event] of sizes) {
      const ben = pressed(waiting, event);
      expect([ben.wasSlow(), ben.subscriber.ended]).toEqual([false, false]);
      audience.publish(event);
      expect([ben.wasSlow(), ben.subscriber.ended]).toEqual([true, true]);
    }
    const ben = pressed(128);
    const leaves = (clientId: number) => {
      audience.presence.set(present(clientId, 'here'));
      audience.presence.set(present(clientId, null));
    };
    for (let i = 0; i < 256; i++) leaves(1_000 + i);
    vi.advanceTimersByTime(DOCUMENT_LIMITS.presenceCoalesceMs);
    expect(ben.wasSlow()).toBe(false);
    leaves(2_000);
    vi.advanceTimersByTime(DOCUMENT_LIMITS.presenceCoalesceMs);
    expect(ben.wasSlow()).toBe(true);
    expect(dee.received.filter((event) => !isPresence(event))).toHaveLength(258 + 17 + 129);
    expect([dee.wasSlow(), dee.subscriber.ended]).toEqual([false, false]);
  });
});
