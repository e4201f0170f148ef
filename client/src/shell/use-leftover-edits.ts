import { useEffect, useEffectEvent } from 'react';
import { hasKeptComments } from '../comments/kept-comments.ts';
import { openUnsentStore } from '../discussions/unsent-store.ts';
import { openUnsavedStore } from '../editor/kept-words/unsaved-store.ts';
import { socket } from '../graphql/socket.ts';
import { useViewer } from '../session/viewer-context.ts';

/** Long enough for the page somebody came for to be there first. */
const WAIT_MS = 3_000;
/** Until it is looked again for what a tab held that may have ended by then, or what could not be sent. */
const AGAIN_MS = 20_000;

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
      const isLeft = async () => (await openUnsavedStore().documents(person.id)).length > 0;
      if (!(await isLeft()) || end.signal.aborted) return false;
      const { pushLeftoverEdits } = await import('../editor/kept-words/leftover-edits.ts');
      await pushLeftoverEdits({ client: socket, person: { id: person.id }, signal: end.signal });
      return isLeft();
    };
    // What cannot be read stays where it is until the next page load.
    const look = () => void push().then((isLeft) => isLeft && !end.signal.aborted && (timer = setTimeout(look, AGAIN_MS)), () => {});
    let timer = setTimeout(look, WAIT_MS);
    return () => {
      clearTimeout(timer);
      end.abort();
    };
  }, [person.id, sharedComputer]);
}
