import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Dialog, DialogActions } from '../ui/Dialog.tsx';
import { TroubleNote } from '../ui/TroubleNote.tsx';
import { useAction } from '../ui/use-action.ts';
import { bodyOf } from '../writing/body.ts';
import { writeSummary } from './thread-actions.ts';
import type { FacilitatedThread } from './thread-view.ts';
import { Words } from './Words.tsx';
import classes from './Facilitation.module.css';

/** Writes what has been said so far; each time a new version, the earlier ones stay to be read. */
export function SummaryDialog({ thread, onClose }: { thread: FacilitatedThread; onClose: () => void }) {
  const [text, setText] = useState(thread.summary?.text ?? '');
  const save = useAction(() => writeSummary(thread.id, bodyOf(text)));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await save.run()) onClose();
  };
  const same = text.trim() === (thread.summary?.text ?? '').trim();
  return (
    <Dialog title="What has been said so far" onClose={onClose} writes>
      <form className={classes.form} onSubmit={(event) => void submit(event)}>
        <Words
          label="So far" begin rows={7} most={5000} value={text} onChange={setText} placeholder="All four begin with “for every”. The open question is …"
          description="It stays on top of the thread. Say where people agree, where they part company, and what is still open; three or four sentences are read, twenty are not."
        />
        <TroubleNote trouble={save.trouble} />
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="filled" loading={save.busy} disabled={text.trim() === '' || same}>{thread.summary ? `Save as version ${thread.summary.version + 1}` : 'Save'}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
