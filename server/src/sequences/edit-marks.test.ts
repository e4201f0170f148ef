import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../../test/testkit/server.ts';
import { markEdited } from './edit-marks.store.ts';

const [FIRST, THEN] = [new Date('2030-01-01T10:00:00Z'), new Date('2030-01-01T10:00:01Z')];

describe('that a step was written in', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.close());

  test('is noted without waiting for whoever renames the step or its sequence, and the next time on what they held', async () => {
    const { world, app } = server;
    const { db } = app.deps;
    const { scheme: { sequence } } = await world.embeddingGroup();
    const { documentId } = sequence;
    const [held, free] = sequence.stepIds as [string, string, string];
    const marks = new Map([[documentId, new Set([held, free, 'priority_of-a-plan'])]]);
    const edited = async () => {
      const steps = await db.service.step.findMany({ where: { id: { in: [held, free] } } });
      const { updatedAt } = await db.service.lessonSequence.findUniqueOrThrow({ where: { id: sequence.id } });
      return { held: steps.find(({ id }) => id === held)!.editedAt, free: steps.find(({ id }) => id === free)!.editedAt, sequence: updatedAt };
    };
    const before = await edited();
    const left = await db.serve(async (tx) => {
      await tx.lessonSequence.update({ where: { id: sequence.id }, data: { title: 'Just being renamed' } });
      await tx.step.update({ where: { id: held }, data: { title: 'Just being renamed' } });
      return markEdited(db.pool, marks, FIRST);
    });
    expect(left).toEqual(new Map([[documentId, new Set([held])]]));
    expect(await edited()).toEqual({ ...before, free: FIRST });
    expect(await markEdited(db.pool, left, THEN)).toEqual(new Map());
    expect(await edited()).toEqual({ held: THEN, free: FIRST, sequence: THEN });
  });
});
