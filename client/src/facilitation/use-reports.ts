import { useQuery } from '@apollo/client/react';
import { PostReportsDocument } from '../graphql/generated/graphql.ts';
import { type Trouble, troubleOf } from '../graphql/problem.ts';
import type { ReportView, Space } from './thread-view.ts';

export interface Reports {
  /** The oldest first; undefined until they are here. */
  readonly reports: readonly ReportView[] | undefined;
  readonly trouble: Trouble | null;
  readonly refetch: () => Promise<unknown>;
}

/** Reports that wait for the viewer to settle them in a space; asked for where `leads`. */
export function useReports({ id }: Space, leads = true): Reports {
  const { data, error, refetch } = useQuery(PostReportsDocument, { variables: { id }, skip: !leads, fetchPolicy: 'cache-and-network' });
  const space = data?.node;
  return { reports: space && 'postReports' in space ? space.postReports : undefined, trouble: !data && error ? troubleOf(error) : null, refetch: () => refetch() };
}
