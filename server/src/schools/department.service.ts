import type { Asker } from '../asker.ts';
import type { DepartmentModel } from '../generated/prisma/models.ts';
import { academicYearOf, londonDay } from '../platform/calendar-day.ts';
import type { Deps } from '../platform/deps.ts';
import { forbidden, notFound } from '../platform/errors.ts';
import { can, type Action } from '../policy/policy.ts';
import type { Resource } from '../policy/resource.ts';
import { defaultHalfTerms, halfTermLabel, sayDay, weeksIn, type SchoolDay } from './calendar.ts';
import { loadHalfTerms } from './half-term.store.ts';

/** A department as others see it, and its calendar. */
export function createDepartmentService({ clock }: Pick<Deps, 'clock'>) {
  return {
    /** Today, as people in the asker's school say it: by the dates of their first department, else of their hub, else the defaults. */
    async today({ actor, reader, loaders }: Asker): Promise<SchoolDay> {
      const day = londonDay(clock.now());
      const year = academicYearOf(day);
      const departmentId = [...actor.departmentIds][0];
      const facts = departmentId === undefined ? null : await loaders.departmentFacts.load(departmentId);
      const hubId = facts?.hubId ?? [...actor.hubIds][0];
      if (hubId === undefined) return sayDay(day, defaultHalfTerms(year));
      return sayDay(day, await reader.run((tx) => loadHalfTerms(tx, { schoolId: facts?.schoolId, hubId }, year)));
    },

    async find(asker: Asker, departmentId: string): Promise<DepartmentModel | null> {
      const facts = await asker.loaders.departmentFacts.load(departmentId);
      if (facts === null || !can(asker.actor, 'department.view', facts).allowed) return null;
      return asker.loaders.department.load(departmentId);
    },

    /** @throws DomainProblem NOT_FOUND or FORBIDDEN */
    async authorise(asker: Asker, action: Action, departmentId: string): Promise<Resource> {
      const facts = await asker.loaders.departmentFacts.load(departmentId);
      if (facts === null || !can(asker.actor, 'department.view', facts).allowed) throw notFound('This department');
      const decision = can(asker.actor, action, facts);
      if (!decision.allowed) throw forbidden(decision.reason);
      return facts;
    },

    async may(asker: Asker, action: Action, departmentId: string): Promise<boolean> {
      const facts = await asker.loaders.departmentFacts.load(departmentId);
      return facts !== null && can(asker.actor, action, facts).allowed;
    },

    async halfTerms(asker: Asker, departmentId: string, academicYear: number) {
      const facts = await asker.loaders.departmentFacts.load(departmentId);
      if (facts === null) return [];
      const terms = await asker.reader.run((tx) => loadHalfTerms(tx, { schoolId: facts.schoolId, hubId: facts.hubId! }, academicYear));
      return terms.map((term) => ({ name: term.name, startsOn: term.startsOn, endsOn: term.endsOn, label: halfTermLabel(term.name), weeks: weeksIn(term) }));
    },
  };
}
