import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import * as Y from 'yjs';
import { describe, expect, test } from 'vitest';
import { appendBlocks, paragraph } from '../../../schema/document/content.ts';
import { authorshipOf, type Authorship } from './authorship.ts';
import { DOCUMENT, memoryWorld, ROOT, startEngine, Tab } from './engine.testkit.ts';
import type { LoggedUpdate, UpdateKind } from './ports.ts';

let clientIds = 100;

/** A log that people append to, each with a copy of the document that is behind until it reads on. */
class Table {
  readonly log: LoggedUpdate[] = [];

  sit(personId: string): Person {
    return new Person(this, personId);
  }
}

class Person {
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
    for (const bytes of updates) {
      const { log } = this.#table;
      log.push({ seq: log.length + 1, updateId: randomUUID(), authorId: this.personId, clientId: this.doc.clientID, kind, bytes });
    }
    return this;
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

function blockOf(text: string): Y.XmlElement {
  const block = new Y.XmlElement('paragraph');
  block.insert(0, [new Y.XmlText(text)]);
  return block;
}

const spans = (authorship: Authorship) => (authorship.get(ROOT) ?? []).map(({ text, authorId }) => [authorId, text]);

/** Ada has written a line, and Ben in the middle of it. */
function twoAuthors() {
  const table = new Table();
  const [ada, ben] = [table.sit('ada'), table.sit('ben')];
  ada.does(() => ada.field.insert(0, [blockOf('Keep and change')]));
  ben.catchUp().does(() => ben.texts()[0]!.insert(5, 'this '));
  ada.catchUp();
  const expected = [['ada', 'Keep '], ['ben', 'this '], ['ada', 'and change\n']];
  return { table, ada, ben, expected };
}

describe('[D18] authorship follows text', () => {
  test('that a split writes anew, and a join, and the undo of both', async () => {
    const { table, ada, ben, expected } = twoAuthors();
    const carol = table.sit('carol').catchUp();
    carol.does(() => carol.split(carol.texts()[0]!, 7));
    expect(spans(await authorshipOf(table.log))).toEqual([['ada', 'Keep '], ['ben', 'th\nis '], ['ada', 'and change\n']]);
    ben.catchUp().does(() => ben.join(0));
    expect(spans(await authorshipOf(table.log))).toEqual(expected);
    ben.does(() => ben.history.undo());
    expect(spans(await authorshipOf(table.log))).toEqual([['ada', 'Keep '], ['ben', 'th\nis '], ['ada', 'and change\n']]);
    ben.does(() => ben.history.redo());
    carol.catchUp().does(() => carol.history.undo());
    ada.catchUp();
    expect(spans(await authorshipOf(table.log)).map(([, text]) => text).join('')).toContain('and change');
    expect(spans(await authorshipOf(table.log)).some(([author]) => author === 'carol')).toBe(false);
  });

  test('that is deleted and brought back by an undo, or word for word by a restore', async () => {
    const { table, ada, expected } = twoAuthors();
    const carol = table.sit('carol').catchUp();
    carol.does(() => carol.texts()[0]!.delete(2, 10));
    carol.does(() => carol.history.undo());
    expect(spans(await authorshipOf(table.log))).toEqual(expected);
    carol.does(() => carol.field.delete(0, 1));
    carol.does(() => carol.history.undo());
    expect(spans(await authorshipOf(table.log))).toEqual(expected);
    ada.catchUp().does(() => ada.field.delete(0, 1));
    carol.catchUp().does(() => appendBlocks(carol.field, [paragraph('Keep this and change')]), 'restore');
    expect(spans(await authorshipOf(table.log))).toEqual(expected);
  });

  test('and new words beside what is written anew are their writer’s', async () => {
    const { table } = twoAuthors();
    const carol = table.sit('carol').catchUp();
    carol.does(() => {
      const text = carol.texts()[0]!;
      text.delete(10, text.length - 10);
      text.insert(10, 'and change it all');
    });
    expect(spans(await authorshipOf(table.log))).toEqual([['ada', 'Keep '], ['ben', 'this '], ['ada', 'and change'], ['carol', ' it all\n']]);
  });

  test('through whatever three people do at once', async () => {
    const action = fc.record({
      who: fc.nat(2), what: fc.constantFrom('type', 'type', 'type', 'delete', 'split', 'join', 'undo', 'redo', 'read', 'read', 'block'), at: fc.nat(1_000), long: fc.integer({ min: 1, max: 4 }),
    });
    await fc.assert(fc.asyncProperty(fc.array(action, { maxLength: 60 }), async (actions) => {
      const table = new Table();
      const people = ['ada', 'ben', 'cem'].map((person) => table.sit(person));
      // Every letter is typed once: whose it is can be told from itself.
      const writers = new Map<string, string>();
      let letter = 0x4e00;
      people[0]!.does(() => people[0]!.field.insert(0, [blockOf('')]));
      for (const { who, what, at, long } of actions) {
        const person = people[who]!;
        if (what === 'read') person.catchUp();
        const texts = person.texts();
        const text = texts[at % Math.max(1, texts.length)];
        const place = text ? at % (text.length + 1) : 0;
        const typed = () => Array.from({ length: long }, () => String.fromCharCode(letter++)).map((each) => (writers.set(each, person.personId), each)).join('');
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
      const authorship = await authorshipOf(table.log);
      const now = table.sit('dee').catchUp().texts().map(String).join('');
      const written = [...(authorship.get(ROOT) ?? [])];
      expect(written.map(({ text }) => text).join('').replaceAll('\n', '')).toBe(now);
      for (const { text, authorId } of written) for (const each of text.replaceAll('\n', '')) expect([each, authorId]).toEqual([each, writers.get(each)]);
    }), { numRuns: 200 });
  });
});

test('[D18] the engine tells who wrote what, from the beginning of the epoch, and anew once more is written', async () => {
  const { log, versions } = memoryWorld();
  const world = startEngine(log, versions);
  for (const person of ['ada', 'ben']) world.roles.set(person, { role: 'EDITOR', expiresAt: null });
  const ada = await new Tab(world.engine, 'ada').open();
  await ada.write('Keep the scale').push();
  const ben = await new Tab(world.engine, 'ben').open();
  await ben.type(4, ' all of').push();
  expect(spans((await world.engine.authorship(DOCUMENT))!)).toEqual([['ada', 'Keep'], ['ben', ' all of'], ['ada', ' the scale\n']]);
  expect(await world.engine.authorship(DOCUMENT)).toBe(await world.engine.authorship(DOCUMENT));
  await ben.write('And ask').push();
  expect(spans((await world.engine.authorship(DOCUMENT))!).at(-1)).toEqual(['ben', 'And ask\n']);
  expect(await world.engine.authorship('document_none')).toBe(null);
  await world.engine.drain();
});
