import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { DOCUMENT_LIMITS } from '../../../../schema/document/limits.ts';
import { createCompaction } from './compaction.ts';
import type { DocumentEngine } from '../engine.ts';
import { DOCUMENT, EPOCH, memoryWorld, refusalOf, ROOT, settled, startEngine, Tab } from '../engine.testkit.ts';
import { freshState } from './fresh-document.ts';

const BY = { personId: 'ada', originalAuthorId: 'ada', reason: 'import' } as const;

async function fullWorld() {
  const { log, versions } = memoryWorld();
  const world = startEngine(log, versions);
  for (const person of ['ada', 'ben']) world.roles.set(person, { role: 'EDITOR', expiresAt: null });
  world.roles.set('cem', { role: 'COMMENTER', expiresAt: null });
  const ada = await new Tab(world.engine, 'ada').open();
  await ada.write('kept words').push();
  await world.engine.edit(DOCUMENT, BY, (doc) => {
    const text = new Y.XmlText();
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [text]);
    doc.getXmlFragment(ROOT).push([paragraph]);
    text.insert(0, 'words '.repeat(DOCUMENT_LIMITS.documentWarningBytes / 6 + 10));
  });
  return { ...world, log, versions, ada };
}

/** What the last of a tab's pushes is answered. */
async function nearlyFull(engine: DocumentEngine, { unsaved, clientId }: Tab): Promise<boolean | null> {
  let answer: boolean | null = null;
  for (const update of unsaved.splice(0)) answer = (await engine.push({ personId: 'ada', documentId: DOCUMENT, clientId, epoch: EPOCH, ...update })).nearlyFull;
  return answer;
}

describe('a document started afresh', () => {
  test('[D8] whoever may write begins a new history with the same text; everybody opens anew, and the old log is kept', async () => {
    const { engine, log, ada } = await fullWorld();
    expect(await nearlyFull(engine, ada.type(0, 'the '))).toBe(true);
    const ben = await new Tab(engine, 'ben').open();
    const before = ben.text;
    ada.write('not saved yet');
    const { epoch } = await engine.startAfresh({ personId: 'ben', documentId: DOCUMENT });
    for (const tab of [ada, ben]) expect(await tab.next(({ type }) => type === 'DocumentResyncRequired')).toMatchObject({ reason: 'EPOCH_CHANGED' });
    expect(await refusalOf(ada.push())).toBe('EPOCH_CHANGED');

    const again = await new Tab(engine, 'ada').open();
    expect(again.events[0]).toMatchObject({ type: 'DocumentOpened', epoch, seq: 4, role: 'EDITOR' });
    expect(again.text).toBe(before);
    expect(log.documents.get(DOCUMENT)!.updates.map((update) => [update.epoch, update.seq])).toEqual([[EPOCH, 1], [EPOCH, 2], [EPOCH, 3]]);
    const [author] = [...again.doc.store.clients.keys()];
    expect([again.doc.store.clients.size, log.documents.get(DOCUMENT)!.leases.get(author!)]).toEqual([1, 'ben']);
  });

  test('[D8] the new history takes edits, and the client ids of the old one are still their owners\'', async () => {
    const { engine, ada } = await fullWorld();
    const { epoch } = await engine.startAfresh({ personId: 'ada', documentId: DOCUMENT });
    const again = await new Tab(engine, 'ada').open();
    again.write('after');
    const { update, updateId } = again.unsaved[0]!;
    const push = { documentId: DOCUMENT, epoch, update, updateId };
    expect(await refusalOf(engine.push({ ...push, personId: 'ben', clientId: ada.clientId }))).toBe('UPDATE_FOREIGN_CLIENT');
    expect(await engine.push({ ...push, personId: 'ada', clientId: again.clientId })).toMatchObject({ seq: 4 });
  });

  test('[D8] who may only comment cannot, and a document far from its limit is not', async () => {
    const { engine } = await fullWorld();
    expect(await refusalOf(engine.startAfresh({ personId: 'cem', documentId: DOCUMENT }))).toBe('ROLE_TOO_LOW');
    expect(await refusalOf(engine.startAfresh({ personId: 'dot', documentId: DOCUMENT }))).toBe('NOT_FOUND');
    await engine.startAfresh({ personId: 'ada', documentId: DOCUMENT });
    const small = memoryWorld();
    const other = startEngine(small.log, small.versions);
    other.roles.set('ada', { role: 'EDITOR', expiresAt: null });
    expect(await refusalOf(other.engine.startAfresh({ personId: 'ada', documentId: DOCUMENT }))).toBe('DOCUMENT_NOT_FULL');
  });

  test('[D4] [D8] only what a document holds makes it nearly full, however much was written in it and taken out again', async () => {
    const { log, versions } = memoryWorld();
    const { engine, roles } = startEngine(log, versions);
    roles.set('ada', { role: 'EDITOR', expiresAt: null });
    const tab = await new Tab(engine, 'ada').open();
    const field = tab.doc.getXmlFragment(ROOT);
    for (let i = 0; i < 20; i++) {
      tab.write('w'.repeat(60_000));
      field.delete(0, 1);
      expect(await nearlyFull(engine, tab)).toBe(false);
    }
    expect(await refusalOf(engine.startAfresh({ personId: 'ada', documentId: DOCUMENT }))).toBe('DOCUMENT_NOT_FULL');
    expect(tab.events.map(({ type }) => type)).not.toContain('DocumentResyncRequired');
  });

  test('[D8] where two do it at once, one history is begun', async () => {
    const { engine, log } = await fullWorld();
    const results = await Promise.allSettled(['ada', 'ben'].map((personId) => engine.startAfresh({ personId, documentId: DOCUMENT })));
    expect(results.map((result) => (result.status === 'rejected' ? result.reason.code : 'begun')).toSorted()).toEqual(['EPOCH_CHANGED', 'begun']);
    expect(log.documents.get(DOCUMENT)!.seq).toBe(3);
  });

  test('[D9] a right that ends meanwhile ends it too', async () => {
    const { log, versions } = await fullWorld();
    const held = createCompaction(log, { now: () => new Date() });
    const world = startEngine(log, versions, {
      compaction: { ...held, startAfresh: async (request) => (log.personVersions.set('ada', 9n), world.roles.delete('ada'), held.startAfresh(request)) },
    });
    world.roles.set('ada', { role: 'EDITOR', expiresAt: null });
    expect(await refusalOf(world.engine.startAfresh({ personId: 'ada', documentId: DOCUMENT }))).toBe('NOT_FOUND');
    expect(log.documents.get(DOCUMENT)!.epoch).toBe(EPOCH);
  });

  test('[D8] what is offered while it is done waits, and is kept by its author instead of being written to either history', async () => {
    const { log, versions } = await fullWorld();
    const held = createCompaction(log, { now: () => new Date() });
    const gate = Promise.withResolvers<void>();
    const begun = Promise.withResolvers<void>();
    const world = startEngine(log, versions, {
      compaction: { ...held, startAfresh: async (request) => (begun.resolve(), await gate.promise, held.startAfresh(request)) },
    });
    for (const person of ['ada', 'ben']) world.roles.set(person, { role: 'EDITOR', expiresAt: null });
    const ben = await new Tab(world.engine, 'ben').open();
    const starting = world.engine.startAfresh({ personId: 'ada', documentId: DOCUMENT });
    await begun.promise;
    const refused = refusalOf(ben.write('meanwhile').push());
    await settled();
    gate.resolve();
    await starting;
    expect(await refused).toBe('EPOCH_CHANGED');
    expect(JSON.stringify(log.documents.get(DOCUMENT)!.updates.map(({ bytes }) => Buffer.from(bytes).toString('latin1')))).not.toContain('meanwhile');
  });

  test('[D8] the copy says what the document says, marks, lists and formulas included, and nothing of what was deleted', () => {
    const doc = new Y.Doc();
    const field = doc.getXmlFragment(ROOT);
    const element = (name: string, ...children: (Y.XmlElement | Y.XmlText)[]) => {
      const made = new Y.XmlElement(name);
      made.insert(0, children);
      return made;
    };
    const text = (words: string, marks: object = {}) => {
      const made = new Y.XmlText();
      made.insert(0, words, marks);
      return made;
    };
    field.push([
      element('paragraph', text('plain'), element('inlineMath', text('\\frac{3}{5}')), text('bold', { bold: {} })),
      element('bulletList', element('listItem', element('paragraph', text('an item', { link: { href: 'https://ncetm.example' } })))),
    ]);
    doc.getXmlFragment('step_2/keyQuestion').push([element('paragraph', text('another field, gone'))]);
    doc.getXmlFragment('step_2/keyQuestion').delete(0, 1);
    const tail = [{ seq: 1, updateId: 'u', authorId: 'ada', clientId: doc.clientID, kind: 'edit' as const, bytes: Y.encodeStateAsUpdate(doc) }];
    const copy = new Y.Doc();
    Y.applyUpdate(copy, freshState({ snapshot: null, tail }, 7).bytes);
    expect(copy.getXmlFragment(ROOT).toString()).toBe(field.toString());
    expect(((copy.getXmlFragment(ROOT).get(0) as Y.XmlElement).get(1) as Y.XmlElement).nodeName).toBe('inlineMath');
    expect([[...copy.store.clients.keys()], copy.share.size]).toEqual([[7], 1]);
  });
});
