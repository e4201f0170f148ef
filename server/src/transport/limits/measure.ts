import {
  getNamedType,
  isCompositeType,
  isObjectType,
  isInterfaceType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type InlineFragmentNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** What a field is in the schema; absent where the document is wrong, or for introspection. */
export type KnownField = GraphQLField<unknown, unknown> | undefined;

/** How to add a document up from its leaves to its root. */
export interface Measure {
  /** A field's own share and what is inside it. */
  field(node: FieldNode, inside: number, known: KnownField): number;
  /** Selections beside one another. */
  together(values: readonly number[]): number;
  /** A fragment where it is spread, or an inline one; counts as what is inside it where this is absent. */
  fragment?(node: InlineFragmentNode | FragmentSpreadNode, inside: number): number;
}

/**
 * Measures an operation as it is executed: a fragment counts wherever it is spread. Each fragment is measured once, so that a
 * document whose fragments spread one another twice costs no more than its length.
 */
export function measureOperation(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, measure: Measure): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  const measured = new Map<string, number>();

  function ofFragment(name: string): number {
    const known = measured.get(name);
    if (known !== undefined) return known;
    // What spreads itself is refused by GraphQL's own rules; here it must only come to an end.
    measured.set(name, 0);
    const fragment = fragments.get(name);
    const value = fragment === undefined ? 0 : ofSelections(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value));
    measured.set(name, value);
    return value;
  }

  function ofSelections({ selections }: SelectionSetNode, parent: GraphQLNamedType | undefined): number {
    const values = selections.map((node) => {
      if (node.kind === Kind.FIELD) {
        const known = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
        const type = known && getNamedType(known.type);
        const inside = node.selectionSet ? ofSelections(node.selectionSet, isCompositeType(type) ? type : undefined) : 0;
        return measure.field(node, inside, known);
      }
      const inside =
        node.kind === Kind.FRAGMENT_SPREAD
          ? ofFragment(node.name.value)
          : ofSelections(node.selectionSet, node.typeCondition ? schema.getType(node.typeCondition.name.value) : parent);
      return measure.fragment?.(node, inside) ?? inside;
    });
    return measure.together(values);
  }

  return ofSelections(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined);
}

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
export const largest = (values: readonly number[]): number => values.reduce((most, value) => Math.max(most, value), 0);

/** Whether a field asks about the schema itself. */
export function isIntrospection(node: FieldNode): boolean {
  return node.name.value === '__schema' || node.name.value === '__type';
}
