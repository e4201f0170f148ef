// npm run schema         writes schema/schema.graphql and schema/policy.json from the code
// npm run schema:check   fails where they are stale, or where a change breaks the API without an entry in schema/DECISIONS.md
import { readFileSync, writeFileSync } from 'node:fs';
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { join } from 'node:path';
import { createSchema } from '../src/schema.ts';
import { projectRoot } from './run-tool.ts';

const schemaFile = join(projectRoot, 'schema/schema.graphql');
const policyFile = join(projectRoot, 'schema/policy.json');

const { schema, policies } = createSchema();
const sdl = `# Written by \`npm run schema\` from the code; change it there.\n\n${printSchema(lexicographicSortSchema(schema))}\n`;
const policyJson = `${JSON.stringify(policies, null, 2)}\n`;

const read = (file: string) => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};

/** Breaking changes against the committed schema that no decision mentions by their path. */
async function unexplainedBreaks(committed: string): Promise<string[]> {
  if (committed === '') return [];
  const decisions = read(join(projectRoot, 'schema/DECISIONS.md'));
  const changes = await diff(buildSchema(committed), buildSchema(sdl));
  return changes
    .filter((change) => change.criticality.level === CriticalityLevel.Breaking && !decisions.includes(change.path ?? change.message))
    .map((change) => `${change.path ?? ''}: ${change.message}`);
}

const breaks = await unexplainedBreaks(read(schemaFile));
if (process.argv[2] === 'check') {
  const stale = [schemaFile, policyFile].filter((file) => read(file) !== (file === schemaFile ? sdl : policyJson));
  for (const file of stale) console.error(`${file} is not what the code says: run \`npm run schema\` and commit it.`);
  for (const line of breaks) console.error(`Breaks clients, and schema/DECISIONS.md does not say why: ${line}`);
  process.exitCode = stale.length + breaks.length > 0 ? 1 : 0;
} else {
  writeFileSync(schemaFile, sdl);
  writeFileSync(policyFile, policyJson);
  for (const line of breaks) console.warn(`Breaks clients; say why in schema/DECISIONS.md: ${line}`);
}
