// npm run schema         writes schema/schema.graphql and schema/policy.json from the code
// npm run schema:check   fails where they are stale, where a change breaks the API without an entry in schema/DECISIONS.md, or where a
//                        trusted document does not fit the schema; prints what the trusted documents cost, the dearest first
import { readFileSync, writeFileSync } from 'node:fs';
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema, Kind, lexicographicSortSchema, parse, printSchema, validate, type OperationDefinitionNode } from 'graphql';
import { join } from 'node:path';
import trusted from '../../schema/operations.json' with { type: 'json' };
import { createSchema } from '../src/schema.ts';
import { costOf } from '../src/transport/limits/cost.ts';
import { OPERATION_LIMITS } from '../src/transport/limits/operation-limits.ts';
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

/** What each trusted document costs at most, and what is wrong with it: the server runs them unchecked and without a limit. */
function reviewTrusted(): { readonly costs: readonly string[]; readonly wrong: readonly string[] } {
  const reviewed = Object.values(trusted).map((text) => {
    const document = parse(text);
    const operation = document.definitions.find((node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION)!;
    const name = operation.name!.value;
    return { name, cost: costOf(schema, document, operation), wrong: validate(schema, document).map(({ message }) => `${name}: ${message}`) };
  });
  const dearest = reviewed.toSorted((a, b) => b.cost - a.cost);
  return {
    costs: dearest.map(({ name, cost }) => `${String(cost).padStart(6)}  ${name}${cost > OPERATION_LIMITS.cost ? '  (more than others may)' : ''}`),
    wrong: reviewed.flatMap(({ wrong }) => wrong),
  };
}

const breaks = await unexplainedBreaks(read(schemaFile));
if (process.argv[2] === 'check') {
  const stale = [schemaFile, policyFile].filter((file) => read(file) !== (file === schemaFile ? sdl : policyJson));
  for (const file of stale) console.error(`${file} is not what the code says: run \`npm run schema\` and commit it.`);
  for (const line of breaks) console.error(`Breaks clients, and schema/DECISIONS.md does not say why: ${line}`);
  const { costs, wrong } = reviewTrusted();
  for (const line of wrong) console.error(`A trusted document does not fit the schema; run \`npm run codegen\`: ${line}`);
  console.log(`What the trusted documents cost at most, in objects read:\n${costs.join('\n')}`);
  process.exitCode = stale.length + breaks.length + wrong.length > 0 ? 1 : 0;
} else {
  writeFileSync(schemaFile, sdl);
  writeFileSync(policyFile, policyJson);
  for (const line of breaks) console.warn(`Breaks clients; say why in schema/DECISIONS.md: ${line}`);
}
