import { useQuery } from '@apollo/client/react';
import { useEffect, useEffectEvent } from 'react';
import { useLocation } from 'react-router';
import { NavNewsDocument } from '../graphql/generated/graphql.ts';
import { newsBySpace } from './nav-news.ts';

const NOTHING: ReadonlyMap<string, number> = new Map();

/** Nobody is told of what is posted in every one of their spaces: looked at now and then while the page is in sight. */
const LOOK_AGAIN_MS = 60_000;

/** How many threads of each space have something new, by the space's id; looked at again with every change of page. */
export function useNavNews(): ReadonlyMap<string, number> {
  const { pathname } = useLocation();
  const { data, refetch } = useQuery(NavNewsDocument, { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' });
  const again = useEffectEvent(() => {
    if (document.visibilityState === 'visible') refetch().catch(() => {});
  });
  const first = useEffectEvent(() => data === undefined);
  useEffect(() => {
    if (!first()) again();
  }, [pathname]);
  useEffect(() => {
    const timer = setInterval(() => again(), LOOK_AGAIN_MS);
    const onVisible = () => again();
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', onVisible);
    };
  }, []);
  return data?.viewer ? newsBySpace(data.viewer.newsInSpaces.nodes) : NOTHING;
}
