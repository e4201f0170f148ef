import { getNamedType, isAbstractType, isCompositeType, isObjectType, parse, type GraphQLField, type GraphQLNamedType, type GraphQLObjectType, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { costOf } from '../../../server/src/transport/limits/cost.ts';
import { OPERATION_LIMITS } from '../../../server/src/transport/limits/operation-limits.ts';

/** Node types that `Query.node` finds: elsewhere their id is enough. */
export const FOUND_BY_NODE = [
  'Hub', 'Department', 'WorkGroup', 'SchemeOfWork', 'Programme', 'UnitPlacement', 'Unit', 'LessonSequence', 'Step', 'Misconception',
  'SharingGrant', 'CurriculumImport', 'ApiToken', 'Comment', 'InboxItem', 'Thread', 'Post', 'DevelopmentPlan', 'Priority', 'SuccessCriterion', 'Action', 'Milestone', 'Evidence', 'PlanReview',
];

const OF = '__of__';
/** The field that a key of an answer stands for. */
export const fieldOf = (key: string) => key.split(OF)[0]!;

/** Few of a few: what a stranger's operation may cost is limited. */
const argumentsAt = (inside: number): Record<string, string> => ({ first: inside === 0 ? '7' : '1', academicYear: '2026', search: '""' });

/** A query for several things of one type, and what it answers of each: `found0`, `also0`, `found1` … */
export interface Finding {
  readonly ids: readonly string[];
  readonly query: string;
  readonly variables: Readonly<Record<string, string>>;
}

/** Writes selections of everything that a type has, down to things that can be asked for by themselves. */
export function createSelections(schema: GraphQLSchema) {
  const fieldsOf = (type: GraphQLObjectType) => Object.values(type.getFields());
  const isNode = (type: GraphQLNamedType) => isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node');

  function field({ name, args, type }: GraphQLField<unknown, unknown>, inside: number, alias = ''): string {
    const given = args.flatMap((arg) => (arg.name in argumentsAt(inside) ? [`${arg.name}: ${argumentsAt(inside)[arg.name]}`] : []));
    const named = getNamedType(type);
    // A connection's nodes are looked at once; its edges lead to the same ones.
    const sub = name === 'edges' ? '{ __typename cursor node { __typename id } }' : isCompositeType(named) ? nested(named, inside + 1) : '';
    return `${alias}${name}${given.length > 0 ? `(${given.join(', ')})` : ''} ${sub}`;
  }

  function nested(type: GraphQLNamedType, inside: number): string {
    if (isAbstractType(type)) return '{ __typename ... on Node { id } }';
    if (isNode(type) && (FOUND_BY_NODE.includes(type.name) || inside > 3)) return '{ __typename id }';
    return all(type as GraphQLObjectType, inside);
  }

  /** Every field of an object type. */
  function all(type: GraphQLObjectType, inside = 0, aliasOf: (name: string) => string = () => ''): string {
    return `{ __typename ${fieldsOf(type).map((one) => field(one, inside, aliasOf(one.name))).join(' ')} }`;
  }

  /** Every field of every member of a union. */
  function union(type: GraphQLNamedType): string {
    if (!isAbstractType(type)) return all(type as GraphQLObjectType);
    const members = schema.getPossibleTypes(type);
    // Members may call things of different types the same: no selection has both under one name.
    const unlike = (name: string) => new Set(members.flatMap((member) => (name in member.getFields() ? [String(member.getFields()[name]!.type)] : []))).size > 1;
    return `{ __typename ${members.map((member) => `... on ${member.name} ${all(member, 1, (name) => (unlike(name) ? `${name}${OF}${member.name}: ` : ''))}`).join(' ')} }`;
  }

  /** The types that are looked at through a field, `Type.field`, and nowhere else. */
  function inside(of: string): string[] {
    const [type, name] = of.split('.') as [string, string];
    const named = getNamedType((schema.getType(type) as GraphQLObjectType).getFields()[name]!.type);
    return isObjectType(named) && !FOUND_BY_NODE.includes(named.name) ? [named.name] : [];
  }

  /**
   * Asks for everything of things of one type through `node`, as many at once as a stranger's operation may: a request each would cost
   * four times as much. @param also the type's own query field, asked for the same ids
   */
  function finding(type: string, ids: readonly string[], also?: string): Finding[] {
    const fragment = `fragment everything on ${type} ${all(schema.getType(type) as GraphQLObjectType)}`;
    const asked = (some: readonly string[]): Finding => ({
      ids: some,
      query: `query (${some.map((_, index) => `$id${index}: ID!`).join(', ')}) { ${some.map((_, index) => `found${index}: node(id: $id${index}) { __typename ...everything } ${also ? `also${index}: ${also}(id: $id${index}) { id }` : ''}`).join(' ')} } ${fragment}`,
      variables: Object.fromEntries(some.map((id, index) => [`id${index}`, id])),
    });
    const document = parse(asked(ids.slice(0, 1)).query);
    const cost = costOf(schema, document, document.definitions[0] as OperationDefinitionNode);
    const size = Math.max(1, Math.min(Math.floor(OPERATION_LIMITS.rootFields / (also ? 2 : 1)), Math.floor(OPERATION_LIMITS.cost / cost)));
    return Array.from({ length: Math.ceil(ids.length / size) }, (_, index) => asked(ids.slice(index * size, (index + 1) * size)));
  }

  /** The type of a mutation's one argument. */
  const inputOf = (mutation: string) => String((schema.getMutationType()!.getFields()[mutation] as GraphQLField<unknown, unknown>).args[0]!.type);

  const mutations = new Map<string, string>();
  /** A mutation that asks for everything of whatever may be its `answer`; written once, since it is sent hundreds of times. */
  function mutation(name: string): string {
    const { type } = schema.getMutationType()!.getFields()[name]!;
    const text = mutations.get(name) ?? `mutation ($input: ${inputOf(name)}) { answer: ${name}(input: $input) ${union(getNamedType(type))} }`;
    mutations.set(name, text);
    return text;
  }

  return { all, union, inside, finding, inputOf, mutation, type: (name: string) => schema.getType(name) as GraphQLObjectType };
}

export type Selections = ReturnType<typeof createSelections>;
