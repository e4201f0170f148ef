import { useQuery } from '@apollo/client/react';
import { type ReactNode, useEffect, useSyncExternalStore } from 'react';
import { Navigate, useLocation } from 'react-router';
import { pageBelongsTo } from '../graphql/client.ts';
import { ViewerDocument } from '../graphql/generated/graphql.ts';
import { troubleOf } from '../graphql/problem.ts';
import { connectionState, subscribeToConnection } from '../graphql/socket.ts';
import { TroubleNote } from '../ui/TroubleNote.tsx';
import { followOtherTabs } from './session.ts';
import { useSessionCheck } from './use-session-check.ts';
import classes from './EntryPage.module.css';
import { ViewerContext } from './viewer-context.ts';

/** Lets people who are signed in through to `children`; sends others to the sign-in page and back again. */
export function SessionGate({ children, waiting }: { children: ReactNode; waiting: ReactNode }) {
  const { data, error, refetch } = useQuery(ViewerDocument, { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' });
  const { pathname, search } = useLocation();
  const connection = useSyncExternalStore(subscribeToConnection, connectionState);
  const ended = connection === 'ended' || data?.viewer === null;

  useEffect(() => followOtherTabs(), []);
  useSessionCheck(connection);

  if (ended) {
    const was = data?.viewer ? `&ended=${data.viewer.sharedComputer ? 'shared' : 'own'}` : '';
    return <Navigate to={`/sign-in?next=${encodeURIComponent(pathname + search)}${was}`} replace />;
  }
  // Before anything below can write.
  if (data?.viewer) pageBelongsTo(data.viewer.person.id);
  if (data?.viewer) return <ViewerContext value={data.viewer}>{children}</ViewerContext>;
  if (error) {
    return (
      <div className={classes.plain}>
        <TroubleNote trouble={troubleOf(error)} onRetry={() => void refetch().catch(() => {})} />
      </div>
    );
  }
  return waiting;
}
