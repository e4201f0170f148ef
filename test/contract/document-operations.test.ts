import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSchema, parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import * as operations from '../../client/src/editor/document/document-operations.ts';
import { DOCUMENT_SYNC } from '../../schema/document/sync-operation.ts';

const schema = buildSchema(readFileSync(path.resolve(import.meta.dirname, '../../schema/schema.graphql'), 'utf8'));

test('all operations of our editor are valid against the public schema', () => {
  const names = [DOCUMENT_SYNC, ...Object.values(operations)].map((text) => {
    const document = parse(text);
    expect(validate(schema, document)).toEqual([]);
    const [operation] = document.definitions;
    return operation?.kind === 'OperationDefinition' ? operation.name?.value : null;
  });
  expect(names.toSorted()).toEqual(['documentSync', 'parkDocumentEdit', 'pushDocumentUpdate', 'setPresence', 'settleLostWords', 'startDocumentAfresh']);
});
