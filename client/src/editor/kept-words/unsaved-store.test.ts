import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { onKeptWords, openUnsavedStore, type UnsavedUpdate } from './unsaved-store.ts';

const update = (changes: Partial<UnsavedUpdate>): UnsavedUpdate => ({
  updateId: 'update_1', personId: 'tom', documentId: 'document_1', clientId: 7, epoch: 'epoch_1', order: 0, bytes: new Uint8Array([1, 2, 3]), ...changes,
});

test('[D22] updates stay over a reopening, in their order, and are found by their person and document only', async () => {
  const name = 'store-of-updates';
  const first = openUnsavedStore(name);
  await first.put(update({ updateId: 'b', order: 1 }));
  await first.put(update({ updateId: 'a', order: 0 }));
  await first.put(update({ updateId: 'elsewhere', documentId: 'document_2' }));
  await first.put(update({ updateId: 'theirs', personId: 'aisha' }));
  const again = openUnsavedStore(name);
  expect((await again.list('tom', 'document_1')).map(({ updateId }) => updateId)).toEqual(['a', 'b']);
  expect([...(await again.list('tom', 'document_1'))[0]!.bytes]).toEqual([1, 2, 3]);
  expect((await again.documents('tom')).toSorted()).toEqual(['document_1', 'document_2']);
  await again.remove(['a', 'b']);
  expect(await again.list('tom', 'document_1')).toEqual([]);
  expect(await again.list('aisha', 'document_1')).toHaveLength(1);
});

test('[D5] words that were not saved stay until they are dropped', async () => {
  const store = openUnsavedStore('store-of-words');
  const words = { personId: 'tom', documentId: 'document_1', root: 'step_1/variation', reason: 'refused', message: 'Why', text: 'My words' } as const;
  await store.keepWords([{ ...words, id: 'later', at: 2 }, { ...words, id: 'sooner', at: 1 }]);
  expect((await store.words('tom', 'document_1')).map(({ id }) => id)).toEqual(['sooner', 'later']);
  expect(await store.words('aisha', 'document_1')).toEqual([]);
  await store.dropWords(['sooner']);
  expect((await store.words('tom', 'document_1')).map(({ id }) => id)).toEqual(['later']);
});

test('[D9] a person’s words of all documents are found together, and whoever shows them hears of a change', async () => {
  const store = openUnsavedStore('store-of-all-words');
  const heard = vi.fn();
  const stop = onKeptWords(heard);
  const words = { root: null, reason: 'access-removed', message: 'Why', text: 'My words', at: 1 } as const;
  await store.keepWords([
    { ...words, id: 'one', personId: 'tom', documentId: 'document_1' },
    { ...words, id: 'two', personId: 'tom', documentId: 'document_2' },
    { ...words, id: 'hers', personId: 'aisha', documentId: 'document_1' },
  ]);
  expect((await store.allWords('tom')).map(({ id }) => id)).toEqual(['one', 'two']);
  await store.dropWords(['one']);
  expect((await store.allWords('tom')).map(({ id }) => id)).toEqual(['two']);
  expect(heard).toHaveBeenCalledTimes(2);
  stop();
});

test('a browser without storage rejects and goes on', async () => {
  const kept = globalThis.indexedDB;
  try {
    Reflect.deleteProperty(globalThis, 'indexedDB');
    await expect(openUnsavedStore('store-of-nobody').put(update({}))).rejects.toThrow();
  } finally {
    globalThis.indexedDB = kept;
  }
});
