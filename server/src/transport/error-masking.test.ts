import { GraphQLError } from 'graphql';
import { expect, test } from 'vitest';
import { Prisma } from '../generated/prisma/client.ts';
import { DomainProblem } from '../platform/errors.ts';
import { createLog } from '../platform/log.ts';
import { maskError } from './error-masking.ts';

const log = createLog('silent');
const mask = (error: unknown, hideSuggestions = true) => maskError(error, log, { hideSuggestions });

test('what went wrong inside is said to nobody', () => {
  const masked = mask(new GraphQLError('boom', { originalError: new Error('password of the database is hunter2') }));
  expect(JSON.stringify(masked)).not.toMatch(/hunter2|stack/);
  expect(masked.extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR' });
});

test('expected problems keep their words and code', () => {
  const masked = mask(new GraphQLError('x', { originalError: new DomainProblem('NOT_FOUND', 'This does not exist.') }));
  expect(masked).toMatchObject({ message: 'This does not exist.', extensions: { code: 'NOT_FOUND' } });
});

test('that there was no room for a transaction is said as that, and what uses one wrongly is a fault', () => {
  const failed = (message: string) => mask(new GraphQLError('x', { originalError: new Prisma.PrismaClientKnownRequestError(message, { code: 'P2028', clientVersion: '7' }) }));
  expect(failed('Transaction API error: Unable to start a transaction in the given time.').extensions).toEqual({ code: 'TIMEOUT', retry: true });
  expect(failed('Transaction API error: Transaction already closed.').extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR' });
});

test('what GraphQL guesses that was meant is left out where the schema is not shown', () => {
  const error = new GraphQLError('Cannot query field "nam" on type "Person". Did you mean "name"?');
  expect(mask(error).message).toBe('Cannot query field "nam" on type "Person".');
  expect(mask(error, false).message).toContain('"name"');
});
