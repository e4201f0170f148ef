import type { IncomingHttpHeaders } from 'node:http';
import type { ApiTokenService } from './api-tokens/api-token.service.ts';
import type { Viewer } from './context.ts';
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

/** Sessions and API tokens as one: who it is, and whether they still are. */
export function createIdentify(parts: { db: Database; sessions: SessionPort; apiTokens: ApiTokenService }): Identify {
  const { db, sessions, apiTokens } = parts;
  const isToken = (id: string) => idPrefix(id) === 'token';

  return {
    async viewerOf({ authorization, cookie }) {
      const bearer = await apiTokens.bearer(authorization);
      if (bearer === null) throw new DomainProblem('UNAUTHENTICATED', 'This API token is unknown, has expired or was revoked. Nothing was changed.');
      if (bearer !== undefined) {
        const { id, scope, personId, email } = bearer;
        return { personId, email, sessionId: id, sharedComputer: false, token: { id, scope } };
      }
      const session = await sessions.current(cookie);
      if (session === null) return null;
      const person = await db.service.person.findUnique({ where: { authUserId: session.userId }, select: { id: true } });
      const { id: sessionId, email, sharedComputer } = session;
      return person === null ? null : { personId: person.id, sessionId, email, sharedComputer, token: null };
    },

    async stillLive(ids) {
      const [live, liveTokens] = await Promise.all([sessions.stillLive(ids.filter((id) => !isToken(id))), apiTokens.stillLive(ids.filter(isToken))]);
      return new Set([...live, ...liveTokens]);
    },
  };
}
