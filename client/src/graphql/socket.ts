import { type Client, createClient } from 'graphql-ws';
import { LINE_TIMES, watchClient } from './line-watch.ts';
import { spread } from './spread.ts';
import { named } from './trusted-documents.ts';

/** What the person is told about the wire: no word while it is up. */
export type ConnectionState = 'connecting' | 'online' | 'offline' | 'ended';

/** Close codes of the server (schema/REALTIME.md). */
const SESSION_ENDED = 4401;
/** It had ended before the socket began. */
const NO_SESSION = 4403;

let state: ConnectionState = 'connecting';
const listeners = new Set<() => void>();

function become(next: ConnectionState): void {
  if (next === state) return;
  state = next;
  for (const listener of listeners) listener();
}

/** For `useSyncExternalStore`. */
export function subscribeToConnection(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The state of the one socket. */
export function connectionState(): ConnectionState {
  return state;
}

function waitBeforeRetry(attempt: number): Promise<void> {
  // Spread out, or a whole school comes back in the same second after an outage (P4).
  const seconds = Math.min(0.4 * 2 ** Math.min(attempt, 5), 8);
  return new Promise((resolve) => {
    const goOn = () => {
      clearTimeout(timer);
      removeEventListener('online', goOn);
      resolve();
    };
    const timer = setTimeout(goOn, seconds * 1000 * (0.6 + 0.8 * spread()));
    addEventListener('online', goOn);
  });
}

/** Resolves once the socket may open; null while it may. */
let held: Promise<void> | null = null;
let letGo = () => {};

function hold(): void {
  held ??= new Promise((resolve) => (letGo = resolve));
}

/**
 * Somebody is about to sign in, and from then on the cookie is theirs: the socket closes, and what still asks for it waits until
 * `openSocket`. Whatever another person left unsaved in this tab must not go out in their name (D22).
 */
export function holdSocket(): void {
  hold();
  socket.terminate();
}

/** The server no longer knows this session. */
export function sessionEnded(): void {
  hold();
  become('ended');
}

/** A session has begun. Nothing goes out yet. */
export function sessionBegan(): void {
  if (state === 'ended') become('connecting');
}

/** It is known who is signed in, and what was open for anybody else is stopped: the socket may open. */
export function openSocket(): void {
  letGo();
  held = null;
}

function codeOf(event: unknown): number | null {
  return typeof event === 'object' && event !== null && 'code' in event ? Number(event.code) : null;
}

/** Ids are a socket's own, and short ones are the same in most tabs, so that the server frames an event once for all of them. */
let operations = 0;

const client = createClient({
  async url() {
    await held;
    line.expect(LINE_TIMES.openingMs);
    return `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`;
  },
  lazy: true,
  generateID: () => String(++operations),
  lazyCloseTimeout: 10_000,
  keepAlive: LINE_TIMES.pingMs,
  retryAttempts: Number.POSITIVE_INFINITY,
  retryWait: waitBeforeRetry,
  shouldRetry: (event) => codeOf(event) !== SESSION_ENDED && codeOf(event) !== NO_SESSION,
  on: {
    connecting: () => become(state === 'online' ? 'connecting' : state),
    connected: () => become('online'),
    closed: (event) => {
      if (codeOf(event) === SESSION_ENDED || codeOf(event) === NO_SESSION) sessionEnded();
      // 1000 is our own idle close; anything else that we did not ask for is a line that broke.
      else if (codeOf(event) !== 1000 && held === null) become('offline');
    },
  },
});

// A line that dies without closing (a lost route, a balancer without power) would be believed in until TCP gives up, a quarter of an hour later.
const line = watchClient(client, LINE_TIMES);

/**
 * The one GraphQL socket of this tab: events of scopes and co-editing share it. It stays open while anything listens,
 * reconnects for ever with growing pauses, also where the line is dead and does not say so, and stops only when the session ends (4401). Operations go out by their hash.
 */
export const socket: Client = { ...client, subscribe: (payload, sink) => client.subscribe(named(payload), sink) };
