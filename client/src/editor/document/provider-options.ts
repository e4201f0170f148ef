import { DOCUMENT_SCHEMA_VERSION } from '../../../../schema/document/version.ts';
import type { SocketClient } from './document-transport.ts';
import type { PersonWatch } from './signed-in-person.ts';
import type { Locks } from './stored-updates.ts';
import { openUnsavedStore, type UnsavedStore } from '../kept-words/unsaved-store.ts';

export interface DocumentProviderOptions {
  readonly client: SocketClient;
  readonly documentId: string;
  readonly person: { readonly id: string };
  /** On a shared computer nothing is kept on the device (D22). */
  readonly sharedComputer: boolean;
  /** Where unsaved edits are kept; null keeps them nowhere. Default: IndexedDB. */
  readonly storage?: UnsavedStore | null;
  /** Default: the browser's Web Locks. Without them nothing is kept, since two tabs could push the same edits differently (D6). */
  readonly locks?: Locks | null;
  /** Tells who has signed in on this browser; nothing is sent while it is somebody else (D22). Default: nobody watches. */
  readonly watchPerson?: PersonWatch;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** From 0 to below 1. */
  readonly random?: () => number;
  readonly newClientId?: () => number;
  readonly newUpdateId?: () => string;
  /** The schema version that this editor understands. */
  readonly schemaVersion?: number;
}

/** The options with every default in its place; `storage` is null wherever nothing may be kept. */
export type CompleteOptions = Required<DocumentProviderOptions>;

function randomUint32(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0]!;
}

function randomHex(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function completeOptions(options: DocumentProviderOptions): CompleteOptions {
  const locks = options.locks === undefined ? (globalThis.navigator?.locks ?? null) : options.locks;
  const mayKeep = !options.sharedComputer && locks !== null && options.storage !== null;
  return {
    watchPerson: () => () => {},
    now: Date.now,
    random: () => randomUint32() / 2 ** 32,
    newClientId: randomUint32,
    newUpdateId: () => `update_${randomHex()}`,
    schemaVersion: DOCUMENT_SCHEMA_VERSION,
    ...options,
    locks,
    storage: mayKeep ? (options.storage ?? openUnsavedStore()) : null,
  };
}
