import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addTypenameToDocument } from '@apollo/client/utilities';
import type { CodegenConfig } from '@graphql-codegen/cli';
import { buildSchema, type DocumentNode, isAbstractType, Kind, parse, print, stripIgnoredCharacters } from 'graphql';
import { DOCUMENT_SYNC } from '../schema/document/sync-operation.ts';
import * as coEditing from './src/editor/document-operations.ts';

const root = join(import.meta.dirname, '..');
const schema = join(root, 'schema/schema.graphql');
const generated = join(import.meta.dirname, 'src/graphql/generated');

/**
 * The trusted documents, hash to text, belong beside the schema for the server (security.md, "GraphQL"); the client keeps the
 * hashes, by operation name, and sends them instead of the text. Each text is the one that Apollo and graphql-ws would send.
 */
function keepTrustedDocuments(operations: ReadonlyMap<string, string>): void {
  const hashes = [...operations].map(([name, text]) => [name, createHash('sha256').update(text).digest('hex'), text] as const).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const trusted = Object.fromEntries(hashes.map(([, hash, text]) => [`sha256:${hash}`, text]));
  writeFileSync(join(root, 'schema/operations.json'), `${JSON.stringify(trusted, null, 2)}\n`);
  const ids = hashes.map(([name, hash]) => `  ${name}: '${hash}',\n`).join('');
  writeFileSync(
    join(generated, 'document-ids.ts'),
    `/** Operation name to the hash by which the server knows its text (schema/operations.json). */\nexport const DOCUMENT_IDS: Readonly<Record<string, string>> = {\n${ids}};\n`,
  );
}

/**
 * The preset writes each operation as a syntax tree in JSON, eight times the size of its text. The text is kept instead and
 * read when the file is loaded: 20 KB less, compressed, before anything is on screen. Co-editing's operations are written by hand.
 */
function keepTextInsteadOfTrees(): void {
  const file = join(generated, 'graphql.ts');
  const operations = new Map([DOCUMENT_SYNC, ...Object.values(coEditing)].map((text) => [nameOf(parse(text))!, text]));
  const lines = readFileSync(file, 'utf8').split('\n').map((line) => {
    const [, name, tree, type] = /^export const (\w+) = (\{.*\}) as unknown as DocumentNode<(.*)>;$/.exec(line) ?? [];
    if (!name || !tree) return line;
    const document = JSON.parse(tree) as DocumentNode;
    const operation = nameOf(document);
    if (operation) operations.set(operation, print(document));
    return `export const ${name} = /* #__PURE__ */ read<${type}>(${JSON.stringify(stripIgnoredCharacters(print(document)))});`;
  });
  const [first = '', ...rest] = lines;
  writeFileSync(file, [first, "import { read } from '../read.ts';", ...rest].join('\n').replace(/^import type \{ TypedDocumentNode as DocumentNode \}.*\n/m, ''));
  // The preset's tag function is not used: operations are .graphql files beside their feature.
  rmSync(join(generated, 'gql.ts'), { force: true });
  keepTrustedDocuments(operations);
}

function nameOf({ definitions }: DocumentNode): string | undefined {
  return definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION)?.name?.value;
}

/** Which types an interface or union may be: what the cache needs to match fragments. */
function keepPossibleTypes(): void {
  const types = buildSchema(readFileSync(schema, 'utf8'));
  const possible = Object.values(types.getTypeMap()).filter((type) => isAbstractType(type) && !type.name.startsWith('__'))
    .map((type) => [type.name, types.getPossibleTypes(type as never).map((one) => one.name).toSorted()] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(
    join(generated, 'possible-types.ts'),
    `/** Interface or union to its types, from schema/schema.graphql. */\nexport const POSSIBLE_TYPES: Record<string, string[]> = ${JSON.stringify(Object.fromEntries(possible), null, 2)};\n`,
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
  hooks: { afterAllFileWrite: [keepTextInsteadOfTrees, keepPossibleTypes] },
};

// The tool reads its configuration from the default export.
export default config;
