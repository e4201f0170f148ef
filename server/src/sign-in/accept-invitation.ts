import type { AuditService } from '../audit/audit.service.ts';
import type { createInvitationService } from '../people/invitation.service.ts';
import type { Deps } from '../platform/deps.ts';
import { DomainProblem, invalid } from '../platform/errors.ts';
import { line } from '../platform/text.ts';
import type { SessionPort } from './session.port.ts';

interface Acceptance {
  readonly name: string;
  readonly email?: string | undefined;
  readonly password: string;
}

export type AcceptInvitation = (token: string, input: Acceptance, address: string) => Promise<{ email: string }>;

/**
 * Uses an invitation up: a new address gets an account, a known one proves itself with its password. The address is the
 * invitation's own; only the first hub lead's link, which is bound to none, takes the one given.
 */
export function createAcceptInvitation(
  { db, clock, ids, audit }: Deps & { readonly audit: Pick<AuditService, 'signInRefused'> },
  sessions: SessionPort,
  invitations: ReturnType<typeof createInvitationService>,
): AcceptInvitation {
  /** Shows that an account is theirs. @throws DomainProblem UNAUTHENTICATED */
  async function prove(email: string, password: string, address: string): Promise<{ userId: string }> {
    try {
      return await sessions.signIn({ email, password, sharedComputer: false, address });
    } catch (error) {
      if (error instanceof DomainProblem) await audit.signInRefused(email);
      throw error;
    }
  }

  return async (token, input, address) => {
    const invitation = await invitations.open(token);
    const email = invitation.email ?? input.email;
    if (email === undefined) throw invalid('Please write your e-mail address.', 'email');
    const known = await sessions.hasAccount(email);
    const userId = known
      ? (await prove(email, input.password, address)).userId
      : (await sessions.register({ name: line(input.name, 'name', 120), email, password: input.password })).userId;
    await db.serve(async (tx, after) => {
      const user = await tx.authUser.findUniqueOrThrow({ where: { id: userId } });
      const person =
        (await tx.person.findUnique({ where: { authUserId: userId } })) ??
        (await tx.person.create({ data: { id: ids.next('person'), authUserId: userId, name: user.name, createdAt: clock.now() } }));
      await invitations.accept(tx, after, invitation, person.id);
    }).catch(async (error: unknown) => {
      // The link was used by somebody else at the same moment: an account made for it alone would be of no use to anybody.
      if (!known && error instanceof DomainProblem) await db.service.authUser.delete({ where: { id: userId } });
      throw error;
    });
    return { email };
  };
}
