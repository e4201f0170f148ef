import type { HalfTermName } from '../generated/prisma/enums.ts';
import type { Tx } from '../platform/database.ts';
import { defaultHalfTerms, type HalfTermDates } from '../schools/calendar.ts';

interface TermRow {
  plan_id: string;
  academic_year: number;
  name: HalfTermName | null;
  starts_on: Date;
  ends_on: Date;
  of_school: boolean;
}

/** The half-terms of the years of plans: those of the school, else of its hub, else the defaults; one statement. */
export async function loadHalfTermsOfPlans(db: Tx, planIds: readonly string[]): Promise<Map<string, readonly HalfTermDates[]>> {
  const rows = await db.$queryRaw<TermRow[]>`
    SELECT p.id AS plan_id, p.academic_year, h.name, h.starts_on, h.ends_on, h.school_id IS NOT NULL AS of_school
      FROM development_plan p JOIN department d ON d.id = p.department_id JOIN school s ON s.id = d.school_id
      LEFT JOIN half_term h ON h.academic_year = p.academic_year AND (h.school_id = s.id OR h.hub_id = s.hub_id)
     WHERE p.id = ANY(${planIds})`;
  const byPlan = Map.groupBy(rows, (row) => row.plan_id);
  return new Map(
    [...byPlan].map(([id, set]) => [
      id,
      defaultHalfTerms(set[0]!.academic_year).map((byDefault) => {
        const named = set.filter(({ name }) => name === byDefault.name);
        const own = named.find(({ of_school }) => of_school) ?? named[0];
        return own === undefined ? byDefault : { name: byDefault.name, startsOn: own.starts_on, endsOn: own.ends_on };
      }),
    ]),
  );
}
