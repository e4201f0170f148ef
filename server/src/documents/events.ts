import type { SharedText } from '../platform/shared-text.ts';
import type { DocumentRole } from './ports.ts';

/** One present person, in one tab. */
export interface PresenceClient {
  readonly clientId: number;
  readonly personId: string;
  readonly name: string;
  /** `#rrggbb`, the same for a person wherever they are. */
  readonly colour: string;
  readonly role: DocumentRole;
  /** What the tab says about itself, any JSON; null where it has left. */
  readonly state: unknown;
}

/** Why a client must open the document again. */
export type ResyncReason = 'EPOCH_CHANGED' | 'ROOM_RELOADED' | 'SERVER_DRAINING';

/** Words of the subscriber's own that a colleague deleted without having seen them (D18). */
export interface LostWordsOffer {
  readonly id: string;
  /** Null where the field cannot be told any more. */
  readonly root: string | null;
  readonly text: string;
  /** The Yjs id of the paragraph that took the place of the one they stood in; null where there is none. */
  readonly joinedInto: { readonly clientId: number; readonly clock: number } | null;
}

/**
 * What a subscriber receives. An event is one object for all its subscribers and never changes, so that it can be encoded once (D12).
 * Updates and state vectors are base64.
 */
export type DocumentEvent =
  | {
      readonly type: 'DocumentOpened';
      readonly epoch: string;
      readonly schemaVersion: number;
      readonly role: DocumentRole;
      /** Of an EDITOR who writes in the roots of some objects only: these; null otherwise. */
      readonly writableObjectIds: readonly string[] | null;
      readonly seq: number;
      /** What the caller lacks, as a V1 update in base64; encoded once for all who lack the same. */
      readonly missing: SharedText;
      readonly stateVector: string;
      readonly presence: readonly PresenceClient[];
    }
  | { readonly type: 'DocumentUpdated'; readonly seq: number; readonly update: string }
  /** `bytes` is its weight in a queue (D11), and does not go out. */
  | { readonly type: 'PresenceUpdated'; readonly clients: readonly PresenceClient[]; readonly bytes: number }
  /** Everything of this person's that lies open, in place of what was told before. */
  | { readonly type: 'DocumentWordsLost'; readonly words: readonly LostWordsOffer[] }
  /** A null role is the last event: nothing of the document may be read any more. */
  | { readonly type: 'DocumentAccessChanged'; readonly role: DocumentRole | null; readonly writableObjectIds: readonly string[] | null }
  | { readonly type: 'DocumentResyncRequired'; readonly reason: ResyncReason };

/** Bytes that an event weighs in a subscriber's queue (D11), near enough. */
export function eventBytes(event: DocumentEvent): number {
  if (event.type === 'DocumentUpdated') return event.update.length + 64;
  if (event.type === 'PresenceUpdated') return event.bytes;
  if (event.type === 'DocumentWordsLost') return event.words.reduce((sum, { text }) => sum + text.length, 64);
  return 64;
}

/** The event that tells of these. */
export function presenceEvent(clients: readonly PresenceClient[]): DocumentEvent {
  return { type: 'PresenceUpdated', clients, bytes: Buffer.byteLength(JSON.stringify(clients)) };
}

/** Base64 of bytes, without a copy of them. */
export function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
}
