import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { addTypenameToDocument } from '@apollo/client/utilities';
import type { CodegenConfig } from '@graphql-codegen/cli';
import { buildSchema, type DocumentNode, isAbstractType, Kind, parse, print, stripIgnoredCharacters } from 'graphql';
import { DOCUMENT_SYNC } from '../schema/document/sync-operation.ts';
import * as coEditing from './src/editor/document/document-operations.ts';

const root = join(import.meta.dirname, '..');
const schema = join(root, 'schema/schema.graphql');
const generated = join(import.meta.dirname, 'src/graphql/generated');

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

/** The trusted documents, hash to text: beside the schema, for the server (security.md, "GraphQL"). Each text is the one that Apollo and graphql-ws would send. */
function keepTrustedDocuments(texts: Iterable<string>): void {
  const named = [...texts].map((text) => [nameOf(parse(text))!, text] as const).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const trusted = Object.fromEntries(named.map(([, text]) => [`sha256:${hashOf(text)}`, text]));
  writeFileSync(join(root, 'schema/operations.json'), `${JSON.stringify(trusted, null, 2)}\n`);
}

/** Co-editing's operations are written by hand; the hashes of the others stand beside their texts. */
function keepHashesOfCoEditing(texts: readonly string[]): void {
  const ids = texts.map((text) => `  ${nameOf(parse(text))!}: '${hashOf(text)}',\n`).toSorted().join('');
  writeFileSync(
    join(generated, 'document-ids.ts'),
    `/** Operations that are written by hand: name to the hash by which the server knows the text (schema/operations.json). */\nexport const DOCUMENT_IDS: Readonly<Record<string, string>> = {\n${ids}};\n`,
  );
}

/** Each feature's folder by the operations and fragments that its .graphql file defines. */
function featuresByName(): Map<string, string> {
  const files = globSync('src/*/*.graphql', { cwd: import.meta.dirname });
  return new Map(files.flatMap((file) => {
    const feature = basename(dirname(file));
    return parse(readFileSync(join(import.meta.dirname, file), 'utf8')).definitions.flatMap((node) => ('name' in node && node.name ? [[node.name.value, feature] as const] : []));
  }));
}

/**
 * The preset writes each operation as a syntax tree in JSON, eight times the size of its text, and all of them into one file, which
 * would be loaded before anything is on screen. The texts are kept instead, each feature's in a file of its own that its pages load.
 */
function keepTextsByFeature(): void {
  const file = join(generated, 'graphql.ts');
  const features = featuresByName();
  const coEditingTexts = [DOCUMENT_SYNC, ...Object.values(coEditing)];
  const texts = [...coEditingTexts];
  const byFeature = new Map<string, string[]>();
  const types = readFileSync(file, 'utf8').split('\n').filter((line) => {
    const [, name, tree, type] = /^export const (\w+) = (\{.*\}) as unknown as DocumentNode<(.*)>;$/.exec(line) ?? [];
    if (!name || !tree || !type) return !line.startsWith('import type { TypedDocumentNode as DocumentNode }');
    const document = JSON.parse(tree) as DocumentNode;
    const operation = nameOf(document);
    if (operation) texts.push(print(document));
    const hash = operation ? `, '${hashOf(print(document))}'` : '';
    const feature = features.get(operation ?? name.replace(/FragmentDoc$/, ''))!;
    const declaration = `export const ${name} = /* #__PURE__ */ read<${type.replace(/\b(?=[A-Z])/g, 'types.')}>(${JSON.stringify(stripIgnoredCharacters(print(document)))}${hash});`;
    byFeature.set(feature, [...(byFeature.get(feature) ?? []), declaration]);
    return false;
  });
  if (byFeature.size === 0) throw new Error('No operation was found in what the preset wrote: another run at the same time? Run it again.');
  rmSync(join(generated, 'documents'), { recursive: true, force: true });
  mkdirSync(join(generated, 'documents'));
  for (const [feature, lines] of byFeature) {
    const head = ['/* eslint-disable */', "import { read } from '../../read.ts';", "import type * as types from '../graphql.ts';"];
    writeFileSync(join(generated, 'documents', `${feature}.ts`), [...head, ...lines, ''].join('\n'));
  }
  const parts = [...byFeature.keys()].toSorted().map((feature) => `export * from './documents/${feature}.ts';`);
  writeFileSync(file, [...types, ...parts, ''].join('\n'));
  // The preset's tag function is not used: operations are .graphql files beside their feature.
  rmSync(join(generated, 'gql.ts'), { force: true });
  keepTrustedDocuments(texts);
  keepHashesOfCoEditing(coEditingTexts);
}

function nameOf({ definitions }: DocumentNode): string | undefined {
  return definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION)?.name?.value;
}

/** Which types an interface or union may be, of those that our fragments are on: what the cache needs to match them. */
function keepPossibleTypes(): void {
  const types = buildSchema(readFileSync(schema, 'utf8'));
  const texts = globSync('src/*/*.graphql', { cwd: import.meta.dirname }).map((file) => readFileSync(join(import.meta.dirname, file), 'utf8')).join('\n');
  const conditions = new Set([...texts.matchAll(/\bon\s+(\w+)/g)].map(([, name]) => name));
  const possible = Object.values(types.getTypeMap()).filter((type) => isAbstractType(type) && conditions.has(type.name))
    .map((type) => [type.name, types.getPossibleTypes(type as never).map((one) => one.name).toSorted()] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(
    join(generated, 'possible-types.ts'),
    `/** Interface or union to its types, from schema/schema.graphql: those that fragments are on. */\nexport const POSSIBLE_TYPES: Record<string, string[]> = ${JSON.stringify(Object.fromEntries(possible), null, 2)};\n`,
  );
}

const config: CodegenConfig = {
  schema,
  documents: [join(import.meta.dirname, 'src/**/*.graphql')],
  generates: {
    [`${generated}/`]: {
      preset: 'client',
      presetConfig: { fragmentMasking: false, skipIndexFile: true },
      // Apollo adds __typename by this very function; adding it here makes the text it sends the text that is trusted.
      documentTransforms: [{
        transform: ({ documents }) => documents.map((file) => (file.document ? { ...file, document: addTypenameToDocument(file.document) } : file)),
      }],
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        importExtension: '.ts',
        nonOptionalTypename: false,
        scalars: { ID: 'string', DateTime: 'string', Date: 'string', Base64: 'string', UInt32: 'number' },
      },
    },
  },
  hooks: { afterAllFileWrite: [keepTextsByFeature, keepPossibleTypes] },
};

// The tool reads its configuration from the default export.
export default config;
