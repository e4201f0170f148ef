import { HALF_TERMS } from '../../schools/calendar.ts';
import type { PlanDraft } from './import-plan.ts';
import { placeOverHalfTerms } from './placement.ts';
import type { PlanInput } from './plan-import.ts';
import { positionsAfter } from './positions.ts';

/** Places each programme's units over the year by lesson count; a unit that has its place already keeps it. */
export function planPlacements(
  input: PlanInput & { draft: PlanDraft; programmeIds: ReadonlyMap<string, string>; unitIds: ReadonlyMap<string, string> },
): void {
  const { curriculum, existing, halfTermWeeks, ids, draft, programmeIds, unitIds } = input;
  const lessons = new Map(curriculum.units.map((unit) => [unit.iri, unit.lessons.length]));
  for (const programme of curriculum.programmes) {
    const programmeId = programmeIds.get(programme.iri)!;
    const there = existing.placements.filter((placement) => placement.programmeId === programmeId);
    const placed = placeOverHalfTerms(programme.units.map((iri) => lessons.get(iri)!), halfTermWeeks);
    const isNew = programme.units.map((iri) => !there.some((placement) => placement.unitId === unitIds.get(iri)));
    HALF_TERMS.forEach((halfTerm, index) => {
      const fresh = programme.units.flatMap((iri, at) => (isNew[at] && placed[at]!.halfTerm === index ? [{ iri, weeks: placed[at]!.weeks }] : []));
      const taken = there.filter((placement) => placement.halfTerm === halfTerm).map((placement) => placement.position);
      const positions = positionsAfter(taken, fresh.length);
      fresh.forEach(({ iri, weeks }, at) =>
        draft.rows.placements.push({
          id: ids.next('placement'),
          programmeId,
          unitId: unitIds.get(iri)!,
          halfTerm,
          weeks,
          position: positions[at]!,
        }),
      );
    });
  }
}
