import { byId, listBy } from '../platform/batch.ts';
import type { Database, Reader } from '../platform/database.ts';
import { loadDepartmentFacts } from '../policy/facts.store.ts';
import type { Resource } from '../policy/resource.ts';
import DataLoader from 'dataloader';

/** Hubs, schools, departments and half-terms, batched within one operation. */
export function createSchoolLoaders(reader: Reader, db: Database) {
  return {
    hub: byId((ids) => reader.run((tx) => tx.hub.findMany({ where: { id: { in: ids } } }))),
    school: byId((ids) => reader.run((tx) => tx.school.findMany({ where: { id: { in: ids } } }))),
    department: byId((ids) => reader.run((tx) => tx.department.findMany({ where: { id: { in: ids } } }))),
    departmentsOfSchool: listBy(
      (ids) => reader.run((tx) => tx.department.findMany({ where: { schoolId: { in: ids } }, orderBy: { name: 'asc' } })),
      (row) => row.schoolId,
    ),
    departmentFacts: new DataLoader<string, Resource | null>(async (ids) => {
      const facts = await loadDepartmentFacts(db.service, ids);
      return ids.map((id) => facts.get(id) ?? null);
    }),
  };
}
