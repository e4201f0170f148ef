import { Field, InterfaceType, ObjectType, createUnionType, registerEnumType, type ClassType } from 'type-graphql';
import { DomainProblem, notFound, PROBLEM_CODES, type ProblemCode } from '../platform/errors.ts';
import { isGoneMeanwhile } from '../platform/gone-meanwhile.ts';
import { Policy } from './policy.decorator.ts';

const ProblemCodeEnum = Object.fromEntries(PROBLEM_CODES.map((code) => [code, code])) as Record<ProblemCode, ProblemCode>;
registerEnumType(ProblemCodeEnum, { name: 'ProblemCode', description: 'The closed set of expected failures of a request.' });

@InterfaceType('Problem', {
  description: 'An expected failure of a mutation: what happened, what is kept and what to do, in a sentence for people.',
  resolveType: (value: object) => value.constructor.name,
})
export abstract class Problem {
  @Field(() => ProblemCodeEnum, { description: 'The same failure for programs.' })
  code!: ProblemCode;

  @Field(() => String, { description: 'A sentence that can be shown as it is.' })
  message!: string;
}

@Policy('public')
@ObjectType({ implements: Problem, description: 'What was named does not exist, or is not shared with you: the two look the same.' })
export class NotFoundProblem extends Problem {}

@Policy('public')
@ObjectType({ implements: Problem, description: 'You see it, but may not do that to it.' })
export class ForbiddenProblem extends Problem {}

@Policy('public')
@ObjectType({ implements: Problem, description: 'The input cannot be accepted as it is; nothing was changed.' })
export class InvalidInputProblem extends Problem {
  @Field(() => String, { nullable: true, description: 'The input field it is about.' })
  field!: string | null;
}

@Policy('public')
@ObjectType({ implements: Problem, description: 'It no longer fits what is there: something changed first, or the same exists already.' })
export class ConflictProblem extends Problem {}

type AnyProblem = NotFoundProblem | ForbiddenProblem | InvalidInputProblem | ConflictProblem;

/** The union of a mutation's success type and the problems every mutation may have. */
export function payloadUnion<T extends object>(name: string, success: ClassType<T>) {
  return createUnionType({
    name,
    description: `What became of the request: ${success.name}, or the problem that stopped it.`,
    types: () => [success, NotFoundProblem, ForbiddenProblem, InvalidInputProblem, ConflictProblem] as const,
    resolveType: (value: object) => value.constructor.name,
  });
}

/**
 * Runs a mutation's work: its result becomes the success type, a DomainProblem a member of the union, and what has gone, or is not for the
 * asker any more, since it was checked, is not there. Anything else is thrown on.
 */
export async function asPayload<T extends object>(success: ClassType<T>, work: () => Promise<T>): Promise<T | AnyProblem> {
  try {
    return Object.assign(new success(), await work());
  } catch (error) {
    if (error instanceof DomainProblem && error.code !== 'UNAUTHENTICATED') return toProblem(error);
    if (isGoneMeanwhile(error)) return toProblem(notFound());
    throw error;
  }
}

function toProblem(error: DomainProblem): AnyProblem {
  const { code, message, field } = error;
  if (code === 'NOT_FOUND') return Object.assign(new NotFoundProblem(), { code, message });
  if (code === 'FORBIDDEN') return Object.assign(new ForbiddenProblem(), { code, message });
  if (code === 'CONFLICT') return Object.assign(new ConflictProblem(), { code, message });
  return Object.assign(new InvalidInputProblem(), { code, message, field });
}
