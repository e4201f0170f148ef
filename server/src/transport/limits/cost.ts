import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  Kind,
  OperationTypeNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { isIntrospection, measureOperation, sum, type KnownField } from './measure.ts';

/** How many things a bounded list, one without `first`, is taken to hold. */
const BOUNDED_LIST = 5;
/** The most that `first` may be, for one that is not known yet. */
const LARGEST_PAGE = 100;
const MUTATION = 10;
/** The lists of a connection: its `first` has counted them. */
const IN_CONNECTION = new Set(['edges', 'nodes']);

type Variables = Readonly<Record<string, unknown>>;

/**
 * What an operation may cost, in objects read: 1 an object, 0 a plain value, times `first` inside a connection and times 5
 * in a bounded list; 10 a mutation. Without variables, an unknown `first` is the most it may be.
 */
export function costOf(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, variables?: Variables): number {
  const root = operation.operation === OperationTypeNode.MUTATION ? MUTATION : 0;
  const field = (node: FieldNode, inside: number, known: KnownField) => {
    if (isIntrospection(node)) return 0;
    const own = known !== undefined && isCompositeType(getNamedType(known.type)) ? 1 : 0;
    const page = pageSize(node, operation, variables);
    return page === null ? itemsOf(node, known) * (own + inside) : own + page * inside;
  };
  return root + measureOperation(schema, document, operation, { field, together: sum });
}

/** How many a field gives that has no `first`. */
function itemsOf(node: FieldNode, known: KnownField): number {
  const isList = known !== undefined && isListType(getNullableType(known.type));
  return isList && !IN_CONNECTION.has(node.name.value) ? BOUNDED_LIST : 1;
}

/** The value of `first`; null where there is none. */
function pageSize(node: FieldNode, operation: OperationDefinitionNode, variables: Variables | undefined): number | null {
  const first = node.arguments?.find(({ name }) => name.value === 'first')?.value;
  if (first?.kind === Kind.INT) return Math.max(Number(first.value), 1);
  if (first?.kind !== Kind.VARIABLE) return null;
  const value = variables?.[first.name.value] ?? defaultOf(operation, first.name.value);
  return typeof value === 'number' ? Math.max(value, 1) : LARGEST_PAGE;
}

function defaultOf(operation: OperationDefinitionNode, name: string): unknown {
  const value = operation.variableDefinitions?.find(({ variable }) => variable.name.value === name)?.defaultValue;
  return value?.kind === Kind.INT ? Number(value.value) : undefined;
}
