import { useContext } from 'react';
import { PresenceAvatars } from '../editor/document/PresenceAvatars.tsx';
import { DocumentProviderContext } from '../editor/document/provider-context.tsx';
import { SaveState } from '../editor/document/SaveState.tsx';

/** Who else is here, and whether what one writes is safe. Empty until the document is open. */
export function DocumentStatus() {
  if (useContext(DocumentProviderContext) === null) return null;
  return <><PresenceAvatars /><SaveState /></>;
}
