import { NativeSelect } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { useViewer } from '../session/viewer-context.ts';
import { lazyDialog } from '../ui/lazy-dialog.tsx';
import { toastTrouble } from '../ui/toast.ts';
import { ACTION_STATUS_LABEL, ACTION_STATUSES, dueLabel } from './action-line.ts';
import { openFacilitation } from './dialog-store.ts';
import type { AboutPostProps } from './PostMenuItems.tsx';
import { setActionStatus } from './thread-actions.ts';
import type { ActionStatus, ActionView } from './thread-view.ts';
import classes from './PostFeet.module.css';

const TakeUpDialog = lazyDialog(async () => (await import('../plans/TakeUpDialog.tsx')).TakeUpDialog);

/** "Make it an action", among what a post's feet offer; null for those who may not. */
export function MakeActionLink({ thread, post }: AboutPostProps) {
  if (!post.viewerCan.makeAction || post.hidden) return null;
  return <button type="button" className={`${classes.link} ${classes.foot}`} onClick={() => openFacilitation({ what: 'action', thread, post })}>Make it an action</button>;
}

/** What was made of a post: what, who, by when, and how far it is. */
export function ActionLine({ action }: { action: ActionView }) {
  const { today } = useViewer();
  const due = dueLabel(action.dueOn, today.date, action.status);
  return (
    <div className={classes.action} data-status={action.status}>
      <div className={classes.said}>
        <span className={classes.what}>{action.title}</span>
        <span className={classes.who}>{action.owner?.name ?? 'Nobody'}{due.label && <> · <span data-due={due.state}>{due.label}</span></>}</span>
      </div>
      {action.viewerCan.update
        ? (
          <NativeSelect
            size="xs" className={classes.status} aria-label={`How far: ${action.title}`} value={action.status} data={ACTION_STATUSES.map((value) => ({ value, label: ACTION_STATUS_LABEL[value] }))}
            onChange={(event) => void setActionStatus(action.id, event.currentTarget.value as ActionStatus).catch(toastTrouble)}
          />
        )
        : <span className={classes.who}>{ACTION_STATUS_LABEL[action.status]}</span>}
      <PlanOfAction action={action} />
    </div>
  );
}

/** The plan that has the action, or the way into one's own. */
function PlanOfAction({ action }: { action: ActionView }) {
  const [taking, setTaking] = useState(false);
  if (action.plan) return <Link className={classes.plan} to={`/plans/${action.plan.id}?item=${action.id}`}>In the development plan</Link>;
  if (action.takeUpInto.length === 0 && !taking) return null;
  return (
    <>
      <button type="button" className={classes.plan} onClick={() => setTaking(true)}>Take up in the plan…</button>
      {taking && <TakeUpDialog action={action} onClose={() => setTaking(false)} />}
    </>
  );
}

/** The actions made from a post, below it. */
export function PostActions({ actions }: { actions: readonly ActionView[] }) {
  if (actions.length === 0) return null;
  return <div className={classes.actions} aria-label="Actions made from this post">{actions.map((action) => <ActionLine key={action.id} action={action} />)}</div>;
}

/** A hidden post's place: the reason for everybody; its author and whoever facilitates open the words, the latter bring them back. */
export function HiddenPost({ thread, post, children }: AboutPostProps & { children: ReactNode }) {
  const [open, setOpen] = useState(false);
  if (!post.hidden) return children;
  const sees = post.viewerCan.hide || post.mine === true;
  return (
    <div className={classes.hidden}>
      <p>
        Hidden by whoever facilitates: {post.hidden.reason}
        {sees && <> <button type="button" className={classes.link} aria-expanded={open} onClick={() => setOpen(!open)}>{open ? 'Fold it' : 'Show the words'}</button>
          {post.viewerCan.hide && <>{' · '}<button type="button" className={classes.link} onClick={() => openFacilitation({ what: 'restore', thread, post })}>Bring it back</button></>}</>}
      </p>
      {sees && open && children}
    </div>
  );
}
