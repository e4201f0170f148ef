import { useState } from 'react';
import { sinceLabel } from '../ui/dates.ts';
import { useNow } from '../ui/use-now.ts';
import { BodyText } from '../writing/BodyText.tsx';
import { openFacilitation } from './dialog-store.ts';
import { withNames } from './outcome.ts';
import type { FacilitatedThread } from './thread-view.ts';
import classes from './Summary.module.css';

/** Longer summaries are folded on a small screen until somebody opens them. */
const LONG = 420;

/** What has been said so far, as the facilitator sees it: fixed on top, so that five minutes are enough. What came of a closed thread stands there, too. */
export function SummaryBox({ thread }: { thread: FacilitatedThread }) {
  const { summary, outcome, closedAt, viewerCan } = thread;
  const now = useNow();
  const [open, setOpen] = useState(false);
  const folded = !open && (summary?.text.length ?? 0) > LONG;
  const write = () => openFacilitation({ what: 'summary', thread });
  return (
    <>
      {closedAt != null && outcome != null && (
        <section className={`${classes.box} ${classes.outcome}`} aria-label="What came of it">
          <div className={classes.head}>
            <h3>What came of it</h3>
            <span className={classes.by}>{thread.closedBy && `${thread.closedBy.name}, `}{sinceLabel(closedAt, now)}</span>
          </div>
          <div className={classes.text}><BodyText body={withNames(outcome, thread.outcomeParts)} /></div>
        </section>
      )}
      {summary && (
        <section className={classes.box} aria-label="So far">
          <div className={classes.head}>
            <h3>So far</h3>
            <span className={classes.by}>
              {summary.author && `${summary.author.name}, `}{sinceLabel(summary.at, now)}
              {summary.version > 1 && <> · <button type="button" className={classes.link} onClick={() => openFacilitation({ what: 'versions', thread })}>version {summary.version}</button></>}
            </span>
            {viewerCan.facilitate && closedAt == null && <button type="button" className={classes.link} onClick={write}>Change</button>}
          </div>
          <div className={classes.text} data-folded={folded || undefined}><BodyText body={summary.body} /></div>
          {folded && <button type="button" className={classes.link} onClick={() => setOpen(true)}>Read all of it</button>}
        </section>
      )}
      {!summary && viewerCan.facilitate && closedAt == null && thread.postCount > 2 && (
        <p className={classes.begin}>Who comes between two lessons reads this first. <button type="button" className={classes.link} onClick={write}>Write what has been said so far</button></p>
      )}
    </>
  );
}
