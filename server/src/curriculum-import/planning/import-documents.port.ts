import type { Block } from '../../../../schema/document/content.ts';
import type { DocumentKind } from '../../../../schema/document/roots.ts';
import type { Tx } from '../../platform/database.ts';

/** What the field behind a root shall read; no blocks leave or make it empty. */
export interface RootText {
  readonly root: string;
  readonly blocks: readonly Block[];
}

/** A document that does not exist yet, with its first text. */
export interface NewDocument {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly objectId: string;
  readonly departmentId: string;
  readonly schemeId: string;
  readonly unitId: string;
  readonly texts: readonly RootText[];
}

/** A field of an existing document that shall read otherwise, unless somebody has changed it since it was read as `expected`. */
export interface RootChange extends RootText {
  readonly expected: string;
}

/** A document as it stands: the text of each root that holds any, and whether a person has ever written in it. */
export interface ReadDocument {
  readonly texts: ReadonlyMap<string, string>;
  readonly writtenByPeople: boolean;
}

/** What an import needs of the document engine. */
export interface ImportDocuments {
  read(documentIds: readonly string[]): Promise<ReadonlyMap<string, ReadDocument>>;
  /** Writes new documents in the caller's transaction. @param onDocument called after each */
  create(tx: Tx, personId: string, documents: readonly NewDocument[], onDocument: () => Promise<void>): Promise<void>;
  /** Changes fields of an open or closed document as one ordinary edit of the server's (D8, D14). */
  edit(documentId: string, personId: string, changes: readonly RootChange[]): Promise<void>;
}
