import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { DomainProblem } from '../platform/errors.ts';
import type { Log } from '../platform/log.ts';

const MASKED = 'Something went wrong on our side. Nothing you wrote is lost; try again.';

/** Codes of errors that requests cause themselves: safe to say as they are. */
const OWN_CODES = new Set([
  'GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT', 'BAD_REQUEST', 'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND', 'PERSISTED_QUERY_NOT_SUPPORTED', 'UNAUTHENTICATED',
]);

/** What a client may read of an error: expected problems and its own mistakes as they are, anything else masked and logged with the request's id. */
export function maskError(error: unknown, log: Log): GraphQLFormattedError {
  const original = error instanceof GraphQLError ? error.originalError : error;
  if (original instanceof DomainProblem) {
    return { ...locate(error), message: original.message, extensions: { code: original.code } };
  }
  if (error instanceof GraphQLError && (original === undefined || original instanceof GraphQLError)) {
    const code = error.extensions['code'];
    // Without a code and an original it is graphql-js's own word about the document or a variable.
    if (code === undefined || OWN_CODES.has(String(code))) {
      return { ...locate(error), message: error.message, extensions: { code: code ?? 'BAD_USER_INPUT' } };
    }
  }
  log.error({ err: original ?? error }, 'an unexpected error was masked');
  return { ...locate(error), message: MASKED, extensions: { code: 'INTERNAL_SERVER_ERROR' } };
}

function locate(error: unknown): Pick<GraphQLFormattedError, 'path' | 'locations'> {
  if (!(error instanceof GraphQLError)) return {};
  const { path, locations } = error.toJSON();
  return { ...(path && { path }), ...(locations && { locations }) };
}
