import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import {
  MoveUnitPlacementDocument, PlaceUnitDocument, type PlaceTakenFragment, RemoveUnitPlacementDocument, type SchemeMapFragment, SetUnitWeeksDocument,
} from '../graphql/generated/graphql.ts';
import { take } from '../graphql/problem.ts';
import { type Move, movedPlacement, type Place, placementOf } from './map-place.ts';

/** Carries a move out; `expected` refuses where somebody was faster. Answers where the unit stands then. @throws Refused */
export type SendMove = (scheme: SchemeMapFragment, move: Move, expected: Place | null) => Promise<Place | null>;

/** Runs a mutation. Its answer must not go into a cache: the stream of events says the same in order, while an answer may come late. */
export type Mutate = <Data, Variables extends { input: object }>(mutation: TypedDocumentNode<Data, Variables>, variables: Variables) => Promise<Data | undefined>;

function placeTaken({ halfTerm, weeks, position, programme }: PlaceTakenFragment): Place {
  return { programmeId: programme?.id ?? '', halfTerm, weeks, position };
}

/** Finds the mutation that a move is, and runs it. */
export const sendMoveWith = (mutate: Mutate): SendMove => async (scheme, move, expected) => {
  const from = movedPlacement(scheme, move);
  const { unitId, wish, change } = move;
  // It is gone already, which is what was wished for; a real refusal comes from the server.
  if (wish === null && from === null) return null;
  const placementId = from?.placement.id ?? move.placementId;
  const guard = expected && { expected: { programmeId: expected.programmeId, halfTerm: expected.halfTerm, weeks: expected.weeks, position: expected.position } };
  if (wish === null) {
    const data = await mutate(RemoveUnitPlacementDocument, { input: { placementId: placementId!, ...guard } });
    take(data?.removeUnitPlacement, 'UnitPlacementRemoved');
    return null;
  }
  const { programmeId, halfTerm, weeks, afterUnitId } = wish;
  const after = afterUnitId === null ? null : placementOf(scheme, afterUnitId, programmeId)?.id;
  const afterPlacementId = after === undefined ? {} : { afterPlacementId: after };
  if (placementId === null) {
    const data = await mutate(PlaceUnitDocument, { input: { unitId, programmeId, halfTerm, weeks, ...afterPlacementId } });
    return placeTaken(take(data?.placeUnit, 'UnitPlaced').placement);
  }
  if (change === 'weeks') {
    const data = await mutate(SetUnitWeeksDocument, { input: { placementId, weeks, ...guard } });
    return placeTaken(take(data?.setUnitWeeks, 'UnitWeeksSet').placement);
  }
  const otherWeeks = change === 'where' ? {} : { weeks };
  const data = await mutate(MoveUnitPlacementDocument, { input: { placementId, programmeId, halfTerm, ...otherWeeks, ...afterPlacementId, ...guard } });
  return placeTaken(take(data?.moveUnitPlacement, 'UnitPlacementMoved').placement);
};
