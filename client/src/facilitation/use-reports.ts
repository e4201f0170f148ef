import { useQuery } from '@apollo/client/react';
import { useEffect, useEffectEvent } from 'react';
import { PostReportsDocument } from '../graphql/generated/graphql.ts';
import { type Trouble, troubleOf } from '../graphql/problem.ts';
import type { ReportView, Space } from './thread-view.ts';

export interface Reports {
  /** The oldest first; undefined until they are here. */
  readonly reports: readonly ReportView[] | undefined;
  readonly trouble: Trouble | null;
  readonly refetch: () => Promise<unknown>;
}

/** Reports that wait for the viewer to settle them in a space; asked for where `leads`, and again with each change of `news`. */
export function useReports({ id }: Space, { leads = true, news = 0 }: { readonly leads?: boolean; readonly news?: number } = {}): Reports {
  const { data, error, refetch } = useQuery(PostReportsDocument, { variables: { id }, skip: !leads, fetchPolicy: 'cache-and-network' });
  const again = useEffectEvent(() => void refetch().catch(() => {}));
  useEffect(() => {
    if (leads && news > 0) again();
  }, [leads, news]);
  const space = data?.node;
  return { reports: space && 'postReports' in space ? space.postReports : undefined, trouble: !data && error ? troubleOf(error) : null, refetch: () => refetch() };
}
