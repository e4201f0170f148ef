import * as Y from 'yjs';
import { createHistory } from '../../client/src/editor/document/document-history.ts';
import { attach, reattaching, type Anchor, type Reattached } from './anchors.ts';
import { readField } from './field-text.ts';
import type { Pick } from './numbers.testkit.ts';
import type { Place } from './passage-search.ts';
import { quietDoc } from './quiet-doc.ts';

export const ROOT = 'step_1/variation';
const ME = Symbol('an edit of this person');

/** One author's document: what it writes waits in `unsent`, and what the log has is known up to `seen`. */
class Author {
  readonly doc = quietDoc();
  readonly unsent: Uint8Array[] = [];
  readonly #history: Y.UndoManager;
  #seen = 0;
  #now = 0;

  constructor(clientId: number) {
    this.doc.clientID = clientId;
    this.#history = createHistory(this.doc, new Set([ME]), () => (this.#now += 1_000));
    this.doc.on('update', (update: Uint8Array, _origin: unknown, _doc: Y.Doc, { local }: Y.Transaction) => void (local && this.unsent.push(update)));
  }

  get field(): Y.XmlFragment {
    return this.doc.getXmlFragment(ROOT);
  }

  receive(log: readonly Uint8Array[]): void {
    for (; this.#seen < log.length; this.#seen++) Y.applyUpdate(this.doc, log[this.#seen]!, 'server');
  }

  /** Does something that a person might, as the editor's binding writes it (D18). @param word what it types, if it types */
  act(pick: Pick, word: string): void {
    const { field } = this;
    if (field.length === 0) return this.#change(() => field.insert(0, [paragraphOf(word)]));
    const at = pick(field.length);
    const text = textOf(field, at);
    if (!text) return this.#change(() => (field.get(at) as Y.XmlElement).insert(0, [new Y.XmlText(word)]));
    const place = pick(text.length + 1);
    const tail = Y.Text.prototype.toString.call(text).slice(place);
    const type = () => this.#change(() => text.insert(place, word));
    const next = textOf(field, at + 1);
    const actions = [
      type, type, type, type, type, type,
      () => this.#change(() => text.delete(place, Math.min(1 + pick(3), text.length - place))),
      () => this.#change(() => text.delete(place, Math.min(pick(12), text.length - place))),
      () => this.#change(() => {
        text.delete(place, tail.length);
        field.insert(at + 1, [paragraphOf(tail)]);
      }),
      // The second paragraph's words are written again at the end of the first.
      () => next && this.#change(() => {
        text.insert(text.length, Y.Text.prototype.toString.call(next));
        field.delete(at + 1, 1);
      }),
      () => field.length > 3 && this.#change(() => field.delete(at, 1)),
      () => this.#takeBack(() => this.#history.undo()),
      () => this.#takeBack(() => this.#history.undo()),
      () => this.#takeBack(() => this.#history.redo()),
      () => this.#history.stopCapturing(),
    ];
    actions[pick(actions.length)]!();
  }

  /** Yjs 13.6.33 gives up an undo with a TypeError now and then, where a paragraph was put back twice; what it did until then stays. */
  #takeBack(work: () => unknown): void {
    try {
      work();
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }

  #change(work: () => unknown): void {
    this.doc.transact(() => void work(), ME);
  }
}

function paragraphOf(text: string): Y.XmlElement {
  const paragraph = new Y.XmlElement('paragraph');
  if (text !== '') paragraph.insert(0, [new Y.XmlText(text)]);
  return paragraph;
}

function textOf(field: Y.XmlFragment, at: number): Y.XmlText | null {
  const block = at < field.length ? (field.get(at) as Y.XmlElement) : null;
  return block && block.length > 0 ? (block.get(0) as Y.XmlText) : null;
}

/** An anchor as the product keeps it, renewed at each projection. */
export class Kept {
  readonly quote: string;
  anchor: Anchor;
  place: Place | null;

  constructor(anchor: Anchor, place: Place) {
    this.quote = anchor.quote;
    this.anchor = anchor;
    this.place = place;
  }

  take(result: Reattached): void {
    this.place = result.state === 'FOUND' ? { from: result.from, to: result.to } : null;
    if (result.state === 'FOUND') this.anchor = result;
  }
}

/** Several authors at one field, a server that has the log, and anchors that it re-attaches now and then. */
export class Scene {
  anchors: Kept[] = [];
  readonly #pick: Pick;
  readonly #authors: readonly Author[];
  readonly #server = quietDoc();
  readonly #log: Uint8Array[] = [];
  #text = '';
  readonly #words: () => string;

  /** @param words what is typed next */
  constructor(pick: Pick, authors: number, words: () => string) {
    this.#pick = pick;
    this.#words = words;
    this.#authors = Array.from({ length: authors }, (_, i) => new Author((i + 1) * 1_000 + pick(1_000)));
  }

  get text(): string {
    return this.#text;
  }

  /** One act of one author, and perhaps something goes over the line. */
  act(): void {
    const pick = this.#pick;
    const author = this.#authors[pick(this.#authors.length)]!;
    author.act(pick, this.#words());
    if (pick(2) === 0) this.#send(author, 1 + pick(3));
    if (pick(3) === 0) this.#authors[pick(this.#authors.length)]!.receive(this.#log);
  }

  /** Everybody's words reach everybody. */
  settle(): void {
    for (const author of this.#authors) this.#send(author, author.unsent.length);
    for (const author of this.#authors) author.receive(this.#log);
  }

  /** Ties an anchor to a random stretch that begins and ends with a letter. */
  remark(length: number): void {
    const field = readField(this.#server.getXmlFragment(ROOT));
    this.#text = this.#projected(field.text);
    const start = this.#pick(Math.max(1, field.text.length - length));
    const chosen = field.text.slice(start, start + length);
    const from = start + chosen.length - chosen.trimStart().length;
    const to = from + chosen.trim().length;
    const anchor = attach(field, from, to);
    if (anchor) this.anchors.push(new Kept(anchor, { from, to }));
  }

  /** Forgets anchors of which nothing is there any more. */
  forget(): void {
    this.anchors = this.anchors.filter(({ place, quote }) => place || [...quote].some((letter) => letter.trim() !== '' && this.#text.includes(letter)));
  }

  /** Re-attaches all anchors, as the server does after edits. */
  project(): void {
    this.#text = this.#projected(readField(this.#server.getXmlFragment(ROOT)).text);
  }

  #projected(text: string): string {
    if (text === this.#text && this.anchors.every(({ place }) => place !== null)) return text;
    const find = reattaching(this.#server.getXmlFragment(ROOT), this.#text);
    for (const kept of this.anchors) kept.take(find(kept.anchor, kept.place));
    return text;
  }

  #send(author: Author, count: number): void {
    for (const update of author.unsent.splice(0, count)) {
      this.#log.push(update);
      Y.applyUpdate(this.#server, update);
    }
  }
}
