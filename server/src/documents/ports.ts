import type { DocumentKind } from '../../../schema/document/roots.ts';

/** What a person may do in a document: read; read and be present; write. */
export type DocumentRole = 'VIEWER' | 'COMMENTER' | 'EDITOR';

/**
 * The versions under which an access was resolved (D9): `person.access_version` of the actor and
 * `department.access_version` of the document's department. A write is inserted only while both still hold.
 */
export interface AccessStamp {
  readonly personVersion: bigint;
  readonly departmentVersion: bigint;
}

export interface DocumentAccessGrant {
  readonly role: DocumentRole;
  /** Where an EDITOR writes in a part of the document only: the objects whose roots (D21) those are. Null where the role holds for all of it. */
  readonly within: ReadonlySet<string> | null;
  readonly stamp: AccessStamp;
  /** The earliest moment at which a right behind this role ends by date; it is resolved again then. */
  readonly expiresAt: Date | null;
}

/** Who may do what in a document; the domain's policy stands behind it. */
export interface DocumentAccess {
  /** The person's access now, read from the database and not from a cache; null where the document is absent or forbidden alike. */
  resolve(personId: string, documentId: string): Promise<DocumentAccessGrant | null>;
}

/** Which roots a document has. */
export interface DocumentStructure {
  /** Whether the row behind a root exists. Removed steps and items stay known, so that late words are kept (D20). */
  rootExists(documentId: string, root: string): Promise<boolean>;
}

/** How a person is shown to those present (D10). */
export interface DocumentPeople {
  name(personId: string): Promise<string>;
}

export interface DocumentClock {
  now(): Date;
}

/** Why an update was written (D14); `edit` is a person's own push. */
export type UpdateKind = 'edit' | 'import' | 'suggestion' | 'restore' | 'repair';

/** An update as the log keeps it (D13). */
export interface LoggedUpdate {
  readonly seq: number;
  readonly updateId: string;
  readonly authorId: string;
  readonly clientId: number;
  readonly kind: UpdateKind;
  readonly bytes: Uint8Array;
}

/** An update of the log without its words. */
export type KnownUpdate = Omit<LoggedUpdate, 'bytes' | 'kind'>;

/** The encoded live state at a seq. */
export interface Snapshot {
  readonly seq: number;
  readonly bytes: Uint8Array;
  /** Of the same state, so that nobody has to read it through; null where it was not kept. */
  readonly stateVector?: Uint8Array | null;
}

/** Everything a room needs to come alive: the newest snapshot and what was committed after it. */
export interface StoredDocument {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly epoch: string;
  readonly departmentId: string;
  readonly snapshot: Snapshot | null;
  readonly tail: readonly LoggedUpdate[];
  /** Client id to the person it is leased to (D3). */
  readonly leases: ReadonlyMap<number, string>;
}

/** One update to append. */
export interface AppendRow {
  readonly updateId: string;
  readonly authorId: string;
  readonly clientId: number;
  readonly clockFrom: number;
  readonly clockTo: number;
  readonly kind: UpdateKind;
  readonly bytes: Uint8Array;
  readonly at: Date;
  /** Access versions that must still hold; null for what the server writes itself. */
  readonly stamp: AccessStamp | null;
  /** Kept with the lease of a client id that the server wrote under (D14). */
  readonly reason: string | null;
}

/** The rows of one document, all saved or none, and only if the document is still at `expectedSeq` of `epoch`. */
export interface AppendGroup {
  readonly documentId: string;
  readonly epoch: string;
  readonly expectedSeq: number;
  readonly rows: readonly AppendRow[];
}

/**
 * What became of a group. `seqs` stand in the order of its rows. Where the log has an update id already, nothing of the group is
 * appended and `known` names those that it has: what was built on another wording of one must not come in behind it.
 * behind: somebody else appended first · access: a stamp no longer holds · epoch: another history now · gone: no such document.
 */
export type AppendResult =
  | { readonly status: 'saved'; readonly seqs: readonly number[]; readonly departmentVersion: bigint }
  | { readonly status: 'known'; readonly known: readonly KnownUpdate[] }
  | { readonly status: 'behind' | 'access' | 'epoch' | 'gone' };

/** The committed head of a document and its department's access version. */
export interface DocumentHead {
  readonly epoch: string;
  readonly seq: number;
  readonly departmentVersion: bigint;
}

/** A new history, written only if the document is still at `expectedSeq` of `epoch` and the person's rights are as they were. */
export interface NewEpoch {
  readonly documentId: string;
  readonly epoch: string;
  readonly expectedSeq: number;
  readonly newEpoch: string;
  /** The state it begins with, at the next seq, and its state vector. */
  readonly bytes: Uint8Array;
  readonly stateVector: Uint8Array;
  /** Under whom it is written, and under which client id, leased to them for that. */
  readonly personId: string;
  readonly clientId: number;
  readonly stamp: AccessStamp;
  readonly at: Date;
}

/** What became of it, as of an appended group. */
export type EpochStart = Exclude<AppendResult['status'], 'known'>;

export interface ParkedEdit {
  readonly id: string;
  readonly documentId: string;
  readonly personId: string;
  readonly root: string;
  /** Editor JSON of one field. */
  readonly body: unknown;
  readonly reason: string;
  readonly at: Date;
}

/** The log cannot be reached, so that trying again at once would be no better. Whether anything was committed is unknown. */
export class LogUnavailable extends Error {
  override readonly name = 'LogUnavailable';
}

/** The append-only log: the only place where a document's truth lives (D13). */
export interface DocumentLog {
  load(documentId: string): Promise<StoredDocument | null>;
  /**
   * Appends all groups in one transaction and answers in their order, after the commit.
   * @throws when the commit failed or its outcome is unknown; the same groups may then be offered again (D2), each by itself
   *   unless it is a LogUnavailable.
   */
  append(groups: readonly AppendGroup[]): Promise<AppendResult[]>;
  /** Updates of an epoch after `seq`, in order; the first `limit` of them, or all. */
  readAfter(documentId: string, epoch: string, seq: number, limit?: number): Promise<LoggedUpdate[]>;
  /** The state that an epoch began with; null where it began with nothing. It is kept as long as the epoch's log. */
  beginning(documentId: string, epoch: string): Promise<{ readonly seq: number; readonly bytes: Uint8Array } | null>;
  /** Keeps a snapshot and lets go of all but the last few; a second one for the same seq, or for an epoch that is over, changes nothing. */
  writeSnapshot(documentId: string, epoch: string, snapshot: Snapshot, at: Date): Promise<void>;
  /** Ends a document's history and begins another in one transaction (D8); the log of the old one is kept. */
  startEpoch(start: NewEpoch): Promise<EpochStart>;
  park(edit: ParkedEdit): Promise<void>;
  /**
   * Heads of open documents, and what has changed about the people in them, in one statement (D9).
   * @param known the access version each of them was last seen under
   */
  poll(documentIds: readonly string[], known: ReadonlyMap<string, bigint>): Promise<{
    readonly heads: ReadonlyMap<string, DocumentHead>;
    /** The access versions of those who have another one now; null for who is gone. */
    readonly changed: ReadonlyMap<string, bigint | null>;
  }>;
}
