import * as Y from 'yjs';
import { FirstAuthors, type AuthoredRun } from './first-authors.ts';
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

/** Text that went in one piece, with who had written it. */
interface GoneRun {
  readonly text: string;
  readonly runs: readonly AuthoredRun[];
  /** Who deleted it. */
  readonly personId: string;
}

/** How many deleted pieces are kept in mind for whoever brings one back. */
const MAX_GONE = 10_000;
/** How many of a person's last deletions are searched for what comes back, or for a part of it. */
const RECENT = 50;
/** A piece as long as this that comes back word for word is the same piece, whoever brings it; in characters. */
const TELLING = 12;
const BLOCKS: ReadonlySet<string> = new Set(['paragraph', 'listItem']);

/**
 * Who first wrote each character of a document as it is now (D18). Text that one update deletes and inserts again, as a split, a
 * join and an undo do, keeps its first author; so does text that is brought back later, by who deleted it or word for word.
 * It costs about as much as applying the log again, in slices of a few milliseconds.
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
      for (const run of runsOf(items)) this.#credit(doc, update, run, gone);
    }
    for (const run of gone) this.#remember(run);
  }

  spansOf(type: Y.AbstractType<unknown>): AuthoredSpan[] {
    const spans: { text: string; authorId: string }[] = [];
    const add = (text: string, authorId: string) => {
      if (spans.at(-1)?.authorId === authorId) spans.at(-1)!.text += text;
      else spans.push({ text, authorId });
    };
    this.#collect(type, add, () => {
      const last = spans.at(-1);
      if (last && !last.text.endsWith('\n')) last.text += '\n';
    });
    return spans;
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
  #credit(doc: Y.Doc, update: LoggedUpdate, items: readonly Y.Item[], gone: readonly GoneRun[]): void {
    const text = items.map(textOf).join('');
    const back = wholeOf(gone, text) ?? this.#broughtBack(update, text);
    let at = 0;
    for (const item of items) {
      const str = textOf(item);
      const { client, clock } = item.id;
      const runs = (item.rightOrigin && this.#tombstone(doc, item.rightOrigin, str)) ?? (back && cut(back, at, str.length)) ?? wholeOf(gone, str);
      if (runs) this.#authors.credit(client, clock, runs);
      else this.#creditParts(item, gone);
      at += str.length;
    }
  }

  /** What was deleted as a whole and stands within something longer now. */
  #creditParts(item: Y.Item, gone: readonly GoneRun[]): void {
    for (const run of gone) {
      const at = run.text.length > 1 ? textOf(item).indexOf(run.text) : -1;
      if (at >= 0) this.#authors.credit(item.id.client, item.id.clock + at, run.runs);
    }
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

  #broughtBack({ authorId, kind }: LoggedUpdate, text: string): readonly AuthoredRun[] | null {
    const run = this.#gone.get(text);
    if (run && (run.personId === authorId || kind !== 'edit' || text.length >= TELLING)) return run.runs;
    // A single letter may be anything, unless somebody else has deleted the same since.
    return text.length > 1 || run ? wholeOf(this.#recent.get(authorId) ?? [], text) : null;
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
    const runs = runsOf(items);
    const byParent = Map.groupBy(runs, ([first]) => first!.parent);
    const together = [...byParent.values()].filter((parts) => parts.length > 1).map((parts) => inOrder(parts).flat());
    return [...runs, ...together].map((run) => ({
      text: run.flatMap((item) => seen(item).map(({ clock, length }) => textOf(item).slice(clock - item.id.clock, clock - item.id.clock + length))).join(''),
      runs: run.flatMap((item) => seen(item).flatMap(({ clock, length }) => this.#authors.of(item.id.client, clock, length))),
      personId: update.authorId,
    }));
  }
}

function textOf({ content }: Y.Item): string {
  return (content as Y.ContentString).str;
}

/** Items that hold text, joined where they stand side by side. */
function runsOf(items: ReadonlySet<Y.Item>): Y.Item[][] {
  const firsts = [...items].filter((item) => !items.has(neighbour(item, 'left', items)!));
  return firsts.map((first) => {
    const run: Y.Item[] = [];
    for (let item: Y.Item | null = first; item && items.has(item); item = neighbour(item, 'right', items)) run.push(item);
    return run;
  });
}

/** Runs of one parent as they stand in it. */
function inOrder(runs: readonly Y.Item[][]): Y.Item[][] {
  const byFirst = new Map(runs.map((run) => [run[0]!, run]));
  const ordered: Y.Item[][] = [];
  for (let item = (runs[0]![0]!.parent as Y.AbstractType<unknown>)._start; item !== null; item = item.right) {
    const run = byFirst.get(item);
    if (run) ordered.push(run);
  }
  return ordered;
}

function addStrings(doc: Y.Doc, client: number, from: number, length: number, items: Set<Y.Item>): void {
  const structs = doc.store.clients.get(client)!;
  for (let i = Y.findIndexSS(structs, from); i < structs.length && structs[i]!.id.clock < from + length; i++) {
    const struct = structs[i]!;
    if (struct instanceof Y.Item && struct.content instanceof Y.ContentString) items.add(struct);
  }
}

/** The next item that was text until this moment: marks and what was deleted before do not part two pieces. */
function neighbour(item: Y.Item, side: 'left' | 'right', items: ReadonlySet<Y.Item>): Y.Item | null {
  let next = item[side] as Y.Item | null;
  while (next && !items.has(next) && (next.deleted || next.content instanceof Y.ContentFormat)) next = next[side] as Y.Item | null;
  return next;
}

/** Authors of a text that is one of these pieces, or lies within one. */
function wholeOf(gone: readonly GoneRun[], text: string): readonly AuthoredRun[] | null {
  const exact = gone.find((run) => run.text === text);
  if (exact) return exact.runs;
  if (text.length < 2) return null;
  const around = gone.find((run) => run.text.includes(text));
  return around ? cut(around.runs, around.text.indexOf(text), text.length) : null;
}

function cut(runs: readonly AuthoredRun[], from: number, length: number): AuthoredRun[] {
  let at = 0;
  return runs.flatMap((run) => {
    const start = Math.max(from, at);
    const end = Math.min(from + length, at + run.length);
    at += run.length;
    return end > start ? [{ length: end - start, authorId: run.authorId }] : [];
  });
}
