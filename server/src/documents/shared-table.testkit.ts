import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import * as Y from 'yjs';
import { ROOT } from './engine.testkit.ts';
import type { LoggedUpdate, UpdateKind } from './ports.ts';

let clientIds = 100;

/** A log that people append to, each with a copy of the document that is behind until it reads on. */
export class Table {
  readonly log: LoggedUpdate[] = [];

  sit(personId: string): Person {
    return new Person(this, personId);
  }

  /** The letters of the field as they are now. */
  text(): string {
    return this.sit('nobody').catchUp().texts().map(String).join('');
  }
}

/** Somebody at the table, with a Y.Doc of one field of paragraphs; what they do is in the log at once. */
export class Person {
  readonly doc = new Y.Doc();
  readonly history: Y.UndoManager;
  readonly #table: Table;
  readonly personId: string;
  #read = 0;

  constructor(table: Table, personId: string) {
    this.#table = table;
    this.personId = personId;
    this.doc.clientID = ++clientIds;
    this.history = new Y.UndoManager(this.field, { captureTimeout: 0, trackedOrigins: new Set(['own']) });
  }

  get field(): Y.XmlFragment {
    return this.doc.getXmlFragment(ROOT);
  }

  texts(): Y.XmlText[] {
    return this.field.toArray().flatMap((block) => (block as Y.XmlElement).toArray()) as Y.XmlText[];
  }

  catchUp(): this {
    for (const { bytes } of this.#table.log.slice(this.#read)) Y.applyUpdate(this.doc, bytes, 'server');
    this.#read = this.#table.log.length;
    return this;
  }

  does(change: () => void, kind: UpdateKind = 'edit'): this {
    const updates: Uint8Array[] = [];
    const keep = (update: Uint8Array, origin: unknown) => void (origin !== 'server' && updates.push(update));
    this.doc.on('update', keep);
    this.doc.transact(change, 'own');
    this.doc.off('update', keep);
    for (const bytes of updates) this.offers(bytes, kind);
    return this;
  }

  /** Bytes that are in the log at once, whatever they are. */
  offers(bytes: Uint8Array, kind: UpdateKind = 'edit'): void {
    const { log } = this.#table;
    log.push({ seq: log.length + 1, updateId: randomUUID(), authorId: this.personId, clientId: this.doc.clientID, kind, bytes });
  }

  /** As the editor's binding does it: the tail is deleted, and written anew in a paragraph of its own. */
  split(text: Y.XmlText, at: number): void {
    const tail = text.toString().slice(at);
    const block = text.parent as Y.XmlElement;
    text.delete(at, text.length - at);
    this.field.insert(this.field.toArray().indexOf(block) + 1, [blockOf(tail)]);
  }

  join(index: number): void {
    const [first, second] = this.texts().slice(index);
    if (!first || !second) return;
    first.insert(first.length, second.toString());
    this.field.delete(this.field.toArray().indexOf(second.parent as Y.XmlElement), 1);
  }
}

/** A paragraph of one text. */
export function blockOf(text: string): Y.XmlElement {
  const block = new Y.XmlElement('paragraph');
  block.insert(0, [new Y.XmlText(text)]);
  return block;
}

interface Action {
  readonly who: number;
  readonly what: 'type' | 'delete' | 'split' | 'join' | 'undo' | 'redo' | 'read' | 'meet' | 'block';
  readonly at: number;
  readonly long: number;
}

/** What three people might do, one after the other, having read what the others did or not. */
export const actions: fc.Arbitrary<Action[]> = fc.array(
  fc.record({
    who: fc.nat(2),
    what: fc.constantFrom('type', 'type', 'type', 'delete', 'split', 'join', 'join', 'undo', 'redo', 'read', 'meet', 'block'),
    at: fc.nat(1_000),
    long: fc.integer({ min: 1, max: 4 }),
  }),
  { maxLength: 60 },
);

/** Lets them do it. Every letter is typed once, so whose it is can be told from itself. */
export function playAtRandom(played: readonly Action[]): { table: Table; writers: ReadonlyMap<string, string> } {
  const table = new Table();
  const people = ['ada', 'ben', 'cem'].map((person) => table.sit(person));
  const writers = new Map<string, string>();
  let letter = 0x4e00;
  people[0]!.does(() => people[0]!.field.insert(0, [blockOf(''), blockOf('')]));
  for (const each of people) each.catchUp();
  for (const { who, what, at, long } of played) {
    const person = people[who]!;
    if (what === 'read') person.catchUp();
    if (what === 'meet') for (const each of people) each.catchUp();
    const texts = person.texts();
    const text = texts[at % Math.max(1, texts.length)];
    const place = text ? at % (text.length + 1) : 0;
    const typed = () => {
      const letters = Array.from({ length: long }, () => String.fromCharCode(letter++));
      for (const each of letters) writers.set(each, person.personId);
      return letters.join('');
    };
    person.does(() => {
      if (what === 'undo') person.history.undo();
      else if (what === 'redo') person.history.redo();
      else if (what === 'block') person.field.insert(person.field.length, [blockOf(typed())]);
      else if (!text) return;
      else if (what === 'type') text.insert(place, typed());
      else if (what === 'delete') text.delete(place, Math.min(long, text.length - place));
      else if (what === 'split') person.split(text, place);
      else if (what === 'join') person.join(at % texts.length);
    });
  }
  return { table, writers };
}
