import { IconDots } from '@tabler/icons-react';
import { memo } from 'react';
import { Link } from 'react-router';
import type { MapPlacementFragment, MapUnitFragment } from '../graphql/generated/graphql.ts';
import { count, STRAND_WORD, strandColour } from '../ui/labels.ts';
import { leadingStrand } from './map-model.ts';
import { PeopleAtUnit } from './MapPeople.tsx';
import classes from './UnitBar.module.css';

/** What a bar says: strand by word and colour, weeks, title, and a stripe for each further thread. */
export function BarFace({ unit, weeks }: { unit: MapUnitFragment; weeks: number | null }) {
  const strand = leadingStrand(unit);
  const [first, ...further] = unit.curriculumThreads;
  return (
    <>
      <span className={classes.head}>
        <b>{strand ? STRAND_WORD[strand] : 'Unit'}</b>
        {further.map((thread) => <i key={thread.id} style={{ background: strandColour(thread.strand) }} title={thread.name} />)}
        {weeks !== null && <small aria-label={count(weeks, 'week')}>{weeks} wk</small>}
      </span>
      <span className={classes.title}>{unit.title}</span>
      {first && <span className="visually-hidden">, {unit.curriculumThreads.map(({ name }) => name).join(', ')}</span>}
    </>
  );
}

/** The custom properties that a bar is drawn with. */
export function barStyle(unit: MapUnitFragment, weeks: number): React.CSSProperties {
  return { '--strand': strandColour(leadingStrand(unit)), '--weeks': weeks } as React.CSSProperties;
}

export interface UnitBarProps {
  readonly placement: MapPlacementFragment;
  readonly dimmed: boolean;
  readonly canEdit: boolean;
}

/**
 * One unit on the map. Keys, menu and drag are the map's business, which finds the bar by its data attributes: so nothing here is
 * drawn again but the bars that change.
 */
export const UnitBar = memo(function UnitBar({ placement, dimmed, canEdit }: UnitBarProps) {
  const { unit, weeks, id } = placement;
  return (
    <div
      className={classes.unit} data-placement={id} data-unit={unit.id} data-weeks={weeks} data-dimmed={dimmed || undefined}
      data-movable={canEdit || undefined} data-strand={leadingStrand(unit)} style={barStyle(unit, weeks)}
    >
      <Link to={`/units/${unit.id}`} className={classes.link} tabIndex={-1} draggable={false} title={unit.curriculumThreads.map((thread) => thread.name).join(', ') || undefined}>
        <BarFace unit={unit} weeks={weeks} />
      </Link>
      {canEdit && <button type="button" className={classes.more} data-more tabIndex={-1} aria-label={`More for ${unit.title}`} aria-haspopup="menu"><IconDots size={15} stroke={2} aria-hidden /></button>}
      <PeopleAtUnit unitId={unit.id} />
    </div>
  );
});
