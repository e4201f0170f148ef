import DataLoader from 'dataloader';
import { byId, listBy } from '../platform/batch.ts';
import type { Database, Reader } from '../platform/database.ts';
import { loadContentFacts, type ContentFacts } from '../policy/facts.store.ts';

const BY_NAME = new Intl.Collator('en-GB', { numeric: true });

/** Schemes and what is in them, batched within one operation, each only as far as the viewer may see it. */
export function createSchemeLoaders(reader: Reader, db: Database) {
  return {
    /** What the rules need of any piece of content, by its id. */
    contentFacts: new DataLoader<string, ContentFacts | null>(async (ids) => {
      const facts = await loadContentFacts(db.service, ids);
      return ids.map((id) => facts.get(id) ?? null);
    }),
    scheme: byId((ids) => reader.run((tx) => tx.schemeOfWork.findMany({ where: { id: { in: ids } } }))),
    schemesOfDepartment: listBy(
      (ids) =>
        reader.run((tx) =>
          tx.schemeOfWork.findMany({ where: { departmentId: { in: ids } }, orderBy: [{ academicYear: 'desc' }, { createdAt: 'asc' }] }),
        ),
      (row) => row.departmentId,
    ),
    programme: byId((ids) => reader.run((tx) => tx.programme.findMany({ where: { id: { in: ids } } }))),
    programmesOfScheme: listBy(
      (ids) =>
        reader.run((tx) =>
          tx.programme.findMany({ where: { schemeId: { in: ids } }, orderBy: [{ yearGroup: 'asc' }, { tier: 'asc' }, { id: 'asc' }] }),
        ),
      (row) => row.schemeId,
    ),
    placement: byId((ids) => reader.run((tx) => tx.unitPlacement.findMany({ where: { id: { in: ids } } }))),
    placementsOfProgramme: listBy(
      (ids) =>
        reader.run((tx) =>
          tx.unitPlacement.findMany({ where: { programmeId: { in: ids } }, orderBy: [{ halfTerm: 'asc' }, { position: 'asc' }, { id: 'asc' }] }),
        ),
      (row) => row.programmeId,
    ),
    placementsOfUnit: listBy(
      (ids) => reader.run((tx) => tx.unitPlacement.findMany({ where: { unitId: { in: ids } }, orderBy: { id: 'asc' } })),
      (row) => row.unitId,
    ),
    unplacedUnitsOfScheme: listBy(
      (ids) =>
        reader.run((tx) => tx.unit.findMany({ where: { schemeId: { in: ids }, placements: { none: {} } }, orderBy: [{ title: 'asc' }, { id: 'asc' }] })),
      (row) => row.schemeId,
    ),
    unit: byId((ids) => reader.run((tx) => tx.unit.findMany({ where: { id: { in: ids } } }))),
    threadsOfScheme: listBy(
      (ids) => reader.run((tx) => tx.curriculumThread.findMany({ where: { schemeId: { in: ids } }, orderBy: { name: 'asc' } })),
      (row) => row.schemeId,
    ),
    threadsOfUnit: listBy(
      async (ids) => {
        const rows = await reader.run((tx) => tx.unitCurriculumThread.findMany({ where: { unitId: { in: ids } }, include: { thread: true } }));
        // In the database the order would be a join, with the rights of every thread looked up once more.
        return rows.toSorted((a, b) => BY_NAME.compare(a.thread.name, b.thread.name));
      },
      (row) => row.unitId,
    ),
    vocabularyOfUnit: listBy(
      (ids) => reader.run((tx) => tx.vocabularyTerm.findMany({ where: { unitId: { in: ids } }, orderBy: [{ position: 'asc' }, { id: 'asc' }] })),
      (row) => row.unitId,
    ),
    document: new DataLoader<string, { id: string } | null>(async (ids) => {
      const rows = await reader.run((tx) => tx.document.findMany({ where: { objectId: { in: [...ids] } }, select: { id: true, objectId: true } }));
      const found = new Map(rows.map((row) => [row.objectId, { id: row.id }]));
      return ids.map((id) => found.get(id) ?? null);
    }),
  };
}
