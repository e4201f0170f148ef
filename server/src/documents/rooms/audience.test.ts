import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DOCUMENT_LIMITS } from '../../../../schema/document/limits.ts';
import { Audience, type Member } from './audience.ts';
import type { DocumentEvent, PresenceClient } from '../events.ts';
import type { DocumentAccessGrant } from '../ports.ts';
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

describe('a right that is being read', () => {
  let now = 0;
  const reads: { answer(grant: DocumentAccessGrant | null): Promise<void>; fail(): Promise<void> }[] = [];
  const errors: unknown[] = [];
  let audience: Audience;
  beforeEach(() => {
    [now, reads.length, errors.length] = [0, 0, 0];
    const resolve = () =>
      new Promise<DocumentAccessGrant | null>((answer, fail) => {
        const settled = () => new Promise<void>((done) => void setImmediate(done));
        reads.push({ answer: (grant) => (answer(grant), settled()), fail: () => (fail(new Error('no database')), settled()) });
      });
    audience = new Audience({ documentId: 'document', access: { resolve }, clock: { now: () => new Date(now) }, onError: (error) => errors.push(error) });
  });

  const grant = (version: bigint, expiresAt: number | null = null): DocumentAccessGrant =>
    ({ role: 'EDITOR', within: null, stamp: { personVersion: version, departmentVersion: version }, expiresAt: expiresAt === null ? null : new Date(expiresAt) });
  /** What a promise has come to by now. */
  const state = (promise: Promise<DocumentAccessGrant | null>) =>
    Promise.race([promise.then((it) => it?.stamp.personVersion ?? 'nothing', () => 'failed'), new Promise((resolve) => void setImmediate(() => resolve('unknown')))]);
  async function known(version: bigint, expiresAt: number | null = null) {
    const asked = audience.grantOf('ben');
    await reads.shift()!.answer(grant(version, expiresAt));
    await asked;
  }

  test('[D9] is known after one read, however often it is asked for meanwhile', async () => {
    const asked = [audience.grantOf('ben'), audience.grantOf('ben')];
    await state(asked[0]!);
    asked.push(audience.grantOf('ben'));
    await reads[0]!.answer(grant(1n));
    expect(await Promise.all(asked.map(state))).toEqual([1n, 1n, 1n]);
    expect(reads).toHaveLength(1);
  });

  test('[D9] is known after one read where it ended by date, however much is told meanwhile, and all of that is handed over then', async () => {
    await known(1n, 100);
    const ben = reader(audience, 'ben', 1);
    audience.publish(update(1));
    now = 100;
    for (let i = 2; i < 10; i++) audience.publish(update(i));
    expect(ben.received).toHaveLength(1);
    await reads[0]!.answer(grant(1n));
    expect(ben.received).toHaveLength(9);
    expect(reads).toHaveLength(1);
  });

  test('[D9] is read again where news came since the read began, and the first answer is not believed', async () => {
    await known(1n);
    const ben = reader(audience, 'ben', 1);
    const asked = audience.recheck('ben');
    void audience.recheck('ben');
    audience.publish(update());
    await reads[0]!.answer(grant(1n));
    expect([ben.received.length, await state(asked), audience.knownGrant('ben')]).toEqual([0, 'unknown', undefined]);
    await reads[1]!.answer(null);
    expect(await state(asked)).toBe('nothing');
    expect(ben.received).toEqual([{ type: 'DocumentAccessChanged', role: null, writableObjectIds: null }]);
  });

  test('[D9] is read again where a look saw versions newer than the answer has, and only there: a slow read ends all the same', async () => {
    await known(1n);
    const ben = reader(audience, 'ben', 1);
    audience.compare(2n, () => 2n);
    audience.compareDepartment(3n);
    for (let i = 0; i < 3; i++) audience.compare(3n, () => 2n);
    audience.publish(update());
    await reads[0]!.answer(grant(2n));
    expect([reads.length, ben.received.length]).toEqual([2, 0]);
    audience.compare(3n, () => 3n);
    await reads[1]!.answer(grant(3n));
    expect([reads.length, ben.received.length]).toEqual([2, 1]);
    audience.compare(3n, () => 3n);
    audience.compareDepartment(3n);
    expect(reads).toHaveLength(2);
    // Somebody who is no more has no version.
    audience.compare(3n, () => 4n);
    audience.compare(3n, () => null);
    await reads[2]!.answer(grant(4n));
    expect(reads).toHaveLength(4);
    await reads[3]!.answer(null);
    expect(ben.subscriber.ended).toBe(true);
  });

  test('[D9] is not known where the read failed after news, to whoever opens the document anew either', async () => {
    await known(1n);
    const ben = reader(audience, 'ben', 1);
    const asked = audience.recheck('ben');
    await reads[0]!.fail();
    expect([await state(asked), errors.length]).toEqual(['failed', 1]);
    for (let i = 0; i < 3; i++) audience.publish(update());
    expect([audience.knownGrant('ben'), ben.received.length, reads.length]).toEqual([undefined, 0, 1]);
    const again = audience.grantOf('ben');
    const another = reader(audience, 'ben', 2);
    audience.publish(update());
    expect([await state(again), another.received.length]).toEqual(['unknown', 0]);
    await reads[1]!.answer(grant(1n));
    expect([await state(again), another.received.length, ben.received.length]).toEqual([1n, 1, 4]);
  });
});

test('[D10] two people in a document are never drawn in one colour while there are others, and all tabs of a person in the same', () => {
  const audience = new Audience({ documentId: 'document', access: { resolve: () => Promise.resolve(null) }, clock: { now: () => new Date(0) }, onError: (error) => expect.fail(String(error)) });
  const colours = new Map<string, string>();
  const join = (personId: string, clientId: number) => {
    const colour = audience.colourFor(personId);
    audience.join({ personId, clientId, name: personId, colour, subscriber: new Subscriber({ onEnd: () => {}, onSlow: () => {} }) });
    return colour;
  };
  for (let i = 0; i < 16; i++) colours.set(`person-${i}`, join(`person-${i}`, i));
  expect(new Set(colours.values())).toHaveProperty('size', 16);
  for (let i = 0; i < 16; i++) expect(join(`person-${i}`, 100 + i)).toBe(colours.get(`person-${i}`));
  expect(join('one too many', 200)).toMatch(/^#[0-9a-f]{6}$/);
});
