import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSchema, parse, print, validate } from 'graphql';
import { expect, test } from 'vitest';
import * as operations from '../../client/src/editor/document-operations.ts';
import { OFFICIAL_DOCUMENT_SYNC } from '../../server/src/documents/direct-delivery.ts';

const schema = buildSchema(readFileSync(path.resolve(import.meta.dirname, '../../schema/schema.graphql'), 'utf8'));

test('[D12] our editor asks for documentSync word for word as the server encodes it once for everybody', () => {
  expect(print(parse(operations.DOCUMENT_SYNC))).toBe(print(parse(OFFICIAL_DOCUMENT_SYNC)));
});

test('all four operations of our editor are valid against the public schema', () => {
  const names = Object.values(operations).map((text) => {
    const document = parse(text);
    expect(validate(schema, document)).toEqual([]);
    const [operation] = document.definitions;
    return operation?.kind === 'OperationDefinition' ? operation.name?.value : null;
  });
  expect(names.toSorted()).toEqual(['documentSync', 'parkDocumentEdit', 'pushDocumentUpdate', 'setPresence']);
});
