import { useContext } from 'react';
import { StepAvatars } from '../editor/document/PresenceAvatars.tsx';
import { DocumentProviderContext } from '../editor/document/provider-context.tsx';

/** The colleagues writing in a step; nobody until the document is open. */
export function PeopleHere({ stepId }: { stepId: string }) {
  return useContext(DocumentProviderContext) === null ? null : <StepAvatars stepId={stepId} />;
}
