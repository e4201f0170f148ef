import * as Y from 'yjs';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../engine.testkit.ts';
import { raw, rawStructs, rawUpdate } from '../rules/raw-update.testkit.ts';
import { Table, blockOf, type Person } from '../shared-table.testkit.ts';
import { authorshipOf } from './authorship.ts';

/** Ada's paragraph of single letters, each written before the one that was there, so that Yjs joins none of them. */
function manyPieces(ada: Person, pieces: number): void {
  ada.does(() => ada.field.insert(0, [blockOf('')]));
  ada.does(() => {
    for (let i = 0; i < pieces; i++) ada.texts()[0]!.insert(0, i % 2 ? 'a' : 'b');
  });
}

/** What two people write, and how the text begins afterwards. */
const costly: [string, (ada: Person, ben: Person) => void, string][] = [
  ['an update that deletes sixteen thousand pieces and writes others between them', (ada, ben) => {
    ada.does(() => ada.field.insert(0, [blockOf('abcd'.repeat(16_000))]));
    ben.catchUp().does(() => {
      const text = ben.texts()[0]!;
      for (let i = 16_000; i-- > 0;) {
        text.delete(i * 4 + 1, 2);
        text.insert(i * 4 + 1, 'zq');
      }
    });
  }, 'azqd'],
  ['a paragraph of twenty-five thousand pieces that is deleted letter by letter', (ada, ben) => {
    manyPieces(ada, 25_000);
    const letters = Y.getState(ada.doc.store, ada.doc.clientID) - 25_000;
    // The last one was written first.
    for (let i = 0; i < 24_998; i++) ben.offers(rawUpdate({ deletions: [{ client: ada.doc.clientID, ranges: [[letters + i, 1]] }] }));
  }, 'ab'],
  ['typing beside twenty-five thousand pieces that were deleted', (ada, ben) => {
    manyPieces(ada, 25_000);
    const [own, letters] = [ben.doc.clientID, Y.getState(ada.doc.store, ada.doc.clientID) - 25_000];
    ben.offers(rawUpdate({ deletions: [{ client: ada.doc.clientID, ranges: [[letters, 25_000]] }] }));
    const last = [ada.doc.clientID, letters] as const;
    // Each behind all that was deleted, and before what is there since.
    for (let i = 0; i < 25_000; i++) ben.offers(rawStructs(own, i, { ...raw.string('x'), origin: last, ...(i > 0 && { rightOrigin: [own, i - 1] as const }) }));
  }, 'xx'],
  ['forty thousand lines of one author', (ada) => {
    ada.does(() => ada.field.insert(0, Array.from({ length: 40_000 }, () => blockOf('some words of a line'))));
  }, 'some words'],
  ['a text that is nearly what was deleted, in whatever place one looks', (ada, ben) => {
    ada.does(() => ada.field.insert(0, [blockOf('a'.repeat(400_000))]));
    ben.catchUp().does(() => {
      ben.field.delete(0, 1);
      ben.field.insert(0, [blockOf(`${'a'.repeat(100_000)}b${'a'.repeat(100_000)}`)]);
    });
  }, 'aa'],
];

describe('[D18] who wrote what is told in about the time that the log itself takes', () => {
  test.each(costly)('after %s', async (_, write, beginning) => {
    const table = new Table();
    write(table.sit('ada'), table.sit('ben'));
    const began = process.threadCpuUsage();
    const authorship = await authorshipOf([table.log]);
    const { user, system } = process.threadCpuUsage(began);
    expect(authorship.get(ROOT)!.map(({ text }) => text).join('').slice(0, beginning.length)).toBe(beginning);
    // Each took four seconds and more where every piece was compared with every other.
    expect((user + system) / 1_000).toBeLessThan(3_000);
  });

  test('and a paragraph of thousands of pieces of two authors that a third deletes and brings back stays theirs', async () => {
    const table = new Table();
    const [ada, ben, carol] = [table.sit('ada'), table.sit('ben'), table.sit('carol')];
    manyPieces(ada, 4_000);
    ben.catchUp().does(() => {
      for (let i = 4_000; i > 0; i -= 4) ben.texts()[0]!.insert(i, 'B');
    });
    const before = (await authorshipOf([table.log])).get(ROOT);
    expect(before!.length).toBeGreaterThan(1_999);
    carol.catchUp().does(() => carol.texts()[0]!.delete(0, 5_000));
    carol.does(() => carol.history.undo());
    expect((await authorshipOf([table.log])).get(ROOT)).toEqual(before);
  });
});
