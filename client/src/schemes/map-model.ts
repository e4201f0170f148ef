import type { HalfTermName, MapPlacementFragment, MapProgrammeFragment, Strand } from '../graphql/generated/graphql.ts';
import { HALF_TERMS } from '../ui/labels.ts';

/** One half-term of one year: its units in teaching order, and whether they fill it. */
export interface MapCell {
  readonly halfTerm: HalfTermName;
  readonly placements: readonly MapPlacementFragment[];
}

export interface MapRow {
  readonly programme: MapProgrammeFragment;
  readonly cells: readonly MapCell[];
}

/** Fractional indexes order by their bytes, never by the reader's language. */
function byPosition(a: { readonly position: string }, b: { readonly position: string }): number {
  return a.position < b.position ? -1 : a.position > b.position ? 1 : 0;
}

const TIER_ORDER = { FOUNDATION: 1, HIGHER: 2 };

/** A scheme's programmes as rows of six half-terms, youngest year first. */
export function mapRows(programmes: readonly MapProgrammeFragment[]): MapRow[] {
  const rank = (programme: MapProgrammeFragment) => programme.yearGroup * 10 + (programme.tier ? TIER_ORDER[programme.tier] : 0);
  return programmes.toSorted((a, b) => rank(a) - rank(b)).map((programme) => ({
    programme,
    cells: HALF_TERMS.map((halfTerm) => ({
      halfTerm,
      placements: programme.placements.filter((placement) => placement.halfTerm === halfTerm).toSorted(byPosition),
    })),
  }));
}

/** The strand a unit's bar is drawn in: that of its first curriculum thread. */
export function leadingStrand(placement: MapPlacementFragment): Strand | undefined {
  return placement.unit.curriculumThreads[0]?.strand;
}

/** The strands that occur in a scheme, for its legend. */
export function strandsOf(programmes: readonly MapProgrammeFragment[]): Set<Strand> {
  return new Set(programmes.flatMap((programme) => programme.placements.map(leadingStrand)).filter((strand) => strand !== undefined));
}
