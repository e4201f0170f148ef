import * as Y from 'yjs';
import { Effort } from './effort.ts';
import { FirstAuthors, type AuthoredRun } from './first-authors.ts';
import { cutInTurn, GoneText, wholeOf, type GoneRun } from './gone-text.ts';
import { addStrings, joinedByParent, runsOf, textOf, type TextRun } from './text-runs.ts';
import { IdRanges } from '../lost-words/id-ranges.ts';
import { replayLog, structAt, type LogPages, type ReplayedUpdate } from '../log/log-replay.ts';
import type { LoggedUpdate } from '../ports.ts';

/** A piece of a field's text by one author; the end of a block is a line break at the end of the piece before it. */
export interface AuthoredSpan {
  readonly text: string;
  readonly authorId: string;
}

/** The text of each root that has any, in order. */
export type Authorship = ReadonlyMap<string, readonly AuthoredSpan[]>;

/** How many deleted pieces are kept in mind for whoever brings one back. */
const MAX_GONE = 10_000;
/** How many of a person's last deletions are searched for what comes back, or for a part of it. */
const RECENT = 50;
/** A piece as long as this that comes back word for word is the same piece, whoever brings it; in characters. */
const TELLING = 12;
const BLOCKS: ReadonlySet<string> = new Set(['paragraph', 'listItem']);
/** Items that are passed by for one update, to find what it wrote or deleted side by side; and for each of these. */
const STEPS = { anyway: 2_000, each: 10 };
/** Characters that are searched for what one update brings back; for each piece that it wrote or deleted; and at most. */
const SEARCHED = { anyway: 500_000, each: 20_000, most: 8_000_000 };

/**
 * Who first wrote each character of a document as it is now (D18). Text that one update deletes and inserts again, as a split, a
 * join and an undo do, keeps its first author; so does text that is brought back later, by who deleted it or word for word.
 * It costs about as much as applying the log again, in slices of a few milliseconds. What no writer does, such as ten thousand pieces
 * that one update deletes and writes anew in part, is looked after as far as that goes: what is not found is its writer's.
 * @param log a document's epoch from its beginning, in order
 */
export async function authorshipOf(log: LogPages): Promise<Authorship> {
  const reading = new Reading();
  const doc = await replayLog(log, (replayed) => reading.visit(replayed));
  const authorship = new Map<string, readonly AuthoredSpan[]>();
  for (const root of doc.share.keys()) {
    const spans = reading.spansOf(doc.getXmlFragment(root) as unknown as Y.AbstractType<unknown>);
    if (spans.length > 0) authorship.set(root, spans);
  }
  doc.destroy();
  return authorship;
}

class Reading {
  readonly #authors = new FirstAuthors();
  /** The last deletion of each text. */
  readonly #gone = new Map<string, GoneRun>();
  /** The last deletions of each person, newest first. */
  readonly #recent = new Map<string, readonly GoneRun[]>();

  visit(replayed: ReplayedUpdate): void {
    const { update, doc, from, parts } = replayed;
    this.#authors.lease(update.clientId, update.authorId);
    const gone = parts().ds.clients.size > 0 ? this.#goneRuns(replayed) : [];
    const to = Y.getState(doc.store, update.clientId);
    if (to > from) {
      const items = new Set<Y.Item>();
      addStrings(doc, update.clientId, from, to - from, items);
      const runs = runsOf(items, stepsFor(items));
      const characters = new Effort(Math.min(SEARCHED.most, SEARCHED.anyway + SEARCHED.each * (gone.length + items.size)));
      const goneText = new GoneText(gone);
      for (const run of runs) this.#credit(doc, update, run, goneText, characters);
    }
    for (const run of gone) this.#remember(run);
  }

  spansOf(type: Y.AbstractType<unknown>): AuthoredSpan[] {
    const spans: { pieces: string[]; authorId: string }[] = [];
    const add = (text: string, authorId: string) => {
      if (spans.at(-1)?.authorId === authorId) spans.at(-1)!.pieces.push(text);
      else spans.push({ pieces: [text], authorId });
    };
    this.#collect(type, add, () => {
      const last = spans.at(-1);
      if (last && !last.pieces.at(-1)!.endsWith('\n')) last.pieces.push('\n');
    });
    return spans.map(({ pieces, authorId }) => ({ text: pieces.join(''), authorId }));
  }

  #collect(type: Y.AbstractType<unknown>, add: (text: string, authorId: string) => void, endBlock: () => void): void {
    for (let item = type._start; item !== null; item = item.right) {
      if (item.deleted) continue;
      if (item.content instanceof Y.ContentString) this.#authors.split(item, item.content.str, add);
      if (!(item.content instanceof Y.ContentType)) continue;
      const inner = item.content.type as Y.AbstractType<unknown>;
      this.#collect(inner, add, endBlock);
      if (inner instanceof Y.XmlElement && BLOCKS.has(inner.nodeName)) endBlock();
    }
  }

  /** Finds out whose an inserted text was before, and says so. */
  #credit(doc: Y.Doc, update: LoggedUpdate, items: TextRun, gone: GoneText, characters: Effort): void {
    const text = items.map(textOf).join('');
    const back = gone.authorsOf(text, characters) ?? this.#broughtBack(update, text, characters);
    const backOf = back && cutInTurn(back, items.map((item) => item.length));
    items.forEach((item, i) => {
      const str = textOf(item);
      const { client, clock } = item.id;
      const runs = (item.rightOrigin && this.#tombstone(doc, item.rightOrigin, str)) ?? backOf?.[i] ?? gone.authorsOf(str, characters);
      if (runs) this.#authors.credit(client, clock, runs);
      else for (const part of gone.partsOf(str, characters)) this.#authors.credit(client, clock + part.at, part.runs);
    });
  }

  /** An undo puts each text back beside where it was deleted. */
  #tombstone(doc: Y.Doc, { client, clock }: Y.ID, text: string): AuthoredRun[] | null {
    let was = '';
    while (was.length < text.length) {
      const struct = structAt(doc, client, clock + was.length);
      if (!(struct instanceof Y.Item) || !struct.deleted || !(struct.content instanceof Y.ContentString)) return null;
      was += struct.content.str.slice(clock + was.length - struct.id.clock);
    }
    return was.startsWith(text) ? this.#authors.of(client, clock, text.length) : null;
  }

  #broughtBack({ authorId, kind }: LoggedUpdate, text: string, characters: Effort): readonly AuthoredRun[] | null {
    const run = this.#gone.get(text);
    if (run && (run.personId === authorId || kind !== 'edit' || text.length >= TELLING)) return run.runs;
    // A single letter may be anything, unless somebody else has deleted the same since.
    return text.length > 1 || run ? wholeOf(this.#recent.get(authorId) ?? [], text, characters) : null;
  }

  #remember(run: GoneRun): void {
    this.#gone.delete(run.text);
    this.#gone.set(run.text, run);
    if (this.#gone.size > MAX_GONE) this.#gone.delete(this.#gone.keys().next().value!);
    this.#recent.set(run.personId, [run, ...(this.#recent.get(run.personId) ?? [])].slice(0, RECENT));
  }

  /** What an update deleted: joined where it stood side by side, and all of one paragraph, between which somebody may have written. */
  #goneRuns({ update, doc, parts }: ReplayedUpdate): GoneRun[] {
    // Named by the update: what went unseen is not what is written anew, and a colleague may have deleted the same before.
    const { clients } = parts().ds;
    const named = IdRanges.of(clients);
    const seen = ({ id, length }: Y.Item) => named.within(id.client, id.clock, length);
    const items = new Set<Y.Item>();
    for (const [client, ranges] of clients) for (const { clock, len } of ranges) addStrings(doc, client, clock, len, items);
    const steps = stepsFor(items);
    const runs = runsOf(items, steps);
    const together = joinedByParent(runs, steps);
    return [...runs, ...together].map((run) => ({
      text: run.flatMap((item) => seen(item).map(({ clock, length }) => textOf(item).slice(clock - item.id.clock, clock - item.id.clock + length))).join(''),
      runs: run.flatMap((item) => seen(item).flatMap(({ clock, length }) => this.#authors.of(item.id.client, clock, length))),
      personId: update.authorId,
    }));
  }
}

function stepsFor(items: ReadonlySet<Y.Item>): Effort {
  return new Effort(STEPS.anyway + STEPS.each * items.size);
}
