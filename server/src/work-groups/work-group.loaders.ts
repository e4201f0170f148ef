import { byId, listBy } from '../platform/batch.ts';
import type { Reader } from '../platform/database.ts';

/** Work groups with their departments and specialists, batched within one operation. */
export function createWorkGroupLoaders(reader: Reader) {
  return {
    workGroup: byId((ids) => reader.run((tx) => tx.workGroup.findMany({ where: { id: { in: ids } } }))),
    participations: listBy(
      (ids) =>
        reader.run((tx) =>
          tx.participation.findMany({
            where: { workGroupId: { in: ids }, leftAt: null },
            orderBy: { joinedAt: 'asc' },
          }),
        ),
      (row) => row.workGroupId,
    ),
    groupsOfDepartment: listBy(
      (ids) =>
        reader.run((tx) =>
          tx.participation.findMany({ where: { departmentId: { in: ids }, leftAt: null }, include: { workGroup: true }, orderBy: { joinedAt: 'desc' } }),
        ),
      (row) => row.departmentId,
    ),
    specialists: listBy(
      (ids) => reader.run((tx) => tx.workGroupSpecialist.findMany({ where: { workGroupId: { in: ids } }, include: { person: true } })),
      (row) => row.workGroupId,
    ),
  };
}
