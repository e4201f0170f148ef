import { useEffect } from 'react';
import { client, onSessionEnded } from '../graphql/client.ts';
import { ViewerDocument } from '../graphql/generated/graphql.ts';
import { type ConnectionState, sessionEnded } from '../graphql/socket.ts';

/** How often it is asked while the line is down, in milliseconds. */
const ASK_MS = 15_000;

/**
 * Notices a session that ended by itself: by an answer that says so, and, while the line is down, by asking.
 * To a browser a socket refused for want of a session looks like no network.
 */
export function useSessionCheck(connection: ConnectionState): void {
  useEffect(() => onSessionEnded(sessionEnded), []);
  useEffect(() => {
    if (connection !== 'offline') return;
    const ask = async () => {
      const { data } = await client.query({ query: ViewerDocument, fetchPolicy: 'no-cache' });
      if (data?.viewer === null) sessionEnded();
    };
    const timer = setInterval(() => void ask().catch(() => {}), ASK_MS);
    return () => clearInterval(timer);
  }, [connection]);
}
