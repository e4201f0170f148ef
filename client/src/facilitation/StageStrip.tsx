import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { toastTrouble } from '../ui/toast.ts';
import { setStage } from './thread-actions.ts';
import { type StageMark, stageMarks, timeLeft } from './stage-line.ts';
import type { FacilitatedThread } from './thread-view.ts';
import classes from './Stages.module.css';

/** Where a thread stands in its course. Who facilitates moves it by a click; a stage by the clock shows what is left of it. */
export function StageStrip({ thread }: { thread: FacilitatedThread }) {
  // Once it is closed its course is over; what came of it is what counts.
  if (thread.stages.length === 0 || thread.closedAt != null) return null;
  const marks = stageMarks(thread);
  const moves = thread.viewerCan.facilitate;
  const now = marks.find(({ state }) => state === 'now');
  return (
    <div>
      <ol className={classes.strip} aria-label="Stages">
        {marks.map((mark, index) => (
          <li key={`${index} ${mark.title}`} data-state={mark.state} aria-current={mark.state === 'now' ? 'step' : undefined} title={mark.purpose ?? undefined}>
            {moves && mark.state !== 'now'
              ? <button type="button" className={classes.stage} onClick={() => void setStage(thread.id, index).catch(toastTrouble)}><Words mark={mark} /><span className="visually-hidden">: make it the present stage</span></button>
              : <span className={classes.stage}><Words mark={mark} /></span>}
          </li>
        ))}
      </ol>
      {now?.minutes != null && thread.stageSince == null && moves && (
        <div className={classes.timer}>
          <span>{now.purpose ?? now.title}</span>
          <Button onClick={() => void setStage(thread.id, thread.stage).catch(toastTrouble)}>Start the clock: {now.minutes} min</Button>
        </div>
      )}
      {now?.minutes != null && thread.stageSince != null && <Timer key={thread.stageSince} thread={thread} stage={now} since={thread.stageSince} />}
    </div>
  );
}

function Words({ mark }: { mark: StageMark }) {
  return (
    <>
      {mark.state === 'done' && <><IconCheck size={13} stroke={2.25} className={classes.tick} aria-hidden /><span className="visually-hidden">Done: </span></>}
      <span className={classes.title}>{mark.title}</span>{mark.when && <span className={classes.when}> · {mark.when}</span>}
    </>
  );
}

const HALF_SECOND = 500;

function Timer({ thread, stage, since }: { thread: FacilitatedThread; stage: StageMark; since: string }) {
  const [now, setNow] = useState(() => Date.now());
  const started = Date.parse(since);
  const left = timeLeft(stage.minutes!, started, now);
  const over = left === '0:00';
  useEffect(() => {
    if (over) return;
    const timer = setInterval(() => setNow(Date.now()), HALF_SECOND);
    return () => clearInterval(timer);
  }, [over]);
  const next = thread.stages[thread.stage + 1];
  return (
    <div className={classes.timer} data-over={over || undefined} role="timer" aria-label={`Time left for ${stage.title}`}>
      <b>{left}</b><span>{over ? 'Time is up.' : stage.purpose ?? stage.title}</span>
      {thread.viewerCan.facilitate && next && <Button variant={over ? 'filled' : 'default'} onClick={() => void setStage(thread.id, thread.stage + 1).catch(toastTrouble)}>On to: {next.title}</Button>}
    </div>
  );
}
