import { useQuery } from '@apollo/client/react';
import { LinkableThreadsDocument, LinkableWorkDocument } from '../graphql/generated/graphql.ts';
import { departmentLabel } from '../ui/labels.ts';
import { type Linkable, linkables, threadLinkables } from './linkable.ts';

/** Threads of one's spaces, a hundred of each; asked for once they are wanted. */
export function useLinkableThreads(wanted: boolean): readonly Linkable[] | null {
  const { data } = useQuery(LinkableThreadsDocument, { skip: !wanted });
  const viewer = data?.viewer;
  if (!viewer) return null;
  return threadLinkables([
    ...viewer.departments.map((space) => ({ space, name: departmentLabel(space) })),
    ...viewer.workGroups.map((space) => ({ space, name: space.title })),
    ...viewer.hubs.map((space) => ({ space, name: space.name })),
  ]);
}

/** Everything of one's departments, and what is shared with one, that a thread may be about; asked for once it is wanted. */
export function useLinkables(wanted: boolean): readonly Linkable[] | null {
  const { data } = useQuery(LinkableWorkDocument, { skip: !wanted });
  const viewer = data?.viewer;
  if (!viewer) return null;
  const shared = viewer.sharedWithMe.nodes.flatMap(({ object, department }) => (object && object.__typename !== 'DevelopmentPlan' ? [{ ...object, department }] : []));
  const sequences = [...viewer.recentSequences.nodes, ...shared.filter((one) => one.__typename === 'LessonSequence')];
  const found = linkables(viewer.departments.flatMap(({ schemes }) => schemes), sequences);
  const known = new Set(found.map(({ id }) => id));
  const others = shared.filter(({ id }) => !known.has(id)).flatMap(({ __typename, id, title, department }): Linkable[] => (
    __typename === 'LessonSequence' ? [] : [{ type: __typename === 'Unit' ? 'UNIT' : 'SCHEME', id, title, place: `${__typename === 'Unit' ? 'Unit' : 'Scheme'} · ${department.school.name}` }]
  ));
  return [...found, ...others];
}
