import type { Asker } from '../asker.ts';
import type { DepartmentModel, LessonSequenceModel } from '../generated/prisma/models.ts';
import type { Page } from '../graphql/connection.ts';
import { academicYearOf, londonDay } from '../platform/calendar-day.ts';
import type { Deps } from '../platform/deps.ts';
import { defaultHalfTerms, sayDay, type SchoolDay } from '../schools/calendar.ts';
import { loadHalfTerms } from '../schools/half-term.store.ts';

/** What belongs to whoever is signed in. */
export function createViewerService({ clock }: Pick<Deps, 'clock'>) {
  return {
    async today({ actor, reader, loaders }: Asker): Promise<SchoolDay> {
      const day = londonDay(clock.now());
      const year = academicYearOf(day);
      const departmentId = [...actor.departmentIds][0];
      const facts = departmentId === undefined ? null : await loaders.departmentFacts.load(departmentId);
      const hubId = facts?.hubId ?? [...actor.hubIds][0];
      if (hubId === undefined) return sayDay(day, defaultHalfTerms(year));
      return sayDay(day, await reader.run((tx) => loadHalfTerms(tx, { schoolId: facts?.schoolId, hubId }, year)));
    },

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
