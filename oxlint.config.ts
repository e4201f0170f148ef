import { defineConfig, type DummyRuleMap } from 'oxlint';

/** Who may not import what: gitignore-style globs over the path as it is written. */
interface Border {
  group: string[];
  message: string;
  /** Types cost nothing at run time; only values are kept out. */
  allowTypeImports?: boolean;
}

const noTests: Border = { group: ['**/test/**', '**/testkit/**'], message: 'Nothing but tests imports test/.' };
const noPrisma: Border = {
  group: ['**/generated/prisma/client.ts', '@prisma/*'],
  message: 'Only stores, loaders and platform touch Prisma; import its types alone.',
  allowTypeImports: true,
};
const noGraphql: Border = { group: ['type-graphql'], message: 'type-graphql stays at the edge: types, inputs, payloads, resolvers.' };
const noForeignStore: Border = {
  // The event log and the facts behind the policy are shared ground, not another domain's own.
  group: ['../*/*.store.ts', '../*/*.resolver.ts', '!../events/*', '!../policy/*'],
  message: 'A domain reaches another through its service or loaders.',
};
const noDomain: Border = {
  group: ['../*/**', '!../platform/**', '!../generated/**', '!../graphql/**'],
  message: 'platform and transport know no domain.',
};
const schemaOnly: Border = { group: ['**/server/**', '**/prisma/**'], message: 'The client knows the server by schema/ alone.' };

const borders = (...patterns: Border[]): DummyRuleMap => ({ 'no-restricted-imports': ['error', { patterns }] });

export default defineConfig({
  plugins: ['typescript', 'unicorn', 'oxc', 'import', 'react', 'promise'],
  jsPlugins: ['./oxlint.rules.ts'],
  categories: { correctness: 'error', suspicious: 'off' },
  ignorePatterns: ['.build/**', '.data/**', 'server/src/generated/**', '**/*.generated.ts', 'client/src/graphql/generated/**', 'prisma/migrations/**'],
  rules: {
    'import/no-cycle': 'error',
    'import/no-default-export': 'error',
    'oxc/no-barrel-file': ['error', { threshold: 0 }],
    'typescript/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
    'coherence/no-hidden-clock': 'error',
    'coherence/no-old-closures': 'error',
    // A copy before a loop that changes what it goes over is no useless spread.
    'unicorn/no-useless-spread': 'off',
    // Control characters are what our limits on text look for.
    'no-control-regex': 'off',
    // Written for the React compiler, which we do not use: they refuse refs and effects that are fine without it.
    'react/set-state-in-effect': 'off',
    'react/immutability': 'off',
    'react/refs': 'off',
    eqeqeq: ['error', 'always', { null: 'ignore' }],
    'no-var': 'error',
    'prefer-const': 'error',
  },
  // The last override that names a rule for a file decides it, so these go from the general to the particular.
  overrides: [
    { files: ['client/**', 'schema/**'], rules: borders(schemaOnly, noTests) },
    { files: ['server/src/**'], rules: borders(noTests, noPrisma, noGraphql, noForeignStore) },
    { files: ['server/src/**/*.store.ts', 'server/src/**/*.loaders.ts'], rules: borders(noTests, noGraphql, noForeignStore) },
    {
      files: ['server/src/**/*.{type,inputs,payloads,resolver}.ts', 'server/src/graphql/**', 'server/src/schema.ts'],
      rules: borders(noTests, noPrisma, noForeignStore),
    },
    { files: ['server/src/platform/**'], rules: borders(noTests, noGraphql, noDomain) },
    { files: ['server/src/transport/**'], rules: borders(noTests, noPrisma, noGraphql, noDomain) },
    // The composition root puts everything together.
    { files: ['server/src/{main,app}.ts'], rules: borders(noTests) },
    {
      // Tools that look for a default export.
      files: ['*.config.ts', '**/vite.config.ts', '**/codegen.ts', 'oxlint.rules.ts', '**/*.reporter.ts'],
      rules: { 'import/no-default-export': 'off' },
    },
    {
      files: ['**/*.{test,testkit}.{ts,tsx}', 'test/**'],
      rules: { 'no-restricted-imports': 'off', 'coherence/no-hidden-clock': 'off', 'coherence/no-old-closures': 'off' },
    },
  ],
});
