import type { GraphQLFieldResolver, GraphQLSchema } from 'graphql';
import type { Asker } from '../asker.ts';
import { idPrefix } from '../platform/ids.ts';
import type { AuditService } from './audit.service.ts';

/** What it needs of a context. */
interface ObservedContext {
  readonly viewer: object | null;
  readonly services: { readonly audit: AuditService };
  asker(): Promise<Asker>;
}

type Refusal = 'FORBIDDEN' | 'NOT_FOUND';

/** Ids of one request that are looked at. */
const MOST_IDS = 5;

/**
 * Writes refusals of root fields to the audit log, after they were answered: a problem in a payload, null for what a query
 * named by its id, an error of a subscription. Call once, on the finished schema.
 */
export function observeRefusals(schema: GraphQLSchema): void {
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    if (field.args.some(({ name }) => name === 'id')) field.resolve = observed(field.name, field.resolve!, (result) => (result === null ? 'NOT_FOUND' : null));
  }
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) field.resolve = observed(field.name, field.resolve!, codeOf);
  for (const field of Object.values(schema.getSubscriptionType()?.getFields() ?? {})) {
    if (field.subscribe) field.subscribe = observed(field.name, field.subscribe, () => null);
  }
}

type RootResolver = GraphQLFieldResolver<unknown, ObservedContext>;

function observed(name: string, resolve: RootResolver, refusalIn: (result: unknown) => Refusal | null): RootResolver {
  return (source, args: Record<string, unknown>, context, info) => {
    const note = (refusal: Refusal | null) => {
      if (refusal !== null && context.viewer !== null) void tell(context, name, args, refusal);
    };
    let result: unknown;
    try {
      result = resolve(source, args, context, info);
    } catch (error) {
      note(codeOf(error));
      throw error;
    }
    // Looked at beside the answer's way, which it does not lengthen.
    if (result instanceof Promise) result.then((value) => note(refusalIn(value)), (error) => note(codeOf(error)));
    else note(refusalIn(result));
    return result;
  };
}

/** The refusal that a problem or an error stands for, whichever of our ways of saying so it uses. */
function codeOf(value: unknown): Refusal | null {
  const { code, refusal, extensions } = (value ?? {}) as { code?: string; refusal?: string; extensions?: { code?: string } };
  const said = refusal ?? code ?? extensions?.code;
  if (said === 'FORBIDDEN' || said === 'ROLE_TOO_LOW' || said === 'FIELD_READ_ONLY') return 'FORBIDDEN';
  return said === 'NOT_FOUND' ? 'NOT_FOUND' : null;
}

async function tell(context: ObservedContext, name: string, args: Record<string, unknown>, refusal: Refusal): Promise<void> {
  // Whoever is gone by now has nothing to be told of.
  const asker = await context.asker().catch(() => null);
  const ids = idsIn(args);
  if (asker !== null && ids.length > 0) context.services.audit.refused(asker, { name, ids, seen: refusal === 'FORBIDDEN' });
}

function idsIn(args: Record<string, unknown>): string[] {
  const values = Object.values(args).flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value).flat() : [value]));
  return values.filter((value): value is string => typeof value === 'string' && idPrefix(value) !== null).slice(0, MOST_IDS);
}
