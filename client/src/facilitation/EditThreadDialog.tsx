import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useViewer } from '../session/viewer-context.ts';
import { calendarDay } from '../ui/dates.ts';
import { Dialog, DialogActions } from '../ui/Dialog.tsx';
import { TroubleNote } from '../ui/TroubleNote.tsx';
import { useAction } from '../ui/use-action.ts';
import { bodyOf } from '../writing/body.ts';
import { PickDay } from './PickDay.tsx';
import { StagesForm } from './StagesForm.tsx';
import { editThread } from './thread-actions.ts';
import type { FacilitatedThread, Stage } from './thread-view.ts';
import { useHalfTerms } from './use-half-terms.ts';
import { Words } from './Words.tsx';
import classes from './Facilitation.module.css';

/** Changes what a thread asks, when it ends, and, until it has opened, when it does. */
export function EditThreadDialog({ thread, onClose }: { thread: FacilitatedThread; onClose: () => void }) {
  const { today } = useViewer();
  const halfTerms = useHalfTerms(thread);
  const before = thread.closesAt == null ? null : calendarDay(Date.parse(thread.closesAt));
  const [title, setTitle] = useState(thread.title);
  const [prompt, setPrompt] = useState(thread.promptText);
  const [closesOn, setClosesOn] = useState(before);
  const opening = calendarDay(Date.parse(thread.opensAt));
  const [opensOn, setOpensOn] = useState<string | null>(opening);
  const [stages, setStages] = useState<readonly Stage[]>(thread.stages);
  const save = useAction(() => editThread(thread.id, {
    title: title.trim(),
    ...(prompt.trim() !== thread.promptText.trim() && { prompt: bodyOf(prompt) }),
    ...(closesOn !== before && { closesOn }),
    ...(opensOn !== opening && { opensOn }),
    stages: stages.filter((stage) => stage.title.trim() !== ''),
  }));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await save.run()) onClose();
  };
  return (
    <Dialog title="Title, prompt and dates" onClose={onClose} writes>
      <form className={classes.form} onSubmit={(event) => void submit(event)}>
        <TextInput label="Title" data-autofocus value={title} maxLength={200} onChange={(event) => setTitle(event.currentTarget.value)} />
        <Words label="What you ask" rows={5} value={prompt} onChange={setPrompt} />
        <div className={classes.pair}>
          {thread.state === 'SCHEDULED' && <PickDay label="Opens" value={opensOn} onChange={setOpensOn} today={today.date} halfTerms={halfTerms} none="Now" />}
          <PickDay label="Closes" value={closesOn} onChange={setClosesOn} today={today.date} halfTerms={halfTerms} none="When you close it" />
        </div>
        <StagesForm stages={stages} onChange={setStages} days={{ today: today.date, halfTerms }} />
        <TroubleNote trouble={save.trouble} />
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="filled" loading={save.busy} disabled={title.trim() === '' || prompt.trim() === ''}>Save</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
