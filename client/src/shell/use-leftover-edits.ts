import { useEffect } from 'react';
import { openUnsavedStore } from '../editor/unsaved-store.ts';
import { socket } from '../graphql/socket.ts';
import { useViewer } from '../session/viewer-context.ts';

/** Long enough for the page somebody came for to be there first. */
const WAIT_MS = 3_000;

/** After signing in, saves what this person left unsaved on this device, in whatever document (D22); the code for it is fetched only then. */
export function useLeftoverEdits(): void {
  const { person, sharedComputer } = useViewer();
  useEffect(() => {
    if (sharedComputer || typeof indexedDB === 'undefined') return;
    const end = new AbortController();
    const push = async () => {
      if ((await openUnsavedStore().documents(person.id)).length === 0 || end.signal.aborted) return;
      const { pushLeftoverEdits } = await import('../editor/leftover-edits.ts');
      await pushLeftoverEdits({ client: socket, person: { id: person.id }, signal: end.signal });
    };
    // What cannot be read or sent now stays where it is and is tried again with the next page load.
    const timer = setTimeout(() => void push().catch(() => {}), WAIT_MS);
    return () => {
      clearTimeout(timer);
      end.abort();
    };
  }, [person.id, sharedComputer]);
}
