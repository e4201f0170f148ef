import { parse } from 'graphql';
import type { Sink, SubscribePayload } from 'graphql-ws';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followScope, OUT_OF_SIGHT_MS } from './scope-subscription.ts';

const document = parse('subscription S($id: ID!, $after: String) { sequenceEvents(sequenceId: $id, after: $after) { __typename } }');

/** A socket that keeps what was asked and lets the test answer. */
function fakeSocket() {
  const asked: { payload: SubscribePayload; sink: Sink<any>; stopped: boolean }[] = [];
  return {
    asked,
    last: () => asked.at(-1)!,
    client: {
      subscribe(payload: SubscribePayload, sink: Sink<any>) {
        const one = { payload, sink, stopped: false };
        asked.push(one);
        return () => {
          one.stopped = true;
        };
      },
    },
    say(message: object) {
      asked.at(-1)!.sink.next({ data: { sequenceEvents: message } });
    },
  };
}

function follow(socket: ReturnType<typeof fakeSocket>, how: { readonly inSight?: boolean } = {}) {
  const seen = { refetched: 0, events: [] as string[], left: 0, restarted: 0 };
  const stop = followScope(socket.client, {
    document,
    ...how,
    variables: { id: 'sequence_1' },
    onRefetch: () => seen.refetched++,
    onEvent: (event) => seen.events.push(event.name),
    onRestart: () => seen.restarted++,
    onLeave: () => seen.left++,
  });
  return { seen, stop };
}

const event = (previousCursor: string, cursor: string, name = 'step.added') => ({ __typename: 'ScopeEvent', previousCursor, cursor, name });

describe('following a scope', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('asks after the last applied event when the socket sends the subscription again', () => {
    const socket = fakeSocket();
    follow(socket);
    expect(JSON.parse(JSON.stringify(socket.last().payload)).variables).toEqual({ id: 'sequence_1', after: null });
    socket.say({ __typename: 'EventsOpened', cursor: 'a' });
    socket.say(event('a', 'b'));
    expect(JSON.parse(JSON.stringify(socket.last().payload)).variables.after).toBe('b');
  });

  it('does not apply what comes after a gap before the gap is filled', () => {
    const socket = fakeSocket();
    const { seen } = follow(socket);
    socket.say({ __typename: 'EventsOpened', cursor: 'a' });
    socket.say(event('b', 'c', 'step.moved'));
    vi.advanceTimersByTime(0);
    expect(seen.events).toEqual([]);
    expect(socket.asked).toHaveLength(2);
    expect(socket.asked[0]!.stopped).toBe(true);
    socket.say(event('a', 'b', 'step.added'));
    socket.say(event('b', 'c', 'step.moved'));
    expect(seen.events).toEqual(['step.added', 'step.moved']);
  });

  it('fetches everything anew after a resync', () => {
    const socket = fakeSocket();
    const { seen } = follow(socket);
    socket.say({ __typename: 'EventsOpened', cursor: 'a' });
    socket.say({ __typename: 'ResyncRequired', reason: 'too much missed' });
    vi.advanceTimersByTime(0);
    expect(JSON.parse(JSON.stringify(socket.last().payload)).variables.after).toBeNull();
    socket.say({ __typename: 'EventsOpened', cursor: 'z' });
    expect(seen).toMatchObject({ refetched: 2, restarted: 1 });
  });

  it('says once that access has ended, and asks no more', () => {
    const socket = fakeSocket();
    const { seen } = follow(socket);
    socket.say({ __typename: 'EventsOpened', cursor: 'a' });
    socket.say({ __typename: 'AccessEnded', reason: 'revoked' });
    vi.advanceTimersByTime(60_000);
    expect(seen.left).toBe(1);
    expect(socket.asked).toHaveLength(1);
    expect(socket.last().stopped).toBe(true);
  });

  it('follows what only somebody who looks at it follows no longer than that, and asks for what was missed', () => {
    const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
    vi.stubGlobal('document', page);
    const turn = (to: string) => (Object.assign(page, { visibilityState: to }), page.dispatchEvent(new Event('visibilitychange')));
    const socket = fakeSocket();
    const { seen, stop } = follow(socket, { inSight: true });
    socket.say({ __typename: 'EventsOpened', cursor: 'a' });
    turn('hidden');
    vi.advanceTimersByTime(OUT_OF_SIGHT_MS - 1);
    socket.say(event('a', 'b'));
    turn('visible');
    vi.advanceTimersByTime(60_000);
    expect([socket.asked.length, socket.last().stopped]).toEqual([1, false]);
    turn('hidden');
    vi.advanceTimersByTime(60_000);
    expect([socket.asked.length, socket.last().stopped]).toEqual([1, true]);
    turn('visible');
    vi.advanceTimersByTime(0);
    expect(JSON.parse(JSON.stringify(socket.last().payload)).variables.after).toBe('b');
    socket.say(event('b', 'c', 'step.moved'));
    expect(seen).toMatchObject({ events: ['step.added', 'step.moved'], refetched: 1 });
    stop();
    turn('hidden');
    vi.advanceTimersByTime(60_000);
    turn('visible');
    expect(socket.asked).toHaveLength(2);
    vi.unstubAllGlobals();
  });

  it('treats a scope that cannot be found as one it may not see', () => {
    const socket = fakeSocket();
    const { seen } = follow(socket);
    socket.last().sink.error([{ message: 'x', extensions: { code: 'NOT_FOUND' } }] as never);
    expect(seen.left).toBe(1);
  });
});
