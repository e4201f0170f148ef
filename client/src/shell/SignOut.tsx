import { useEffect, useState } from 'react';
import { type EditsPlace, hasUnsavedEdits } from '../editor/kept-words/unsaved-registry.ts';
import { endSession } from '../session/session.ts';
import { useViewer } from '../session/viewer-context.ts';
import { Confirm } from '../ui/Confirm.tsx';
import { usePlaceOfEdits } from './use-place-of-edits.ts';

/** Signs out at once, or asks first while something written is not saved yet (D22). Mount it to begin. */
export function SignOut({ onClose }: { onClose: () => void }) {
  const { sharedComputer } = useViewer();
  const [isUnsaved] = useState(hasUnsavedEdits);
  const [ask, setAsk] = useState(isUnsaved);
  const place = usePlaceOfEdits();
  useEffect(() => {
    if (ask) return;
    // Where even signing out fails, the dialog says why and offers it again.
    endSession().catch(() => setAsk(true));
  }, [ask]);
  if (!ask) return null;
  return (
    <Confirm title="Sign out now?" action="Sign out" onClose={onClose} onConfirm={endSession}>
      {isUnsaved ? unsavedWords(sharedComputer, place) : 'The server did not answer when you signed out. Until it does, somebody at this computer could go on as you.'}
    </Confirm>
  );
}

/** What becomes of them; nothing is promised that the device has not done already. */
function unsavedWords(sharedComputer: boolean, place: EditsPlace): string {
  if (place === 'kept' && !sharedComputer) return 'Some of what you wrote has not been saved yet. It stays on this device, locked to you, and is saved when you sign in here again.';
  const why = sharedComputer ? 'and nothing is kept on a shared computer' : 'and this browser could not keep it on the device';
  return `Some of what you wrote has not been saved yet, ${why}. If you sign out now, those words are lost; wait for “Saved” to keep them.`;
}
