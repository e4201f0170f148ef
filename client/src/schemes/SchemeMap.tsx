import { type FocusEvent, type KeyboardEvent, type MouseEvent, useCallback, useContext, useLayoutEffect, useRef, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { MapUnitFragment, SchemeMapFragment } from '../graphql/generated/graphql.ts';
import { useViewer } from '../session/viewer-context.ts';
import { spanLabel } from '../ui/dates.ts';
import { lazyDialog } from '../ui/lazy-dialog.tsx';
import { toastUndo } from '../ui/toast.ts';
import { MM, type PrintSheet, usePrintFit } from '../ui/use-print-fit.ts';
import { PresenceContext } from './map-context.ts';
import { mapRows, readFilter, threadsOn, type MapFilter } from './map-model.ts';
import { movedPlacement, type Wish, wishFor, spotOf } from './map-place.ts';
import type { MapSession } from './map-session.ts';
import { neighbourOf } from './map-target.ts';
import { LazyMapDrag } from './LazyMapDrag.tsx';
import type { Lifted } from './MapDrag.tsx';
import { MapYear } from './MapYear.tsx';
import classes from './SchemeMap.module.css';
import { ThreadFilter } from './ThreadFilter.tsx';
import { UnitMenu } from './UnitMenu.tsx';
import { UnplacedUnits } from './UnplacedUnits.tsx';

const MoveUnitDialog = lazyDialog(async () => (await import('./MoveUnitDialog.tsx')).MoveUnitDialog);

/** What is open over the map. */
type Over = { readonly kind: 'menu'; readonly placementId: string; readonly anchor: HTMLElement } | { readonly kind: 'move'; readonly unit: MapUnitFragment; readonly programmeId: string | null } | null;

const SHOW = 'show';

/** The room on A3 landscape within its margins, between the heading and the legend; from what a wall can be read from to what a magnifying glass is needed for. */
const A3: PrintSheet = {
  width: (420 - 20) * MM,
  height: (297 - 20) * MM - 150,
  sizes: [1.6, 1.5, 1.4, 1.3, 1.2, 1.1, 1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4],
  prepare: (copy) => Object.assign(copy.style, { position: 'fixed', left: '-99999px', top: '0', visibility: 'hidden', overflow: 'visible', padding: '0' }),
};

/** Years by half-terms; a unit's bar is as high as it has weeks, in its strand's colour and under its strand's name. On a phone, a list by year. */
export function SchemeMap({ scheme, session }: { scheme: SchemeMapFragment; session: MapSession }) {
  const { today } = useViewer();
  const presence = useContext(PresenceContext)!;
  const navigate = useNavigate();
  const [filter, setFilter] = useMapFilter();
  const [over, setOver] = useState<Over>(null);
  const grid = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const surface = useRef<HTMLDivElement>(null);
  usePrintFit(frame, A3);
  const { focusUnit, onFocus, onBlur } = useTabStop(grid);
  const rows = mapRows(scheme.programmes);
  const current = today.academicYear === scheme.academicYear ? today.halfTerm : null;
  const canEdit = scheme.viewerCan.edit;

  const say = (unitId: string | undefined, doing: 'looking' | 'moving' = 'looking') => presence.setOwn(unitId ? { unitId, doing } : {});
  const remove = (placementId: string) => {
    const found = movedPlacement(scheme, { unitId: '', placementId, fromProgrammeId: null });
    if (!found) return;
    const { unit } = found.placement;
    const spot = spotOf(scheme, unit.id, found.programmeId)!;
    session.move(placementId, null);
    toastUndo(`“${unit.title}” is off the map. Everything written in it is kept.`, async () => session.place(unit.id, wishFor(session.view().scheme, spot, unit.id)));
  };
  const setWeeks = (placementId: string, weeks: number) => {
    const found = movedPlacement(scheme, { unitId: '', placementId, fromProgrammeId: null });
    const spot = found && spotOf(scheme, found.placement.unit.id, found.programmeId);
    if (spot && weeks >= 1 && weeks <= 20) session.move(placementId, { ...wishFor(scheme, spot, found.placement.unit.id), weeks });
  };
  const openMove = (placementId: string) => {
    const found = movedPlacement(scheme, { unitId: '', placementId, fromProgrammeId: null });
    if (!found) return;
    say(found.placement.unit.id, 'moving');
    setOver({ kind: 'move', unit: found.placement.unit, programmeId: found.programmeId });
  };
  const closeMenu = (placementId: string) => {
    // What was chosen in it may have opened something else.
    setOver((now) => (now?.kind === 'menu' ? null : now));
    focusUnit(placementId);
  };
  const place = (unit: MapUnitFragment, programmeId: string | null, wish: Wish) => {
    const placementId = scheme.programmes.find(({ id }) => id === programmeId)?.placements.find((one) => one.unit.id === unit.id)?.id;
    if (placementId) session.move(placementId, wish);
    else session.place(unit.id, wish);
    say(unit.id);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const link = event.target as HTMLElement;
    const bar = link.closest<HTMLElement>('[data-placement]');
    if (!bar || link.hasAttribute('data-more') || grid.current?.querySelector('[data-lifted]') || event.ctrlKey || event.metaKey || event.altKey) return;
    const placementId = bar.dataset['placement']!;
    const next = neighbourOf(grid.current!, bar, event.key);
    if (next || event.key.startsWith('Arrow')) {
      event.preventDefault();
      next?.querySelector('a')?.focus();
    } else if (!canEdit) return;
    else if (event.key === 'm' || event.key === 'M') {
      event.preventDefault();
      openMove(placementId);
    } else if (event.key === '+' || event.key === '=') setWeeks(placementId, Number(bar.dataset['weeks']) + 1);
    else if (event.key === '-') setWeeks(placementId, Number(bar.dataset['weeks']) - 1);
    else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      event.preventDefault();
      setOver({ kind: 'menu', placementId, anchor: bar.querySelector<HTMLElement>('[data-more]') ?? bar });
    }
  };
  const onClick = (event: MouseEvent) => {
    const button = (event.target as HTMLElement).closest<HTMLElement>('button[data-more]');
    const placementId = button?.closest<HTMLElement>('[data-placement]')?.dataset['placement'];
    if (button && placementId) setOver({ kind: 'menu', placementId, anchor: button });
  };

  const currentScheme = useCallback(() => session.view().scheme, [session]);
  const onLift = (lifted: Lifted | null) => {
    if (lifted) say(lifted.unit.id, 'moving');
  };
  const menu = over?.kind === 'menu' ? movedPlacement(scheme, { unitId: '', placementId: over.placementId, fromProgrammeId: null }) : null;
  return (
    <>
      <div ref={surface}>
        <div ref={frame} className={classes.frame} role="region" aria-label="Map of the scheme">
          <div
            ref={grid} className={classes.map} role="grid" aria-label={`${scheme.title}: units by year and half-term`} aria-describedby="map-keys"
            onKeyDown={onKeyDown} onClick={onClick} onBlur={onBlur}
            onFocus={(event) => {
              const unitId = onFocus(event);
              if (unitId) say(unitId);
            }}
          >
            <div role="row" className={classes.head}>
              <div role="columnheader"><span className="visually-hidden">Year</span></div>
              {scheme.halfTerms.map((term) => (
                <div key={term.name} role="columnheader" className={classes.term} data-now={term.name === current || undefined}>
                  {term.label}{term.name === current && <span className="visually-hidden"> (now)</span>}
                  <small>{spanLabel(term.startsOn, term.endsOn)}</small>
                </div>
              ))}
            </div>
            {rows.map((row, index) => (
              <MapYear
                key={row.programme.id} row={row} continues={rows[index - 1]?.programme.yearGroup === row.programme.yearGroup}
                terms={scheme.halfTerms} current={current} filter={filter} canEdit={canEdit}
              />
            ))}
          </div>
        </div>
        <div className={classes.foot}>
          <p id="map-keys" className={classes.keys}>
            <kbd>←</kbd><kbd>↑</kbd><kbd>→</kbd><kbd>↓</kbd> from unit to unit · <kbd>Enter</kbd> opens it
            {canEdit && <> · <kbd>M</kbd> moves it · <kbd>Space</kbd> takes it up, to be put down elsewhere · <kbd>+</kbd> <kbd>−</kbd> weeks · <kbd>Ctrl</kbd> <kbd>Z</kbd> takes your last move back</>}
          </p>
          <ThreadFilter threads={threadsOn(scheme)} filter={filter} onChange={setFilter} />
        </div>
        {(canEdit || scheme.unplacedUnits.length > 0) && (
          <UnplacedUnits units={scheme.unplacedUnits} canEdit={canEdit} onPlace={(unit) => setOver({ kind: 'move', unit, programmeId: null })} />
        )}
      </div>
      {canEdit && (
        <LazyMapDrag
          surface={surface} scheme={currentScheme} onLift={onLift}
          onDrop={({ placementId, unit, weeks }, target) => {
            if (target === null) remove(placementId!);
            else {
              const { programmeId, halfTerm, afterUnitId } = target;
              if (placementId) session.move(placementId, { programmeId, halfTerm, weeks, afterUnitId });
              else session.place(unit.id, { programmeId, halfTerm, weeks, afterUnitId });
            }
            say(unit.id);
          }}
        />
      )}
      {menu && over?.kind === 'menu' && (
        <UnitMenu
          placement={menu.placement} anchor={over.anchor} onClose={() => closeMenu(over.placementId)} onOpenUnit={() => void navigate(`/units/${menu.placement.unit.id}`)}
          onMove={() => openMove(over.placementId)} onWeeks={(weeks) => setWeeks(over.placementId, weeks)} onRemove={() => remove(over.placementId)}
        />
      )}
      {over?.kind === 'move' && (
        <MoveUnitDialog
          scheme={scheme} unit={over.unit} programmeId={over.programmeId} onMove={(wish) => place(over.unit, over.programmeId, wish)}
          onClose={() => {
            setOver(null);
            say(over.unit.id);
            const moved = session.view().scheme.programmes.flatMap(({ placements }) => placements).find((one) => one.unit.id === over.unit.id);
            if (moved) focusUnit(moved.id);
          }}
        />
      )}
    </>
  );
}

/** What the map brings forward, kept in the address so that a link shows the same. */
function useMapFilter(): [MapFilter, (filter: MapFilter) => void] {
  const [params, setParams] = useSearchParams();
  const text = params.get(SHOW);
  // The same set as long as the address says the same.
  const held = useRef<{ text: string | null; filter: MapFilter }>(null);
  if (held.current === null || held.current.text !== text) held.current = { text, filter: readFilter(text) };
  const set = (filter: MapFilter) => {
    setParams((before) => {
      const next = new URLSearchParams(before);
      if (filter.size === 0) next.delete(SHOW);
      else next.set(SHOW, [...filter].join(','));
      return next;
    }, { replace: true, preventScrollReset: true });
  };
  return [held.current.filter, set];
}

/** The map is one stop for the tab key: the unit that had the focus last. Kept in the page itself, so that moving the focus draws nothing again. */
function useTabStop(grid: React.RefObject<HTMLDivElement | null>) {
  const last = useRef<{ placementId: string; hasFocus: boolean } | null>(null);
  const linkOf = (placementId: string) => grid.current?.querySelector<HTMLElement>(`[data-placement="${CSS.escape(placementId)}"] a`);
  useLayoutEffect(() => {
    const links = [...(grid.current?.querySelectorAll<HTMLElement>('[data-placement] a') ?? [])];
    const stop = (last.current && linkOf(last.current.placementId)) ?? links[0];
    for (const link of links) link.tabIndex = link === stop ? 0 : -1;
    // A move draws a bar elsewhere: the focus goes with it.
    if (last.current?.hasFocus && document.activeElement === document.body) linkOf(last.current.placementId)?.focus();
  });
  return {
    focusUnit(placementId: string) {
      requestAnimationFrame(() => linkOf(placementId)?.focus());
    },
    onFocus(event: FocusEvent): string | undefined {
      const bar = (event.target as HTMLElement).closest<HTMLElement>('[data-placement]');
      if (!bar) return undefined;
      const before = last.current && linkOf(last.current.placementId);
      if (before) before.tabIndex = -1;
      bar.querySelector('a')!.tabIndex = 0;
      last.current = { placementId: bar.dataset['placement']!, hasFocus: true };
      return bar.dataset['unit'];
    },
    onBlur(event: FocusEvent) {
      if (last.current && event.relatedTarget !== null && !grid.current?.contains(event.relatedTarget)) last.current.hasFocus = false;
    },
  };
}
