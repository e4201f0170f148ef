import * as Y from 'yjs';
import { describe, expect, test } from 'vitest';
import { appendBlocks, bulletList, paragraph } from '../../../../schema/document/content.ts';
import { ROOT, Tab, settled } from '../engine.testkit.ts';
import { ada, ben, world, setTheScene } from './offered-updates.testkit.ts';

setTheScene();

describe('what editors really write is taken', () => {
  test('lists, formulas, marks, breaks and links', async () => {
    const fragment = ben.doc.getXmlFragment('step_2/keyLearningPoints');
    ben.doc.transact(() => {
      appendBlocks(fragment, [paragraph('Share $3 : 5$ out'), bulletList(['one', 'two with $x$'])]);
      const list = new Y.XmlElement('orderedList');
      list.setAttribute('start', 3 as never);
      fragment.push([list]);
    });
    const text = (fragment.get(0) as Y.XmlElement).get(0) as Y.XmlText;
    text.format(0, 5, { bold: {} });
    text.format(0, 5, { bold: null });
    text.format(0, 3, { link: { href: 'https://www.ncetm.org.uk/', target: null, rel: null, class: null, title: null } });
    (fragment.get(0) as Y.XmlElement).insert(1, [new Y.XmlElement('hardBreak')]);
    const list = fragment.get(2) as Y.XmlElement;
    list.setAttribute('start', 4 as never);
    list.removeAttribute('start');
    fragment.delete(1, 1);
    await ben.push();
    await settled();
    expect(ada.doc.getXmlFragment('step_2/keyLearningPoints').toString()).toBe(fragment.toString());
  });

  test('typing goes on in a paragraph that a colleague has just deleted', async () => {
    const letters = (ben.doc.getXmlFragment(ROOT).get(0) as Y.XmlElement).get(0) as Y.XmlText;
    letters.insert(3, ' and');
    letters.insert(7, ' then');
    letters.insert(12, ' more');
    const [one, two, three] = ben.unsaved;
    await ben.offer(one!.update, one!.updateId);
    ada.doc.getXmlFragment(ROOT).delete(0, 1);
    await ada.push();
    await ben.offer(two!.update, two!.updateId);
    expect(await ben.offer(three!.update, three!.updateId)).toBe(5);
    await settled();
    expect(ada.text).toBe('');
  });

  test('[D5] [D18] [D20] words go on into an empty paragraph, and a list, that a colleague has just deleted, or are refused and their author writes on elsewhere', async () => {
    const field = (tab: Tab) => tab.doc.getXmlFragment(ROOT);
    ada.doc.transact(() => appendBlocks(field(ada), [paragraph(''), bulletList(['one', 'two'])]));
    await ada.push();
    await settled();
    field(ada).delete(1, 2);
    // Meanwhile, the first letters and a formula in the empty paragraph, more letters and a line break in the list, and a new paragraph behind it.
    const empty = field(ben).get(1) as Y.XmlElement;
    ben.doc.transact(() => empty.insert(0, [new Y.XmlText('typed ')]));
    (empty.get(0) as Y.XmlText).insert(6, 'there');
    const item = (field(ben).get(2) as Y.XmlElement).get(0) as Y.XmlElement;
    const line = item.get(0) as Y.XmlElement;
    (line.get(0) as Y.XmlText).insert(3, ' more');
    line.insert(1, [new Y.XmlElement('hardBreak')]);
    ben.write('behind');
    const last = ben.unsaved.length;
    // Return in a list that is gone: how deep its new item stands nobody can tell any more.
    ben.doc.transact(() => (field(ben).get(2) as Y.XmlElement).insert(1, [new Y.XmlElement('listItem')]));
    ben.doc.transact(() => ((field(ben).get(2) as Y.XmlElement).get(1) as Y.XmlElement).insert(0, [new Y.XmlElement('paragraph')]));
    await ada.push();
    const outcomes = await Promise.allSettled(ben.unsaved.splice(0).map(({ update, updateId }) => ben.offer(update, updateId)));
    expect(outcomes.map(({ status }) => status)).toEqual([...Array.from({ length: last + 1 }, () => 'fulfilled'), 'rejected']);
    await settled();
    expect(ada.text).toBe('bar modelling\nbehind');
    const again = await new Tab(world.engine, 'ben').open();
    await again.write('offered back').push();
    await settled();
    expect([ada.text, again.text]).toEqual(Array.from({ length: 2 }, () => 'bar modelling\nbehind\noffered back'));
  });

  test.each([0, 3_000])('[D4] words put in at two hundred places of a paragraph offline, which a colleague has deleted meanwhile, are taken in one piece, also after a day of %i letters', async (letters) => {
    for (let i = 0; i < letters; i++) await ada.type(0, 'y').push();
    await ada.type(0, 'x'.repeat(1_000)).push();
    await settled();
    for (let i = 0; i < 200; i++) ben.type((i * 37) % 1_000, 'word');
    const offline = Y.mergeUpdates(ben.unsaved.splice(0).map(({ update }) => update));
    ada.doc.getXmlFragment(ROOT).delete(0, 1);
    await ada.push();
    expect(await ben.offer(offline)).toBe(letters + 4);
    await settled();
    expect(ada.text).toBe('');
  });

  test('a paragraph written, deleted and collected offline is taken in one piece', async () => {
    const offline = new Tab(world.engine, 'ben');
    offline.write('gone').write('stays');
    offline.doc.getXmlFragment(ROOT).delete(0, 1);
    expect(await offline.offer(Y.encodeStateAsUpdate(offline.doc))).toBe(2);
    await settled();
    expect(ada.text.split('\n').sort()).toEqual(['bar modelling', 'stays']);
  });

  test('values of an attribute that two set at once, undone and redone', async () => {
    const lists = (tab: Tab) => tab.doc.getXmlFragment(ROOT).get(0) as Y.XmlElement;
    ben.doc.getXmlFragment(ROOT).insert(0, [new Y.XmlElement('orderedList')]);
    await ben.push();
    await settled();
    const undo = new Y.UndoManager(ben.doc.getXmlFragment(ROOT), { captureTimeout: 0 });
    for (let i = 0; i < 4; i++) {
      for (const start of [i, i + 1]) lists(ben).setAttribute('start', start as never);
      lists(ada).setAttribute('start', (i + 10) as never);
      await Promise.all([ada.push(), i % 2 ? ben.push() : null]);
      undo.undo();
      await settled();
      undo.redo();
      lists(ada).removeAttribute('start');
      await Promise.all([ada.push(), ben.push()]);
      await settled();
    }
    expect(lists(ada).toString()).toBe(lists(ben).toString());
  });

  test('undo and redo of a deleted paragraph', async () => {
    const undo = new Y.UndoManager(ben.doc.getXmlFragment(ROOT));
    await ben.write('to and fro').push();
    undo.stopCapturing();
    const fragment = ben.doc.getXmlFragment(ROOT);
    fragment.delete(fragment.length - 1, 1);
    await ben.push();
    undo.undo();
    await ben.push();
    undo.redo();
    undo.undo();
    await ben.push();
    await settled();
    expect(ada.text.split('\n')).toContain('to and fro');
  });
});
