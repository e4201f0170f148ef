import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { Dialog, DialogActions } from '../ui/Dialog.tsx';
import { count } from '../ui/labels.ts';
import { TroubleNote } from '../ui/TroubleNote.tsx';
import { useAction } from '../ui/use-action.ts';
import { endChoosing } from './selection.ts';
import { threadPath } from './space-path.ts';
import { mergeThread, movePosts, splitThread } from './thread-actions.ts';
import type { FacilitatedThread } from './thread-view.ts';
import { useOtherThreads } from './use-other-threads.ts';
import classes from './Facilitation.module.css';

export interface MovePostsProps {
  readonly thread: FacilitatedThread;
  readonly postIds: readonly string[];
  readonly onClose: () => void;
}

/** Begins a thread of its own with the chosen posts; a line in both says where they went and whence they came. */
export function SplitDialog({ thread, postIds, onClose }: MovePostsProps) {
  const navigate = useNavigate();
  const [title, setTitle] = useState('');
  const split = useAction(async () => {
    const fresh = await splitThread(postIds, title.trim());
    endChoosing();
    onClose();
    await navigate(threadPath({ ...thread, id: fresh }));
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void split.run();
  };
  return (
    <Dialog title={`${count(postIds.length, 'post')} into a new thread`} onClose={onClose}>
      <form className={classes.form} onSubmit={submit}>
        <p className={classes.note}>Answers go with the post they answer. Who wrote, when, and every reaction stay as they are; a line in both threads says what happened.</p>
        <TextInput label="Title" data-autofocus value={title} maxLength={200} onChange={(event) => setTitle(event.currentTarget.value)} placeholder="What these posts are about" />
        <TroubleNote trouble={split.trouble} />
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="filled" loading={split.busy} disabled={title.trim() === ''}>Make the thread</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

/** Puts the chosen posts into another thread of the same space. */
export function MoveDialog({ thread, postIds, onClose }: MovePostsProps) {
  const [toId, setToId] = useState('');
  const move = useAction(async () => {
    await movePosts(postIds, toId);
    endChoosing();
  });
  return (
    <ChooseThread
      title={`Move ${count(postIds.length, 'post')}`} thread={thread} toId={toId} onChange={setToId} action="Move" work={move} onClose={onClose}
      note="Answers go with the post they answer. A line in both threads says what happened."
    />
  );
}

/** Puts all of a thread into another and closes it. */
export function MergeDialog({ thread, onClose }: Omit<MovePostsProps, 'postIds'>) {
  const navigate = useNavigate();
  const [toId, setToId] = useState('');
  const merge = useAction(async () => {
    await mergeThread(thread.id, toId);
    await navigate(threadPath({ ...thread, id: toId }));
  });
  return (
    <ChooseThread
      title="Merge into another thread" thread={thread} toId={toId} onChange={setToId} action="Merge" work={merge} onClose={onClose}
      note="Every post goes there, in the order in which it was written, and this thread closes with a line that leads to the other. That cannot be undone at one stroke."
    />
  );
}

interface ChooseThreadProps {
  readonly title: string;
  readonly note: string;
  readonly action: string;
  readonly thread: FacilitatedThread;
  readonly toId: string;
  readonly onChange: (id: string) => void;
  readonly work: ReturnType<typeof useAction<[]>>;
  readonly onClose: () => void;
}

function ChooseThread({ title, note, action, thread, toId, onChange, work, onClose }: ChooseThreadProps) {
  const others = useOtherThreads(thread);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await work.run()) onClose();
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form className={classes.form} onSubmit={(event) => void submit(event)}>
        <p className={classes.note}>{note}</p>
        {others?.length === 0
          ? <p className={classes.note}>There is no other open thread here that you facilitate.</p>
          : (
            <NativeSelect
              label="Into" value={toId} onChange={(event) => onChange(event.currentTarget.value)} data-autofocus
              data={[{ value: '', label: others ? 'Choose…' : 'Looking…', disabled: true }, ...(others ?? []).map((one) => ({ value: one.id, label: one.title }))]}
            />
          )}
        <TroubleNote trouble={work.trouble} />
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="filled" loading={work.busy} disabled={toId === ''}>{action}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
