import { createHash } from 'node:crypto';
import { print } from 'graphql';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import operations from '../../../schema/operations.json' with { type: 'json' };
import { DOCUMENT_SYNC } from '../../../schema/document/sync-operation.ts';
import { PARK_DOCUMENT_EDIT, PUSH_DOCUMENT_UPDATE, SET_PRESENCE, SETTLE_LOST_WORDS, START_DOCUMENT_AFRESH } from '../editor/document/document-operations.ts';
import * as generated from './generated/graphql.ts';
import { named, persistedQuery } from './trusted-documents.ts';

beforeEach(() => void vi.stubEnv('DEV', false));
afterEach(() => void vi.unstubAllEnvs());

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
/** Those of co-editing, which stand word for word in the code. */
const written = [DOCUMENT_SYNC, PUSH_DOCUMENT_UPDATE, SET_PRESENCE, PARK_DOCUMENT_EDIT, SETTLE_LOST_WORDS, START_DOCUMENT_AFRESH];
const texts = Object.entries(generated).filter(([name]) => name.endsWith('Document')).map(([, document]) => print(document as never));

test('every operation of the client is trusted, under the hash of the very text that it would send', () => {
  expect(texts.length).toBeGreaterThan(40);
  for (const query of [...texts, ...written]) {
    const { query: sent, extensions } = named({ query });
    const { sha256Hash } = extensions!['persistedQuery'] as { sha256Hash: string };
    expect([sent, sha256Hash]).toEqual(['', hashOf(query)]);
    expect((operations as Record<string, string>)[`sha256:${sha256Hash}`]).toBe(query);
  }
});

test('nothing else is trusted', () => {
  expect(Object.keys(operations).toSorted()).toEqual([...texts, ...written].map((text) => `sha256:${hashOf(text)}`).toSorted());
});

test('an operation that has no hash goes out as it is', () => {
  expect(named({ query: '{ viewer { email } }' })).toEqual({ query: '{ viewer { email } }' });
  expect(persistedQuery('Unheard')).toBeNull();
});

test('variables that are read anew at each sending stay so', () => {
  let stateVector = 'first';
  const { variables } = named({ query: DOCUMENT_SYNC, variables: { get stateVector() { return stateVector; } } });
  stateVector = 'second';
  expect(variables).toEqual({ stateVector: 'second' });
});
