import { objectOfRoot } from '../../../../schema/document/roots.ts';
import type { DocumentRole } from './document-operations.ts';
import type { ShownLostWords } from '../kept-words/lost-words.ts';
import type { KeptReason } from '../kept-words/unsaved-store.ts';

/**
 * opening: the text is not here yet · saving / saved: connected · offline-kept: not connected, edits are kept on this device ·
 * offline: not connected, edits live in this tab only · read-only: connected, may not write · ended: access was removed ·
 * locked: somebody else has signed in on this device, nothing is sent · reload-needed: the document needs a newer editor (D16).
 */
export type DocumentStatus =
  | 'opening'
  | 'saving'
  | 'saved'
  | 'offline'
  | 'offline-kept'
  | 'read-only'
  | 'ended'
  | 'locked'
  | 'reload-needed';


/** One's own words that were not saved and will not be by themselves: to put back, copy or discard (D5, D8, D9). */
export interface RefusedWords {
  readonly id: string;
  /** The field they belong to, where it is known. */
  readonly root: string | null;
  readonly text: string;
  readonly reason: KeptReason;
  /** What happened, for people. */
  readonly message: string;
}

/** What the interface needs to know of an open document; a new object whenever anything of it changes. */
export interface DocumentState {
  readonly status: DocumentStatus;
  /** Whether the text is here to be read. */
  readonly ready: boolean;
  /** Whether anything can be written; where, `within` says. */
  readonly canWrite: boolean;
  /** The objects in whose fields alone one may write (D9); null where it is every field. */
  readonly within: readonly string[] | null;
  readonly role: DocumentRole | null;
  readonly refused: readonly RefusedWords[];
  /** One's own words that a colleague deleted without having seen them, and about which nothing is decided (D18). */
  readonly lost: readonly ShownLostWords[];
  /** Above half of the size limit: time to take something out (D4). */
  readonly nearlyFull: boolean;
  /** Raised when the Y.Doc was replaced; fields bind to the new one. */
  readonly generation: number;
}

/** Whether somebody may write in a field now. */
export function mayWriteIn({ canWrite, within }: Pick<DocumentState, 'canWrite' | 'within'>, root: string): boolean {
  return canWrite && (within === null || within.includes(objectOfRoot(root)));
}

export interface StatusFacts {
  readonly ended: boolean;
  readonly locked: boolean;
  readonly outdated: boolean;
  readonly opened: boolean;
  readonly connected: boolean;
  readonly unsaved: boolean;
  /** Whether everything unsaved is kept on the device; with nothing unsaved, whether it would be. */
  readonly kept: boolean;
  readonly canWrite: boolean;
}

/** The one word for where a document stands. `saved` stands on acknowledgements alone (D22). */
export function statusOf(facts: StatusFacts): DocumentStatus {
  if (facts.ended) return 'ended';
  if (facts.locked) return 'locked';
  if (facts.outdated) return 'reload-needed';
  if (!facts.opened) return 'opening';
  if (!facts.connected) return facts.kept ? 'offline-kept' : 'offline';
  if (facts.unsaved) return 'saving';
  return facts.canWrite ? 'saved' : 'read-only';
}
