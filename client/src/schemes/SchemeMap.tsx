import { Link } from 'react-router';
import type { MapPlacementFragment, SchemeMapFragment } from '../graphql/generated/graphql.ts';
import { useViewer } from '../session/viewer-context.ts';
import { spanLabel } from '../ui/dates.ts';
import { count, STRAND_LABEL, STRAND_WORD, STRANDS, strandColour, yearLabel } from '../ui/labels.ts';
import { leadingStrand, type MapRow, mapRows, strandsOf } from './map-model.ts';
import classes from './SchemeMap.module.css';

/** Years by half-terms; a unit's bar is as high as it has weeks, in its strand's colour and under its strand's name. On a phone, a list by year. */
export function SchemeMap({ scheme }: { scheme: SchemeMapFragment }) {
  const { today } = useViewer();
  const rows = mapRows(scheme.programmes);
  const present = strandsOf(scheme.programmes);
  const current = today.academicYear === scheme.academicYear ? today.halfTerm : null;
  return (
    <>
      <div className={classes.frame} tabIndex={0} role="region" aria-label="Map of the scheme">
        <div className={classes.map} role="table" aria-label={`${scheme.title}: units by year and half-term`}>
          <div role="row" className={classes.head}>
            <div role="columnheader"><span className="visually-hidden">Year</span></div>
            {scheme.halfTerms.map((term) => (
              <div key={term.name} role="columnheader" className={classes.term} data-now={term.name === current || undefined}>
                {term.label}{term.name === current && <span className="visually-hidden"> (now)</span>}
                <small>{spanLabel(term.startsOn, term.endsOn)}</small>
              </div>
            ))}
          </div>
          {rows.map((row) => <YearRow key={row.programme.id} row={row} scheme={scheme} current={current} />)}
        </div>
      </div>
      {present.size > 0 && (
        <ul className={classes.legend} aria-label="Strands">
          {STRANDS.filter((strand) => present.has(strand)).map((strand) => (
            <li key={strand}><i style={{ background: strandColour(strand) }} aria-hidden />{STRAND_LABEL[strand]}</li>
          ))}
        </ul>
      )}
    </>
  );
}

function YearRow({ row, scheme, current }: { row: MapRow; scheme: SchemeMapFragment; current: string | null }) {
  return (
    <div role="row" className={classes.year}>
      <div role="rowheader" className={classes.yearName}>{yearLabel(row.programme)}</div>
      {row.cells.map((cell) => {
        const term = scheme.halfTerms.find((one) => one.name === cell.halfTerm);
        return (
          <div key={cell.halfTerm} role="cell" className={classes.cell} data-empty={cell.placements.length === 0 || undefined}>
            <div className={classes.cellTerm} aria-hidden data-now={cell.halfTerm === current || undefined}>{term?.label}</div>
            {cell.placements.map((placement) => <UnitBar key={placement.id} placement={placement} />)}
          </div>
        );
      })}
    </div>
  );
}

function UnitBar({ placement }: { placement: MapPlacementFragment }) {
  const strand = leadingStrand(placement);
  const { unit, weeks } = placement;
  return (
    <Link
      to={`/units/${unit.id}`} className={classes.unit}
      style={{ '--strand': strandColour(strand), '--weeks': weeks } as React.CSSProperties}
      title={unit.curriculumThreads.map((thread) => thread.name).join(', ') || undefined}
    >
      <span className={classes.unitHead}>
        <b>{strand ? STRAND_WORD[strand] : 'Unit'}</b>
        <small aria-label={count(weeks, 'week')}>{weeks} wk</small>
      </span>
      <span className={classes.unitTitle}>{unit.title}</span>
    </Link>
  );
}
