import type { HalfTermName, MapNodeFragment, MapPlacementFragment, SchemeMapFragment } from '../graphql/generated/graphql.ts';

/** A unit's place, in short: title, half-term, position, weeks. */
export type ShortPlace = readonly [title: string, halfTerm: HalfTermName, position: string, weeks?: number];

const unitOf = (title: string) => ({ __typename: 'Unit' as const, id: `unit_${title}`, title, curriculumThreads: [] });

/** A map of years, each a list of places; ids are made of titles. */
export function mapOf(years: Readonly<Record<number, readonly ShortPlace[]>>, beside: readonly string[] = []): SchemeMapFragment {
  return {
    __typename: 'SchemeOfWork', id: 'scheme', title: 'Story', academicYear: 2026, academicYearLabel: '2026/27', status: 'DRAFT', attribution: null,
    viewerCan: { __typename: 'ContentViewerCan', edit: true, comment: true, share: true, agree: true },
    department: { __typename: 'Department', id: 'department', name: 'Mathematics', school: { __typename: 'School', id: 'school', name: 'School' } },
    halfTerms: [],
    programmes: Object.entries(years).map(([year, places]) => ({
      __typename: 'Programme', id: `year${year}`, yearGroup: Number(year), tier: null,
      placements: places.map(([title, halfTerm, position, weeks = 3]): MapPlacementFragment => ({ __typename: 'UnitPlacement', id: `place_${title}`, halfTerm, weeks, position, unit: unitOf(title) })),
    })),
    unplacedUnits: beside.map(unitOf),
  } as SchemeMapFragment;
}

/** A unit as an event brings it, standing in one year or nowhere. */
export function unitNode(title: string, place: readonly [year: number, halfTerm: HalfTermName, position: string, weeks?: number] | null): MapNodeFragment {
  const placements = place === null ? [] : [{ __typename: 'UnitPlacement' as const, id: `place_${title}`, halfTerm: place[1], weeks: place[3] ?? 3, position: place[2], programme: { __typename: 'Programme' as const, id: `year${place[0]}` } }];
  return { ...unitOf(title), placements } as MapNodeFragment;
}

/** The map in words: each year's units with their half-term, in order. */
export function wordsOf(scheme: SchemeMapFragment): Record<string, string> {
  return Object.fromEntries(
    scheme.programmes.map(({ id, placements }) => [
      id,
      placements.toSorted((a, b) => (a.halfTerm === b.halfTerm ? (a.position < b.position ? -1 : 1) : a.halfTerm < b.halfTerm ? -1 : 1)).map((one) => `${one.unit.title} ${one.halfTerm} ${one.weeks}`).join(', '),
    ]),
  );
}
