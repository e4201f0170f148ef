import { memo } from 'react';
import type { HalfTermName, MapPlacementFragment, SchemeMapFragment } from '../graphql/generated/graphql.ts';
import { count, TIER_LABEL } from '../ui/labels.ts';
import { isChosen, type MapFilter, type MapRow, plannedWeeks } from './map-model.ts';
import classes from './SchemeMap.module.css';
import { UnitBar } from './UnitBar.tsx';

type HalfTerm = SchemeMapFragment['halfTerms'][number];

export interface MapYearProps {
  readonly row: MapRow;
  /** Whether the row above is the same year in another tier. */
  readonly continues: boolean;
  readonly terms: readonly HalfTerm[];
  readonly current: string | null;
  readonly filter: MapFilter;
  readonly canEdit: boolean;
}

/** A year, or a tier of it, over six half-terms. */
export const MapYear = memo(function MapYear({ row, continues, terms, current, filter, canEdit }: MapYearProps) {
  const { programme } = row;
  const tier = programme.tier ? TIER_LABEL[programme.tier] : null;
  return (
    <div role="row" className={classes.year} data-row={programme.id} data-continues={continues || undefined}>
      <div role="rowheader" className={classes.yearName}>
        <span className={continues ? classes.again : undefined}>Year {programme.yearGroup}</span>
        {tier && <small>{tier}</small>}
      </div>
      {row.cells.map(({ halfTerm, placements }) => {
        const term = terms.find((one) => one.name === halfTerm);
        return (
          <MapCell
            key={halfTerm} programmeId={programme.id} halfTerm={halfTerm} placements={placements} filter={filter} canEdit={canEdit}
            label={term?.label ?? ''} weeks={term?.weeks ?? 0} now={halfTerm === current}
          />
        );
      })}
    </div>
  );
});

interface MapCellProps {
  readonly programmeId: string;
  readonly halfTerm: HalfTermName;
  readonly placements: readonly MapPlacementFragment[];
  readonly filter: MapFilter;
  readonly canEdit: boolean;
  readonly label: string;
  /** Weeks the half-term has. */
  readonly weeks: number;
  readonly now: boolean;
}

const MapCell = memo(
  function MapCell({ programmeId, halfTerm, placements, filter, canEdit, label, weeks, now }: MapCellProps) {
    const planned = plannedWeeks(placements);
    const over = planned > weeks;
    return (
      <div role="gridcell" className={classes.cell} data-cell={`${programmeId}/${halfTerm}`} data-empty={placements.length === 0 || undefined} data-now={now || undefined}>
        <div className={classes.cellTerm} aria-hidden>{label}{now && ' · now'}</div>
        {placements.map((placement) => <UnitBar key={placement.id} placement={placement} dimmed={!isChosen(filter, placement.unit)} canEdit={canEdit} />)}
        {over && (
          <div className={classes.over}>
            <i aria-hidden />{planned} of {count(weeks, 'week')}<span className="visually-hidden">: more than the half-term has</span>
          </div>
        )}
      </div>
    );
  },
  ({ placements: before, ...a }, { placements: now, ...b }) =>
    before.length === now.length && before.every((one, index) => one === now[index]) && Object.entries(a).every(([key, value]) => b[key as keyof typeof b] === value),
);
