import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { SeenWords } from './put-back.ts';

/** An update that no acknowledgement has come for, as it is kept on the device (D22). */
export interface UnsavedUpdate {
  readonly updateId: string;
  readonly personId: string;
  readonly documentId: string;
  readonly clientId: number;
  readonly epoch: string;
  /** Position among the updates of its client id. */
  readonly order: number;
  readonly bytes: Uint8Array;
  /** Lost words that it puts back (D18). */
  readonly putsBack?: readonly SeenWords[];
}

export type KeptReason = 'refused' | 'access-removed' | 'epoch-changed';

/** One's own words that could not be saved, as plain text, until they are copied or discarded (D5, D9). */
export interface KeptWords {
  readonly id: string;
  readonly personId: string;
  readonly documentId: string;
  /** The field they were written in, where it is known. */
  readonly root: string | null;
  readonly text: string;
  readonly reason: KeptReason;
  /** What happened, as it is told to the person. */
  readonly message: string;
  /** When, in milliseconds since 1970. */
  readonly at: number;
}

/** Where unsaved work waits on this device. Everything in it belongs to one person and is never shown to another. */
export interface UnsavedStore {
  put(update: UnsavedUpdate): Promise<void>;
  remove(updateIds: readonly string[]): Promise<void>;
  /** A person's updates of one document, by client id, in their order. */
  list(personId: string, documentId: string): Promise<UnsavedUpdate[]>;
  /** The documents that a person has unsaved updates in. */
  documents(personId: string): Promise<string[]>;
  keepWords(words: readonly KeptWords[]): Promise<void>;
  words(personId: string, documentId: string): Promise<KeptWords[]>;
  /** A person's words of all documents, oldest first. */
  allWords(personId: string): Promise<KeptWords[]>;
  dropWords(ids: readonly string[]): Promise<void>;
}

interface Schema extends DBSchema {
  updates: { key: string; value: UnsavedUpdate; indexes: { place: [string, string]; personId: string } };
  words: { key: string; value: KeptWords; indexes: { place: [string, string]; personId: string } };
}

const wordsListeners = new Set<() => void>();

/** Calls back when words were kept or dropped in this tab. Returns how to stop. */
export function onKeptWords(listener: () => void): () => void {
  wordsListeners.add(listener);
  return () => wordsListeners.delete(listener);
}

/** Opens the device's store in IndexedDB. Each method rejects where the browser refuses storage; nothing else is lost then. */
export function openUnsavedStore(name = 'coherence-unsaved'): UnsavedStore {
  let opening: Promise<IDBPDatabase<Schema>> | null = null;
  const database = () => {
    opening ??= openDB<Schema>(name, 1, {
      upgrade(db) {
        for (const [storeName, keyPath] of [['updates', 'updateId'], ['words', 'id']] as const) {
          const store = db.createObjectStore(storeName, { keyPath });
          store.createIndex('place', ['personId', 'documentId']);
          store.createIndex('personId', 'personId');
        }
      },
      terminated: () => (opening = null),
    }).catch((error: unknown) => {
      opening = null;
      throw error;
    });
    return opening;
  };
  const removeAll = async (storeName: 'updates' | 'words', keys: readonly string[]) => {
    const tx = (await database()).transaction(storeName, 'readwrite');
    await Promise.all([...keys.map((key) => tx.store.delete(key)), tx.done]);
  };
  return {
    async put(update) {
      await (await database()).put('updates', update);
    },
    remove: (updateIds) => removeAll('updates', updateIds),
    async list(personId, documentId) {
      const updates = await (await database()).getAllFromIndex('updates', 'place', [personId, documentId]);
      return updates.sort((a, b) => a.clientId - b.clientId || a.order - b.order);
    },
    async documents(personId) {
      const updates = await (await database()).getAllFromIndex('updates', 'personId', personId);
      return [...new Set(updates.map(({ documentId }) => documentId))];
    },
    async keepWords(words) {
      const tx = (await database()).transaction('words', 'readwrite');
      await Promise.all([...words.map((word) => tx.store.put(word)), tx.done]);
      for (const listener of wordsListeners) listener();
    },
    async words(personId, documentId) {
      const words = await (await database()).getAllFromIndex('words', 'place', [personId, documentId]);
      return words.sort((a, b) => a.at - b.at);
    },
    async allWords(personId) {
      const words = await (await database()).getAllFromIndex('words', 'personId', personId);
      return words.sort((a, b) => a.at - b.at);
    },
    async dropWords(ids) {
      await removeAll('words', ids);
      for (const listener of wordsListeners) listener();
    },
  };
}
