import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';

/** A refusal in words a person can act on. */
export interface Trouble {
  /** What happened. */
  readonly title: string;
  /** What is kept and what to do. */
  readonly detail: string;
  /** The input's field it is about, where there is one. */
  readonly field?: string | null;
}

/** Thrown by `take` when the server answered with a problem instead of the wished-for result. */
export class Refused extends Error {
  readonly trouble: Trouble;
  /** The type of the problem, such as `ConflictProblem`; empty where the answer was. */
  readonly problem: string;
  constructor(trouble: Trouble, problem = '') {
    super(trouble.title);
    this.trouble = trouble;
    this.problem = problem;
  }
}

interface Payload {
  readonly __typename?: string;
}

const WHAT_TO_DO: Readonly<Record<string, string>> = {
  NotFoundProblem: 'It may have been removed, or is no longer shared with you. Nothing else was changed.',
  ForbiddenProblem: 'Nothing was changed. Whoever leads here can do it, or say who may.',
  InvalidInputProblem: 'Nothing was changed. What you entered is still here to correct.',
  ConflictProblem: 'What is on screen is as things stand now; what you entered is still here.',
};

/**
 * The member of a payload that means success.
 * @throws Refused where the payload is a problem, or the answer is empty.
 */
export function take<P extends Payload, T extends string>(payload: P | null | undefined, done: T): Extract<P, { __typename: T }> {
  if (payload?.__typename === done) return payload as Extract<P, { __typename: T }>;
  const problem = payload as { __typename?: string; message?: string; field?: string | null } | null | undefined;
  throw new Refused({
    title: problem?.message ?? 'That did not work.',
    detail: WHAT_TO_DO[problem?.__typename ?? ''] ?? 'Nothing was changed. Try again in a moment.',
    field: problem?.field ?? null,
  }, problem?.__typename);
}

/** Answers of the server that say nothing about what was sent: it may be sent again later. CONFLICT: somebody else is signed in now. */
const PASSING = new Set(['UNAUTHENTICATED', 'CONFLICT', 'RATE_LIMITED', 'TIMEOUT', 'PERSISTED_QUERY_NOT_FOUND', 'DOCUMENT_NOT_TRUSTED', 'INTERNAL_SERVER_ERROR']);

/** Whether an error is an answer to what was sent, which will not change by sending it again. */
export function isRefusal(error: unknown): boolean {
  if (error instanceof Refused) return true;
  return CombinedGraphQLErrors.is(error) && !PASSING.has(String(error.errors[0]?.extensions?.['code'] ?? 'INTERNAL_SERVER_ERROR'));
}

/** Any failure as words: what happened, what is kept, what to do. Never the raw error. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof Refused) return error.trouble;
  if (CombinedGraphQLErrors.is(error)) {
    const code = error.errors[0]?.extensions?.['code'];
    if (code === 'UNAUTHENTICATED') {
      return { title: 'You are signed out.', detail: 'Nothing was changed. Sign in again, then repeat it.' };
    }
    if (code === 'CONFLICT') {
      return { title: 'Somebody else is signed in on this browser now.', detail: 'Nothing was changed. Sign in again as yourself, then repeat it.' };
    }
    if (code === 'PERSISTED_QUERY_NOT_FOUND' || code === 'DOCUMENT_NOT_TRUSTED') {
      return { title: 'Coherence has been updated since this page was loaded.', detail: 'What you wrote is kept. Load the page again to go on.' };
    }
    if (code === 'TIMEOUT') {
      return { title: 'The server took too long.', detail: 'The change may have been made all the same: look before you repeat it.' };
    }
    if (code === 'RATE_LIMITED') {
      return { title: 'That was a lot at once.', detail: 'Nothing was lost. Wait a minute, then go on.' };
    }
    return { title: 'The server could not do that.', detail: 'Nothing was changed. Try again; if it happens again, tell your hub.' };
  }
  if (ServerError.is(error)) {
    return { title: 'The server is not answering properly.', detail: 'What you entered is still here. Try again in a minute.' };
  }
  return { title: 'No connection to the server.', detail: 'What you entered is still here. Try again once you are online.' };
}
