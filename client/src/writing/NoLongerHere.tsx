import { NotFound } from '../ui/NotFound.tsx';
import { KeptWords } from './KeptWords.tsx';
import { NotSaved } from './NotSaved.tsx';
import { OpenDocument } from './OpenDocument.tsx';

export interface NoLongerHereProps {
  /** The document that was open until the right to it ended; null where none was. */
  readonly documentId: string | null;
  readonly fieldLabel: (root: string) => string | null;
}

/** "Not found", and below it one's own words that the document did not take any more (D9). */
export function NoLongerHere({ documentId, fieldLabel }: NoLongerHereProps) {
  return (
    <>
      <NotFound />
      <div style={{ maxWidth: 760, marginTop: 28 }}>
        {documentId === null ? <KeptWords /> : <OpenDocument documentId={documentId}><NotSaved fieldLabel={fieldLabel} /></OpenDocument>}
      </div>
    </>
  );
}
