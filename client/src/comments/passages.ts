import type * as Y from 'yjs';
import { attach, type Anchor, reattaching } from '../../../schema/document/anchors.ts';
import { type FieldReading, readField } from '../../../schema/document/field-text.ts';
import { findPassage, type Place } from '../../../schema/document/passage-search.ts';

/** What the server says about a comment's passage. */
export interface KnownPassage {
  readonly id: string;
  readonly state: string;
  readonly quote: string;
  readonly from?: number | null;
  readonly to?: number | null;
}

interface Held {
  /** What the server had said when this was worked out. */
  readonly said: string;
  readonly anchor: Anchor | null;
  readonly place: Place | null;
}

interface HeldField {
  readonly text: string;
  readonly places: ReadonlyMap<string, Held>;
}

/**
 * Where passages stand in the text as it is here, which may be some keystrokes ahead of what the server has looked at: begins where the
 * server says, and follows the text from then on.
 */
export class PassageTracker {
  readonly #fields = new Map<string, HeldField>();

  /** The places of a field's passages, by comment; those whose words are not here are left out. */
  placesIn(root: string, fragment: Y.XmlFragment, passages: readonly KnownPassage[]): ReadonlyMap<string, Place> {
    const reading = readField(fragment);
    const before = this.#fields.get(root);
    const follow = before && before.text !== reading.text ? reattaching(reading, before.text) : null;
    const places = new Map(passages.map((passage) => [passage.id, placed(reading, passage, before?.places.get(passage.id), follow)]));
    this.#fields.set(root, { text: reading.text, places });
    return new Map([...places].flatMap(([id, { place }]) => (place ? [[id, place] as const] : [])));
  }
}

function placed(reading: FieldReading, passage: KnownPassage, held: Held | undefined, follow: ReturnType<typeof reattaching> | null): Held {
  const said = `${passage.state} ${passage.from} ${passage.to} ${passage.quote}`;
  if (held?.said !== said) {
    const place = passage.state === 'LOST' ? null : firstPlace(reading, passage);
    return { said, place, anchor: place && attach(reading, place.from, place.to) };
  }
  if (!follow || !held.anchor) return held;
  const now = follow(held.anchor, held.place);
  // Words that come back by an undo are found again.
  return now.state === 'LOST' ? { ...held, place: null } : { said, anchor: now, place: { from: now.from, to: now.to } };
}

function firstPlace({ text }: FieldReading, { quote, from, to }: KnownPassage): Place | null {
  const told = from != null && to != null && to <= text.length ? { from, to } : null;
  if (told && text.slice(told.from, told.to) === quote) return told;
  return findPassage(text, { quote, prefix: '', suffix: '' }, { live: told, last: null, change: null }) ?? told;
}
