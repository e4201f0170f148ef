import type { TokenInUse } from './api-tokens/token-scope.ts';
import type { Asker } from './asker.ts';
import { createLoaders, type Loaders } from './loaders.ts';
import { loadActor } from './policy/actor.store.ts';
import type { Actor } from './policy/actor.ts';
import type { Clock } from './platform/clock.ts';
import type { Database, Reader } from './platform/database.ts';
import { DomainProblem } from './platform/errors.ts';
import type { Services } from './services.ts';
import type { OperationSocket } from './transport/socket-protocol.ts';

/** The signed-in person behind a request or a socket. */
export interface Viewer {
  readonly personId: string;
  /** The session, or the API token that stands for one. */
  readonly sessionId: string;
  readonly email: string;
  readonly sharedComputer: boolean;
  /** The API token they come by; null for a session. */
  readonly token: TokenInUse | null;
}

/** What every resolver is given. */
export interface Context {
  readonly viewer: Viewer | null;
  /** The socket the operation came by; null over HTTP. */
  readonly socket: OperationSocket | null;
  readonly services: Services;
  readonly clock: Clock;
  readonly loaders: Loaders;
  /** Who asks, read once an operation. @throws DomainProblem UNAUTHENTICATED where nobody is signed in. */
  asker(): Promise<Asker>;
  /** Forgets who asks, so that rights are read afresh. */
  renewRights(): void;
  /**
   * Forgets what was read: called before each event of a subscription, so that it shows what is true then. What is in `shared` is read
   * by those loaders, which all who are given the event have in common; everything else by the viewer's own.
   */
  renewLoaders(shared?: Partial<Loaders>): void;
  /** Nobody waits for an answer any more: what would still be read is not. */
  expire(): void;
}

export interface ContextParts {
  readonly db: Database;
  readonly clock: Clock;
  readonly services: Services;
}

/** Makes the context of one operation. */
export function createContext({ db, clock, services }: ContextParts, request: Pick<Context, 'viewer' | 'socket'>): Context {
  const { viewer, socket } = request;
  let actor: Promise<Actor> | null = null;

  async function readActor(): Promise<Actor> {
    const found = viewer === null ? null : await loadActor(db.service, viewer.personId, clock.now());
    if (found === null) throw new DomainProblem('UNAUTHENTICATED', 'Sign in first; nothing was changed.');
    return found;
  }

  let expired = false;
  const openReader = (): Reader => {
    const reader = db.reader(viewer?.personId ?? null);
    return { run: (query) => (expired ? Promise.reject(new Error('Nobody waits for this any more')) : reader.run(query)) };
  };
  let reader = openReader();
  // Made when they are first asked for: a keystroke's operation needs none.
  let loaders: Loaders | null = null;
  let sharing: Partial<Loaders> | null = null;
  const context: Context = {
    viewer,
    socket,
    services,
    clock,
    get loaders() {
      return (loaders ??= createLoaders(reader, db));
    },
    async asker() {
      return { actor: await (actor ??= readActor()), reader, loaders: context.loaders, byToken: viewer?.token != null };
    },
    renewRights() {
      actor = null;
    },
    renewLoaders(shared) {
      // The same event still: what was found out for it holds.
      if (shared !== undefined && shared === sharing) return;
      sharing = shared ?? null;
      reader = openReader();
      loaders = shared === undefined ? null : withShared(shared, () => createLoaders(reader, db));
    },
    expire() {
      expired = true;
    },
  };
  return context;
}

/** Loaders of which some are everybody's; one's own are made when the first of them is asked for. */
function withShared(shared: Partial<Loaders>, make: () => Loaders): Loaders {
  let own: Loaders | null = null;
  return new Proxy({} as Loaders, { get: (_, name) => (name in shared ? shared[name as keyof Loaders] : (own ??= make())[name as keyof Loaders]) });
}

/** Somebody who asks outside a request, such as for a job; null where they are gone. */
export async function askerOf(db: Database, clock: Clock, personId: string): Promise<Asker | null> {
  const actor = await loadActor(db.service, personId, clock.now());
  if (actor === null) return null;
  const reader = db.reader(personId);
  return { actor, reader, loaders: createLoaders(reader, db), byToken: false };
}
