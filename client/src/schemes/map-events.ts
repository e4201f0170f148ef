import type { MapNodeFragment, MapPlacementFragment, MapProgrammeFragment, MapUnitFragment, SchemeMapFragment } from '../graphql/generated/graphql.ts';
import { HALF_TERMS } from '../ui/labels.ts';
import { byPosition } from './map-model.ts';

type UnitNode = Extract<MapNodeFragment, { __typename?: 'Unit' }>;

const inOrder = (a: MapPlacementFragment, b: MapPlacementFragment) => HALF_TERMS.indexOf(a.halfTerm) - HALF_TERMS.indexOf(b.halfTerm) || byPosition(a, b);
const byTitle = (a: MapUnitFragment, b: MapUnitFragment) => (a.title < b.title ? -1 : a.title > b.title ? 1 : a.id < b.id ? -1 : 1);

/**
 * The map after an event, from the node it carries as it is now; null where the event says too little and the map has to be
 * fetched. What did not change stays the same object. Applying an event twice, or one that is older than the map, does no
 * harm: the last event of a node always brings its last state.
 */
export function applyMapEvent(scheme: SchemeMapFragment, node: MapNodeFragment | null): SchemeMapFragment | null {
  switch (node?.__typename) {
    case 'Unit':
      return withUnit(scheme, node);
    case 'Programme':
      return withProgramme(scheme, node);
    case 'SchemeOfWork':
      return { ...scheme, ...node };
    // What units hold, and who may see it, does not show on the map.
    case 'LessonSequence':
    case 'SharingGrant':
      return scheme;
    default:
      return null;
  }
}

function withUnit(scheme: SchemeMapFragment, { placements, ...unit }: UnitNode): SchemeMapFragment | null {
  const known = new Set(scheme.programmes.map(({ id }) => id));
  if (placements.some(({ programme }) => !programme || !known.has(programme.id))) return null;
  const programmes = scheme.programmes.map((programme) => {
    const before = programme.placements.filter((one) => one.unit.id === unit.id);
    const now = placements.flatMap(({ programme: of, ...place }) => (of?.id === programme.id ? [{ ...place, unit }] : []));
    if (JSON.stringify(before) === JSON.stringify(now)) return programme;
    return { ...programme, placements: [...programme.placements.filter((one) => one.unit.id !== unit.id), ...now].toSorted(inOrder) };
  });
  const others = scheme.unplacedUnits.filter(({ id }) => id !== unit.id);
  return { ...scheme, programmes, unplacedUnits: placements.length > 0 ? others : [...others, unit].toSorted(byTitle) };
}

function withProgramme(scheme: SchemeMapFragment, programme: MapProgrammeFragment): SchemeMapFragment {
  const others = scheme.programmes.filter(({ id }) => id !== programme.id);
  return { ...scheme, programmes: [...others, { ...programme, placements: programme.placements.toSorted(inOrder) }] };
}
