import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Dialog, DialogActions } from '../ui/Dialog.tsx';
import { showToast } from '../ui/toast-store.ts';
import { TroubleNote } from '../ui/TroubleNote.tsx';
import { useAction } from '../ui/use-action.ts';
import { BodyText } from '../writing/BodyText.tsx';
import { hidePost, reportPost, restorePost } from './thread-actions.ts';
import type { FacilitatedThread, PostInThread } from './thread-view.ts';
import { Words } from './Words.tsx';
import classes from './Facilitation.module.css';

interface AboutPost {
  readonly thread: FacilitatedThread;
  readonly post: PostInThread;
  readonly onClose: () => void;
}

/** Tells the facilitators that a post should not stand as it is. */
export function ReportDialog({ post, onClose }: AboutPost) {
  return (
    <Because
      title="Report this post" post={post} action="Report" onClose={onClose} placeholder="It names a pupil. It is unkind to a colleague. …"
      note="Those who facilitate the thread read this, with your name, and decide. The author is not told who reported it."
      work={async (reason) => {
        await reportPost(post.id, reason);
        showToast({ kind: 'done', title: 'Reported.', detail: 'Whoever facilitates the thread sees it now.' });
      }}
    />
  );
}

/** Takes a post out of everybody's sight, with the reason in its place. */
export function HideDialog({ post, onClose }: AboutPost) {
  return (
    <Because
      title="Hide this post" post={post} action="Hide it" onClose={onClose} placeholder="Names a pupil"
      note="Its place and this reason stay; its words are kept, and only facilitators can open them or bring the post back. It goes into the audit log."
      work={(reason) => hidePost(post.id, reason)}
    />
  );
}

/** Brings a hidden post back, with the reason. */
export function RestoreDialog({ post, onClose }: AboutPost) {
  return (
    <Because
      title="Bring this post back" post={post} action="Bring it back" onClose={onClose} placeholder="The name was taken out"
      note="Everybody reads it again. The reason goes into the audit log."
      work={(reason) => restorePost(post.id, reason)}
    />
  );
}

interface BecauseProps {
  readonly title: string;
  readonly note: string;
  readonly placeholder: string;
  readonly action: string;
  readonly post: PostInThread;
  readonly work: (reason: string) => Promise<unknown>;
  readonly onClose: () => void;
}

function Because({ title, note, placeholder, action, post, work, onClose }: BecauseProps) {
  const [reason, setReason] = useState('');
  const send = useAction(work);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await send.run(reason.trim())) onClose();
  };
  return (
    <Dialog title={title} onClose={onClose} size="sm" writes>
      <form className={classes.form} onSubmit={(event) => void submit(event)}>
        <p className={classes.note}>{note}</p>
        <blockquote className={classes.quote}>{post.body == null ? post.text : <BodyText body={post.body} />}</blockquote>
        <Words label="Why" begin rows={2} most={500} value={reason} onChange={setReason} placeholder={placeholder} />
        <TroubleNote trouble={send.trouble} />
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="filled" loading={send.busy} disabled={reason.trim() === ''}>{action}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
