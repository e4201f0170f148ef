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
export function createContext(parts: ContextParts, request: Pick<Context, 'viewer' | 'socket'>): Context {
  return new OperationContext(parts, request);
}

/** Apollo copies the context of a request, own properties and prototype: what it finds out is in one place for all copies. */
class OperationContext implements Context {
  readonly viewer: Viewer | null;
  readonly socket: OperationSocket | null;
  readonly services: Services;
  readonly clock: Clock;
  readonly found: FoundOut;

  constructor(parts: ContextParts, { viewer, socket }: Pick<Context, 'viewer' | 'socket'>) {
    this.viewer = viewer;
    this.socket = socket;
    this.services = parts.services;
    this.clock = parts.clock;
    this.found = new FoundOut(parts, viewer);
  }

  get loaders(): Loaders {
    return this.found.loaders;
  }

  asker(): Promise<Asker> {
    return this.found.asker();
  }

  renewRights(): void {
    this.found.renewRights();
  }

  renewLoaders(shared?: Partial<Loaders>): void {
    this.found.renewLoaders(shared);
  }

  expire(): void {
    this.found.expire();
  }
}

/** What an operation has read so far. Everything in it is made when it is first asked for: a keystroke's operation needs nothing. */
class FoundOut {
  readonly #parts: ContextParts;
  readonly #viewer: Viewer | null;
  #actor: Promise<Actor> | null = null;
  #reader: Reader | null = null;
  #loaders: Loaders | null = null;
  #shared: Partial<Loaders> | null = null;
  #expired = false;

  constructor(parts: ContextParts, viewer: Viewer | null) {
    this.#parts = parts;
    this.#viewer = viewer;
  }

  get loaders(): Loaders {
    const own = () => createLoaders(this.#read(), this.#parts.db);
    return (this.#loaders ??= this.#shared === null ? own() : withShared(this.#shared, own));
  }

  async asker(): Promise<Asker> {
    return { actor: await (this.#actor ??= this.#readActor()), reader: this.#read(), loaders: this.loaders, byToken: this.#viewer?.token != null };
  }

  renewRights(): void {
    this.#actor = null;
  }

  renewLoaders(shared?: Partial<Loaders>): void {
    // The same event still: what was found out for it holds.
    if (shared !== undefined && shared === this.#shared) return;
    this.#shared = shared ?? null;
    this.#reader = null;
    this.#loaders = null;
  }

  expire(): void {
    this.#expired = true;
  }

  async #readActor(): Promise<Actor> {
    const { db, clock } = this.#parts;
    const found = this.#viewer === null ? null : await loadActor(db.service, this.#viewer.personId, clock.now());
    if (found === null) throw new DomainProblem('UNAUTHENTICATED', 'Sign in first; nothing was changed.');
    return found;
  }

  #read(): Reader {
    return (this.#reader ??= this.#whileAwaited(this.#parts.db.reader(this.#viewer?.personId ?? null)));
  }

  #whileAwaited(reader: Reader): Reader {
    return { run: (query) => (this.#expired ? Promise.reject(new Error('Nobody waits for this any more')) : reader.run(query)) };
  }
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
