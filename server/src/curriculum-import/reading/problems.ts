import { DomainProblem } from '../../platform/errors.ts';

/** How every refusal ends: what is kept, and what to do. */
const KEPT = 'Nothing was changed.';
const FIELD = 'files';

/** A file that is no Turtle. `reason` is the parser's, without a line. */
export function unreadable(file: string, line: number | null, reason: string): DomainProblem {
  const where = line === null ? `“${file}”` : `“${file}”, line ${line},`;
  return new DomainProblem(
    'IMPORT_UNREADABLE',
    `${where} cannot be read as Turtle: ${reason}. ${KEPT} Download the file again or correct it, then import all files together.`,
    FIELD,
  );
}

/** Turtle that holds no curriculum, or one that a scheme here cannot hold. */
export function foreign(what: string, remedy: string): DomainProblem {
  return new DomainProblem('IMPORT_FOREIGN', `${what} ${KEPT} ${remedy}`, FIELD);
}

/** A curriculum of which a piece is missing. */
export function incomplete(what: string, remedy: string): DomainProblem {
  return new DomainProblem('IMPORT_INCOMPLETE', `${what} ${KEPT} ${remedy}`, FIELD);
}

/** More than an import may hold. */
export function tooLarge(what: string): DomainProblem {
  return new DomainProblem('IMPORT_TOO_LARGE', `${what} ${KEPT} Import fewer programmes at a time.`, FIELD);
}
