import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { BodyNode } from '../writing/body.ts';
import type { Mentionable } from '../writing/mention-words.ts';

/** A file that goes with a post: on the server already, or still only here. */
export interface UnsentFile {
  /** Known by this while it has no id. */
  readonly key: string;
  readonly name: string;
  readonly bytes: number;
  /** Set once the server has it. */
  readonly fileId: string | null;
  readonly blob: Blob | null;
}

/** What a post answers word by word. */
export interface Quoted {
  readonly postId: string;
  readonly text: string;
  readonly author: string;
}

/** A post as it was written. */
export interface Written {
  readonly body: BodyNode;
  readonly mentions: readonly Mentionable[];
  readonly quote: Quoted | null;
  readonly files: readonly UnsentFile[];
}

/** A post on its way: the server takes its key but once, however often it is sent. */
export interface UnsentPost extends Written {
  readonly clientKey: string;
  readonly personId: string;
  readonly threadId: string;
  /** What it answers; null for an opening post. */
  readonly parentId: string | null;
  /** When it was written, in milliseconds since 1970. */
  readonly at: number;
}

/** Where unsent posts wait on this device, each its writer's alone. */
export interface UnsentStore {
  put(post: UnsentPost): Promise<void>;
  remove(clientKey: string): Promise<void>;
  /** A person's, oldest first. */
  list(personId: string): Promise<UnsentPost[]>;
}

interface Schema extends DBSchema {
  posts: { key: string; value: UnsentPost; indexes: { personId: string } };
}

/** Opens the device's store in IndexedDB. Each method rejects where the browser refuses storage. */
export function openUnsentStore(name = 'coherence-unsent-posts'): UnsentStore {
  let opening: Promise<IDBPDatabase<Schema>> | null = null;
  const database = () => {
    opening ??= openDB<Schema>(name, 1, {
      upgrade: (db) => void db.createObjectStore('posts', { keyPath: 'clientKey' }).createIndex('personId', 'personId'),
      terminated: () => (opening = null),
    }).catch((error: unknown) => {
      opening = null;
      throw error;
    });
    return opening;
  };
  return {
    async put(post) {
      await (await database()).put('posts', post);
    },
    async remove(clientKey) {
      await (await database()).delete('posts', clientKey);
    },
    async list(personId) {
      return (await (await database()).getAllFromIndex('posts', 'personId', personId)).toSorted((a, b) => a.at - b.at);
    },
  };
}
