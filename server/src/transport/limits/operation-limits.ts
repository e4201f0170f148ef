import { NoSchemaIntrospectionCustomRule, OperationTypeNode, type ValidationRule } from 'graphql';
import { aliasesRule } from './aliases.rule.ts';
import { depthRule } from './depth.rule.ts';
import { directivesRule } from './directives.rule.ts';
import { rootFieldsRule } from './root-fields.rule.ts';

/** What an operation that is not trusted may be, over HTTP and the socket alike (security.md, "GraphQL"). */
export const OPERATION_LIMITS = {
  depth: 10,
  aliases: 15,
  directives: 8,
  tokens: 1_500,
  cost: 1_000,
  rootFields: 5,
  mutations: 1,
  /** Milliseconds that an operation may take before it is given up. */
  executionMs: 5_000,
  /** Milliseconds that the opening of a subscription may wait; what it does itself is bounded by each statement's limit. */
  openingMs: 30_000,
} as const;

/** The rules beside GraphQL's own, in the order in which they report. */
export function limitRules(introspection: boolean): ValidationRule[] {
  return [
    depthRule(OPERATION_LIMITS.depth),
    aliasesRule(OPERATION_LIMITS.aliases),
    directivesRule(OPERATION_LIMITS.directives),
    rootFieldsRule(OperationTypeNode.QUERY, OPERATION_LIMITS.rootFields),
    rootFieldsRule(OperationTypeNode.MUTATION, OPERATION_LIMITS.mutations),
    ...(introspection ? [] : [NoSchemaIntrospectionCustomRule]),
  ];
}
