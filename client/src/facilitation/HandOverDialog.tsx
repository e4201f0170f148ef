import { Button } from '@mantine/core';
import { type FormEvent, useCallback, useState } from 'react';
import { useViewer } from '../session/viewer-context.ts';
import { Confirm } from '../ui/Confirm.tsx';
import { Dialog, DialogActions } from '../ui/Dialog.tsx';
import { TroubleNote } from '../ui/TroubleNote.tsx';
import { useAction } from '../ui/use-action.ts';
import { peopleOfThread } from './people-search.ts';
import { PickPerson } from './PickPerson.tsx';
import { handOver } from './thread-actions.ts';
import type { FacilitatedThread, Named } from './thread-view.ts';
import classes from './Facilitation.module.css';

/** Gives a thread into somebody else's hands; TakeBackDialog is the way back. */
export function HandOverDialog({ thread, onClose }: { thread: FacilitatedThread; onClose: () => void }) {
  const [person, setPerson] = useState<Named | null>(null);
  const search = useCallback((text: string) => peopleOfThread(thread.id, text), [thread.id]);
  const give = useAction(() => handOver(thread.id, person!.id));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (person && await give.run()) onClose();
  };
  return (
    <Dialog title="Hand the thread over" onClose={onClose}>
      <form className={classes.form} onSubmit={(event) => void submit(event)}>
        <p className={classes.note}>Whoever takes it keeps the summary, the stages and the close of it from now on. A line in the thread says so to everybody.</p>
        <PickPerson label="To" begin chosen={person} onChoose={setPerson} search={search} />
        <TroubleNote trouble={give.trouble} />
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="filled" loading={give.busy} disabled={!person}>{person ? `Hand over to ${person.name}` : 'Hand over'}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

/** Ends a hand-over: whoever opened the thread leads it again. */
export function TakeBackDialog({ thread, onClose }: { thread: FacilitatedThread; onClose: () => void }) {
  const holder = thread.facilitators[0]!;
  const returns = useViewer().person.id === holder.id;
  return (
    <Confirm title={returns ? 'Give the thread back?' : 'Take the thread back?'} action={returns ? 'Give it back' : 'Take it back'} onClose={onClose} onConfirm={() => handOver(thread.id, null)}>
      From now on {thread.createdBy.name}, who opened it, leads it again{returns ? '' : `, and ${holder.name} no more`}. A line in the thread says so to everybody.
    </Confirm>
  );
}
