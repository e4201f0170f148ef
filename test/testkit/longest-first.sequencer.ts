import path from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take more than about eight seconds, the longest first. A new one belongs here, or it may be what all wait for at the end. */
const LONGEST = [
  'test/wall/matrix.test.ts',
  'test/durability/server-killed.test.ts',
  'test/e2e/editing-at-once.test.ts',
  'test/e2e/write-together.test.ts',
  'test/e2e/comments.test.ts',
  'test/wall/swapped-ids.test.ts',
  'test/durability/postgres.test.ts',
  'test/convergence/traces.test.ts',
  'test/e2e/discussions.test.ts',
  'test/e2e/map.test.ts',
  'test/e2e/plans.test.ts',
  'test/e2e/every-page.test.ts',
  'test/e2e/facilitation.test.ts',
  'test/e2e/unsaved-words.test.ts',
  'prisma/seed/seed.test.ts',
  'test/contract/document-socket.test.ts',
  'test/wall/second-wall.test.ts',
  'test/integration/files.test.ts',
  'test/integration/slow-line.test.ts',
  'test/integration/map.test.ts',
  'test/integration/at-once.test.ts',
  'server/src/platform/embedded-postgres.test.ts',
  'server/src/curriculum-import/curriculum-import.test.ts',
  'test/wall/canaries.test.ts',
  'test/integration/edge.test.ts',
  'test/integration/facilitation.test.ts',
  'test/wall/revocation.test.ts',
  'test/wall/identical-bytes.test.ts',
  'test/integration/explorer.test.ts',
  'test/integration/comments.test.ts',
  'test/convergence/split-and-join.test.ts',
  'test/convergence/raw-clients.test.ts',
  'test/integration/projection.test.ts',
  'test/integration/plans.test.ts',
];

/** Begins with the longest files, so that the workers end together, also on a fresh clone, where Vitest knows sizes alone; the client's are short and come last. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = (of: TestSpecification) => {
      const index = LONGEST.indexOf(path.relative(of.project.config.root, of.moduleId).replaceAll('\\', '/'));
      return index >= 0 ? index : LONGEST.length + (of.project.name === 'client' ? 1 : 0);
    };
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}
