import { getNamedType, isAbstractType, isCompositeType, isObjectType, type GraphQLField, type GraphQLNamedType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';

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

  /** The type of a mutation's one argument. */
  const inputOf = (mutation: string) => String((schema.getMutationType()!.getFields()[mutation] as GraphQLField<unknown, unknown>).args[0]!.type);

  return { all, union, inside, inputOf, type: (name: string) => schema.getType(name) as GraphQLObjectType };
}

export type Selections = ReturnType<typeof createSelections>;
