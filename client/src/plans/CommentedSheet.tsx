import { lazy, type ReactNode, Suspense, useContext, useMemo, useRef } from 'react';
import { CommentDeskContext, createCommentDesk } from '../comments/comment-desk.ts';
import classes from './Sheets.module.css';
import { CommentedPlanContext } from './use-commented-plan.tsx';

const ItemComments = lazy(async () => ({ default: (await import('../comments/ItemComments.tsx')).ItemComments }));

export interface CommentedSheetProps {
  /** What it shows of the plan, the item first, then what is a part of it; none where there is nothing to comment on. */
  readonly itemIds: readonly string[];
  readonly children: ReactNode;
  /** What stands below the comments. */
  readonly foot?: ReactNode;
}

/** What opens over a plan to show one item of it, with what was said about that. */
export function CommentedSheet({ itemIds, children, foot }: CommentedSheetProps) {
  const outer = useContext(CommentDeskContext);
  // What is written here is not also being written beside the plan.
  const desk = useMemo(() => outer && createCommentDesk(outer.place, outer.canComment), [outer]);
  const page = useContext(CommentedPlanContext);
  const sheet = useRef<HTMLDivElement>(null);
  return (
    <CommentDeskContext value={desk}>
      <div ref={sheet} className={classes.sheet}>
        {children}
        {page && itemIds.length > 0 && <Suspense><ItemComments key={itemIds[0]} itemIds={itemIds} page={page} text={sheet} heading={<h3>Comments</h3>} /></Suspense>}
        {foot}
      </div>
    </CommentDeskContext>
  );
}
