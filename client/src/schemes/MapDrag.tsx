import {
  type Announcements, DndContext, DragOverlay, KeyboardCode, type KeyboardCoordinateGetter, KeyboardSensor, MouseSensor, TouchSensor, useDraggable, useSensor, useSensors,
} from '@dnd-kit/core';
import { type RefObject, type SyntheticEvent, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import type { MapUnitFragment, SchemeMapFragment } from '../graphql/generated/graphql.ts';
import classes from './MapDrag.module.css';
import { placeInWords } from './map-place-in-words.ts';
import { type DropTarget, stepTarget, targetAt, targetIn } from './map-target.ts';
import bar from './UnitBar.module.css';
import { BarFace, barStyle } from './UnitBar.tsx';

/** A unit that is being dragged: from a place on the map, or from beside it (null). */
export interface Lifted {
  readonly placementId: string | null;
  readonly unit: MapUnitFragment;
  readonly weeks: number;
}

export interface MapDragProps {
  /** The element with the bars in it. */
  readonly surface: RefObject<HTMLElement | null>;
  /** Read when a drag begins; a function, so that news of the map draws nothing here again. */
  readonly scheme: () => SchemeMapFragment;
  onLift(lifted: Lifted | null): void;
  /** Dropped on the map, or (null) beside it, where units that stand nowhere are kept. */
  onDrop(lifted: Lifted, target: DropTarget | null): void;
}

const DEFAULT_WEEKS = 3;
const ARROWS: Readonly<Record<string, 'up' | 'down' | 'left' | 'right'>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' };

function liftedFrom(scheme: SchemeMapFragment, element: HTMLElement): Lifted | null {
  const { placement: placementId, unit: unitId } = element.dataset;
  const placement = scheme.programmes.flatMap(({ placements }) => placements).find(({ id }) => id === placementId);
  const unit = placement?.unit ?? scheme.unplacedUnits.find(({ id }) => id === unitId);
  return unit ? { placementId: placement?.id ?? null, unit, weeks: placement?.weeks ?? DEFAULT_WEEKS } : null;
}

/**
 * Drag and drop over the map with mouse, finger or keyboard. One draggable stands for whichever bar was taken, and where it would
 * land is read from the page and drawn by hand: a drag over a hundred units draws none of them again. Stands beside the map, so that
 * it may come later than it.
 */
export function MapDrag({ surface, scheme, onLift, onDrop }: MapDragProps) {
  const line = useRef<HTMLDivElement>(null);
  const target = useRef<DropTarget | null>(null);
  const overTray = useRef(false);
  const pointer = useRef({ x: 0, y: 0 });
  const held = useRef<{ lifted: Lifted; element: HTMLElement; byKey: boolean; scheme: SchemeMapFragment } | null>(null);
  const [lifted, setLifted] = useState<Lifted | null>(null);
  /** What a screen reader says. The drag's library speaks up only where it moved something, which scrolling may spare it. */
  const [said, say] = useState('');
  const where = () => placeInWords(held.current!.scheme, target.current);

  const show = (next: DropTarget | null) => {
    target.current?.cell.removeAttribute('data-over');
    target.current = next;
    next?.cell.setAttribute('data-over', '');
    const mark = line.current;
    if (!mark) return;
    mark.hidden = next === null;
    if (next) Object.assign(mark.style, { left: `${next.line.left}px`, top: `${next.line.top}px`, width: `${next.line.width}px` });
  };

  const liftedId = () => held.current?.lifted.placementId ?? '';
  const [coordinates] = useState(() => (event: Parameters<KeyboardCoordinateGetter>[0]) => {
    const direction = ARROWS[event.code];
    const from = target.current;
    if (!direction || !from || !surface.current) return;
    event.preventDefault();
    const next = stepTarget(surface.current, from, direction, liftedId());
    if (!next) return;
    next.cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    show(targetIn(next.cell, next.index, liftedId()));
    say(where());
    const { left, top } = target.current!.line;
    return { x: left + 10, y: top + 6 };
  });
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 260, tolerance: 8 } }),
    useSensor(KeyboardSensor, {
      coordinateGetter: coordinates,
      keyboardCodes: { start: [KeyboardCode.Space], cancel: [KeyboardCode.Esc], end: [KeyboardCode.Space, KeyboardCode.Enter] },
    }),
  );

  const start = () => {
    const now = held.current;
    if (!now || !surface.current) return;
    now.element.setAttribute('data-lifted', '');
    const cell = now.element.closest<HTMLElement>('[data-cell]') ?? surface.current.querySelector<HTMLElement>('[data-cell]');
    const before = cell ? [...cell.querySelectorAll('[data-placement]')].indexOf(now.element) : 0;
    if (now.byKey && cell) show(targetIn(cell, Math.max(before, 0), liftedId()));
    setLifted(now.lifted);
    onLift(now.lifted);
    say(`Picked up ${now.lifted.unit.title}. Arrow keys move it, space drops it, escape leaves it.`);
  };
  const move = () => {
    const now = held.current;
    if (!now || now.byKey || !surface.current) return;
    const { x, y } = pointer.current;
    overTray.current = document.elementsFromPoint(x, y).some((one) => one instanceof HTMLElement && 'tray' in one.dataset);
    show(targetAt(surface.current, x, y, liftedId()));
    say(where());
  };
  const end = (dropped: boolean) => {
    const now = held.current;
    // What the library tells of moves comes after drawing, and a busy browser draws after the button was let go.
    if (dropped) move();
    const landed = target.current;
    if (now) say(dropped ? `Dropped ${now.lifted.unit.title}: ${where()}` : `${now.lifted.unit.title} stays where it was.`);
    show(null);
    now?.element.removeAttribute('data-lifted');
    held.current = null;
    setLifted(null);
    onLift(null);
    if (!dropped || !now) return;
    if (landed) onDrop(now.lifted, landed);
    else if (overTray.current && now.lifted.placementId !== null) onDrop(now.lifted, null);
  };

  // From the press on: the drag may be drawn only when the pointer is elsewhere already.
  useEffect(() => {
    const follow = (event: globalThis.MouseEvent | globalThis.TouchEvent) => {
      const point = 'touches' in event ? event.touches[0] : event;
      if (held.current && point) pointer.current = { x: point.clientX, y: point.clientY };
    };
    addEventListener('mousemove', follow, true);
    addEventListener('touchmove', follow, true);
    return () => {
      removeEventListener('mousemove', follow, true);
      removeEventListener('touchmove', follow, true);
    };
  }, []);

  useEffect(() => {
    if (lifted === null) return;
    // The browser would follow the link that a drag began on.
    const swallow = (event: Event) => event.preventDefault();
    addEventListener('click', swallow, true);
    return () => void setTimeout(() => removeEventListener('click', swallow, true));
  }, [lifted]);

  return (
    <DndContext
      sensors={sensors} collisionDetection={nothing} onDragStart={start} onDragMove={move} onDragEnd={() => end(true)} onDragCancel={() => end(false)}
      accessibility={{ announcements: SILENT, screenReaderInstructions: { draggable: '' } }} autoScroll={{ threshold: { x: 0.08, y: 0.12 } }}
    >
      <Source
        surface={surface}
        take={(element, at) => {
          const now = scheme();
          const found = liftedFrom(now, element);
          if (found) held.current = { lifted: found, element, byKey: at === null, scheme: now };
          if (at) pointer.current = at;
          return found !== null;
        }}
      />
      <div role="status" aria-live="assertive" className="visually-hidden" data-drag-said>{said}</div>
      <div ref={line} className={classes.line} hidden aria-hidden />
      <DragOverlay dropAnimation={null} className={classes.overlay} zIndex={30}>
        {lifted && <div className={bar.ghost} style={barStyle(lifted.unit, lifted.weeks)} data-strand={lifted.unit.curriculumThreads[0]?.strand}><BarFace unit={lifted.unit} weeks={lifted.weeks} /></div>}
      </DragOverlay>
    </DndContext>
  );
}

const nothing = () => [];
const SILENT: Announcements = { onDragStart: () => undefined, onDragOver: () => undefined, onDragEnd: () => undefined, onDragCancel: () => undefined };

interface SourceProps {
  readonly surface: RefObject<HTMLElement | null>;
  /** Remembers which bar is taken, at a point or (null) by key; false where it is none. */
  take(element: HTMLElement, at: { x: number; y: number } | null): boolean;
}

/** A press on any bar starts the one draggable, whose node that bar becomes. */
function Source({ surface, take }: SourceProps) {
  const { listeners, setNodeRef } = useDraggable({ id: 'unit' });
  const begin = useEffectEvent((event: Event, handler: string, at: { x: number; y: number } | null) => {
    const origin = event.target as HTMLElement;
    const element = origin.closest<HTMLElement>('[data-unit]');
    if (!element || origin.closest('[data-more]') || !take(element, at)) return;
    setNodeRef(element);
    // The sensors ask React's event for no more than this.
    if (at === null) holdKeysForATick();
    listeners?.[handler]?.({ nativeEvent: event, target: event.target, preventDefault: () => event.preventDefault() } as unknown as SyntheticEvent);
  });
  // With what it draws: whoever sees that it has come may press.
  useLayoutEffect(() => {
    const element = surface.current;
    if (!element) return;
    const mouse = (event: MouseEvent) => begin(event, 'onMouseDown', { x: event.clientX, y: event.clientY });
    const touch = (event: TouchEvent) => begin(event, 'onTouchStart', { x: event.touches[0]!.clientX, y: event.touches[0]!.clientY });
    const key = (event: KeyboardEvent) => {
      if (event.code === 'Space') begin(event, 'onKeyDown', null);
    };
    element.addEventListener('mousedown', mouse);
    element.addEventListener('touchstart', touch, { passive: true });
    element.addEventListener('keydown', key);
    return () => {
      element.removeEventListener('mousedown', mouse);
      element.removeEventListener('touchstart', touch);
      element.removeEventListener('keydown', key);
    };
  }, [surface]);
  return null;
}

/** The library listens for keys a timer after it took something up. A busy browser brings the next key before that: it waits. */
function holdKeysForATick(): void {
  const early: KeyboardEvent[] = [];
  const hold = (event: KeyboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    early.push(event);
  };
  addEventListener('keydown', hold, true);
  // Twice, so that the library's own timer, set after this, has run.
  setTimeout(() => setTimeout(() => {
    removeEventListener('keydown', hold, true);
    for (const event of early) event.target?.dispatchEvent(new KeyboardEvent('keydown', event));
  }));
}
