import { authoriseContent, mayDo, type Asker } from '../asker.ts';
import { recordEvents } from '../events/event.store.ts';
import type { HalfTermName } from '../generated/prisma/enums.ts';
import type { UnitModel, UnitPlacementModel } from '../generated/prisma/models.ts';
import type { AfterCommit, Tx } from '../platform/database.ts';
import type { Deps } from '../platform/deps.ts';
import { DomainProblem, forbidden, invalid, notFound } from '../platform/errors.ts';
import { positionAfter } from '../platform/position.ts';

/** A programme holds no more units than this, so that a map needs no pages. */
export const MOST_PLACEMENTS = 80;
/** A unit takes this many weeks at most. */
export const MOST_WEEKS = 20;

/** Exactly where a unit stands, as a client last saw it. */
export interface ExpectedPlace {
  readonly programmeId: string;
  readonly halfTerm: HalfTermName;
  readonly position: string;
  readonly weeks: number;
}

interface Target {
  readonly halfTerm: HalfTermName;
  /** The unit to follow; null for first, undefined for last. Last, too, where that unit has gone from the half-term meanwhile. */
  readonly afterPlacementId?: string | null | undefined;
}

interface OnPlacement {
  readonly placementId: string;
  /** Refuses where the unit no longer stands there. */
  readonly expected?: ExpectedPlace | null | undefined;
}

export type PlacementChange = Promise<{ unit: UnitModel; placement: UnitPlacementModel }>;

/**
 * Takes a scheme's map for this transaction. Every change of a map begins with it and locks nothing before, and the event
 * comes last: so changes follow one another, each seeing the one before, and never wait for each other in a circle.
 * @throws DomainProblem NOT_FOUND where the scheme may no longer be seen.
 */
export async function lockMap(tx: Tx, schemeId: string, now: Date): Promise<void> {
  const { count } = await tx.schemeOfWork.updateMany({ where: { id: schemeId }, data: { updatedAt: now } });
  if (count === 0) throw notFound('This scheme of work');
}

/** @throws DomainProblem INVALID_INPUT */
export function checkWeeks(weeks: number): number {
  if (!Number.isInteger(weeks) || weeks < 1 || weeks > MOST_WEEKS) throw invalid(`A unit takes 1 to ${MOST_WEEKS} weeks.`, 'weeks');
  return weeks;
}

/** The place in a half-term that a target means. */
function positionIn(placements: readonly UnitPlacementModel[], { halfTerm, afterPlacementId }: Target, movingId: string | null): string {
  const there = placements.filter((one) => one.halfTerm === halfTerm);
  const follows = afterPlacementId && there.some(({ id }) => id === afterPlacementId && id !== movingId) ? afterPlacementId : undefined;
  return positionAfter(there, afterPlacementId === null ? null : follows, movingId);
}

/** @throws DomainProblem CONFLICT where somebody was faster. */
function checkExpected(placement: UnitPlacementModel, expected: ExpectedPlace | null | undefined): void {
  if (!expected) return;
  const { programmeId, halfTerm, position, weeks } = expected;
  const same = placement.programmeId === programmeId && placement.halfTerm === halfTerm && placement.position === position && placement.weeks === weeks;
  if (!same) throw new DomainProblem('CONFLICT', 'Somebody has moved this unit since. Nothing was changed.');
}

/** @throws DomainProblem CONFLICT where a programme is full, or has the unit already. */
function checkRoom(there: readonly UnitPlacementModel[], unitId: string): void {
  if (there.some((one) => one.unitId === unitId)) throw new DomainProblem('CONFLICT', 'This unit stands in that year already. Nothing was changed.');
  if (there.length >= MOST_PLACEMENTS) throw invalid(`A year holds ${MOST_PLACEMENTS} units at most.`);
}

/** Where units stand on the map of their scheme. */
export function createPlacementService({ db, bus, clock, ids }: Deps) {
  /** Changes the map under its lock. Every change is an event, also one that changes nothing: whoever asked for it waits for its echo. */
  function onMap(asker: Asker, schemeId: string, type: string, work: (tx: Tx) => Promise<UnitPlacementModel>): PlacementChange {
    const actorId = asker.actor.personId;
    return db.write(actorId, async (tx: Tx, after: AfterCommit) => {
      const now = clock.now();
      await lockMap(tx, schemeId, now);
      const placement = await work(tx);
      const unit = await tx.unit.findUniqueOrThrow({ where: { id: placement.unitId } });
      await recordEvents(tx, after, bus, [{ scope: schemeId, type, nodeId: unit.id, actorId, at: now }]);
      return { unit, placement };
    });
  }

  /** The placement's scheme, for those who may change its map: co-design of one unit is not co-design of the map it stands on. */
  async function authoriseMove(asker: Asker, placementId: string): Promise<string> {
    await authoriseContent(asker, 'content.view', placementId, 'placement');
    const placement = await asker.loaders.placement.load(placementId);
    if (placement === null) throw notFound('This unit’s place');
    if (!(await mayDo(asker, 'content.edit', placement.schemeId))) throw forbidden('You may see this map, not change it. Ask its subject lead for co-design.');
    return placement.schemeId;
  }

  async function locked(tx: Tx, { placementId, expected }: OnPlacement): Promise<UnitPlacementModel> {
    const placement = await tx.unitPlacement.findUnique({ where: { id: placementId } });
    if (placement === null) throw new DomainProblem('CONFLICT', 'This unit has been taken off the map meanwhile. Nothing was changed.');
    checkExpected(placement, expected);
    return placement;
  }

  return {
    /** Puts a unit of the scheme on its map, in a year that does not have it. */
    async placeUnit(asker: Asker, input: Target & { unitId: string; programmeId: string; weeks: number }): PlacementChange {
      const { unitId, programmeId, halfTerm } = input;
      const { departmentId } = await authoriseContent(asker, 'content.edit', programmeId, 'programme');
      await authoriseContent(asker, 'content.view', unitId, 'unit');
      const weeks = checkWeeks(input.weeks);
      const [programme, unit] = await Promise.all([asker.loaders.programme.load(programmeId), asker.loaders.unit.load(unitId)]);
      if (programme === null || unit === null || unit.schemeId !== programme.schemeId) throw invalid('A unit stands on the map of its own scheme only.', 'unitId');
      const { schemeId } = programme;
      return onMap(asker, schemeId, 'unit.placed', async (tx) => {
        const there = await tx.unitPlacement.findMany({ where: { programmeId } });
        checkRoom(there, unitId);
        const data = { id: ids.next('placement'), programmeId, unitId, schemeId, departmentId, halfTerm, weeks, position: positionIn(there, input, null) };
        return tx.unitPlacement.create({ data });
      });
    },

    /** Moves a unit within its half-term, to another one, or to another year of the scheme; with other weeks where they are given. */
    async moveUnitPlacement(
      asker: Asker,
      input: OnPlacement & Target & { programmeId?: string | null | undefined; weeks?: number | null | undefined },
    ): PlacementChange {
      const schemeId = await authoriseMove(asker, input.placementId);
      if (input.weeks != null) checkWeeks(input.weeks);
      return onMap(asker, schemeId, 'placement.moved', async (tx) => {
        const before = await locked(tx, input);
        const programmeId = input.programmeId ?? before.programmeId;
        const there = await tx.unitPlacement.findMany({ where: { programmeId, schemeId } });
        if (programmeId !== before.programmeId) {
          if ((await tx.programme.count({ where: { id: programmeId, schemeId } })) === 0) throw notFound('This year');
          checkRoom(there, before.unitId);
        }
        const { halfTerm } = input;
        const data = { programmeId, halfTerm, weeks: input.weeks ?? before.weeks, position: positionIn(there, input, before.id) };
        return isAlreadyThere(before, data, there) ? before : tx.unitPlacement.update({ where: { id: before.id }, data });
      });
    },

    async setUnitWeeks(asker: Asker, input: OnPlacement & { weeks: number }): PlacementChange {
      const schemeId = await authoriseMove(asker, input.placementId);
      const weeks = checkWeeks(input.weeks);
      return onMap(asker, schemeId, 'placement.weeksSet', async (tx) => {
        const { id } = await locked(tx, input);
        return tx.unitPlacement.update({ where: { id }, data: { weeks } });
      });
    },

    /** Takes a unit off the map. The unit and everything written in it stay; `placeUnit` puts it back. */
    async removeUnitPlacement(asker: Asker, input: OnPlacement): PlacementChange {
      const schemeId = await authoriseMove(asker, input.placementId);
      return onMap(asker, schemeId, 'placement.removed', async (tx) => {
        const placement = await locked(tx, input);
        return tx.unitPlacement.delete({ where: { id: placement.id } });
      });
    },
  };
}

/** Whether a move leads where the unit stands: between the same neighbours, with the same weeks. */
function isAlreadyThere(before: UnitPlacementModel, to: Pick<UnitPlacementModel, 'programmeId' | 'halfTerm' | 'weeks' | 'position'>, there: readonly UnitPlacementModel[]): boolean {
  if (before.programmeId !== to.programmeId || before.halfTerm !== to.halfTerm || before.weeks !== to.weeks) return false;
  const [low, high] = [before.position, to.position].toSorted((a, b) => (a < b ? -1 : 1)) as [string, string];
  return !there.some((one) => one.id !== before.id && one.halfTerm === to.halfTerm && one.position >= low && one.position <= high);
}
