import type { Role } from '../graphql/generated/graphql.ts';

/** A refusal of the sign-in endpoints, in the server's own plain words. */
export class SessionProblem extends Error {
  readonly code: string;
  readonly status: number;
  constructor(code: string, message: string, status: number) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

async function call(path: string, body?: unknown): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, body === undefined
      ? { credentials: 'same-origin' }
      : { method: 'POST', credentials: 'same-origin', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  } catch {
    throw new SessionProblem('OFFLINE', 'No connection to the server. Check the network, then try again.', 0);
  }
  if (response.ok) return response;
  const answer = (await response.json().catch(() => null)) as { code?: string; message?: string } | null;
  throw new SessionProblem(answer?.code ?? 'UNKNOWN', answer?.message ?? 'The server could not answer. Try again in a minute.', response.status);
}

/** @throws SessionProblem */
export async function signIn(input: { email: string; password: string; sharedComputer: boolean }): Promise<void> {
  await call('/api/sign-in', input);
}

/** Ends this session, its sockets and every other tab of it. @throws SessionProblem */
export async function signOut(): Promise<void> {
  await call('/api/sign-out', {});
}

/** What an invitation link stands for. `email` is null where the link binds no address (the first hub lead's). */
export interface InvitationPreview {
  readonly email: string | null;
  readonly role: Role;
  readonly place: string;
  readonly expiresAt: string;
  readonly hasAccount: boolean;
}

/** @throws SessionProblem INVITATION_INVALID */
export async function readInvitation(token: string): Promise<InvitationPreview> {
  const response = await call(`/api/invitations/${encodeURIComponent(token)}`);
  return (await response.json()) as InvitationPreview;
}

/** Makes the account, or adds the role to the one there is, and signs in. @throws SessionProblem */
export async function acceptInvitation(token: string, input: { name?: string; email?: string; password: string }): Promise<void> {
  await call(`/api/invitations/${encodeURIComponent(token)}/accept`, input);
}
