import { useEffect, useEffectEvent, useRef, useState } from 'react';
import {
  DepartmentEventsDocument, DepartmentThreadsDocument, HubEventsDocument, HubThreadsDocument, type ThreadFilter, WorkGroupEventsDocument, WorkGroupThreadsDocument,
} from '../graphql/generated/graphql.ts';
import type { ScopeEvent } from '../graphql/scope-subscription.ts';
import { spread } from '../graphql/spread.ts';
import type { Trouble } from '../graphql/problem.ts';
import { usePage } from '../graphql/use-page.ts';
import { useScopeEvents } from '../graphql/use-scope-events.ts';
import type { Space } from '../facilitation/thread-view.ts';
import { count, departmentLabel, groupLine } from '../ui/labels.ts';
import type { ListedThread } from './discussion-view.ts';

/** The threads of a space, and what is said of it over them. */
export interface SpaceThreads {
  /** What it is called and who is in it. */
  readonly crumb: string;
  /** Its own page. */
  readonly path: string;
  readonly title: string;
  readonly threads: readonly ListedThread[];
  readonly hasMore: boolean;
  readonly canOpen: boolean;
}

export interface SpaceThreadsState {
  /** Undefined while it is on its way, null where it cannot be seen. */
  readonly space: SpaceThreads | null | undefined;
  readonly trouble: Trouble | null;
  readonly refetch: () => Promise<unknown>;
  /** Counts what has been heard of reports of posts, by those who settle them. */
  readonly reportNews: number;
}

function useWorkGroup(id: string, first: number, filter: ThreadFilter): SpaceThreadsState {
  const { data, trouble, refetch } = usePage(WorkGroupThreadsDocument, { id, first, filter });
  const renew = useListEvents(refetch);
  const { ended } = useScopeEvents(WorkGroupEventsDocument, { workGroupId: id }, renew);
  const group = ended ? null : data?.workGroup;
  const by = group?.specialists.map(({ name }) => name).join(' and ');
  return {
    trouble, refetch, reportNews: renew.reportNews,
    space: group && {
      title: group.title, path: `/work-groups/${id}`, crumb: [groupLine(group), count(group.departments.length, 'department'), by && `facilitated by ${by}`].filter(Boolean).join(' · '),
      threads: group.threads.nodes, hasMore: group.threads.pageInfo.hasNextPage, canOpen: group.viewerCan.openThread,
    },
  };
}

function useDepartment(id: string, first: number, filter: ThreadFilter): SpaceThreadsState {
  const { data, trouble, refetch } = usePage(DepartmentThreadsDocument, { id, first, filter });
  const renew = useListEvents(refetch);
  const { ended } = useScopeEvents(DepartmentEventsDocument, { departmentId: id }, renew);
  const department = ended ? null : data?.department;
  return {
    trouble, refetch, reportNews: renew.reportNews,
    space: department && {
      title: departmentLabel(department), path: `/departments/${id}`, crumb: 'among yourselves', threads: department.threads.nodes, hasMore: department.threads.pageInfo.hasNextPage,
      canOpen: department.viewerCan.openThread,
    },
  };
}

function useHub(id: string, first: number, filter: ThreadFilter): SpaceThreadsState {
  const { data, trouble, refetch } = usePage(HubThreadsDocument, { id, first, filter });
  const renew = useListEvents(refetch);
  const { ended } = useScopeEvents(HubEventsDocument, { hubId: id }, renew);
  const hub = ended ? null : data?.hub;
  return {
    trouble, refetch, reportNews: renew.reportNews,
    space: hub && { title: hub.name, path: `/hubs/${id}`, crumb: 'everybody in the hub’s schools', threads: hub.threads.nodes, hasMore: hub.threads.pageInfo.hasNextPage, canOpen: hub.viewerCan.openThread },
  };
}

/** A post in one of its threads changes counts in a list, for everybody who has it on screen: asked for no more often than this, and not by all at once; in milliseconds. */
const POSTED_MS = 2_500;

/** Renews a list with what happens in its space. */
function useListEvents(refetch: () => Promise<unknown>) {
  const again = useEffectEvent(() => refetch());
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const [reportNews, setReportNews] = useState(0);
  useEffect(() => () => clearTimeout(timer.current), []);
  const later = useEffectEvent(() => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      again().catch(() => {});
    }, POSTED_MS * (0.4 + 0.6 * spread()));
  });
  return {
    reportNews,
    refetch: () => again(),
    onEvent({ name }: ScopeEvent) {
      if (name.startsWith('report.')) {
        setReportNews((count) => count + 1);
        return true;
      }
      if (name !== 'thread.posted') return false;
      later();
      return true;
    },
  };
}

const OF_KIND = { WORK_GROUP: useWorkGroup, DEPARTMENT: useDepartment, HUB: useHub };

/** What is talked about in a space, kept up with what happens there. A page is of one kind of space for as long as it lives. */
export function useSpaceThreads(space: Space, first: number, filter: ThreadFilter): SpaceThreadsState {
  return OF_KIND[space.kind](space.id, first, filter);
}
