import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { appendBlocks, paragraph } from '../../../../schema/document/content.ts';
import { authorshipOf, type Authorship } from './authorship.ts';
import { DOCUMENT, memoryWorld, ROOT, startEngine, Tab } from '../engine.testkit.ts';
import { actions, blockOf, playAtRandom, Table } from '../shared-table.testkit.ts';

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
  test('that two people delete at once, and the first of them brings back', async () => {
    const table = new Table();
    const [ada, ben] = [table.sit('ada'), table.sit('ben')];
    ada.does(() => ada.field.insert(0, [blockOf('')]));
    ben.catchUp().does(() => ben.texts()[0]!.insert(0, 'x'));
    ada.catchUp().does(() => ada.history.undo());
    ben.does(() => ben.texts()[0]!.delete(0, 1));
    ada.does(() => ada.history.undo());
    expect(spans(await authorshipOf([table.log]))).toEqual([['ben', 'x\n']]);
  });

  test('that a split writes anew, and a join, and the undo of both', async () => {
    const { table, ada, ben, expected } = twoAuthors();
    const carol = table.sit('carol').catchUp();
    carol.does(() => carol.split(carol.texts()[0]!, 7));
    expect(spans(await authorshipOf([table.log]))).toEqual([['ada', 'Keep '], ['ben', 'th\nis '], ['ada', 'and change\n']]);
    ben.catchUp().does(() => ben.join(0));
    expect(spans(await authorshipOf([table.log]))).toEqual(expected);
    ben.does(() => ben.history.undo());
    expect(spans(await authorshipOf([table.log]))).toEqual([['ada', 'Keep '], ['ben', 'th\nis '], ['ada', 'and change\n']]);
    ben.does(() => ben.history.redo());
    carol.catchUp().does(() => carol.history.undo());
    ada.catchUp();
    expect(spans(await authorshipOf([table.log])).map(([, text]) => text).join('')).toContain('and change');
    expect(spans(await authorshipOf([table.log])).some(([author]) => author === 'carol')).toBe(false);
  });

  test('that is deleted and brought back by an undo, or word for word by a restore', async () => {
    const { table, ada, expected } = twoAuthors();
    const carol = table.sit('carol').catchUp();
    carol.does(() => carol.texts()[0]!.delete(2, 10));
    carol.does(() => carol.history.undo());
    expect(spans(await authorshipOf([table.log]))).toEqual(expected);
    carol.does(() => carol.field.delete(0, 1));
    carol.does(() => carol.history.undo());
    expect(spans(await authorshipOf([table.log]))).toEqual(expected);
    ada.catchUp().does(() => ada.field.delete(0, 1));
    carol.catchUp().does(() => appendBlocks(carol.field, [paragraph('Keep this and change')]), 'restore');
    expect(spans(await authorshipOf([table.log]))).toEqual(expected);
  });

  test('and new words beside what is written anew are their writer’s', async () => {
    const { table } = twoAuthors();
    const carol = table.sit('carol').catchUp();
    carol.does(() => {
      const text = carol.texts()[0]!;
      text.delete(10, text.length - 10);
      text.insert(10, 'and change it all');
    });
    expect(spans(await authorshipOf([table.log]))).toEqual([['ada', 'Keep '], ['ben', 'this '], ['ada', 'and change'], ['carol', ' it all\n']]);
  });

  test('through whatever three people do at once', async () => {
    await fc.assert(fc.asyncProperty(actions, async (played) => {
      const { table, writers } = playAtRandom(played);
      const written = [...((await authorshipOf([table.log])).get(ROOT) ?? [])];
      expect(written.map(({ text }) => text).join('').replaceAll('\n', '')).toBe(table.text());
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
