import { Router, json, type Request, type Response } from 'express';
import { z } from 'zod';
import type { AuditService } from '../audit/audit.service.ts';
import type { Bus } from '../platform/bus.ts';
import { DomainProblem, invalid } from '../platform/errors.ts';
import type { AcceptInvitation } from './accept-invitation.ts';
import type { AttemptLimit } from './attempt-limit.ts';
import type { SessionPort } from './session.port.ts';
import type { OpenInvitation } from '../people/invitation.service.ts';

export interface SignInRouteParts {
  readonly sessions: SessionPort;
  readonly attempts: AttemptLimit;
  readonly bus: Bus;
  readonly audit: Pick<AuditService, 'signedIn' | 'signedOut' | 'signInRefused'>;
  readonly openInvitation: (token: string) => Promise<OpenInvitation>;
  readonly acceptInvitation: AcceptInvitation;
}

const email = z.string().trim().toLowerCase().pipe(z.email('Please write an e-mail address.'));
const credentials = z.object({ email, password: z.string().min(1, 'Please write your password.').max(200), sharedComputer: z.boolean().default(false) });
const acceptance = z.object({ name: z.string().trim().max(120).default(''), email: email.optional(), password: z.string().max(200) });

function parse<T>(schema: z.ZodType<T>, body: unknown): T {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const issue = result.error.issues[0]!;
  throw invalid(issue.message, issue.path.join('.') || null);
}

const addressOf = (request: Request) => request.ip ?? 'unknown';
const token = (request: Request) => String(request.params['token']);

/** Sign-in, sign-out and invitations over plain HTTP, since they set the cookie that GraphQL then relies on. */
export function signInRoutes({ sessions, attempts, bus, audit, openInvitation, acceptInvitation }: SignInRouteParts): Router {
  const router = Router();
  router.use(json({ limit: '20kb' }));

  const signedIn = (response: Response, setCookie: readonly string[]) => void response.setHeader('Set-Cookie', [...setCookie]).status(204).end();

  router.post('/sign-in', async (request, response) => {
    const input = parse(credentials, request.body);
    const address = addressOf(request);
    attempts.check(input.email, address);
    try {
      const { userId, setCookie } = await sessions.signIn({ ...input, address });
      attempts.succeeded(input.email);
      await audit.signedIn(userId);
      signedIn(response, setCookie);
    } catch (error) {
      if (error instanceof DomainProblem) {
        attempts.failed(input.email, address);
        await audit.signInRefused(input.email);
      }
      throw error;
    }
  });

  router.post('/sign-out', async (request, response) => {
    const session = await sessions.current(request.headers.cookie);
    if (session !== null) await audit.signedOut(session.userId);
    const { sessionId, setCookie } = await sessions.signOut(request.headers.cookie);
    if (sessionId !== null) bus.publish('sessionEnded', { sessionId });
    signedIn(response, setCookie);
  });

  router.get('/invitations/:token', async (request, response) => {
    const invitation = await openInvitation(token(request));
    const hasAccount = invitation.email !== null && (await sessions.hasAccount(invitation.email));
    response.json({ email: invitation.email, role: invitation.role, place: invitation.place, expiresAt: invitation.expiresAt, hasAccount });
  });

  router.post('/invitations/:token/accept', async (request, response) => {
    const input = parse(acceptance, request.body);
    const address = addressOf(request);
    attempts.check(`invitation ${token(request)}`, address);
    try {
      const { email: signInAs } = await acceptInvitation(token(request), input, address);
      const { userId, setCookie } = await sessions.signIn({ email: signInAs, password: input.password, sharedComputer: false, address });
      await audit.signedIn(userId);
      signedIn(response, setCookie);
    } catch (error) {
      if (error instanceof DomainProblem) attempts.failed(`invitation ${token(request)}`, address);
      throw error;
    }
  });

  return router;
}
