import { Button } from '@mantine/core';
import { type FormEvent, useCallback, useState } from 'react';
import { Dialog, DialogActions } from '../ui/Dialog.tsx';
import { toastTrouble } from '../ui/toast.ts';
import { TroubleNote } from '../ui/TroubleNote.tsx';
import { useAction } from '../ui/use-action.ts';
import { peopleToInvite } from './people-search.ts';
import { PickPerson } from './PickPerson.tsx';
import { invite, uninvite } from './thread-actions.ts';
import type { FacilitatedThread, Named } from './thread-view.ts';
import classes from './Facilitation.module.css';

/** Lets teachers into one thread by name, and takes that back. */
export function InviteByNameDialog({ thread, onClose }: { thread: FacilitatedThread; onClose: () => void }) {
  const [person, setPerson] = useState<Named | null>(null);
  const [round, setRound] = useState(0);
  const search = useCallback((text: string) => peopleToInvite(thread.id, text), [thread.id]);
  const ask = useAction(async () => {
    await invite(thread.id, person!.id);
    setPerson(null);
    setRound(round + 1);
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (person) void ask.run();
  };
  return (
    <Dialog title="Invite by name" onClose={onClose}>
      <form className={classes.form} onSubmit={submit}>
        <p className={classes.note}>They see this one thread, and post in it, for as long as they are invited. It comes into their inbox.</p>
        <PickPerson key={round} label="Who" begin chosen={person} onChoose={setPerson} search={search} />
        <TroubleNote trouble={ask.trouble} />
        <div><Button type="submit" variant="filled" loading={ask.busy} disabled={!person}>Invite</Button></div>
      </form>
      {thread.invited.length > 0 && (
        <>
          <h3 className={classes.group}>Invited</h3>
          <ul className={classes.lines} aria-label="Invited">
            {thread.invited.map(({ person: one }) => (
              <li key={one.id}>
                <span>{one.name}</span>
                <Button variant="subtle" aria-label={`Take back the invitation of ${one.name}`} onClick={() => void uninvite(thread.id, one.id).catch(toastTrouble)}>Take back</Button>
              </li>
            ))}
          </ul>
        </>
      )}
      <DialogActions><Button onClick={onClose}>Done</Button></DialogActions>
    </Dialog>
  );
}
