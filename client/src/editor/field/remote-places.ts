import * as Y from 'yjs';
import { readField, type FieldReading } from '../../../../schema/document/field-text.ts';
import type { PresentClient } from '../document/presence.ts';
import { placeOfText, type SuggestedWords } from './suggested-words.ts';

// oxlint-disable-next-line typescript/no-explicit-any -- Yjs names its events' types in a way that fits no common one
export type SharedType = Y.AbstractType<any>;

/** One end of a colleague's selection: her caret, or where she began to select. */
export interface RemotePlace {
  readonly person: PresentClient;
  /** In the shared type it is found in. */
  readonly index: number;
  readonly isCaret: boolean;
  /** Whether it is one of two ends of a range. */
  readonly ofRange: boolean;
}

/** Where suggested words would stand. */
export interface SuggestedPlace {
  readonly suggested: SuggestedWords;
  readonly index: number;
}

interface Place {
  readonly type: SharedType;
  readonly index: number;
}

/** What a caret can stand in. */
const LINES = new Set(['paragraph', 'inlineMath']);

/** Between two blocks there is no line to stand in: the end of the one before, or the beginning of the first. */
function inALine({ type, index }: Place): Place {
  if (!(type instanceof Y.XmlFragment) || (type instanceof Y.XmlElement && LINES.has(type.nodeName))) return { type, index };
  const before = index > 0;
  const child = type.length > 0 ? type.get(before ? index - 1 : 0) : null;
  return child instanceof Y.XmlElement ? inALine({ type: child, index: before ? child.length : 0 }) : { type, index };
}

/** The field is shown without a place that Yjs cannot make sense of. */
function placeIn(fragment: Y.XmlFragment, position: unknown): Place | null {
  if (!position || !fragment.doc) return null;
  try {
    const place = Y.createAbsolutePositionFromRelativePosition(Y.createRelativePositionFromJSON(position), fragment.doc);
    return place && (place.type === fragment || Y.isParentOf(fragment, place.type._item)) ? inALine(place) : null;
  } catch {
    return null;
  }
}

/** What each suggestion stands behind, since it was first drawn: the text goes on at once, and where it says to stand is worked out a frame later. */
const tied = new WeakMap<SuggestedWords, Y.RelativePosition | null>();

function tie(one: SuggestedWords, place: Place | null): Place | null {
  tied.set(one, place && Y.createRelativePositionFromTypeIndex(place.type, place.index, -1));
  return place;
}

function tiedPlace(fragment: Y.XmlFragment, one: SuggestedWords): Place | null {
  const position = tied.get(one);
  const place = position && fragment.doc && Y.createAbsolutePositionFromRelativePosition(position, fragment.doc);
  return place && Y.isParentOf(fragment, place.type._item) ? place : null;
}

/** Where colleagues' carets stand in a field, what they have selected and where suggested words would stand, for one walk through its content from the beginning to the end. */
export class RemotePlaces {
  readonly #byType = new Map<SharedType, (RemotePlace | SuggestedPlace)[]>();
  readonly #selecting = new Map<number, PresentClient>();

  constructor(fragment: Y.XmlFragment, people: readonly PresentClient[], suggested: readonly SuggestedWords[] = []) {
    for (const person of people) {
      const head = placeIn(fragment, person.state?.head);
      if (!head) continue;
      const anchor = placeIn(fragment, person.state?.anchor);
      const ofRange = anchor !== null && (anchor.type !== head.type || anchor.index !== head.index);
      this.#add(head.type, { person, index: head.index, isCaret: true, ofRange });
      if (ofRange) this.#add(anchor.type, { person, index: anchor.index, isCaret: false, ofRange });
    }
    let reading: FieldReading | null = null;
    for (const one of suggested) {
      const place = tied.has(one) ? tiedPlace(fragment, one) : tie(one, placeOfText((reading ??= readField(fragment)), one.at));
      if (place) this.#add(place.type, { suggested: one, index: place.index });
    }
  }

  /** The places directly in a type, in their order. */
  in(type: SharedType): readonly (RemotePlace | SuggestedPlace)[] {
    return this.#byType.get(type) ?? [];
  }

  /** The walk goes past a place: a range begins, or ends. */
  pass({ person, ofRange }: RemotePlace): void {
    if (ofRange && !this.#selecting.delete(person.clientId)) this.#selecting.set(person.clientId, person);
  }

  /** Who has selected what the walk is at; the first where there are several. */
  get selectedBy(): PresentClient | null {
    return this.#selecting.values().next().value ?? null;
  }

  #add(type: SharedType, place: RemotePlace | SuggestedPlace): void {
    const places = [...this.in(type), place];
    this.#byType.set(type, places.sort((a, b) => a.index - b.index));
  }
}
