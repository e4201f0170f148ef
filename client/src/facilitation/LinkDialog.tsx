import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Dialog, DialogActions } from '../ui/Dialog.tsx';
import { TroubleNote } from '../ui/TroubleNote.tsx';
import { useAction } from '../ui/use-action.ts';
import type { Linkable } from './linkable.ts';
import { PickLink } from './PickLink.tsx';
import { link } from './thread-actions.ts';
import type { FacilitatedThread } from './thread-view.ts';
import classes from './Facilitation.module.css';

/** Puts beside a thread what it is about. */
export function LinkDialog({ thread, onClose }: { thread: FacilitatedThread; onClose: () => void }) {
  const [chosen, setChosen] = useState<readonly Linkable[]>([]);
  const save = useAction(async () => {
    for (const { id } of chosen) await link(thread.id, id);
  });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await save.run()) onClose();
  };
  return (
    <Dialog title="Link what it is about" onClose={onClose}>
      <form className={classes.form} onSubmit={(event) => void submit(event)} style={{ minHeight: 390, alignContent: 'start' }}>
        <p className={classes.note}>It stands beside the thread for those who may see it anyway. A link shares nothing.</p>
        <PickLink label="Scheme, unit, sequence or step" begin chosen={chosen} onChange={setChosen} />
        <TroubleNote trouble={save.trouble} />
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="filled" loading={save.busy} disabled={chosen.length === 0}>Link</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
