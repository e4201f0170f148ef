import type { MapNodeFragment, SchemeMapFragment } from '../graphql/generated/graphql.ts';
import { Refused } from '../graphql/problem.ts';
import { applyMapEvent } from './map-events.ts';
import { afterMove, type Change, changeOf, type Move, movedPlacement, type Place, placementOf, samePlace, type Spot, spotOf, type Wish, wishFor } from './map-place.ts';
import type { SendMove } from './map-requests.ts';

/** What happened to somebody's own move, to be told to them. */
export type MapNotice =
  /** Another person moved a unit that one had moved oneself. `undo` puts it back where one had it. */
  | { readonly kind: 'overtaken'; readonly title: string; readonly by: string; readonly now: Spot | null; readonly what: Change; undo(): void }
  /** An undo or redo would have taken back somebody else's move. */
  | { readonly kind: 'left'; readonly title: string; readonly by: string; readonly again: boolean }
  | { readonly kind: 'refused'; readonly title: string; readonly error: unknown };

export type MapSaving = 'saved' | 'saving' | 'offline';

/** What a page shows of a map, the same object until something changes. */
export interface MapView {
  readonly scheme: SchemeMapFragment;
  readonly saving: MapSaving;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

export interface MapSessionParts {
  readonly viewerId: string;
  readonly send: SendMove;
  /** Fetches the map anew and hands it to `arrived`. */
  fetch(): void;
  tell(notice: MapNotice): void;
}

interface MapEvent {
  readonly name: string;
  readonly actor: { readonly id: string; readonly name: string } | null;
  readonly node: MapNodeFragment | null;
}

/** One's own change, from spot to spot, as undo needs it. */
interface Step {
  readonly unitId: string;
  readonly before: Spot | null;
  readonly after: Spot | null;
}

interface Pending extends Move {
  readonly expected: Place | null;
  readonly before: Spot | null;
  readonly kind: 'do' | 'undo' | 'redo' | 'back';
  /** What the server answered, once it did: it is shown until the map itself says so. */
  done: { place: Place | null } | null;
  /** Whether the stream has brought a move of this unit by oneself since. */
  echoed: boolean;
}

const MOST_UNDO = 100;
/** How long the stream may take to confirm an answer before the map is fetched, in milliseconds. */
const ECHO_MS = 1_500;
const RETRY_MS = 3_000;
/** Events of one moment are judged together, so that the last of them gets the credit. */
const JUDGE_MS = 60;

/**
 * One map on one screen: what the server says (a snapshot, then its events), with one's own moves on top until they are part of
 * it. Moves go out one after the other; without a line they wait. Knows nothing of React.
 */
export class MapSession {
  readonly #parts: MapSessionParts;
  readonly #listeners = new Set<() => void>();
  /** Events since the last fetch began, to be applied again to what it brings. */
  #since: MapEvent[] = [];
  #fetches = 0;
  #base: SchemeMapFragment;
  #view: MapView;
  #pending: Pending[] = [];
  #sending = false;
  #offline = false;
  #undo: Step[] = [];
  #redo: Step[] = [];
  /** Undo and redo that wait for moves under way. */
  #steps: ('undo' | 'redo')[] = [];
  /** Where one's own last move of a unit put it. */
  readonly #own = new Map<string, { spot: Spot; what: Change }>();
  /** Who moved a unit last, by id. */
  readonly #lastActor = new Map<string, string>();
  /** Who else moved a unit last, by name. */
  readonly #lastOther = new Map<string, string>();
  #judging: ReturnType<typeof setTimeout> | undefined;
  #retrying: ReturnType<typeof setTimeout> | undefined;
  #echoing: ReturnType<typeof setTimeout> | undefined;

  constructor(scheme: SchemeMapFragment, parts: MapSessionParts) {
    this.#parts = parts;
    this.#base = scheme;
    this.#view = { scheme, saving: 'saved', canUndo: false, canRedo: false };
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  view = (): MapView => this.#view;

  /** What the server has said, without moves under way. */
  get base(): SchemeMapFragment {
    return this.#base;
  }

  /** A fetch begins; hand what it brings to the returned function. A fetch that a later one has overtaken is dropped. */
  fetching(): (scheme: SchemeMapFragment) => void {
    const number = ++this.#fetches;
    const from: MapEvent[] = [];
    this.#since = from;
    return (scheme) => {
      if (number < this.#fetches) return;
      this.#base = from.reduce((map, event) => applyMapEvent(map, event.node) ?? map, scheme);
      for (const move of this.#pending) move.echoed ||= move.done !== null;
      this.#changed();
    };
  }

  /** An event of the scheme, in the order of its stream. */
  receive(event: MapEvent): void {
    this.#since.push(event);
    const { node, actor } = event;
    const next = applyMapEvent(this.#base, node);
    if (next === null) return this.#parts.fetch();
    this.#base = next;
    if (node?.__typename === 'Unit') {
      if (actor) this.#lastActor.set(node.id, actor.id);
      if (actor && actor.id !== this.#parts.viewerId) this.#lastOther.set(node.id, actor.name);
      for (const move of this.#pending) if (move.unitId === node.id && actor?.id === this.#parts.viewerId) move.echoed = true;
    }
    this.#changed();
  }

  /** Something that shows on the map was asked for elsewhere: if the stream is silent, it is fetched. */
  expectNews(): void {
    const seen = this.#since.length;
    setTimeout(() => {
      if (this.#since.length === seen) this.#parts.fetch();
    }, ECHO_MS);
  }

  /** Moves a placement, or takes it off the map for a null wish. */
  move(placementId: string, wish: Wish | null): void {
    const found = movedPlacement(this.#view.scheme, { unitId: '', placementId, fromProgrammeId: null });
    if (found) this.#begin({ unitId: found.placement.unit.id, placementId, fromProgrammeId: found.programmeId, wish });
  }

  /** Puts a unit on the map that does not stand in that year. */
  place(unitId: string, wish: Wish): void {
    if (placementOf(this.#view.scheme, unitId, wish.programmeId)) return;
    this.#begin({ unitId, placementId: null, fromProgrammeId: null, wish });
  }

  undo = (): void => this.#step('undo');

  redo = (): void => this.#step('redo');

  /** The line is back: what waits is sent. */
  online(): void {
    clearTimeout(this.#retrying);
    void this.#sendNext();
  }

  close(): void {
    for (const timer of [this.#judging, this.#retrying, this.#echoing]) clearTimeout(timer);
  }

  #begin(move: Move, kind: Pending['kind'] = 'do', expected: Place | null = null): void {
    const { scheme } = this.#view;
    const change = changeOf(scheme, move);
    if (change === null) return;
    const before = spotOf(scheme, move.unitId, move.fromProgrammeId);
    if (kind === 'do') this.#redo = [];
    this.#pending.push({ ...move, change, kind, expected, before, done: null, echoed: false });
    this.#changed();
    void this.#sendNext();
  }

  #step(kind: 'undo' | 'redo'): void {
    // It starts from where the unit stands by the server's word: what is on its way comes first.
    if (this.#pending.length > 0) return void this.#steps.push(kind);
    const step = (kind === 'undo' ? this.#undo : this.#redo).pop();
    if (!step) return;
    const { unitId } = step;
    const [from, to] = kind === 'undo' ? [step.after, step.before] : [step.before, step.after];
    if (!samePlace(spotOf(this.#base, unitId, from?.programmeId ?? null), from)) return this.#leave(unitId, kind);
    this.#begin(this.#moveFrom(unitId, from, to), kind, from);
  }

  #leave(unitId: string, kind: Pending['kind']): void {
    this.#parts.tell({ kind: 'left', title: this.#titleOf(unitId), by: this.#otherOf(unitId), again: kind === 'redo' });
    this.#own.delete(unitId);
    this.#changed();
  }

  async #sendNext(): Promise<void> {
    const move = this.#pending.find(({ done }) => done === null);
    if (this.#sending || !move) return;
    this.#sending = true;
    try {
      const place = await this.#parts.send(this.#base, move, move.expected);
      this.#offline = false;
      this.#settle(move, place);
    } catch (error) {
      if (isRefusal(error)) this.#refuse(move, error);
      else this.#wait();
    } finally {
      this.#sending = false;
    }
    if (!this.#offline) void this.#sendNext();
  }

  #wait(): void {
    this.#offline = true;
    clearTimeout(this.#retrying);
    this.#retrying = setTimeout(() => void this.#sendNext(), RETRY_MS);
    this.#changed();
  }

  #settle(move: Pending, place: Place | null): void {
    move.done = { place };
    const expectedSpot = spotOf(this.#view.scheme, move.unitId, place?.programmeId ?? null);
    const after = place && { ...place, unitsBefore: expectedSpot?.unitsBefore ?? [] };
    this.#remember(move, after);
    this.#changed();
    if (this.#pending.includes(move)) {
      clearTimeout(this.#echoing);
      this.#echoing = setTimeout(() => this.#parts.fetch(), ECHO_MS);
    }
  }

  #remember({ unitId, before, kind, change: what = 'both' }: Pending, after: Spot | null): void {
    const step = kind === 'undo' ? { unitId, before: after, after: before } : { unitId, before, after };
    const stack = kind === 'undo' ? this.#redo : this.#undo;
    stack.push(step);
    if (stack.length > MOST_UNDO) stack.shift();
    if (after === null) this.#own.delete(unitId);
    else this.#own.set(unitId, { spot: after, what });
  }

  #refuse(move: Pending, error: unknown): void {
    this.#pending = this.#pending.filter((one) => one !== move);
    this.#steps = [];
    if (move.kind !== 'do' && error instanceof Refused && error.problem === 'ConflictProblem') this.#leave(move.unitId, move.kind);
    else this.#parts.tell({ kind: 'refused', title: this.#titleOf(move.unitId), error });
    this.#changed();
    // What stood in the way may be news.
    this.#parts.fetch();
  }

  /** Works out what to show, and later whether somebody was overtaken. */
  #changed(): void {
    this.#pending = this.#pending.filter((move) => move.done === null || !(move.echoed || this.#shows(move)));
    if (!this.#pending.some(({ done }) => done !== null)) clearTimeout(this.#echoing);
    const scheme = this.#pending.reduce((map, move) => afterMove(map, move), this.#base);
    const waiting = this.#pending.some(({ done }) => done === null);
    const saving = !waiting ? 'saved' : this.#offline ? 'offline' : 'saving';
    this.#view = { scheme, saving, canUndo: this.#undo.length > 0, canRedo: this.#redo.length > 0 };
    for (const listener of this.#listeners) listener();
    const next = this.#pending.length === 0 ? this.#steps.shift() : undefined;
    if (next) this.#step(next);
    this.#judging ??= setTimeout(() => {
      this.#judging = undefined;
      this.#judge();
    }, JUDGE_MS);
  }

  #shows({ unitId, done }: Pending): boolean {
    const place = done!.place;
    return place !== null && samePlace(spotOf(this.#base, unitId, place.programmeId), place);
  }

  /** Nobody's move is lost silently: whoever finds a unit elsewhere than they put it is told who moved it. */
  #judge(): void {
    for (const [unitId, { spot, what }] of this.#own) {
      if (this.#pending.some((move) => move.unitId === unitId)) continue;
      const now = spotOf(this.#base, unitId, spot.programmeId) ?? this.#anywhere(unitId);
      if (samePlace(now, spot, what)) continue;
      // One's own event may already show what somebody did after it: theirs is yet to come. (In another window of one's own, one knows.)
      if (this.#lastActor.get(unitId) === this.#parts.viewerId) continue;
      this.#own.delete(unitId);
      this.#parts.tell({ kind: 'overtaken', title: this.#titleOf(unitId), by: this.#otherOf(unitId), now, what, undo: () => this.#putBack(unitId, spot, now) });
    }
  }

  #putBack(unitId: string, spot: Spot, theirs: Spot | null): void {
    const now = this.#anywhere(unitId);
    if (!samePlace(now, theirs)) return this.#leave(unitId, 'undo');
    this.#begin(this.#moveFrom(unitId, now, spot), 'back', now);
  }

  #moveFrom(unitId: string, from: Spot | null, to: Spot | null): Move {
    const fromProgrammeId = from?.programmeId ?? null;
    const placementId = placementOf(this.#base, unitId, fromProgrammeId)?.id ?? null;
    return { unitId, placementId, fromProgrammeId, wish: to && wishFor(this.#base, to, unitId) };
  }

  #anywhere(unitId: string): Spot | null {
    const programme = this.#base.programmes.find(({ placements }) => placements.some(({ unit }) => unit.id === unitId));
    return spotOf(this.#base, unitId, programme?.id ?? null);
  }

  #titleOf(unitId: string): string {
    const units = [...this.#base.unplacedUnits, ...this.#base.programmes.flatMap(({ placements }) => placements.map(({ unit }) => unit))];
    return units.find(({ id }) => id === unitId)?.title ?? 'A unit';
  }

  #otherOf(unitId: string): string {
    return this.#lastOther.get(unitId) ?? 'Somebody';
  }
}

/** An answer that will not change by asking again; everything else is the line's fault, and the move waits. */
function isRefusal(error: unknown): boolean {
  return error instanceof Refused || (error as { name?: string } | null)?.name === 'CombinedGraphQLErrors';
}
