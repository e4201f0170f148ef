import { useEffect } from 'react';
import { saySignedInPerson, watchSignedInPerson } from '../editor/document/signed-in-person.ts';
import { openSocket } from '../graphql/socket.ts';
import { useViewer } from '../session/viewer-context.ts';

/**
 * Says who is signed in to all that is open on this browser, then lets the socket open (D22). A browser has one cookie: where somebody
 * else signs in, in another tab, this page loads anew as theirs.
 */
export function useSignedInPerson(): void {
  const { person } = useViewer();
  useEffect(() => {
    saySignedInPerson(person.id);
    openSocket();
    return watchSignedInPerson(person.id, (same) => {
      if (!same) location.reload();
    });
  }, [person.id]);
}
