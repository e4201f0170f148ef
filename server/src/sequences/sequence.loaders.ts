import DataLoader from 'dataloader';
import { byId, listBy } from '../platform/batch.ts';
import type { Reader } from '../platform/database.ts';

/** Lesson sequences with their steps and misconceptions, batched within one operation. */
export function createSequenceLoaders(reader: Reader) {
  return {
    sequence: byId((ids) => reader.run((tx) => tx.lessonSequence.findMany({ where: { id: { in: ids } } }))),
    sequencesOfUnit: listBy(
      (ids) => reader.run((tx) => tx.lessonSequence.findMany({ where: { unitId: { in: ids } }, orderBy: [{ position: 'asc' }, { id: 'asc' }] })),
      (row) => row.unitId,
    ),
    step: byId((ids) => reader.run((tx) => tx.step.findMany({ where: { id: { in: ids } } }))),
    stepsOfSequence: listBy(
      (ids) => reader.run((tx) => tx.step.findMany({ where: { sequenceId: { in: ids } }, orderBy: [{ position: 'asc' }, { id: 'asc' }] })),
      (row) => row.sequenceId,
    ),
    stepCountOfUnit: new DataLoader<string, number>(async (ids) => {
      const rows = await reader.run((tx) =>
        tx.step.groupBy({ by: ['unitId'], where: { unitId: { in: [...ids] }, removedAt: null }, _count: { _all: true } }),
      );
      const counts = new Map(rows.map((row) => [row.unitId, row._count._all]));
      return ids.map((id) => counts.get(id) ?? 0);
    }),
    /** A step's fields that say something, as the projection last read them: `<field>` with its plain text, in no order. */
    wordsOfStep: listBy(
      (ids) => reader.run((tx) => tx.$queryRaw<{ stepId: string; field: string; text: string }[]>`
        SELECT s.id AS "stepId", substr(f.root, length(s.id) + 2) AS field, f.text
        FROM step s JOIN document d ON d.object_id = s.sequence_id
          JOIN document_field f ON f.document_id = d.id AND starts_with(f.root, s.id || '/') AND f.text <> ''
        WHERE s.id = ANY (${ids}::text[])`),
      (row) => row.stepId,
    ),
    misconception: byId((ids) => reader.run((tx) => tx.misconception.findMany({ where: { id: { in: ids } } }))),
    misconceptionsOfStep: listBy(
      (ids) => reader.run((tx) => tx.misconception.findMany({ where: { stepId: { in: ids } }, orderBy: [{ position: 'asc' }, { id: 'asc' }] })),
      (row) => row.stepId,
    ),
  };
}
