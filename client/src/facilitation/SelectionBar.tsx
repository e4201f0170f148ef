import { Button, Checkbox } from '@mantine/core';
import { count } from '../ui/labels.ts';
import { openFacilitation } from './dialog-store.ts';
import { choose, endChoosing, useChosen } from './selection.ts';
import type { FacilitatedThread } from './thread-view.ts';
import classes from './SelectionBar.module.css';

/** A post's box while posts of its thread are being chosen; nothing otherwise. */
export function SelectPost({ threadId, postId, label }: { threadId: string; postId: string; label: string }) {
  const chosen = useChosen(threadId);
  if (!chosen) return null;
  return <Checkbox className={classes.box} aria-label={`Choose ${label}`} checked={chosen.has(postId)} onChange={(event) => choose(postId, event.currentTarget.checked)} />;
}

/** What may be done with the posts that are chosen; stands at the foot of the thread while they are. */
export function SelectionBar({ thread }: { thread: FacilitatedThread }) {
  const chosen = useChosen(thread.id);
  if (!chosen) return null;
  const postIds = [...chosen];
  return (
    <div className={classes.bar} role="toolbar" aria-label="Chosen posts">
      <span>{postIds.length === 0 ? 'Choose posts by their boxes' : `${count(postIds.length, 'post')} chosen`}</span>
      <Button variant="filled" disabled={postIds.length === 0} onClick={() => openFacilitation({ what: 'split', thread, postIds })}>Into a new thread…</Button>
      <Button disabled={postIds.length === 0} onClick={() => openFacilitation({ what: 'move', thread, postIds })}>Move to…</Button>
      <Button variant="subtle" onClick={endChoosing}>Cancel</Button>
    </div>
  );
}
