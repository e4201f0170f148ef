import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { appendBlocks, paragraph } from '../../../../schema/document/content.ts';
import { createHistory } from '../document/document-history.ts';
import { numbers, type Pick } from '../../../../schema/document/numbers.testkit.ts';

const ROOT = 'step_1/variation';
const ME = Symbol('an edit of this person');

/** A person's document: changes wait in `unsent`, and what the server has told is known up to `seen`. */
class Writer {
  readonly doc = new Y.Doc();
  readonly unsent: Uint8Array[] = [];
  readonly history: Y.UndoManager;
  seen = 0;
  #now = 0;

  constructor(clientId: number) {
    this.doc.clientID = clientId;
    this.history = createHistory(this.doc, new Set([ME]), () => (this.#now += 1_000));
    this.doc.on('update', (update: Uint8Array, _origin: unknown, _doc: Y.Doc, { local }: Y.Transaction) => void (local && this.unsent.push(update)));
  }

  get field(): Y.XmlFragment {
    return this.doc.getXmlFragment(ROOT);
  }

  receive(log: readonly Uint8Array[]): void {
    for (; this.seen < log.length; this.seen++) Y.applyUpdate(this.doc, log[this.seen]!, 'server');
  }

  act(pick: Pick, word: string): void {
    const { field, doc, history } = this;
    const at = pick(Math.max(1, field.length));
    const text = (field.length > 0 ? (field.get(at) as Y.XmlElement).get(0) : undefined) as Y.XmlText | undefined;
    const change = (work: () => void) => doc.transact(work, ME);
    if (!text) return change(() => appendBlocks(field, [paragraph(word)]));
    const place = pick(text.length + 1);
    const actions = [
      () => change(() => text.insert(place, word)),
      () => change(() => text.insert(place, word)),
      () => change(() => text.delete(place, Math.min(pick(6), text.length - place))),
      () => change(() => field.delete(at, 1)),
      // Split as the binding does it: the tail is written again in a paragraph of its own (D18).
      () => change(() => {
        const tail = text.toString().slice(place);
        text.delete(place, text.length - place);
        const next = new Y.XmlElement('paragraph');
        next.insert(0, [new Y.XmlText(tail)]);
        field.insert(at + 1, [next]);
      }),
      () => void history.undo(),
      () => void history.undo(),
      () => void history.redo(),
      () => history.stopCapturing(),
    ];
    actions[pick(actions.length)]!();
  }
}

/** Three people write and take back at once; the log has what each sent, in the order in which it came. */
function write(seed: number): { log: Uint8Array[]; writers: Writer[] } {
  const pick = numbers(seed);
  const log: Uint8Array[] = [];
  const writers = [1, 2, 3].map((n) => new Writer(n * 1_000 + pick(1_000)));
  const send = ({ unsent }: Writer, count = unsent.length) => void log.push(...unsent.splice(0, count));
  for (let i = 0; i < 150; i++) {
    const writer = writers[pick(3)]!;
    writer.act(pick, 'abcdefgh'[i % 8]!.repeat(1 + pick(3)));
    if (pick(3) === 0) send(writer, 1);
    if (pick(4) === 0) writers[pick(3)]!.receive(log);
  }
  for (let i = 0; i < 3; i++) {
    for (const writer of writers) send(writer);
    for (const writer of writers) writer.receive(log);
  }
  return { log, writers };
}

test('[D17] whatever people undo and redo while others write, everybody and a cold load end with one text in one order', () => {
  for (let seed = 1; seed <= 150; seed++) {
    const { log, writers } = write(seed);
    const replayed = new Y.Doc();
    for (const update of log) Y.applyUpdate(replayed, update);
    const cold = new Y.Doc();
    Y.applyUpdate(cold, Y.encodeStateAsUpdate(replayed));
    const texts = [replayed, cold, ...writers.map(({ doc }) => doc)].map((doc) => doc.getXmlFragment(ROOT).toString());
    expect({ seed, texts }).toEqual({ seed, texts: texts.map(() => texts[0]) });
  }
});
