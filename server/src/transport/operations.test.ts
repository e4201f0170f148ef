import { createHash } from 'node:crypto';
import { GraphQLError } from 'graphql';
import { describe, expect, test } from 'vitest';
import { schema } from './limits/limits.testkit.ts';
import { createOperations } from './operations.ts';

const TRUSTED = `query Wide { ${Array.from({ length: 9 }, (_, index) => `a${index}: me { name }`).join(' ')} }`;
const hash = createHash('sha256').update(TRUSTED).digest('hex');
const create = (introspection = false) => {
  const operations = createOperations({ schema, trusted: { [`sha256:${hash}`]: TRUSTED }, introspection });
  return { ...operations, document: (query: string) => operations.document(operations.textOf({ query })) };
};

const said = (found: ReturnType<ReturnType<typeof create>['document']>) => ('kind' in found ? [] : found.map(({ message }) => message));

describe('the one door for documents', () => {
  test('parses and checks a text once', () => {
    const operations = create();
    const first = operations.document('{ me { name } }');
    expect(operations.document('{ me { name } }')).toBe(first);
  });

  test('holds what is not trusted to the limits, and what is trusted to none', () => {
    const operations = create();
    expect(said(operations.document(TRUSTED))).toEqual([]);
    expect(said(operations.document(TRUSTED.replace('Wide', 'Mine')))).toEqual(['This operation has 9 root fields; 5 are allowed.']);
  });

  test('finds a trusted text by its hash, and says when there is none', () => {
    const operations = create();
    const named = (sha256Hash: string) => operations.textOf({ extensions: { persistedQuery: { version: 1, sha256Hash } } });
    expect(named(hash)).toEqual({ hash, text: TRUSTED, isTrusted: true });
    expect(() => named(hash.replace(/^./, 'x'))).toThrow('does not know this document');
  });

  test('a hash that is no text never reaches what it is looked up in', () => {
    const operations = create();
    for (const sha256Hash of ['__proto__', 'constructor', {}, null, 7]) {
      expect(() => operations.textOf({ extensions: { persistedQuery: { sha256Hash } } })).toThrow(GraphQLError);
    }
  });

  test('stops reading at 1,500 tokens', () => {
    const operations = create();
    const numbers = (count: number) => `query ($list: [Int] = [${'1 '.repeat(count)}]) { me { name } }`;
    expect(said(operations.document(numbers(1_400)))).not.toEqual([]);
    expect(said(operations.document(numbers(1_400))).join()).not.toContain('tokens');
    expect(said(operations.document(numbers(1_500)))[0]).toContain('1500 tokens');
  });

  test('refuses to show the schema where introspection is off', () => {
    const text = '{ __schema { types { name } } }';
    expect(said(create(true).document(text))).toEqual([]);
    expect(said(create().document(text))[0]).toContain('introspection has been disabled');
  });

  test('answers the worst document that 1,500 tokens can make, which a walk through every path would never end', () => {
    const chain = Array.from({ length: 180 }, (_, index) => `fragment F${index} on Person { ...F${index + 1} ...F${index + 1} }`).join(' ');
    const deep = `{ me ${'{ friend '.repeat(490)}{ name }${' }'.repeat(490)} }`;
    const same = `{ ${'me { friend { name } } '.repeat(180)} }`;
    for (const text of [`{ me { ...F0 } } ${chain} fragment F180 on Person { name }`, deep, same]) {
      expect(create().document(text)).toBeDefined();
    }
  });

  test('forgets what was asked for longest ago, never what is trusted', () => {
    const operations = create();
    const first = operations.document('{ me { name } }');
    const trusted = operations.document(TRUSTED);
    for (let index = 0; index < 300; index++) operations.document(`{ me { a${index}: name } }`);
    expect(operations.document('{ me { name } }')).not.toBe(first);
    expect(operations.document(TRUSTED)).toBe(trusted);
  });
});
