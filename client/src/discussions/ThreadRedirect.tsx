import { Navigate, useParams, useSearchParams } from 'react-router';
import { threadPath } from '../facilitation/space-path.ts';
import { ThreadPlaceDocument } from '../graphql/generated/graphql.ts';
import { usePage } from '../graphql/use-page.ts';
import { NotFound } from '../ui/NotFound.tsx';
import { PageSkeleton } from '../ui/PageSkeleton.tsx';
import { PageTrouble } from '../ui/PageTrouble.tsx';

/** A thread's own address leads to it among those of its space. */
export function ThreadRedirect() {
  const { threadId = '' } = useParams();
  const [search] = useSearchParams();
  const { data, trouble, refetch } = usePage(ThreadPlaceDocument, { id: threadId });
  if (data?.thread) return <Navigate replace to={{ pathname: threadPath(data.thread), search: search.toString() }} />;
  if (data) return <NotFound />;
  return trouble ? <PageTrouble trouble={trouble} onRetry={() => void refetch()} /> : <PageSkeleton />;
}
