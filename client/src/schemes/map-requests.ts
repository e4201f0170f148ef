import { client } from '../graphql/client.ts';
import {
  MoveUnitPlacementDocument, PlaceUnitDocument, type PlaceTakenFragment, RemoveUnitPlacementDocument, type SchemeMapFragment, SetUnitWeeksDocument,
} from '../graphql/generated/graphql.ts';
import { take } from '../graphql/problem.ts';
import { isFulfilled, type Move, movedPlacement, type Place, placementOf } from './map-place.ts';

/** Carries a move out; `expected` refuses where somebody was faster. Answers where the unit stands then. @throws Refused */
export type SendMove = (scheme: SchemeMapFragment, move: Move, expected: Place | null) => Promise<Place | null>;

// Answers do not go into the cache: the stream of events says the same in the order in which it happened, an answer may come late.
const fetchPolicy = 'no-cache';

function placeTaken({ halfTerm, weeks, position, programme }: PlaceTakenFragment): Place {
  return { programmeId: programme?.id ?? '', halfTerm, weeks, position };
}

export const sendMove: SendMove = async (scheme, move, expected) => {
  const from = movedPlacement(scheme, move);
  const { unitId, wish } = move;
  // It is gone already, which is what was wished for; a real refusal comes from the server.
  if (wish === null && from === null) return null;
  const placementId = from?.placement.id ?? move.placementId;
  const guard = expected && { expected: { programmeId: expected.programmeId, halfTerm: expected.halfTerm, weeks: expected.weeks, position: expected.position } };
  if (wish === null) {
    const { data } = await client.mutate({ mutation: RemoveUnitPlacementDocument, fetchPolicy, variables: { input: { placementId: placementId!, ...guard } } });
    take(data?.removeUnitPlacement, 'UnitPlacementRemoved');
    return null;
  }
  const { programmeId, halfTerm, weeks, afterUnitId } = wish;
  const after = afterUnitId === null ? null : placementOf(scheme, afterUnitId, programmeId)?.id;
  const afterPlacementId = after === undefined ? {} : { afterPlacementId: after };
  if (placementId === null) {
    const { data } = await client.mutate({ mutation: PlaceUnitDocument, fetchPolicy, variables: { input: { unitId, programmeId, halfTerm, weeks, ...afterPlacementId } } });
    return placeTaken(take(data?.placeUnit, 'UnitPlaced').placement);
  }
  if (from && isFulfilled(scheme, { ...move, wish: { ...wish, weeks: from.placement.weeks } })) {
    const { data } = await client.mutate({ mutation: SetUnitWeeksDocument, fetchPolicy, variables: { input: { placementId, weeks, ...guard } } });
    return placeTaken(take(data?.setUnitWeeks, 'UnitWeeksSet').placement);
  }
  const otherWeeks = from?.placement.weeks === weeks ? {} : { weeks };
  const { data } = await client.mutate({ mutation: MoveUnitPlacementDocument, fetchPolicy, variables: { input: { placementId, programmeId, halfTerm, ...otherWeeks, ...afterPlacementId, ...guard } } });
  return placeTaken(take(data?.moveUnitPlacement, 'UnitPlacementMoved').placement);
};
