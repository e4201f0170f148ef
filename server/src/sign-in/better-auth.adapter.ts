import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import type { PrismaClient } from '../generated/prisma/client.ts';
import type { Clock } from '../platform/clock.ts';
import { DomainProblem, invalid } from '../platform/errors.ts';
import type { Ids } from '../platform/ids.ts';
import type { Session, SessionPort } from './session.port.ts';

const DAY_S = 86_400;
/** A session on a shared computer ends after this long without use. */
const SHARED_IDLE_MS = 12 * 3_600_000;
/** How exact `updatedAt` is kept for that, so that not every request writes. */
const TOUCH_MS = 60_000;
export const SHORTEST_PASSWORD = 10;

export interface SignInOptions {
  readonly service: PrismaClient;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly secret: string;
  /** The address people open; https makes the cookie a `__Host-` one. */
  readonly publicUrl: string;
}

/** better-auth behind our port: e-mail and password, sessions in Postgres, one cookie of our own name. */
export function createSessions({ service, clock, ids, secret, publicUrl }: SignInOptions): SessionPort {
  const https = publicUrl.startsWith('https://');
  const cookieName = https ? '__Host-coherence' : 'coherence';
  const auth = betterAuth({
    baseURL: publicUrl,
    secret,
    telemetry: { enabled: false },
    logger: { disabled: true },
    database: prismaAdapter(service, { provider: 'postgresql' }),
    emailAndPassword: { enabled: true, autoSignIn: false, minPasswordLength: SHORTEST_PASSWORD, maxPasswordLength: 200, revokeSessionsOnPasswordReset: true },
    user: { modelName: 'authUser' },
    account: { modelName: 'authAccount', accountLinking: { enabled: false } },
    verification: { modelName: 'authVerification' },
    session: {
      modelName: 'authSession',
      expiresIn: 30 * DAY_S,
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
      additionalFields: { sharedComputer: { type: 'boolean', defaultValue: false, input: false, required: false } },
    },
    rateLimit: { enabled: false },
    advanced: {
      useSecureCookies: false,
      defaultCookieAttributes: { secure: https },
      cookies: { session_token: { name: cookieName }, dont_remember: { name: `${cookieName}-brief` } },
      database: { generateId: ({ model }) => (model === 'user' || model === 'authUser' ? ids.next('user') : crypto.randomUUID()) },
    },
  });

  const headersOf = (cookie: string | undefined) => new Headers(cookie === undefined ? {} : { cookie });

  async function current(cookie: string | undefined): Promise<Session | null> {
    if (!cookie?.includes(cookieName)) return null;
    const found = await auth.api.getSession({ headers: headersOf(cookie) });
    if (found === null) return null;
    const { session, user } = found;
    const sharedComputer = session.sharedComputer === true;
    const idle = clock.now().getTime() - session.updatedAt.getTime();
    if (sharedComputer && idle > SHARED_IDLE_MS) {
      await service.authSession.deleteMany({ where: { id: session.id } });
      return null;
    }
    if (sharedComputer && idle > TOUCH_MS) await service.authSession.updateMany({ where: { id: session.id }, data: { updatedAt: clock.now() } });
    return { id: session.id, userId: user.id, email: user.email, sharedComputer };
  }

  return {
    current,

    async signIn({ email, password, sharedComputer, address }) {
      const response = await auth.api
        .signInEmail({ body: { email, password, rememberMe: !sharedComputer }, headers: new Headers({ 'x-forwarded-for': address }), asResponse: true })
        .catch(() => null);
      if (response === null || !response.ok) throw new DomainProblem('UNAUTHENTICATED', 'This address and password do not belong together. Nothing else has happened; try again.');
      const { token, user } = (await response.json()) as { token: string; user: { id: string } };
      if (sharedComputer) await service.authSession.updateMany({ where: { token }, data: { sharedComputer: true } });
      return { userId: user.id, setCookie: response.headers.getSetCookie() };
    },

    async register({ name, email, password }) {
      if (password.length < SHORTEST_PASSWORD) throw invalid(`A password has at least ${SHORTEST_PASSWORD} characters. Nothing was created.`, 'password');
      const taken = () => new DomainProblem('CONFLICT', 'This address has an account already: sign in with it first, then open the link again.', 'email');
      if (await service.authUser.findUnique({ where: { email } })) throw taken();
      const { user } = await auth.api.signUpEmail({ body: { name, email, password } }).catch(async (error: unknown) => {
        // Somebody made it at the same moment.
        throw (await service.authUser.findUnique({ where: { email } })) ? taken() : error;
      });
      // The link went to this address, so whoever holds it has shown that it is theirs.
      await service.authUser.update({ where: { id: user.id }, data: { emailVerified: true } });
      return { userId: user.id };
    },

    async hasAccount(email) {
      return (await service.authUser.count({ where: { email } })) > 0;
    },

    async signOut(cookie) {
      const session = await current(cookie);
      const response = await auth.api.signOut({ headers: headersOf(cookie), asResponse: true });
      return { sessionId: session?.id ?? null, setCookie: response.headers.getSetCookie() };
    },

    async stillLive(sessionIds) {
      const now = clock.now();
      // Asked every few seconds about everybody who is here, of whom hardly anybody has gone: those alone are answered with.
      const gone = await service.$queryRaw<{ id: string }[]>`
        SELECT asked.id FROM unnest(${[...sessionIds]}::text[]) AS asked (id) WHERE NOT EXISTS (
          SELECT FROM auth_session s WHERE s.id = asked.id AND s.expires_at > ${now}
            AND (NOT s.shared_computer OR s.updated_at > ${new Date(now.getTime() - SHARED_IDLE_MS)})
        )`;
      const live = new Set(sessionIds);
      for (const { id } of gone) live.delete(id);
      return live;
    },
  };
}
