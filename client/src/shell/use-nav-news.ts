import { useQuery } from '@apollo/client/react';
import { useEffect, useEffectEvent } from 'react';
import { NavNewsDocument } from '../graphql/generated/graphql.ts';
import { connectionState, subscribeToConnection } from '../graphql/socket.ts';
import { newsBySpace } from './nav-news.ts';

const NOTHING: ReadonlyMap<string, number> = new Map();

/** What is told live reaches whoever is connected; for the rest it is looked again, in milliseconds, while the page is in sight. */
const LOOK_AGAIN_MS = 5 * 60_000;

/** How many threads of each space have something new, by the space's id: live (news-cache), and looked at again when the page comes into sight or the connection back. */
export function useNavNews(): ReadonlyMap<string, number> {
  const { data, refetch } = useQuery(NavNewsDocument, { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' });
  const again = useEffectEvent(() => {
    if (document.visibilityState === 'visible') refetch().catch(() => {});
  });
  useEffect(() => {
    const look = () => again();
    let was = connectionState();
    const stop = subscribeToConnection(() => {
      const isBack = was === 'offline' && connectionState() === 'online';
      if (connectionState() !== 'connecting') was = connectionState();
      if (isBack) look();
    });
    const timer = setInterval(look, LOOK_AGAIN_MS);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
      stop();
    };
  }, []);
  return data?.viewer ? newsBySpace(data.viewer.newsInSpaces.nodes) : NOTHING;
}
