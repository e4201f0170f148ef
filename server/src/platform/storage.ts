import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';

/** Where bytes are kept by a key that is ours: never by a name that anybody gave. */
export interface Storage {
  /** Keeps them before it answers; the same key again replaces them. */
  put(key: string, bytes: Uint8Array, mediaType: string): Promise<void>;
  /** What is kept under a key; null for nothing. */
  get(key: string): Promise<Readable | null>;
  /** Nothing is kept under it any more, whether something was or not. */
  remove(key: string): Promise<void>;
}

/** A key is of small letters, digits and underscores in parts: no dot, and so no way out of a folder. */
const KEY = /^[a-z0-9_]+(\/[a-z0-9_]+)*$/;

/** @throws Error for a key of another form, which is a fault of ours */
export function checkKey(key: string): string {
  if (!KEY.test(key)) throw new Error('A key of the storage has a form of its own');
  return key;
}

/** Keeps bytes as files of a folder, which is made with the first of them. */
export function createLocalStorage(folder: string): Storage {
  const at = (key: string) => path.join(folder, ...checkKey(key).split('/'));
  return {
    async put(key, bytes) {
      const file = at(key);
      await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
      // Written beside and renamed: a crash leaves the whole file or none.
      const beside = `${file}.${randomUUID()}`;
      try {
        const handle = await open(beside, 'wx', 0o600);
        try {
          await handle.writeFile(bytes);
          await handle.sync();
        } finally {
          await handle.close();
        }
        await rename(beside, file);
      } catch (error) {
        await rm(beside, { force: true });
        throw error;
      }
    },
    async get(key) {
      try {
        return (await open(at(key), 'r')).createReadStream();
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
        throw error;
      }
    },
    remove: (key) => rm(at(key), { force: true }),
  };
}
