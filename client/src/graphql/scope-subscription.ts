import type { DocumentNode } from 'graphql';
import { print } from 'graphql';
import type { Client } from 'graphql-ws';
import type { ThreadsWithNewsFragment } from './generated/graphql.ts';
import { advance, type ScopeMessage, type StreamPosition } from './scope-stream.ts';

/** An event as the official selection asks for it (scope-events.graphql). */
export interface ScopeEvent {
  readonly __typename: 'ScopeEvent';
  readonly name: string;
  readonly cursor: string;
  readonly previousCursor: string;
  readonly at: string;
  readonly actor: { readonly id: string; readonly name: string } | null;
  readonly node: { readonly __typename: string; readonly id: string; /** Of threads, where the subscription asks for it. */ readonly unreadCount?: number } | null;
}

/** Who is in the scope, where the subscription selects it. */
export interface ScopePresenceUpdate {
  readonly all: boolean;
  readonly people: readonly { readonly person: { readonly id: string; readonly name: string }; readonly colour: string; readonly state?: unknown }[];
}

export interface ScopeSubscription {
  /** A subscription with one root field of type ScopeEventMessage and a variable `after`. */
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
  /** What is on screen may be out of date: fetch all of it. */
  onRefetch(): void;
  onEvent(event: ScopeEvent): void;
  /** Told to start afresh, before that is done: a role may have ended by its date. */
  onRestart?(): void;
  /** Only for subscriptions that select ScopePresenceUpdated. */
  onPresence?(update: ScopePresenceUpdate): void;
  /** Only for subscriptions that select ThreadsWithNews. */
  onNews?(news: ThreadsWithNewsFragment): void;
  /** The right to see this has ended; nothing more comes. */
  onLeave(): void;
  /** Only while the page is in sight, or was a moment ago; what was missed comes when it is again. */
  readonly inSight?: boolean;
}

type Wire = { readonly [field: string]: ScopeMessage };

function firstCode(error: unknown): string | null {
  if (!Array.isArray(error)) return null;
  const code: unknown = (error as { extensions?: { code?: unknown } }[])[0]?.extensions?.code;
  return typeof code === 'string' ? code : null;
}

const RETRY_MS = 3_000;

/** Whoever looks elsewhere for so long has left the page, in milliseconds; looking something up in another tab is less. */
export const OUT_OF_SIGHT_MS = 5_000;

/** Calls back once the page has been out of sight for a while, and when it is in sight again after that. Returns how to stop. */
function watchSight(onGone: () => void, onBack: () => void): () => void {
  let isGone = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    clearTimeout(timer);
    if (document.visibilityState === 'hidden') timer = setTimeout(() => (isGone = true, onGone()), OUT_OF_SIGHT_MS);
    else if (isGone) {
      isGone = false;
      onBack();
    }
  };
  document.addEventListener('visibilitychange', look);
  look();
  return () => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', look);
  };
}

/**
 * Follows one scope until the returned function is called: holds the cursor, asks for what was missed after a gap or a
 * lost connection, and starts afresh when it is told to.
 */
export function followScope(client: Pick<Client, 'subscribe'>, scope: ScopeSubscription): () => void {
  const query = print(scope.document);
  let position: StreamPosition = { cursor: null };
  let stop = () => {};
  let timer: ReturnType<typeof setTimeout> | undefined;
  let over = false;
  let paused = false;

  const leave = () => {
    over = true;
    stop();
    scope.onLeave();
  };
  const again = (from: StreamPosition, wait = 0) => {
    position = from;
    stop();
    clearTimeout(timer);
    if (!over && !paused) timer = setTimeout(open, wait);
  };

  function receive(message: ScopeMessage): void {
    const step = advance(position, message);
    position = step.position;
    if (step.action === 'apply') scope.onEvent(message as unknown as ScopeEvent);
    else if (step.action === 'presence') scope.onPresence?.(message as unknown as ScopePresenceUpdate);
    else if (step.action === 'news') scope.onNews?.(message as unknown as ThreadsWithNewsFragment);
    else if (step.action === 'refetch') scope.onRefetch();
    else if (step.action === 'leave') leave();
    else {
      if (step.action === 'restart') scope.onRestart?.();
      again(step.position);
    }
  }

  function fail(error: unknown): void {
    const code = firstCode(error);
    if (code === 'NOT_FOUND') leave();
    else if (code === 'CURSOR_INVALID') again({ cursor: null });
    // Session ends are the socket's business; everything else is tried again, from where we were.
    else if (code !== 'UNAUTHENTICATED') again(position, RETRY_MS);
  }

  function open(): void {
    let live = true;
    const unsubscribe = client.subscribe<Wire>(
      {
        query,
        // The graphql-ws client sends this again after a reconnect: a getter, so that it then asks after what we hold by then.
        variables: { ...scope.variables, get after() { return position.cursor; } },
      },
      {
        next(result) {
          if (!live) return;
          const message = Object.values(result.data ?? {})[0];
          if (message) receive(message);
          else fail(result.errors);
        },
        error: (error) => {
          if (live) fail(error);
        },
        complete() {
          if (live) again(position, RETRY_MS);
        },
      },
    );
    stop = () => {
      live = false;
      unsubscribe();
    };
  }

  open();
  const unwatch = scope.inSight === true ? watchSight(
    () => {
      paused = true;
      again(position);
    },
    () => {
      paused = false;
      again(position);
    },
  ) : () => {};
  return () => {
    over = true;
    unwatch();
    clearTimeout(timer);
    stop();
  };
}
