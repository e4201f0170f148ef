import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type FormEvent, useRef, useState } from 'react';
import { TroubleNote } from '../ui/TroubleNote.tsx';
import { useAction } from '../ui/use-action.ts';
import { addStep } from './step-actions.ts';
import classes from './Step.module.css';

export interface AddStepProps {
  readonly sequenceId: string;
  /** After which step; at the end without it. */
  readonly afterStepId?: string;
  /** Begins with the field open. */
  readonly writing?: boolean;
  readonly first?: boolean;
  readonly onAdded: (stepId: string) => void;
  readonly onLeave?: () => void;
}

/** A quiet line that becomes a title to type; Enter adds the step, Escape leaves. */
export function AddStep({ sequenceId, afterStepId, writing = false, first = false, onAdded, onLeave }: AddStepProps) {
  const [open, setOpen] = useState(writing);
  const [title, setTitle] = useState('');
  const add = useAction(async () => onAdded(await addStep(sequenceId, title.trim(), afterStepId)));
  const quiet = useRef<HTMLButtonElement>(null);
  const leave = () => {
    setOpen(false);
    onLeave?.();
  };
  const leaveByKey = () => {
    leave();
    requestAnimationFrame(() => quiet.current?.focus());
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (title.trim() === '' || add.busy) return;
    if (await add.run()) {
      setTitle('');
      setOpen(false);
    }
  };
  return (
    <div className={classes.add} data-first={first || undefined}>
      {open
        ? (
          <form className={classes.addForm} onSubmit={(event) => void submit(event)} onKeyDown={(event) => event.key === 'Escape' && leaveByKey()}>
            <input
              aria-label="Title of the new step" placeholder="What is the next small step?" value={title} maxLength={200} autoFocus
              onChange={(event) => setTitle(event.currentTarget.value)} onBlur={() => title === '' && leave()}
            />
            <Button type="submit" loading={add.busy} disabled={title.trim() === ''}>Add</Button>
          </form>
        )
        : <button ref={quiet} type="button" className={classes.addQuiet} onClick={() => setOpen(true)}><IconPlus size={15} stroke={1.75} aria-hidden />Add a step</button>}
      <TroubleNote trouble={add.trouble} />
    </div>
  );
}
