import { matchTexts, type TextMatch } from './text-match.ts';

/** A stretch of a field's text, in UTF-16 code units. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

/** What a passage was and what stood around it. */
export interface QuotedPassage {
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** What has become of the text that a passage was last seen in. */
export interface TextChange {
  readonly before: string;
  readonly match: TextMatch;
  /** For each character now its place then; -1 where it is new. */
  readonly origin: Int32Array;
}

export interface SearchHints {
  /** Where the characters that it began and ended with still stand, in order. */
  readonly live: Place | null;
  /** Where it was, in the text that `change` is a change of; null where it was lost. */
  readonly last: Place | null;
  readonly change: TextChange | null;
}

/** How much of a passage has to be left for it to count as still there, and as there rather than elsewhere. */
const WEAK = 1 / 3;
const STRONG = 0.6;
/** Occurrences of one passage that are looked at. */
const MOST_PLACES = 200;
/** Letters in a row that do not match by chance. */
const RUN = 3;

/** Compares the text a passage was last seen in with the text now. */
export function textChange(before: string, after: string): TextChange {
  const match = matchTexts(before, after);
  const origin = new Int32Array(after.length).fill(-1);
  match.forEach((at, i) => at >= 0 && (origin[at] = i));
  return { before, match, origin };
}

/**
 * Finds a passage in a text: where its own characters still stand if they are known to, else by its words and what stood around them.
 * Words that were elsewhere all the time are never taken for it. Null where it is gone.
 */
export function findPassage(text: string, passage: QuotedPassage, hints: SearchHints): Place | null {
  const { quote } = passage;
  const known = [hints.live, mappedPlace(hints)].filter((place) => place !== null);
  const exact = exactPlaces(text, passage, hints);
  // The very words were there, and now they are new somewhere: a split or a join has written them again, or they were moved.
  if (exact[0]?.isNew && hadIt(quote, hints) && !known.some((place) => overlaps(exact[0]!, place))) return placeOf(exact[0]);
  for (const place of known) if (isWithin(quote, text.slice(place.from, place.to))) return tightened(text, quote, place);
  const scattered = onlyPlace(text, quote, isClaimable(hints));
  if (scattered) return scattered;
  const partial = known.map((place) => ({ place, left: survivors(quote, text.slice(place.from, place.to)) })).sort((a, b) => b.left - a.left)[0];
  if (partial && partial.left >= WEAK) {
    const around = exact.find((place) => overlaps(place, partial.place));
    if (around) return placeOf(around);
    if (partial.left >= STRONG) return grown(text, quote, partial.place, hints);
  }
  if (exact[0]?.isMine) return placeOf(exact[0]);
  return partial && partial.left >= WEAK ? grown(text, quote, partial.place, hints) : restoredPlace(text, quote, hints);
}

/** Whether the text before had the quote, word for word, where the passage was. */
function hadIt(quote: string, { last, change }: SearchHints): boolean {
  return last !== null && change !== null && withoutBreaks(change.before.slice(last.from, last.to)) === withoutBreaks(quote);
}

function overlaps(a: Place, b: Place): boolean {
  return a.from < b.to && a.to > b.from;
}

function placeOf({ from, to }: Place): Place {
  return { from, to };
}

/** Whether a quote's characters are in a text in order, whatever stands between them; line breaks do not count. */
function isWithin(quote: string, text: string): boolean {
  let at = 0;
  for (const letter of withoutBreaks(quote)) {
    at = text.indexOf(letter, at) + letter.length;
    if (at < letter.length) return false;
  }
  return true;
}

/** The quote itself where it stands in a place word for word; else the place from the quote's first to its last letter. */
function tightened(text: string, quote: string, { from, to }: Place): Place {
  const letters = withoutBreaks(quote);
  const whole = occurrences(text, letters, from, to)[0];
  if (whole) return whole;
  return { from: text.indexOf(letters[0]!, from), to: text.lastIndexOf(letters.at(-1)!, to - 1) + 1 };
}

/** How much of a quote is left in a text, from 0 to 1; letters that may match by chance do not count. */
function survivors(quote: string, text: string): number {
  const match = matchTexts(quote, text);
  let left = 0;
  for (const { from, to } of runsOf(match, 0, quote.length)) if (to - from >= Math.min(RUN, quote.length)) left += to - from;
  return left / quote.length;
}

/** Stretches of the earlier text that are still together. */
function runsOf(match: TextMatch, from: number, to: number): Place[] {
  const runs: { from: number; to: number }[] = [];
  for (let i = from; i < to; i++) {
    if (match[i]! < 0) continue;
    if (i > from && match[i - 1]! >= 0 && match[i - 1] === match[i]! - 1) runs.at(-1)!.to = i + 1;
    else runs.push({ from: i, to: i + 1 });
  }
  return runs;
}

/** From the first to the last of its characters that are still there; stray letters far from the others are left out. */
function mappedPlace({ last, change }: SearchHints): Place | null {
  if (!last || !change) return null;
  const { match } = change;
  const runs = runsOf(match, last.from, last.to).map(({ from, to }) => ({ from: match[from]!, to: match[to - 1]! + 1 }));
  const isStray = (run: Place, next: Place | undefined) =>
    next !== undefined && run.to - run.from < RUN && Math.max(next.from - run.to, run.from - next.to) > 8 * (run.to - run.from);
  while (isStray(runs[0]!, runs[1])) runs.shift();
  while (isStray(runs.at(-1)!, runs.at(-2))) runs.pop();
  return runs.length > 0 ? { from: runs[0]!.from, to: runs.at(-1)!.to } : null;
}

/** Whether a character may be one of the passage: it is new, or was in it. */
function isClaimable({ last, change }: SearchHints): (at: number) => boolean {
  if (!change) return () => true;
  return (at) => {
    const from = change.origin[at]!;
    return from < 0 || (last !== null && from >= last.from && from < last.to);
  };
}

/** From the first to the last of a quote's characters, where each of them is in the text once, and in order; spaces do not count. */
function onlyPlace(text: string, quote: string, claimable: (at: number) => boolean): Place | null {
  const letters = quote.replaceAll(/\s/g, '');
  // Two letters are alone by chance.
  if (letters.length < RUN && !claimable(text.indexOf(letters))) return null;
  let [from, to] = [text.length, 0];
  for (const letter of letters) {
    const at = text.indexOf(letter);
    if (at < to || text.includes(letter, at + 1)) return null;
    [from, to] = [Math.min(from, at), at + letter.length];
  }
  return from < to ? { from, to } : null;
}

/** A place with what has been put back at either end of it. */
function grown(text: string, quote: string, place: Place, hints: SearchHints): Place {
  const letters = withoutBreaks(quote);
  const claimable = isClaimable(hints);
  const reach = 2 * Math.max(0, quote.length - (place.to - place.from)) + 16;
  const [least, most] = [Math.max(0, place.from - reach), Math.min(text.length, place.to + reach)];
  const ends: number[] = [];
  // From the left end as late, and from the right end as early as all letters fit: the closest around what is left.
  for (const start of positionsOf(text, letters[0] ?? '', least, place.to)) {
    let [at, found] = [start, 0];
    for (; at < most && found < letters.length; at++) if (text[at] === letters[found] && claimable(at)) found++;
    if (found === letters.length) ends.push(start, at);
  }
  return ends.length > 0 ? { from: Math.min(place.from, ends.at(-2)!), to: Math.max(place.to, ends.at(-1)!) } : place;
}

function positionsOf(text: string, letter: string, from: number, to: number): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(letter, from); at >= 0 && at < to && letter !== ''; at = text.indexOf(letter, at + 1)) places.push(at);
  return places;
}

interface ExactPlace extends Place {
  /** Whether it did not stand there before. */
  readonly isNew: boolean;
  /** Whether it can be the passage; what stood elsewhere all the time cannot, unless what is around it says so. */
  readonly isMine: boolean;
  readonly score: number;
  readonly distance: number;
}

/** Where the quote stands word for word (paragraphs may have been split or joined), the likeliest first; none where two that stood there before are as likely. */
function exactPlaces(text: string, { quote, prefix, suffix }: QuotedPassage, hints: SearchHints): ExactPlace[] {
  const letters = withoutBreaks(quote);
  const plain = withoutBreaks(text);
  const expected = hints.last && hints.change ? nearest(hints.change.match, hints.last.from) : null;
  const places = occurrences(text, letters, 0, text.length).map(({ from, to, at }): ExactPlace => {
    const score = commonEnd(withoutBreaks(prefix), plain.slice(0, at)) + commonBeginning(withoutBreaks(suffix), plain.slice(at + letters.length));
    const isNew = hints.change !== null && !stoodBefore(letters, text, { from, to }, hints.change);
    const isMine = hints.change === null ? letters.length >= RUN || score >= 0.5 : isNew || score >= 1;
    return { from, to, isNew, isMine, score, distance: expected === null ? 0 : Math.abs(from - expected) };
  });
  places.sort((a, b) => Number(b.isMine) - Number(a.isMine) || b.score - a.score || a.distance - b.distance);
  const [first, second] = places;
  // Of two copies that are new either is the passage: two who split one paragraph at once write its end twice.
  const undecided = first && second && !first.isNew && first.isMine === second.isMine && first.score - second.score < 0.05 && first.distance === second.distance;
  return undecided ? [] : places;
}

/** Where letters stand one after the other in a stretch of a text, breaks aside; `at` counts without them. */
function occurrences(text: string, letters: string, from: number, to: number): (Place & { at: number })[] {
  const plain = withoutBreaks(text.slice(from, to));
  if (!plain.includes(letters)) return [];
  const offsets: number[] = [];
  for (let i = from; i < to; i++) if (text[i] !== '\n') offsets.push(i);
  const places: (Place & { at: number })[] = [];
  for (let at = plain.indexOf(letters); at >= 0 && places.length < MOST_PLACES; at = plain.indexOf(letters, at + 1)) {
    places.push({ from: offsets[at]!, to: offsets[at + letters.length - 1]! + 1, at });
  }
  return places;
}

/** Whether letters that stand together now, breaks aside, stood together before. */
function stoodBefore(letters: string, text: string, { from, to }: Place, { before, origin }: TextChange): boolean {
  for (let i = from; i < to; i++) if (text[i] !== '\n' && origin[i]! < 0) return false;
  return withoutBreaks(before.slice(origin[from]!, origin[to - 1]! + 1)) === letters;
}

/** Where a place of the earlier text is now, or what is left of the text before it ends. */
function nearest(match: TextMatch, place: number): number {
  for (let i = Math.min(place, match.length - 1); i >= 0; i--) if (match[i]! >= 0) return match[i]!;
  return 0;
}

/** How much of what stood before stands before still, from 0 to 1, counted from its end. */
function commonEnd(context: string, before: string): number {
  if (context === '') return before === '' ? 1 : 0.5;
  let n = 0;
  while (n < context.length && n < before.length && context.at(-1 - n) === before.at(-1 - n)) n++;
  return n / context.length;
}

/** The same of what stood behind. */
function commonBeginning(context: string, after: string): number {
  if (context === '') return after === '' ? 1 : 0.5;
  let n = 0;
  while (n < context.length && context[n] === after[n]) n++;
  return n / context.length;
}

/** New text that has most of the quote, where an undo has put it back or somebody has moved it. */
function restoredPlace(text: string, quote: string, { change }: SearchHints): Place | null {
  if (!change || quote.length < 2 * RUN) return null;
  let best: (Place & { left: number }) | null = null;
  for (const stretch of newStretches(change.origin)) {
    if (stretch.to - stretch.from < quote.length / 2) continue;
    const match = matchTexts(quote, text.slice(stretch.from, stretch.to));
    const runs = runsOf(match, 0, quote.length).filter(({ from, to }) => to - from >= RUN);
    const left = runs.reduce((sum, { from, to }) => sum + to - from, 0) / quote.length;
    if (left < STRONG || left <= (best?.left ?? 0)) continue;
    best = { from: stretch.from + match[runs[0]!.from]!, to: stretch.from + match[runs.at(-1)!.to - 1]! + 1, left };
  }
  return best;
}

/** Stretches of new text; a letter or two that only seem to have been there do not part them. */
function newStretches(origin: Int32Array): Place[] {
  const stretches: { from: number; to: number }[] = [];
  for (let i = 0; i < origin.length; i++) {
    if (origin[i]! >= 0) continue;
    const before = stretches.at(-1);
    if (before && i - before.to < RUN) before.to = i + 1;
    else stretches.push({ from: i, to: i + 1 });
  }
  return stretches;
}

function withoutBreaks(text: string): string {
  return text.replaceAll('\n', '');
}
