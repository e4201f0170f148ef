import { GraphQLScalarType, valueFromASTUntyped } from 'graphql';

/** Any JSON: what a tab says about itself, and the editor's own JSON of a field. Its size is limited where it is used. */
export const GraphQLJSON = new GraphQLScalarType<unknown, unknown>({
  name: 'JSON',
  description: 'Any JSON value.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc8259',
  parseValue: (value) => value,
  serialize: (value) => value,
  parseLiteral: (ast, variables) => valueFromASTUntyped(ast, variables),
});
