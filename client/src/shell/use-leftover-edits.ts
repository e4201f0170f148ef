import { useEffect, useEffectEvent } from 'react';
import { hasKeptComments } from '../comments/kept-comments.ts';
import { openUnsentStore } from '../discussions/unsent-store.ts';
import { openUnsavedStore } from '../editor/unsaved-store.ts';
import { socket } from '../graphql/socket.ts';
import { useViewer } from '../session/viewer-context.ts';

/** Long enough for the page somebody came for to be there first. */
const WAIT_MS = 3_000;

/** After signing in, saves what this person left unsaved on this device, in whatever document (D22), and sends their comments and posts; the code for it is fetched only then. */
export function useLeftoverEdits(): void {
  const viewer = useViewer();
  const { person, sharedComputer } = viewer;
  const sendComments = useEffectEvent(async () => {
    if (!hasKeptComments(person.id)) return;
    const { outboxOf } = await import('../comments/use-unsent.ts');
    outboxOf(viewer);
  });
  const sendPosts = useEffectEvent(async () => {
    if ((await openUnsentStore().list(person.id)).length === 0) return;
    const { outboxOf } = await import('../discussions/outbox-of.ts');
    outboxOf(viewer);
  });
  useEffect(() => {
    if (sharedComputer || typeof indexedDB === 'undefined') return;
    const end = new AbortController();
    const push = async () => {
      await sendComments();
      await sendPosts();
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
