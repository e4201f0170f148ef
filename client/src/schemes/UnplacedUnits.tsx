import { Button } from '@mantine/core';
import { Link } from 'react-router';
import type { MapUnitFragment } from '../graphql/generated/graphql.ts';
import { barStyle, BarFace } from './UnitBar.tsx';
import { leadingStrand } from './map-model.ts';
import classes from './UnplacedUnits.module.css';

export interface UnplacedUnitsProps {
  readonly units: readonly MapUnitFragment[];
  readonly canEdit: boolean;
  readonly onPlace: (unit: MapUnitFragment) => void;
}

/** Units that stand nowhere on the map: kept with everything in them until somebody puts them back. */
export function UnplacedUnits({ units, canEdit, onPlace }: UnplacedUnitsProps) {
  return (
    <section className={classes.tray} data-tray data-empty={units.length === 0 || undefined} aria-labelledby="beside-the-map">
      <h2 id="beside-the-map">Beside the map</h2>
      {units.length === 0
        ? <p>Drop a unit here to take it off the map. Everything written in it is kept.</p>
        : (
          <>
            <p>These units stand in no year. Everything written in them is kept.</p>
            <ul>
              {units.map((unit) => (
                <li key={unit.id} className={classes.unit} data-unit={unit.id} data-strand={leadingStrand(unit)} data-movable={canEdit || undefined} style={barStyle(unit, 1)}>
                  <Link to={`/units/${unit.id}`} draggable={false}><BarFace unit={unit} weeks={null} /></Link>
                  {canEdit && <Button size="compact-sm" data-more onClick={() => onPlace(unit)} aria-label={`Put ${unit.title} on the map`}>Put on the map…</Button>}
                </li>
              ))}
            </ul>
          </>
        )}
    </section>
  );
}
