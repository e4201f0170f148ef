import type { Asker } from '../asker.ts';
import type { DepartmentModel, LessonSequenceModel } from '../generated/prisma/models.ts';
import type { Page } from '../graphql/connection.ts';

/** What belongs to whoever is signed in. */
export function createViewerService() {
  return {
    /** Departments the asker works in, then those of schools they look after. */
    async departments({ actor, reader }: Asker): Promise<DepartmentModel[]> {
      const schoolIds = actor.roles.filter(({ role }) => role === 'SENIOR_LEADER').flatMap(({ schoolId }) => schoolId ?? []);
      return reader.run((tx) =>
        tx.department.findMany({
          where: { OR: [{ id: { in: [...actor.departmentIds] } }, { schoolId: { in: schoolIds } }] },
          orderBy: [{ school: { name: 'asc' } }, { name: 'asc' }],
        }),
      );
    },

    /** Everything the asker may see, the latest changed first; row-level security leaves the rest out. */
    recentSequences({ reader }: Asker, { first, after }: Page): Promise<LessonSequenceModel[]> {
      const [at, id] = after?.split('\n') ?? [];
      const before = at === undefined ? {} : { OR: [{ updatedAt: { lt: new Date(at) } }, { updatedAt: new Date(at), id: { lt: id! } }] };
      return reader.run((tx) =>
        tx.lessonSequence.findMany({ where: before, orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }], take: first + 1 }),
      );
    },
  };
}
