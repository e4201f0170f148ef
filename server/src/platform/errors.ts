/**
 * The closed set of expected failures. `NOT_FOUND` also stands for "not allowed to see";
 * `FORBIDDEN` only for an action on something the person does see.
 */
export const PROBLEM_CODES = [
  'UNAUTHENTICATED', 'NOT_FOUND', 'FORBIDDEN', 'INVALID_INPUT', 'CONFLICT', 'RATE_LIMITED', 'TOO_LARGE', 'NO_ROOM',
  'INVITATION_INVALID', 'IMPORT_UNREADABLE', 'IMPORT_FOREIGN', 'IMPORT_INCOMPLETE', 'IMPORT_TOO_LARGE',
  'CURSOR_INVALID',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** An expected failure: thrown inside, turned into a member of a payload union at the edge. */
export class DomainProblem extends Error {
  override readonly name = 'DomainProblem';
  readonly code: ProblemCode;
  /** The input's field it is about, where there is one. */
  readonly field: string | null;

  constructor(code: ProblemCode, message: string, field: string | null = null) {
    super(message);
    this.code = code;
    this.field = field;
  }
}

/** What is absent and what may not be seen answer alike. */
export function notFound(what = 'This'): DomainProblem {
  return new DomainProblem('NOT_FOUND', `${what} does not exist, or is not shared with you.`);
}

/** What was there a moment ago, read again: it may have gone, or been taken from the asker. @throws DomainProblem NOT_FOUND */
export function stillThere<T>(found: T | null | undefined, what?: string): T {
  if (found === null || found === undefined) throw notFound(what);
  return found;
}

/** An action on something visible that this person may not do. */
export function forbidden(message = 'You may see this, but not do that here.'): DomainProblem {
  return new DomainProblem('FORBIDDEN', message);
}

/** Input that cannot be accepted; nothing was changed. */
export function invalid(message: string, field: string | null = null): DomainProblem {
  return new DomainProblem('INVALID_INPUT', message, field);
}
