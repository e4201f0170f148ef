import type { SchemeMapFragment } from '../graphql/generated/graphql.ts';
import { HALF_TERM_LABEL, yearLabel } from '../ui/labels.ts';
import type { DropTarget } from './map-target.ts';

/** Where a unit would land, for who hears it instead of seeing the line. */
export function placeInWords(scheme: SchemeMapFragment, to: DropTarget | null): string {
  const programme = scheme.programmes.find(({ id }) => id === to?.programmeId);
  if (!to || !programme) return 'Not over a half-term.';
  const after = programme.placements.find(({ unit }) => unit.id === to.afterUnitId);
  return `${yearLabel(programme)}, ${HALF_TERM_LABEL[to.halfTerm]}, ${after ? `after ${after.unit.title}` : 'first'}.`;
}
