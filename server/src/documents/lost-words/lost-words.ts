import * as Y from 'yjs';
import { storableText } from '../../../../schema/document/storable-text.ts';
import { IdRanges } from './id-ranges.ts';
import { replayLog, rootTypeOf, structAt, type LogPages, type ReplayedUpdate } from '../log/log-replay.ts';
import type { LoggedUpdate } from '../ports.ts';
import { wordsInRanges } from './words-in-ranges.ts';

/** Words that somebody deleted without having seen them: those of one author, in one field, by one deletion (D18). */
export interface LostWords {
  readonly personId: string;
  /** Empty where the field cannot be told any more. */
  readonly root: string;
  /** The update that deleted where they stood; 0 where it cannot be told any more. */
  readonly causeSeq: number;
  /** The last update whose words are in it. */
  readonly throughSeq: number;
  /** Plain text, a line a block, formulas between dollars. */
  readonly text: string;
  /** The paragraph that the deleted one was joined into; null where it was only removed. */
  readonly joinedInto: { readonly client: number; readonly clock: number } | null;
}

/** What was settled already of a deletion, an author and a field: the last update whose words the author has decided about. */
export type SettledThrough = (words: Pick<LostWords, 'personId' | 'root' | 'causeSeq'>) => number;

/** Who deleted something that holds text, and what they wrote instead. */
interface Deletion {
  readonly seq: number;
  readonly personId: string;
  readonly joinedInto: LostWords['joinedInto'];
  /** Everything that went with it. */
  readonly deleted: IdRanges;
}

interface Loss {
  readonly personId: string;
  readonly root: string;
  readonly type: Y.AbstractType<unknown> | null;
  readonly deletion: Deletion;
  readonly ranges: IdRanges;
  throughSeq: number;
  /** Where the place is not known any more, the text itself. */
  loose: string;
}

/** How long the event loop is kept at a time, in milliseconds. */
const SLICE_MS = 8;

const UNKNOWN: Deletion = { seq: 0, personId: '', joinedInto: null, deleted: new IdRanges() };

/**
 * Finds every word of a log that was deleted by somebody else who had not seen it, save what anybody who had has deleted, too.
 * @param log a document's epoch from its beginning, in order
 */
export async function findLostWords(log: LogPages, settledThrough: SettledThrough = () => 0): Promise<LostWords[]> {
  const search = new Search(settledThrough);
  const doc = await replayLog(log, (replayed) => search.visit(replayed));
  const found = await search.found();
  doc.destroy();
  return found;
}

class Search {
  readonly #settledThrough: SettledThrough;
  readonly #people = new Map<number, string>();
  readonly #deletions = new Map<Y.Item, Deletion>();
  readonly #losses = new Map<string, Loss>();
  /** The places of all losses together. */
  readonly #missed = new IdRanges();

  constructor(settledThrough: SettledThrough) {
    this.#settledThrough = settledThrough;
  }

  visit(replayed: ReplayedUpdate): void {
    const { update, doc, deleted } = replayed;
    this.#people.set(update.clientId, update.authorId);
    if (deleted.size > 0) {
      this.#noteDeletions(replayed);
      this.#findUnseen(replayed);
    }
    const own = doc.store.clients.get(update.clientId) ?? [];
    if (own.at(-1)?.deleted || deleted.has(update.clientId)) this.#findDeadOnArrival(replayed);
    this.#forgetNamed(replayed);
  }

  /** For each loss its field is gone through once, so in slices, too. */
  async found(): Promise<LostWords[]> {
    const found: LostWords[] = [];
    let began = performance.now();
    for (const { personId, root, type, deletion, ranges, throughSeq, loose } of this.#losses.values()) {
      const text = storableText(type ? wordsInRanges(type, ranges, deletion.deleted) : loose.trim());
      if (text !== '') found.push({ personId, root, causeSeq: deletion.seq, throughSeq, text, joinedInto: deletion.joinedInto });
      if (performance.now() - began < SLICE_MS) continue;
      await new Promise((resolve) => setImmediate(resolve));
      began = performance.now();
    }
    return found;
  }

  /** Keeps in mind who deleted what can hold text. */
  #noteDeletions(replayed: ReplayedUpdate): void {
    const { update, doc, from, deleted, parts } = replayed;
    const holders: Y.Item[] = [];
    for (const [client, items] of deleted) {
      for (const { clock } of items) {
        const struct = structAt(doc, client, clock);
        if (struct instanceof Y.Item && struct.content instanceof Y.ContentType) holders.push(struct);
      }
    }
    if (holders.length === 0) return;
    const named = IdRanges.of(parts().ds.clients);
    let deletion: Deletion | null = null;
    for (const holder of holders) {
      const { client, clock } = holder.id;
      const arrivedDead = client === update.clientId && clock >= from && named.within(client, clock, 1).length === 0;
      const above = (holder.parent as Y.AbstractType<unknown>)._item;
      if (arrivedDead && above && this.#deletions.has(above)) this.#deletions.set(holder, this.#deletions.get(above)!);
      else this.#deletions.set(holder, (deletion ??= deletionOf(replayed, holder)));
    }
  }

  /** Others' words that went with what held them, without having been named. */
  #findUnseen({ update, doc, deleted, parts }: ReplayedUpdate): void {
    let named: IdRanges | null = null;
    for (const [client, items] of deleted) {
      const personId = this.#people.get(client);
      if (client === update.clientId || personId === undefined || personId === update.authorId) continue;
      for (const { clock, len } of items) {
        const struct = structAt(doc, client, clock);
        if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentString)) continue;
        const deletion = this.#deletionAbove(struct);
        if (!deletion) continue;
        for (const part of (named ??= IdRanges.of(parts().ds.clients)).without(client, clock, len)) {
          this.#add(struct, personId, deletion, { client, ...part }, update.seq);
        }
      }
    }
  }

  /** Words that were written into something that a colleague had deleted already. */
  #findDeadOnArrival({ update, doc, parts }: ReplayedUpdate): void {
    const { structs, ds } = parts();
    const named = IdRanges.of(ds.clients);
    for (const struct of structs) {
      if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentString)) continue;
      const { client, clock } = struct.id;
      for (const part of named.without(client, clock, struct.length)) {
        const kept = structAt(doc, client, part.clock);
        if (!kept?.deleted) continue;
        const words = struct.content.str.slice(part.clock - clock, part.clock - clock + part.length);
        if (!(kept instanceof Y.Item)) this.#addLoose(update, words);
        else {
          const deletion = this.#deletionAbove(kept) ?? UNKNOWN;
          if (deletion.personId !== update.authorId) this.#add(kept, update.authorId, deletion, { client, ...part }, update.seq);
        }
      }
    }
  }

  #deletionAbove(item: Y.Item): Deletion | null {
    for (let above = (item.parent as Y.AbstractType<unknown>)._item; above; above = (above.parent as Y.AbstractType<unknown>)._item) {
      const deletion = this.#deletions.get(above);
      if (deletion) return deletion;
    }
    return null;
  }

  #add(item: Y.Item, personId: string, deletion: Deletion, part: { client: number; clock: number; length: number }, seq: number): void {
    const type = rootTypeOf(item);
    const root = Y.findRootTypeKey(type);
    if (seq <= this.#settledThrough({ personId, root, causeSeq: deletion.seq })) return;
    const loss = this.#lossOf({ personId, root, type, deletion });
    for (const ranges of [loss.ranges, this.#missed]) ranges.add(part.client, part.clock, part.length);
    loss.throughSeq = seq;
  }

  /** The log no longer holds where these words belong. */
  #addLoose({ authorId, seq }: LoggedUpdate, words: string): void {
    if (seq <= this.#settledThrough({ personId: authorId, root: '', causeSeq: 0 })) return;
    const loss = this.#lossOf({ personId: authorId, root: '', type: null, deletion: UNKNOWN });
    loss.loose += words;
    loss.throughSeq = seq;
  }

  #lossOf(of: Pick<Loss, 'personId' | 'root' | 'type' | 'deletion'>): Loss {
    const key = `${of.deletion.seq} ${of.personId} ${of.root}`;
    let loss = this.#losses.get(key);
    if (!loss) this.#losses.set(key, (loss = { ...of, ranges: new IdRanges(), throughSeq: 0, loose: '' }));
    return loss;
  }

  /** What somebody who had seen it has deleted is not missed: its author, taking it back, or a colleague at the same moment. */
  #forgetNamed({ parts }: ReplayedUpdate): void {
    if (this.#missed.isEmpty) return;
    const named = IdRanges.of(parts().ds.clients);
    // Mostly none of it: there can be thousands of losses, and of updates after them.
    if (!this.#missed.meets(named)) return;
    for (const { ranges } of this.#losses.values()) ranges.removeAll(named);
    this.#missed.removeAll(named);
  }
}

function deletionOf({ update, doc, deleted, parts }: ReplayedUpdate, holder: Y.Item): Deletion {
  const joinedInto = writtenInstead(parts().structs, doc, rootTypeOf(holder));
  return { seq: update.seq, personId: update.authorId, joinedInto, deleted: IdRanges.of(deleted) };
}

/** The element that holds the last of what an update wrote in a root, where that still stands: a joined paragraph, mostly. */
function writtenInstead(structs: readonly Y.AbstractStruct[], doc: Y.Doc, root: Y.AbstractType<unknown>): LostWords['joinedInto'] {
  for (const struct of structs.toReversed()) {
    const item = struct instanceof Y.Item && struct.content instanceof Y.ContentString ? structAt(doc, struct.id.client, struct.id.clock) : null;
    if (!(item instanceof Y.Item) || item.deleted || rootTypeOf(item) !== root) continue;
    for (let above = (item.parent as Y.AbstractType<unknown>)._item; above; above = (above.parent as Y.AbstractType<unknown>)._item) {
      const { content, id } = above;
      if (content instanceof Y.ContentType && content.type instanceof Y.XmlElement && content.type.nodeName === 'paragraph') return { client: id.client, clock: id.clock };
    }
  }
  return null;
}
