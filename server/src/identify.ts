import type { IncomingHttpHeaders } from 'node:http';
import type { ApiTokenService } from './api-tokens/api-token.service.ts';
import type { Viewer } from './context.ts';
import type { Bus } from './platform/bus.ts';
import type { Clock } from './platform/clock.ts';
import type { Database } from './platform/database.ts';
import { DomainProblem } from './platform/errors.ts';
import { idPrefix } from './platform/ids.ts';
import type { SessionPort } from './sign-in/session.port.ts';

export interface Identify {
  /**
   * Who sends a request: the owner of its API token, or whoever is signed in by its cookie; null for nobody.
   * @throws DomainProblem UNAUTHENTICATED for an `Authorization` header that is worth nothing: its cookie is not looked at
   */
  viewerOf(headers: IncomingHttpHeaders): Promise<Viewer | null>;
  /** Ids of those sessions and tokens that are still live. */
  stillLive(sessionIds: readonly string[]): Promise<ReadonlySet<string>>;
}

/** Whoever a cookie was found to be is believed for so many milliseconds, unless the session is said to have ended: a page asks several times at once. */
const KNOWN_MS = 1_000;
const MOST_KNOWN = 5_000;

/** Sessions and API tokens as one: who it is, and whether they still are. */
export function createIdentify(parts: { db: Database; sessions: SessionPort; apiTokens: ApiTokenService; bus: Bus; clock: Clock }): Identify {
  const { db, sessions, apiTokens, bus, clock } = parts;
  const isToken = (id: string) => idPrefix(id) === 'token';
  const known = new Map<string, { readonly viewer: Viewer; readonly until: number; readonly at: number }>();
  let endings = 0;
  bus.subscribe('sessionEnded', ({ sessionId }) => {
    endings++;
    for (const [cookie, { viewer }] of known) if (viewer.sessionId === sessionId) known.delete(cookie);
  });

  async function lookUp(cookie: string | undefined): Promise<Viewer | null> {
    const session = await sessions.current(cookie);
    if (session === null) return null;
    const person = await db.service.person.findUnique({ where: { authUserId: session.userId }, select: { id: true } });
    const { id: sessionId, email, sharedComputer } = session;
    return person === null ? null : { personId: person.id, sessionId, email, sharedComputer, token: null };
  }

  async function bySession(cookie: string): Promise<Viewer | null> {
    const found = known.get(cookie);
    const at = clock.now().getTime();
    // By the product's clock, too, which decides when a session on a shared computer ends.
    if (found !== undefined && performance.now() < found.until && at - found.at < KNOWN_MS) return found.viewer;
    const before = endings;
    const viewer = await lookUp(cookie);
    if (viewer === null) known.delete(cookie);
    // A session that ended meanwhile may have been this one.
    else if (endings === before) {
      if (known.size >= MOST_KNOWN) known.clear();
      known.set(cookie, { viewer, until: performance.now() + KNOWN_MS, at });
    }
    return viewer;
  }

  return {
    async viewerOf({ authorization, cookie }) {
      const bearer = await apiTokens.bearer(authorization);
      if (bearer === null) throw new DomainProblem('UNAUTHENTICATED', 'This API token is unknown, has expired or was revoked. Nothing was changed.');
      if (bearer !== undefined) {
        const { id, scope, personId, email } = bearer;
        return { personId, email, sessionId: id, sharedComputer: false, token: { id, scope } };
      }
      return cookie === undefined ? null : bySession(cookie);
    },

    async stillLive(ids) {
      const [live, liveTokens] = await Promise.all([sessions.stillLive(ids.filter((id) => !isToken(id))), apiTokens.stillLive(ids.filter(isToken))]);
      return new Set([...live, ...liveTokens]);
    },
  };
}
