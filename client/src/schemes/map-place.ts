import type { HalfTermName, MapPlacementFragment, MapUnitFragment, SchemeMapFragment } from '../graphql/generated/graphql.ts';
import { byPosition } from './map-model.ts';

/** Exactly where a unit stands. */
export interface Place {
  readonly programmeId: string;
  readonly halfTerm: HalfTermName;
  readonly weeks: number;
  readonly position: string;
}

/** Where a unit should stand: after another unit, or first for null. */
export interface Wish {
  readonly programmeId: string;
  readonly halfTerm: HalfTermName;
  readonly weeks: number;
  readonly afterUnitId: string | null;
}

/** Where a unit stood, with those that came before it, so that it can go back though one of them has left. */
export interface Spot extends Place {
  readonly unitsBefore: readonly string[];
}

/** A change of one unit's place: of a placement, or of a unit that stands nowhere there yet (null); to a wish, or off the map (null). */
export interface Move {
  readonly unitId: string;
  readonly placementId: string | null;
  /** The year it stood in: finds a placement whose id the server has not said yet. */
  readonly fromProgrammeId: string | null;
  readonly wish: Wish | null;
  /** What of the wish is new; the rest is left to whoever changes it meanwhile. */
  readonly change?: Change;
}

/** Where a unit stands, how many weeks it takes, or both. */
export type Change = 'where' | 'weeks' | 'both';

/** The placement that a move is of, wherever it stands by now, with its year. */
export function movedPlacement(scheme: SchemeMapFragment, { unitId, placementId, fromProgrammeId }: Pick<Move, 'unitId' | 'placementId' | 'fromProgrammeId'>) {
  if (placementId === null) return null;
  for (const { id: programmeId, placements } of scheme.programmes) {
    const placement = placements.find((one) => one.id === placementId);
    if (placement) return { programmeId, placement };
  }
  const placement = placementOf(scheme, unitId, fromProgrammeId);
  return placement ? { programmeId: fromProgrammeId!, placement } : null;
}

/** A unit's placement in a year, if it stands there. */
export function placementOf(scheme: SchemeMapFragment, unitId: string, programmeId: string | null): MapPlacementFragment | undefined {
  return scheme.programmes.find(({ id }) => id === programmeId)?.placements.find(({ unit }) => unit.id === unitId);
}

/** The units of a half-term in order. */
export function unitsIn(scheme: SchemeMapFragment, programmeId: string, halfTerm: HalfTermName): MapPlacementFragment[] {
  const programme = scheme.programmes.find(({ id }) => id === programmeId);
  return (programme?.placements ?? []).filter((one) => one.halfTerm === halfTerm).toSorted(byPosition);
}

/** Where a unit stands in a year, with those before it; null where it does not. */
export function spotOf(scheme: SchemeMapFragment, unitId: string, programmeId: string | null): Spot | null {
  const placement = placementOf(scheme, unitId, programmeId);
  if (!placement || programmeId === null) return null;
  const { halfTerm, weeks, position } = placement;
  const there = unitsIn(scheme, programmeId, halfTerm);
  const unitsBefore = there.slice(0, there.indexOf(placement)).map(({ unit }) => unit.id);
  return { programmeId, halfTerm, weeks, position, unitsBefore };
}

/** The wish to stand where one stood, after the nearest of those before that is still there. */
export function wishFor(scheme: SchemeMapFragment, { programmeId, halfTerm, weeks, unitsBefore }: Spot, unitId: string): Wish {
  const there = new Set(unitsIn(scheme, programmeId, halfTerm).map(({ unit }) => unit.id));
  const afterUnitId = unitsBefore.findLast((id) => id !== unitId && there.has(id)) ?? null;
  return { programmeId, halfTerm, weeks, afterUnitId };
}

/** Whether two places are the same as far as `what` of them goes. */
export function samePlace(a: Place | null, b: Place | null, what: Change = 'both'): boolean {
  if (a === null || b === null) return a === b;
  const where = a.programmeId === b.programmeId && a.halfTerm === b.halfTerm && a.position === b.position;
  return (what === 'weeks' || where) && (what === 'where' || a.weeks === b.weeks);
}

/** What a move changes; null where it asks for nothing new. */
export function changeOf(scheme: SchemeMapFragment, move: Move): Change | null {
  const { unitId, wish } = move;
  const spot = spotOf(scheme, unitId, movedPlacement(scheme, move)?.programmeId ?? null);
  if (spot === null || wish === null) return spot === null && wish === null ? null : 'both';
  const others = unitsIn(scheme, wish.programmeId, wish.halfTerm).filter(({ unit }) => unit.id !== unitId);
  const after = others.some(({ unit }) => unit.id === wish.afterUnitId) ? wish.afterUnitId : wish.afterUnitId === null ? null : (others.at(-1)?.unit.id ?? null);
  const where = spot.programmeId !== wish.programmeId || spot.halfTerm !== wish.halfTerm || (spot.unitsBefore.at(-1) ?? null) !== after;
  const weeks = spot.weeks !== wish.weeks;
  return where && weeks ? 'both' : where ? 'where' : weeks ? 'weeks' : null;
}

/** The map as it will be once a move is done, as far as one can tell beforehand. What it does not touch stays the same object. */
export function afterMove(scheme: SchemeMapFragment, move: Move): SchemeMapFragment {
  const from = movedPlacement(scheme, move);
  const { unitId } = move;
  const wish = move.wish && wishNow(scheme, move, move.wish, from);
  const unit = from?.placement.unit ?? scheme.unplacedUnits.find(({ id }) => id === unitId) ?? unitAnywhere(scheme, unitId);
  if (!unit || (move.placementId !== null && !from)) return scheme;
  if (wish && wish.programmeId !== from?.programmeId && placementOf(scheme, unitId, wish.programmeId)) return scheme;
  const added = wish && { __typename: 'UnitPlacement' as const, id: from?.placement.id ?? `placing_${unitId}`, unit, halfTerm: wish.halfTerm, weeks: wish.weeks, position: positionFor(scheme, wish, unitId) };
  const programmes = scheme.programmes.map((programme) => {
    const leaves = programme.id === from?.programmeId;
    const comes = programme.id === wish?.programmeId;
    if (!leaves && !comes) return programme;
    const others = leaves ? programme.placements.filter((one) => one !== from.placement) : programme.placements;
    return { ...programme, placements: comes && added ? [...others, added] : others };
  });
  const stillPlaced = programmes.some(({ placements }) => placements.some((one) => one.unit.id === unitId));
  const others = scheme.unplacedUnits.filter(({ id }) => id !== unitId);
  return { ...scheme, programmes, unplacedUnits: stillPlaced ? others : [...others, unit] };
}

/** A wish with what it does not change taken from where the unit stands by now. */
function wishNow(scheme: SchemeMapFragment, { unitId, change }: Move, wish: Wish, from: ReturnType<typeof movedPlacement>): Wish {
  const spot = from && spotOf(scheme, unitId, from.programmeId);
  if (!spot || !change || change === 'both') return wish;
  return change === 'where' ? { ...wish, weeks: spot.weeks } : { ...wishFor(scheme, spot, unitId), weeks: wish.weeks };
}

function unitAnywhere(scheme: SchemeMapFragment, unitId: string): MapUnitFragment | undefined {
  return scheme.programmes.flatMap(({ placements }) => placements).find(({ unit }) => unit.id === unitId)?.unit;
}

/** A position to draw it at until the server has said its own. A space sorts before everything a fractional index is made of. */
function positionFor(scheme: SchemeMapFragment, { programmeId, halfTerm, afterUnitId }: Wish, unitId: string): string {
  const there = unitsIn(scheme, programmeId, halfTerm).filter(({ unit }) => unit.id !== unitId);
  const before = afterUnitId === null ? undefined : (there.find(({ unit }) => unit.id === afterUnitId) ?? there.at(-1));
  return before ? `${before.position} ` : '';
}
