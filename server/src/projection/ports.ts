import type { Anchor } from '../../../schema/document/anchors.ts';
import type { Place } from '../../../schema/document/passage-search.ts';
import type { DocumentEngine } from '../documents/engine.ts';

/** The committed documents. */
export type ReadDocument = DocumentEngine['read'];

/** A field's plain text (`fieldText`) and the seq of the document that it is of (D15). */
export interface ProjectedField {
  readonly root: string;
  readonly text: string;
}

/** Where the plain text of documents is kept. */
export interface ProjectionStore {
  /** Ids of all documents whose log is ahead of what was read of it. */
  behind(): Promise<string[]>;
  /** The text of some fields as it was last read. */
  texts(documentId: string, roots: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Keeps fields as of a seq; older than what is there already changes nothing. @param complete whether no other field has changed up to that seq */
  save(documentId: string, seq: number, fields: readonly ProjectedField[], at: Date, complete: boolean): Promise<void>;
}

/** An anchor as whoever made it keeps it. */
export interface StoredAnchor extends Anchor {
  readonly id: string;
  readonly root: string;
  /** Where it was in the field's text; null where that is not known yet, and where it is lost. */
  readonly place: Place | null;
  readonly lost: boolean;
}

/** What has become of an anchor: everything to be kept instead of what was. A lost one keeps its positions and context. */
export interface AnchorChange extends Omit<Anchor, 'quote'> {
  readonly id: string;
  readonly root: string;
  readonly documentId: string;
  readonly seq: number;
  /** Null where it is lost. */
  readonly place: Place | null;
  /** Whether anybody can see the difference: it moved, was lost, or was found again. */
  readonly visible: boolean;
}

/** Whoever keeps anchors: comments and open suggestions. */
export interface AnchorStore {
  /** All anchors to passages of these fields, the lost ones included. */
  onRoots(documentId: string, roots: readonly string[]): Promise<readonly StoredAnchor[]>;
  /** Keeps what has changed; may be told the same twice. */
  moved(changes: readonly AnchorChange[]): Promise<void>;
}
