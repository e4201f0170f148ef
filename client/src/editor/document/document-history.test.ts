import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { createHistory } from './document-history.ts';

const ROOT = 'step_1/pupilOutcome';

/** Two people in one document, each told at once what the other does. */
function pair() {
  const [mine, hers] = [new Y.Doc(), new Y.Doc()];
  mine.on('update', (update: Uint8Array, origin: unknown) => origin !== 'hers' && Y.applyUpdate(hers, update, 'mine'));
  hers.on('update', (update: Uint8Array, origin: unknown) => origin !== 'mine' && Y.applyUpdate(mine, update, 'hers'));
  const history = createHistory(mine, new Set(['typing']), () => 0);
  const act = (work: (field: Y.XmlFragment) => void) => {
    mine.transact(() => work(mine.getXmlFragment(ROOT)), 'typing');
    history.stopCapturing();
  };
  return { mine, hers, history, act };
}

const textOf = (field: Y.XmlFragment, at: number) => (field.get(at) as Y.XmlElement).get(0) as Y.XmlText;

function paragraph(words: string): Y.XmlElement {
  const element = new Y.XmlElement('paragraph');
  element.insert(0, [new Y.XmlText(words)]);
  return element;
}

test('[D17] undo goes on where a colleague has deleted what an earlier undo put back', () => {
  const { mine, hers, history, act } = pair();
  hers.getXmlFragment(ROOT).insert(0, [paragraph('above'), paragraph('a word')]);
  act((field) => textOf(field, 1).delete(0, 2));
  act((field) => field.delete(1, 1));
  history.undo();
  // Its copy is let go of with what is redone no more.
  act((field) => textOf(field, 1).insert(0, 'z'));
  history.undo();
  act((field) => textOf(field, 0).insert(0, 'q'));
  hers.getXmlFragment(ROOT).delete(1, 1);
  history.undo();
  history.undo();
  expect(mine.getXmlFragment(ROOT).toString()).toBe('<paragraph>above</paragraph>');
  expect(hers.getXmlFragment(ROOT).toString()).toBe(mine.getXmlFragment(ROOT).toString());
});
