import { DecisionCard } from './DecisionCard.tsx';
import { StageStrip } from './StageStrip.tsx';
import { SummaryBox } from './SummaryBox.tsx';
import type { FacilitatedThread } from './thread-view.ts';

/** What stands over a thread's posts: its course, what has been said so far, and what is being decided. */
export function ThreadTop({ thread }: { thread: FacilitatedThread }) {
  return (
    <>
      <StageStrip thread={thread} />
      <SummaryBox thread={thread} />
      {thread.decisions.map((decision) => <DecisionCard key={decision.id} thread={thread} decision={decision} />)}
    </>
  );
}
