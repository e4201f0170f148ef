import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

function scalar<I, O>(name: string, description: string, specifiedByURL: string | undefined, parse: (value: unknown) => I, serialize: (value: unknown) => O) {
  return new GraphQLScalarType<I, O>({
    name,
    description,
    specifiedByURL,
    parseValue: parse,
    serialize,
    parseLiteral(ast) {
      if (ast.kind === Kind.STRING) return parse(ast.value);
      if (ast.kind === Kind.INT) return parse(Number(ast.value));
      throw new GraphQLError(`${name} cannot be a ${ast.kind}.`, { nodes: ast });
    },
  });
}

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** Bytes as base64 (RFC 4648, padded). Inside the server it stays text until the engine decodes it once. */
export const GraphQLBase64 = scalar<string, string>(
  'Base64',
  'Bytes as padded base64 (RFC 4648, section 4).',
  'https://www.rfc-editor.org/rfc/rfc4648#section-4',
  (value) => {
    if (typeof value !== 'string' || !BASE64.test(value)) throw new GraphQLError('Base64 takes padded base64 text.');
    return value;
  },
  (value) => (typeof value === 'string' ? value : Buffer.from(value as Uint8Array).toString('base64')),
);

/** A whole number from 0 to 4,294,967,295. */
export const GraphQLUInt32 = scalar<number, number>(
  'UInt32',
  'A whole number from 0 to 4294967295: a Yjs client id does not fit the signed Int.',
  undefined,
  (value) => {
    if (typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value > 0xffffffff) {
      throw new GraphQLError('UInt32 takes a whole number from 0 to 4294967295.');
    }
    return value;
  },
  (value) => Number(value),
);

/** An instant, ISO 8601 in UTC. */
export const GraphQLInstant = scalar<Date, string>(
  'DateTime',
  'An instant, ISO 8601 in UTC.',
  'https://www.rfc-editor.org/rfc/rfc3339',
  (value) => {
    const date = new Date(String(value));
    if (Number.isNaN(date.getTime())) throw new GraphQLError('DateTime takes an ISO 8601 instant.');
    return date;
  },
  (value) => new Date(value as Date).toISOString(),
);

/** A calendar day as yyyy-MM-dd; rows hold it as midnight UTC. */
export const GraphQLDay = scalar<Date, string>(
  'Date',
  'A calendar day, yyyy-MM-dd.',
  'https://www.rfc-editor.org/rfc/rfc3339',
  (value) => {
    const date = new Date(`${String(value)}T00:00:00Z`);
    if (Number.isNaN(date.getTime())) throw new GraphQLError('Date takes a day as yyyy-MM-dd.');
    return date;
  },
  (value) => new Date(value as Date).toISOString().slice(0, 10),
);
