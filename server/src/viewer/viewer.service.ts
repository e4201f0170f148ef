import type { Asker } from '../asker.ts';
import type { DepartmentModel, LessonSequenceModel } from '../generated/prisma/models.ts';
import { foreignCursor, type Page } from '../graphql/connection.ts';

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

    /** Everything the asker may see, the latest changed first; row-level security leaves the rest out. @throws DomainProblem CURSOR_INVALID */
    async recentSequences({ reader }: Asker, { first, after }: Page): Promise<LessonSequenceModel[]> {
      const [moment, id] = after?.split('\n') ?? [];
      const at = moment === undefined ? null : new Date(moment);
      if (at !== null && (Number.isNaN(at.valueOf()) || id === undefined)) throw foreignCursor();
      const before = at === null ? {} : { OR: [{ updatedAt: { lt: at } }, { updatedAt: at, id: { lt: id! } }] };
      return reader.run((tx) =>
        tx.lessonSequence.findMany({ where: before, orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }], take: first + 1 }),
      );
    },
  };
}
