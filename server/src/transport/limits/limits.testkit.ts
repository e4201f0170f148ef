import { buildSchema, parse, validate, type ValidationRule } from 'graphql';

/** A small schema with everything the limits look at. */
export const schema = buildSchema(`
  type Query { me: Person people(first: Int!): PersonConnection! node(id: ID!): Node }
  type Mutation { rename(name: String!): Person setPresence(state: String): Person }
  interface Node { id: ID! }
  type Person implements Node { id: ID! name: String! friend: Person friends: [Person!]! people(first: Int!): PersonConnection! }
  type PersonConnection { edges: [PersonEdge!]! nodes: [Person!]! }
  type PersonEdge { node: Person! }
`);

/** What a rule says of a document, alone. */
export function sayings(rule: ValidationRule, text: string): string[] {
  return validate(schema, parse(text), [rule]).map(({ message }) => message);
}
