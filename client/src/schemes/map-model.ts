import type { HalfTermName, MapPlacementFragment, MapProgrammeFragment, MapUnitFragment, SchemeMapFragment, Strand } from '../graphql/generated/graphql.ts';
import { HALF_TERMS } from '../ui/labels.ts';

/** One half-term of one year: its units in teaching order. */
export interface MapCell {
  readonly halfTerm: HalfTermName;
  readonly placements: readonly MapPlacementFragment[];
}

export interface MapRow {
  readonly programme: MapProgrammeFragment;
  readonly cells: readonly MapCell[];
}

/** Fractional indexes order by their bytes, never by the reader's language; equal ones by id, as on the server. */
export function byPosition(a: { readonly position: string; readonly id: string }, b: { readonly position: string; readonly id: string }): number {
  if (a.position !== b.position) return a.position < b.position ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

const TIER_ORDER = { FOUNDATION: 1, HIGHER: 2 };

function rank(programme: { readonly yearGroup: number; readonly tier?: 'FOUNDATION' | 'HIGHER' | null }): number {
  return programme.yearGroup * 10 + (programme.tier ? TIER_ORDER[programme.tier] : 0);
}

/** One year as a row of six half-terms. */
export function mapRow(programme: MapProgrammeFragment): MapRow {
  const cells = HALF_TERMS.map((halfTerm) => ({
    halfTerm,
    placements: programme.placements.filter((placement) => placement.halfTerm === halfTerm).toSorted(byPosition),
  }));
  return { programme, cells };
}

const rowOf = new WeakMap<MapProgrammeFragment, MapRow>();

/** A scheme's programmes as rows, youngest year first; the same row as long as its programme is the same object. */
export function mapRows(programmes: readonly MapProgrammeFragment[]): MapRow[] {
  return programmes.toSorted((a, b) => rank(a) - rank(b)).map((programme) => {
    const row = rowOf.get(programme) ?? mapRow(programme);
    rowOf.set(programme, row);
    return row;
  });
}

/** The strand a unit's bar is drawn in: that of its first curriculum thread. */
export function leadingStrand(unit: Pick<MapUnitFragment, 'curriculumThreads'>): Strand | undefined {
  return unit.curriculumThreads[0]?.strand;
}

export interface MapThread {
  readonly id: string;
  readonly name: string;
  readonly strand: Strand;
}

/** The curriculum threads that units of the map belong to, by strand and then by name. */
export function threadsOn(scheme: Pick<SchemeMapFragment, 'programmes' | 'unplacedUnits'>): MapThread[] {
  const units = [...scheme.programmes.flatMap(({ placements }) => placements.map(({ unit }) => unit)), ...scheme.unplacedUnits];
  const threads = new Map(units.flatMap(({ curriculumThreads }) => curriculumThreads).map((thread) => [thread.id, thread]));
  return [...threads.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}

/** How many weeks are planned for a half-term. */
export function plannedWeeks(placements: readonly { readonly weeks: number }[]): number {
  return placements.reduce((sum, { weeks }) => sum + weeks, 0);
}

/** What the map brings forward: strands by name and threads by id. Nothing chosen brings all forward. */
export type MapFilter = ReadonlySet<string>;

/** The filter in an address: "RATIO,thread_…". Anything else in it is left out. */
export function readFilter(text: string | null): MapFilter {
  return new Set((text ?? '').split(',').filter((part) => /^(?:[A-Z]{5,12}|thread_[0-9a-f]{32})$/.test(part)));
}

/** Whether a unit belongs to what is chosen. */
export function isChosen(filter: MapFilter, unit: Pick<MapUnitFragment, 'curriculumThreads'>): boolean {
  return filter.size === 0 || unit.curriculumThreads.some(({ id, strand }) => filter.has(id) || filter.has(strand));
}
