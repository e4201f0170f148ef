import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { DomainProblem } from '../platform/errors.ts';
import type { Log } from '../platform/log.ts';
import { isTooBusy } from '../platform/write-conflict.ts';

const MASKED = 'Something went wrong on our side. Nothing you wrote is lost; try again.';

const BUSY = 'There is more to do here just now than can be done. Nothing was changed; try again in a moment.';

export interface MaskOptions {
  /** Leaves out what GraphQL guesses that was meant: names of the schema. */
  readonly hideSuggestions: boolean;
}

/** What a client may read of an error: expected problems and its own mistakes as they are, anything else masked and logged with the request's id. */
export function maskError(error: unknown, log: Log, { hideSuggestions }: MaskOptions): GraphQLFormattedError {
  const original = error instanceof GraphQLError ? error.originalError : error;
  if (original instanceof DomainProblem) {
    return { ...locate(error), message: original.message, extensions: { code: original.code } };
  }
  if (error instanceof GraphQLError && (original === undefined || original instanceof GraphQLError)) {
    // What GraphQL itself says of a document or a variable has no code; what our edge throws on purpose has its own.
    const code = error.extensions['code'] ?? 'BAD_USER_INPUT';
    const message = hideSuggestions ? error.message.replace(/ ?Did you mean .+$/s, '') : error.message;
    if (code !== 'INTERNAL_SERVER_ERROR') return { ...locate(error), message, extensions: { ...safe(error.extensions), code } };
  }
  if (isTooBusy(original)) {
    log.warn({ err: original }, 'the database had no room for a transaction in time');
    return { ...locate(error), message: BUSY, extensions: { code: 'TIMEOUT', retry: true } };
  }
  log.error({ err: original ?? error }, 'an unexpected error was masked');
  return { ...locate(error), message: MASKED, extensions: { code: 'INTERNAL_SERVER_ERROR' } };
}

/** Of the extensions, what clients act on; never a stack trace. */
function safe({ retry }: Record<string, unknown>): Record<string, unknown> {
  return retry === undefined ? {} : { retry };
}

function locate(error: unknown): Pick<GraphQLFormattedError, 'path' | 'locations'> {
  if (!(error instanceof GraphQLError)) return {};
  const { path, locations } = error.toJSON();
  return { ...(path && { path }), ...(locations && { locations }) };
}
