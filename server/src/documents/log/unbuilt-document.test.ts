import { expect, test } from 'vitest';
import { ROOT } from '../engine.testkit.ts';
import { raw, rawStructs, rawUpdate, type RawStruct } from '../rules/raw-update.testkit.ts';
import { UnbuiltDocument } from './unbuilt-document.ts';

test('[D4] thousands of values of an attribute of something deleted, which take many seconds to order, cost a cold load nothing', () => {
  const value: RawStruct = { ...raw.any(1), parent: [1, 0], parentSub: 'start' };
  const values = Array.from({ length: 80 }, (_, i) => rawStructs(100 + i, 0, ...Array.from({ length: 128 }, () => value)));
  const list = rawStructs(1, 0, { ...raw.element('orderedList'), parent: ROOT });
  const tail = [list, rawUpdate({ deletions: [{ client: 1, ranges: [[0, 1]] }] }), ...values].map((bytes, i) => ({
    seq: i + 1, clientId: 1, authorId: 'ben', updateId: `update_${i}`, kind: 'edit' as const, bytes,
  }));
  const began = performance.now();
  const doc = new UnbuiltDocument({ snapshot: null, tail }).build();
  // In one go they take 9 s; this is 10 ms of work, on a machine that may be busy.
  expect(performance.now() - began).toBeLessThan(1_500);
  expect([doc.getXmlFragment(ROOT).toString(), doc.store.clients.size]).toEqual(['', 81]);
});
