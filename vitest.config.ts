import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/testkit/longest-first.sequencer.ts';

/** `vitest run` leaves out *.long.test.ts; `vitest run --mode long` runs those alone. */
export default defineConfig(({ mode }) => {
  const ending = mode === 'long' ? '.long.test.{ts,tsx}' : '.test.{ts,tsx}';
  const common = {
    extends: true as const,
    test: {
      exclude: mode === 'long' ? [] : ['**/*.long.test.{ts,tsx}'],
      // What is looked at until it is so may take longer than Vitest's second where two workers share two cores.
      expect: { poll: { timeout: 10_000 } },
    },
  };
  return {
    // Sources are transformed and packages are not: both must find the one graphql that Node loads for packages.
    resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
    test: {
      sequence: { sequencer: LongestFirst },
      reporters: ['default', './test/testkit/closing-line.reporter.ts'],
      // What takes a second by itself has taken twenty on a machine that does much else.
      testTimeout: mode === 'long' ? 600_000 : 120_000,
      hookTimeout: 120_000,
      // The tests wait for sockets, commits and browsers more than they compute: the default would leave one of two cores idle.
      maxWorkers: Math.max(2, availableParallelism()),
      projects: [
        {
          ...common,
          test: {
            ...common.test,
            name: 'server',
            environment: 'node',
            // A worker keeps what it has imported, and compiled, from file to file: each starts servers and databases of its own and shares no state.
            isolate: false,
            include: ['server', 'prisma', 'schema', 'test'].map((folder) => `${folder}/**/*${ending}`),
            globalSetup: ['./test/testkit/postgres.setup.ts'],
            setupFiles: ['./test/testkit/complaints.setup.ts'],
          },
        },
        {
          ...common,
          test: {
            ...common.test,
            name: 'client',
            environment: 'jsdom',
            // Loading jsdom and React for each file anew costs a second of CPU a file, most of what these tests take.
            isolate: false,
            include: [`client/**/*${ending}`],
            setupFiles: ['./test/testkit/leave-nothing.setup.ts'],
          },
        },
      ],
    },
  };
});
