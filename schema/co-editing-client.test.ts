import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const read = (file: string) => readFileSync(path.join(import.meta.dirname, file), 'utf8');

test('COEDITING.md shows the very client that the tests run', () => {
  expect(read('COEDITING.md')).toContain(`\`\`\`ts\n${read('co-editing-client.ts')}\`\`\``);
});

test('it needs nothing but graphql-ws, ws and yjs', () => {
  const imports = [...read('co-editing-client.ts').matchAll(/from '([^']+)'/g)].map(([, name]) => name);
  expect(imports).toEqual(['graphql-ws', 'ws', 'yjs']);
});
