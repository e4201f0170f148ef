import { Button, NativeSelect } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { HalfTermName, MapUnitFragment, SchemeMapFragment } from '../graphql/generated/graphql.ts';
import { Dialog, DialogActions } from '../ui/Dialog.tsx';
import { count, yearLabel } from '../ui/labels.ts';
import { mapRows, plannedWeeks } from './map-model.ts';
import { type Wish, placementOf, spotOf, unitsIn } from './map-place.ts';
import classes from './MoveUnitDialog.module.css';

export interface MoveUnitDialogProps {
  readonly scheme: SchemeMapFragment;
  readonly unit: MapUnitFragment;
  /** The year it stands in; null for a unit that is to be put on the map. */
  readonly programmeId: string | null;
  readonly onMove: (wish: Wish) => void;
  readonly onClose: () => void;
}

const FIRST = '';
const WEEKS = Array.from({ length: 20 }, (_, index) => String(index + 1));

/** Where a unit should stand, for whoever would rather not drag: year, half-term, order and weeks. */
export function MoveUnitDialog({ scheme, unit, programmeId: from, onMove, onClose }: MoveUnitDialogProps) {
  const spot = spotOf(scheme, unit.id, from);
  const years = mapRows(scheme.programmes).map(({ programme }) => programme).filter(({ id }) => id === from || !placementOf(scheme, unit.id, id));
  const [programmeId, setProgrammeId] = useState(from ?? years[0]?.id ?? '');
  const [halfTerm, setHalfTerm] = useState<HalfTermName>(spot?.halfTerm ?? scheme.halfTerms[0]?.name ?? 'AUTUMN_1');
  const [weeks, setWeeks] = useState(spot?.weeks ?? 3);
  const [after, setAfter] = useState<string | undefined>(undefined);

  const others = unitsIn(scheme, programmeId, halfTerm).filter((one) => one.unit.id !== unit.id);
  const isHere = spot !== null && programmeId === from && halfTerm === spot.halfTerm;
  const usual = isHere ? (spot.unitsBefore.at(-1) ?? FIRST) : (others.at(-1)?.unit.id ?? FIRST);
  const chosen = after !== undefined && (after === FIRST || others.some((one) => one.unit.id === after)) ? after : usual;
  const term = scheme.halfTerms.find(({ name }) => name === halfTerm);
  const planned = plannedWeeks(others) + weeks;
  const unchanged = isHere && chosen === usual && weeks === spot.weeks;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    onMove({ programmeId, halfTerm, weeks, afterUnitId: chosen === FIRST ? null : chosen });
    onClose();
  };
  return (
    <Dialog title={from === null ? 'Put on the map' : 'Move to…'} onClose={onClose}>
      <form onSubmit={submit} className={classes.form}>
        <p className={classes.unit}>{unit.title}</p>
        <div className={classes.two}>
          <NativeSelect label="Year" value={programmeId} onChange={(event) => setProgrammeId(event.currentTarget.value)} data={years.map((one) => ({ value: one.id, label: yearLabel(one) }))} />
          <NativeSelect
            label="Half-term" data-autofocus value={halfTerm} onChange={(event) => setHalfTerm(event.currentTarget.value as HalfTermName)}
            data={scheme.halfTerms.map(({ name, label }) => ({ value: name, label }))}
          />
        </div>
        <div className={classes.two}>
          <NativeSelect
            label="Order" value={chosen} onChange={(event) => setAfter(event.currentTarget.value)}
            data={[{ value: FIRST, label: others.length === 0 ? 'The only one there' : 'First' }, ...others.map((one) => ({ value: one.unit.id, label: `After ${one.unit.title}` }))]}
          />
          <NativeSelect label="Weeks" value={String(weeks)} onChange={(event) => setWeeks(Number(event.currentTarget.value))} data={WEEKS} />
        </div>
        {term && (
          <p className="muted small" role="status">
            {term.label} has {count(term.weeks, 'week')}; with this unit, {planned} {planned === 1 ? 'is' : 'are'} planned.
            {planned > term.weeks && <> <b>That is more than it has;</b> you can still do it.</>}
          </p>
        )}
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="filled" disabled={unchanged || years.length === 0}>{from === null ? 'Put there' : 'Move'}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
