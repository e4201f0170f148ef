import type { Asker } from '../asker.ts';
import type { AuditService } from '../audit/audit.service.ts';
import type { ApiScope } from '../generated/prisma/enums.ts';
import type { ApiTokenModel } from '../generated/prisma/models.ts';
import { holdPeople } from '../platform/access-version.ts';
import type { Deps } from '../platform/deps.ts';
import { DomainProblem, invalid, notFound } from '../platform/errors.ts';
import { can } from '../policy/policy.ts';
import { bearerOf, hashOfSecret, newTokenSecret } from './token-secret.ts';

const MOST_TOKENS = 20;
const LONGEST_NAME = 80;
const LONGEST_DAYS = 365;
const DAY_MS = 86_400_000;
/** How exact the last use is kept, so that not every request writes. */
const TOUCH_MS = 60_000;

export interface NewApiToken {
  readonly name: string;
  readonly scope: ApiScope;
  readonly expiresInDays: number;
}

/** Whom a token stands for. */
export interface TokenBearer {
  readonly id: string;
  readonly scope: ApiScope;
  readonly personId: string;
  readonly email: string;
}

export type ApiTokenService = ReturnType<typeof createApiTokenService>;

/** Personal API tokens: made and revoked by their owner, shown once, kept as hashes. */
export function createApiTokenService({ db, bus, clock, ids }: Deps, audit: AuditService) {
  const live = () => ({ revokedAt: null, expiresAt: { gt: clock.now() } });

  async function ownToken(asker: Asker, id: string): Promise<ApiTokenModel> {
    const token = await db.service.apiToken.findUnique({ where: { id } });
    const own = token !== null && can(asker.actor, 'apiToken.own', { personId: token.personId }).allowed;
    if (!own || token.revokedAt !== null) throw notFound('This token');
    return token;
  }

  return {
    /** The asker's tokens that are not revoked, the newest first. */
    ofAsker({ actor }: Asker): Promise<ApiTokenModel[]> {
      return db.service.apiToken.findMany({ where: { personId: actor.personId, revokedAt: null }, orderBy: { id: 'desc' }, take: MOST_TOKENS });
    },

    /** One of the asker's own; null where it is not. */
    find({ actor }: Asker, id: string): Promise<ApiTokenModel | null> {
      return db.service.apiToken.findFirst({ where: { id, personId: actor.personId, revokedAt: null } });
    },

    /** Makes a token; its secret is answered once and never again. */
    async createApiToken({ actor }: Asker, input: NewApiToken): Promise<{ apiToken: ApiTokenModel; secret: string }> {
      const name = input.name.trim();
      if (name === '' || name.length > LONGEST_NAME) throw invalid(`A token needs a name of up to ${LONGEST_NAME} characters.`, 'name');
      if (input.expiresInDays < 1 || input.expiresInDays > LONGEST_DAYS) throw invalid(`A token lasts 1 to ${LONGEST_DAYS} days.`, 'expiresInDays');
      const secret = newTokenSecret();
      const now = clock.now();
      const data = {
        id: ids.next('token'),
        personId: actor.personId,
        name,
        hash: hashOfSecret(secret),
        scope: input.scope,
        createdAt: now,
        expiresAt: new Date(now.getTime() + input.expiresInDays * DAY_MS),
      };
      const apiToken = await db.serve(async (tx) => {
        // Counted one at a time: more than are shown could not be revoked.
        await holdPeople(tx, [actor.personId]);
        const has = await tx.apiToken.count({ where: { personId: actor.personId, revokedAt: null } });
        if (has >= MOST_TOKENS) throw new DomainProblem('CONFLICT', `You have ${MOST_TOKENS} tokens already. Revoke one first.`);
        await audit.tokenChanged(tx, 'API_TOKEN_CREATED', actor.personId, data.id);
        return tx.apiToken.create({ data });
      });
      return { apiToken, secret };
    },

    /** Ends a token at once, with the sockets that it opened. */
    async revokeApiToken(asker: Asker, { apiTokenId }: { apiTokenId: string }): Promise<{ apiTokenId: string }> {
      const { id, personId } = await ownToken(asker, apiTokenId);
      await db.serve(async (tx, after) => {
        const { count } = await tx.apiToken.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: clock.now() } });
        if (count > 0) await audit.tokenChanged(tx, 'API_TOKEN_REVOKED', personId, id);
        after(() => bus.publish('sessionEnded', { sessionId: id }));
      });
      return { apiTokenId: id };
    },

    /** Whom a request's `Authorization` header stands for: undefined without such a header, null where it is worth nothing. */
    async bearer(authorization: string | undefined): Promise<TokenBearer | null | undefined> {
      const secret = bearerOf(authorization);
      if (secret === null) return undefined;
      if (secret === '') return null;
      const token = await db.service.apiToken.findFirst({ where: { hash: hashOfSecret(secret), ...live() }, include: { person: { include: { authUser: true } } } });
      const email = token?.person.authUser?.email;
      if (!token || email === undefined) return null;
      const now = clock.now();
      if (now.getTime() - (token.lastUsedAt?.getTime() ?? 0) > TOUCH_MS) {
        await db.service.apiToken.updateMany({ where: { id: token.id }, data: { lastUsedAt: now } });
      }
      return { id: token.id, scope: token.scope, personId: token.personId, email };
    },

    /** Ids of those tokens that are still good. */
    async stillLive(tokenIds: readonly string[]): Promise<ReadonlySet<string>> {
      if (tokenIds.length === 0) return new Set();
      const rows = await db.service.apiToken.findMany({ where: { id: { in: [...tokenIds] }, ...live() }, select: { id: true } });
      return new Set(rows.map(({ id }) => id));
    },
  };
}
