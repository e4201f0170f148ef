import { lazy, type ReactNode, Suspense, useContext, useMemo, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { CommentDeskContext, createCommentDesk, useDesk } from '../comments/comment-desk.ts';
import type { ScopeFeed } from '../comments/scope-feed.ts';
import { isWide } from '../comments/use-wide.ts';
import { type PlanDialog, usePlanDesk } from './plan-context.ts';
import type { FetchedPlan } from './plan-from.ts';
import { CommentedPlanContext, useCommentedPlan } from './use-commented-plan.tsx';
import classes from './PlanPage.module.css';

const CommentRail = lazy(async () => ({ default: (await import('../comments/CommentRail.tsx')).CommentRail }));

/** Lets everything in a plan's page be commented on. The comments are open at once where there is room and something new, or where an address leads to one. */
export function CommentedPlan({ fetched: { id, viewerCan, commentCounts, reviews }, children }: { fetched: FetchedPlan; children: ReactNode }) {
  const { plan, open } = usePlanDesk();
  const [params] = useSearchParams();
  const [isOpen] = useState(() => isWide('plan') && (commentCounts.unread > 0 || params.has('comment')));
  const desk = useMemo(() => createCommentDesk({ kind: 'plan', id }, viewerCan.comment, isOpen), [id, viewerCan.comment, isOpen]);
  const page = useCommentedPlan(plan, reviews, open);
  return <CommentDeskContext value={desk}><CommentedPlanContext value={page}>{children}</CommentedPlanContext></CommentDeskContext>;
}

/** A view of the plan, and its comments beside it. */
export function WithComments({ feed, dialog, children }: { feed: ScopeFeed; dialog: PlanDialog | null; children: ReactNode }) {
  const page = useContext(CommentedPlanContext)!;
  const isOpen = useDesk((state) => state.isOpen);
  const text = useRef<HTMLDivElement>(null);
  return (
    <div className={classes.columns} data-rail={isOpen || undefined}>
      <div ref={text} className={classes.beside}>{children}</div>
      <Suspense><CommentRail page={page} text={text} feed={feed} collapsible muted={dialog?.what === 'item' || dialog?.what === 'review'} /></Suspense>
    </div>
  );
}
