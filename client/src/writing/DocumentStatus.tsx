import { useContext } from 'react';
import { PresenceAvatars } from '../editor/PresenceAvatars.tsx';
import { DocumentProviderContext } from '../editor/provider-context.tsx';
import { SaveState } from '../editor/SaveState.tsx';

/** Who else is here, and whether what one writes is safe. Empty until the document is open. */
export function DocumentStatus() {
  if (useContext(DocumentProviderContext) === null) return null;
  return <><PresenceAvatars /><SaveState /></>;
}
