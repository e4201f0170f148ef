import type { Asker } from './asker.ts';
import { createLoaders, type Loaders } from './loaders.ts';
import { loadActor } from './people/actor.store.ts';
import type { Clock } from './platform/clock.ts';
import type { Database } from './platform/database.ts';
import { DomainProblem } from './platform/errors.ts';
import type { Log } from './platform/log.ts';
import type { Services } from './services.ts';

/** The signed-in person behind a request or a socket. */
export interface Viewer {
  readonly personId: string;
  readonly sessionId: string;
  readonly email: string;
  readonly sharedComputer: boolean;
}

/** What every resolver is given. */
export interface Context {
  readonly requestId: string;
  readonly log: Log;
  readonly viewer: Viewer | null;
  readonly services: Services;
  readonly clock: Clock;
  loaders: Loaders;
  /** Who asks, read once an operation. @throws DomainProblem UNAUTHENTICATED where nobody is signed in. */
  asker(): Promise<Asker>;
  /** Forgets what was read: called before each event of a subscription, so that it shows what is true then. */
  renew(): void;
}

export interface ContextParts {
  readonly db: Database;
  readonly clock: Clock;
  readonly services: Services;
}

/** Makes the context of one operation. */
export function createContext({ db, clock, services }: ContextParts, request: { requestId: string; log: Log; viewer: Viewer | null }): Context {
  const { viewer } = request;
  let asker: Promise<Asker> | null = null;

  async function readAsker(): Promise<Asker> {
    const actor = viewer === null ? null : await loadActor(db.service, viewer.personId, clock.now());
    if (actor === null) throw new DomainProblem('UNAUTHENTICATED', 'Sign in first; nothing was changed.');
    const reader = db.reader(actor.personId);
    return { actor, reader, loaders: context.loaders };
  }

  const context: Context = {
    ...request,
    services,
    clock,
    loaders: createLoaders(db.reader(viewer?.personId ?? null), db),
    asker: () => (asker ??= readAsker()),
    renew() {
      asker = null;
      context.loaders = createLoaders(db.reader(viewer?.personId ?? null), db);
    },
  };
  return context;
}
