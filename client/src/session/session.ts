import { leaveWithoutAsking } from '../editor/kept-words/unsaved-registry.ts';
import { client } from '../graphql/client.ts';
import { sessionBegan } from '../graphql/socket.ts';
import { signOut } from './session.api.ts';

const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('coherence-session');

/** Begins anew after sign-in: nothing that another person saw stays in memory. The socket opens once it is known who is here. */
export async function startSession(): Promise<void> {
  sessionBegan();
  await client.clearStore();
}

/** Signs out here and in every tab of this browser; loads the page anew, so that nothing stays in memory. @throws SessionProblem */
export async function endSession(): Promise<void> {
  await signOut();
  channel?.postMessage('signed-out');
  // Whoever signs out was asked about unsaved words before.
  leaveWithoutAsking();
  leave();
}

function leave(): void {
  location.assign('/sign-in');
}

/** Follows a sign-out in another tab. Returns how to stop. */
export function followOtherTabs(): () => void {
  const listener = () => leave();
  channel?.addEventListener('message', listener);
  return () => channel?.removeEventListener('message', listener);
}

/** Where to go after sign-in: a path of this site and nothing else. */
export function safeNext(next: string | null): string {
  return next !== null && /^\/(?![/\\])/.test(next) && !next.startsWith('/sign-in') ? next : '/';
}
