import { useQuery } from '@apollo/client/react';
import { type SpaceForThreadQuery, SpaceForThreadDocument } from '../graphql/generated/graphql.ts';
import { type Trouble, troubleOf } from '../graphql/problem.ts';
import { useViewer } from '../session/viewer-context.ts';
import type { HalfTermDays } from './half-terms.ts';
import type { Space, TemplateView } from './thread-view.ts';

/** What opening threads in a space needs to know of it. */
export interface SpaceForThread {
  /** Undefined until they are here. */
  readonly templates: readonly TemplateView[] | undefined;
  /** Of this school year; none until they are here, and where no department says them. */
  readonly halfTerms: readonly HalfTermDays[];
  readonly hub: { readonly id: string; readonly name: string } | null;
  readonly trouble: Trouble | null;
  readonly refetch: () => Promise<unknown>;
}

type Found = Extract<NonNullable<SpaceForThreadQuery['node']>, { threadTemplates: unknown }>;

/** Templates, half-terms and hub of a space. */
export function useSpace({ id }: Space): SpaceForThread {
  const { today, hubs } = useViewer();
  const { data, error, refetch } = useQuery(SpaceForThreadDocument, { variables: { id, year: today.academicYear, nextYear: today.academicYear + 1 }, fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' });
  const node = data?.node;
  const space = node && 'threadTemplates' in node ? node : null;
  return {
    templates: space?.threadTemplates.map((one) => ({ ...one, onePer: one.onePer ?? null, edited: one.at != null })),
    halfTerms: space ? halfTermsOf(space) : [],
    hub: space?.__typename === 'Hub' ? space : space?.__typename === 'WorkGroup' ? space.hub : (hubs[0] ?? null),
    trouble: !data && error ? troubleOf(error) : null,
    refetch: () => refetch(),
  };
}

function halfTermsOf(space: Found): HalfTermDays[] {
  const department = space.__typename === 'Department' ? space : space.__typename === 'WorkGroup' ? space.departments[0] : space.workGroups.find(({ departments }) => departments.length > 0)?.departments[0];
  return department ? [...department.halfTerms, ...department.nextHalfTerms] : [];
}
