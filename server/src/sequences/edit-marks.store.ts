import type { Tx } from '../platform/database.ts';

/** Marks steps, and the sequences and units whose documents these are, as changed. @param marks document id to the ids of steps or units written in */
export async function markEdited(service: Tx, marks: ReadonlyMap<string, ReadonlySet<string>>, at: Date): Promise<void> {
  const documents = await service.document.findMany({ where: { id: { in: [...marks.keys()] } }, select: { objectId: true, kind: true } });
  const of = (kind: 'SEQUENCE' | 'UNIT') => documents.filter((row) => row.kind === kind).map((row) => row.objectId);
  const written = [...marks.values()].flatMap((ids) => [...ids]);
  await service.step.updateMany({ where: { id: { in: written } }, data: { editedAt: at } });
  await service.lessonSequence.updateMany({ where: { id: { in: of('SEQUENCE') } }, data: { updatedAt: at } });
  await service.unit.updateMany({ where: { id: { in: of('UNIT') } }, data: { updatedAt: at } });
}
