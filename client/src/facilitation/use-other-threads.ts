import { useQuery } from '@apollo/client/react';
import { OtherThreadsDocument } from '../graphql/generated/graphql.ts';
import { spaceOf } from './space-path.ts';
import type { FacilitatedThread } from './thread-view.ts';

type Other = Pick<FacilitatedThread, 'id' | 'title'>;

/** Threads of the same space that take posts and that the viewer facilitates; null until they are here. */
export function useOtherThreads(thread: FacilitatedThread): readonly Other[] | null {
  const { data } = useQuery(OtherThreadsDocument, { variables: { id: spaceOf(thread).id }, fetchPolicy: 'network-only' });
  const space = data?.node;
  if (!space || !('threads' in space)) return null;
  return space.threads.nodes.filter((one) => one.id !== thread.id && one.state !== 'CLOSED' && one.viewerCan.facilitate);
}
