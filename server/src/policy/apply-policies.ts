import { defaultFieldResolver, GraphQLError, isObjectType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { FIELD_RULES, type FieldRule } from './field-rules.ts';

/** What a rule asks of a context: only whether somebody is signed in. */
interface SignedInContext {
  readonly viewer: { readonly personId: string } | null;
}

/** `{ Type: { field: rule } }` for every object type of the schema. */
export type PolicyMap = Record<string, Record<string, FieldRule>>;

/** Types whose fields say nothing of anybody. */
function isPublicByList(type: GraphQLObjectType): boolean {
  return type.name.startsWith('__');
}

/** The rule of every field. @throws Error that names each field without one, or with one that does not exist. */
export function policyMap(schema: GraphQLSchema): PolicyMap {
  const map: PolicyMap = {};
  const missing: string[] = [];
  for (const type of Object.values(schema.getTypeMap()).filter(isObjectType)) {
    if (isPublicByList(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const rule = (field.extensions['policy'] ?? type.extensions['policy']) as FieldRule | undefined;
      if (rule === undefined || !(rule in FIELD_RULES)) missing.push(`${type.name}.${field.name}`);
      else (map[type.name] ??= {})[field.name] = rule;
    }
  }
  if (missing.length > 0) throw new Error(`No policy says who may see ${missing.join(', ')}.`);
  return Object.fromEntries(Object.entries(map).sort(([a], [b]) => a.localeCompare(b)));
}

/** Wraps the root fields that need somebody signed in. Call once, on the finished schema. */
export function applyPolicies(schema: GraphQLSchema): PolicyMap {
  const map = policyMap(schema);
  for (const root of [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]) {
    for (const field of Object.values(root?.getFields() ?? {})) {
      if (map[root!.name]![field.name] === 'public') continue;
      const { resolve = defaultFieldResolver, subscribe } = field;
      field.resolve = (source, args, context: SignedInContext, info) => {
        requireViewer(context);
        return resolve(source, args, context, info);
      };
      if (subscribe) {
        field.subscribe = (source, args, context: SignedInContext, info) => {
          requireViewer(context);
          return subscribe(source, args, context, info);
        };
      }
    }
  }
  return map;
}

function requireViewer(context: SignedInContext): void {
  if (context.viewer === null) {
    throw new GraphQLError('Sign in first; nothing was changed.', { extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } } });
  }
}
