import { useContext } from 'react';
import { DocumentProviderContext } from '../editor/document/provider-context.tsx';
import { RefusedWords } from '../editor/kept-words/RefusedWords.tsx';

/** One's own words of this document that were not saved, to put back, copy or discard; nothing until the document is open (D5). */
export function NotSaved({ fieldLabel }: { fieldLabel: (root: string) => string | null }) {
  return useContext(DocumentProviderContext) === null ? null : <RefusedWords fieldLabel={fieldLabel} />;
}
