import * as Y from 'yjs';
import { quietDoc } from '../../../../schema/document/quiet-doc.ts';
import type { AccessStamp, DocumentLog, EpochStart, StoredDocument } from '../ports.ts';
import { UnbuiltDocument } from './unbuilt-document.ts';

export interface AfreshRequest {
  readonly documentId: string;
  /** The history that is to end. */
  readonly epoch: string;
  readonly newEpoch: string;
  /** Who does it; the new state is written under a client id leased to them. */
  readonly personId: string;
  readonly clientId: number;
  readonly stamp: AccessStamp;
  readonly at: Date;
}

/** Begins a new history of a document with the live content of the old one, in one transaction; the old log is kept (D8). */
export async function startAfresh(log: DocumentLog, { epoch, clientId, ...request }: AfreshRequest): Promise<EpochStart> {
  const stored = await log.load(request.documentId);
  if (!stored) return 'gone';
  if (stored.epoch !== epoch) return 'epoch';
  const expectedSeq = stored.tail.at(-1)?.seq ?? stored.snapshot?.seq ?? 0;
  return log.startEpoch({ ...request, epoch, clientId, expectedSeq, ...freshState(stored, clientId) });
}

/**
 * The live content of a stored document as a state without history, written under one client id. A Y.Doc is made anew from content
 * here alone, and only for a new epoch: merged with the old one it would double every word.
 * @throws where the copy does not say the same as the document
 */
export function freshState(stored: Pick<StoredDocument, 'snapshot' | 'tail'>, clientId: number): { bytes: Uint8Array; stateVector: Uint8Array } {
  const [old, fresh] = [new UnbuiltDocument(stored).build(), quietDoc()];
  fresh.clientID = clientId;
  const roots = [...old.share.keys()];
  fresh.transact(() => {
    for (const root of roots) {
      const content = old.getXmlFragment(root).toArray();
      if (content.length > 0) fresh.getXmlFragment(root).insert(0, content.map((node) => node.clone() as Y.XmlElement | Y.XmlText));
    }
  });
  for (const root of roots) {
    if (fresh.getXmlFragment(root).toString() !== old.getXmlFragment(root).toString()) throw new Error('a document could not be copied as it is');
  }
  return { bytes: Y.encodeStateAsUpdate(fresh), stateVector: Y.encodeStateVector(fresh) };
}
