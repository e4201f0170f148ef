import { useEffect, useState } from 'react';
import { hasUnsavedEdits } from '../editor/unsaved-registry.ts';
import { endSession } from '../session/session.ts';
import { useViewer } from '../session/viewer-context.ts';
import { Confirm } from '../ui/Confirm.tsx';

/** Signs out at once, or asks first while something written is not saved yet (D22). Mount it to begin. */
export function SignOut({ onClose }: { onClose: () => void }) {
  const { sharedComputer } = useViewer();
  const [ask, setAsk] = useState(hasUnsavedEdits);
  useEffect(() => {
    if (ask) return;
    // Where even signing out fails, the dialog says why and offers it again.
    endSession().catch(() => setAsk(true));
  }, [ask]);
  if (!ask) return null;
  return (
    <Confirm title="Sign out now?" action="Sign out" onClose={onClose} onConfirm={endSession}>
      {hasUnsavedEdits() ? unsavedWords(sharedComputer) : 'The server did not answer when you signed out. Until it does, somebody at this computer could go on as you.'}
    </Confirm>
  );
}

function unsavedWords(sharedComputer: boolean): string {
  return sharedComputer
    ? 'Some of what you wrote has not been saved yet, and nothing is kept on a shared computer. If you sign out now, those words are lost; wait for “Saved” to keep them.'
    : 'Some of what you wrote has not been saved yet. It stays on this device, locked to you, and is saved when you sign in here again.';
}
