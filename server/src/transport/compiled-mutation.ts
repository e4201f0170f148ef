import {
  coerceInputValue, execute, getNamedType, GraphQLError, isInputObjectType, isLeafType, isNonNullType, isObjectType, isUnionType, Kind, locatedError, OperationTypeNode, print, typeFromAST,
  type DocumentNode, type ExecutionArgs, type ExecutionResult, type FieldNode, type GraphQLField, type GraphQLInputObjectType, type GraphQLInputType, type GraphQLLeafType, type GraphQLObjectType,
  type GraphQLResolveInfo, type GraphQLSchema, type GraphQLUnionType, type SelectionNode,
} from 'graphql';

/** Executes one mutation; answers as `execute` would. */
export type CompiledMutation = (args: ExecutionArgs) => Promise<ExecutionResult>;

interface Leaf {
  readonly key: string;
  /** Null for `__typename`. */
  readonly field: GraphQLField<unknown, unknown> | null;
  readonly type: GraphQLLeafType | null;
}

interface InputLeaf {
  readonly name: string;
  readonly type: GraphQLLeafType;
  readonly required: boolean;
}

interface Plan {
  readonly root: GraphQLField<unknown, unknown>;
  readonly node: FieldNode;
  readonly key: string;
  readonly variable: string;
  readonly input: GraphQLInputType;
  /** Its fields, where all of them are leaves without a default; null otherwise. */
  readonly inputLeaves: readonly InputLeaf[] | null;
  readonly payload: GraphQLObjectType | GraphQLUnionType;
  /** What is selected on each type that the payload can be. */
  readonly leaves: ReadonlyMap<GraphQLObjectType, readonly Leaf[]>;
  /** What our own resolvers and the wrappers around them read of it. */
  readonly info: GraphQLResolveInfo;
}

/**
 * Makes a short way through a mutation of the plainest form, `m($input: T!) { field(input: $input) { __typename … on A { leaves } } }`: its
 * variables are coerced, its resolver runs, its fields are read, and the rest of GraphQL's round, which costs a keystroke more than
 * its own commit does, was gone through once. The document must have been validated.
 * @returns null for every other form, which is for `execute`
 */
export function compileMutation(schema: GraphQLSchema, document: DocumentNode): CompiledMutation | null {
  const plan = planOf(schema, document);
  return plan && ((args) => run(schema, plan, args));
}

async function run(schema: GraphQLSchema, plan: Plan, args: ExecutionArgs): Promise<ExecutionResult> {
  const { contextValue, variableValues } = args;
  const input = inputOf(plan, variableValues ?? {});
  if (input === null) return execute(args);
  try {
    const value: unknown = await plan.root.resolve!(undefined, { input }, contextValue, plan.info);
    const fields = read(schema, plan, value, contextValue);
    return { data: { [plan.key]: fields instanceof Promise ? await fields : fields } };
  } catch (error) {
    return { errors: [locatedError(error, plan.node, [plan.key])], data: null };
  }
}

/** The coerced input, or null where GraphQL has something to say about it. */
function inputOf(plan: Plan, variables: Readonly<Record<string, unknown>>): object | null {
  const value = variables[plan.variable];
  const plain = plan.inputLeaves && leavesIn(plan.inputLeaves, value);
  if (plain) return plain;
  let sound = true;
  const input: unknown = coerceInputValue(value, plan.input, () => {
    sound = false;
  });
  return sound ? (input as object) : null;
}

/** The same for an object of leaves that are all in order, which is nearly every one; null otherwise. */
function leavesIn(leaves: readonly InputLeaf[], value: unknown): object | null {
  if (typeof value !== 'object' || value === null) return null;
  const given = value as Record<string, unknown>;
  const input: Record<string, unknown> = {};
  let found = 0;
  for (const { name, type, required } of leaves) {
    const one = given[name];
    if (one === undefined && !required && !(name in given)) continue;
    if (one === undefined || (one === null && required)) return null;
    found += 1;
    try {
      input[name] = one === null ? null : type.parseValue(one);
    } catch {
      return null;
    }
    if (input[name] === undefined) return null;
  }
  return Object.keys(given).length === found ? input : null;
}

/** Reads what is selected; nothing is waited for where nothing has to be. */
function read(schema: GraphQLSchema, plan: Plan, value: unknown, context: unknown): object | Promise<object> {
  if (value === null || value === undefined) throw new GraphQLError(`Cannot return null for non-nullable field Mutation.${plan.root.name}.`);
  if (!isUnionType(plan.payload)) return readAs(plan.payload, plan, value, context);
  const name = plan.payload.resolveType!(value, context, plan.info, plan.payload);
  const as = (found: string | undefined) => readAs(schema.getType(found!) as GraphQLObjectType, plan, value, context);
  return name instanceof Promise ? name.then(as) : as(name as string | undefined);
}

function readAs(type: GraphQLObjectType, plan: Plan, value: unknown, context: unknown): object | Promise<object> {
  const leaves = plan.leaves.get(type);
  if (!leaves) throw new GraphQLError(`A payload of ${plan.root.name} is of none of its types.`);
  const result: Record<string, unknown> = {};
  let late: Promise<unknown>[] | null = null;
  for (const leaf of leaves) {
    const { key, field } = leaf;
    const raw: unknown = field === null ? type.name : field.resolve ? field.resolve(value, {}, context, plan.info) : (value as Record<string, unknown>)[field.name];
    if (raw instanceof Promise) {
      // Its place among the others is kept.
      result[key] = null;
      (late ??= []).push(raw.then((come: unknown) => (result[key] = completed(leaf, type, come))));
    } else result[key] = completed(leaf, type, raw);
  }
  return late === null ? result : Promise.all(late).then(() => result);
}

function completed({ field, type: leaf }: Leaf, { name }: GraphQLObjectType, raw: unknown): unknown {
  if (leaf === null) return raw;
  if (raw !== null && raw !== undefined) return leaf.serialize(raw);
  if (isNonNullType(field!.type)) throw new GraphQLError(`Cannot return null for non-nullable field ${name}.${field!.name}.`);
  return null;
}

function planOf(schema: GraphQLSchema, document: DocumentNode): Plan | null {
  const [operation, ...others] = document.definitions;
  if (others.length > 0 || operation?.kind !== Kind.OPERATION_DEFINITION || operation.operation !== OperationTypeNode.MUTATION) return null;
  const [node, ...more] = operation.selectionSet.selections;
  const [definition, ...definitions] = operation.variableDefinitions ?? [];
  if (node?.kind !== Kind.FIELD || more.length > 0 || !definition || definitions.length > 0 || definition.defaultValue) return null;
  if (hasDirectives(operation) || hasDirectives(node) || hasDirectives(definition)) return null;
  const root = schema.getMutationType()?.getFields()[node.name.value];
  const input = typeFromAST(schema, definition.type as never) as GraphQLInputType | undefined;
  const variable = definition.variable.name.value;
  if (!root?.resolve || !input || !isNonNullType(input) || !isInputObjectType(input.ofType) || root.args.length !== 1) return null;
  if (node.arguments?.length !== 1 || print(node.arguments[0]!) !== `input: $${variable}`) return null;
  const payload = getNamedType(root.type);
  if (!isNonNullType(root.type) || String(root.type) !== `${payload.name}!` || !(isObjectType(payload) || isUnionType(payload))) return null;
  const leaves = leavesOf(isUnionType(payload) ? payload.getTypes() : [payload], node.selectionSet?.selections ?? []);
  const key = node.alias?.value ?? node.name.value;
  const info = {
    fieldName: root.name, fieldNodes: [node], returnType: root.type, schema, path: { key, prev: undefined, typename: 'Mutation' }, operation, fragments: {},
  } as unknown as GraphQLResolveInfo;
  return leaves && { root, node, key, variable, input, inputLeaves: inputLeavesOf(input.ofType), payload, leaves, info };
}

function inputLeavesOf(type: GraphQLInputObjectType): readonly InputLeaf[] | null {
  const fields = Object.values(type.getFields());
  if (type.isOneOf || fields.some((field) => field.defaultValue !== undefined)) return null;
  const leaves = fields.map(({ name, type: of }) => ({ name, type: isNonNullType(of) ? of.ofType : of, required: isNonNullType(of) }));
  return leaves.every((leaf): leaf is InputLeaf => isLeafType(leaf.type)) ? leaves : null;
}

function hasDirectives(node: { readonly directives?: readonly unknown[] | undefined }): boolean {
  return (node.directives?.length ?? 0) > 0;
}

/** What is selected on each type, or null where that is more than leaves without arguments. */
function leavesOf(types: readonly GraphQLObjectType[], selections: readonly SelectionNode[]): ReadonlyMap<GraphQLObjectType, readonly Leaf[]> | null {
  const perType = new Map<GraphQLObjectType, Leaf[]>(types.map((type) => [type, []]));
  for (const selection of selections) {
    if (hasDirectives(selection) || selection.kind === Kind.FRAGMENT_SPREAD) return null;
    const on = selection.kind === Kind.FIELD ? types : types.filter(({ name }) => name === selection.typeCondition?.name.value);
    const nodes = selection.kind === Kind.FIELD ? [selection] : selection.selectionSet.selections;
    // A condition on an interface or the union itself is left to GraphQL.
    if (on.length === 0) return null;
    for (const type of on) {
      for (const node of nodes) {
        const leaf = leafOf(type, node);
        if (!leaf) return null;
        if (!perType.get(type)!.some(({ key }) => key === leaf.key)) perType.get(type)!.push(leaf);
      }
    }
  }
  return perType;
}

function leafOf(type: GraphQLObjectType, node: SelectionNode): Leaf | null {
  if (node.kind !== Kind.FIELD || hasDirectives(node)) return null;
  const key = node.alias?.value ?? node.name.value;
  if (node.name.value === '__typename') return { key, field: null, type: null };
  const field = type.getFields()[node.name.value];
  const leaf = field && (isNonNullType(field.type) ? field.type.ofType : field.type);
  return field && isLeafType(leaf) && (node.arguments?.length ?? 0) === 0 ? { key, field, type: leaf } : null;
}
