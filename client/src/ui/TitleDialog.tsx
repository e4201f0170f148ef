import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Dialog, DialogActions } from './Dialog.tsx';
import { TroubleNote } from './TroubleNote.tsx';
import { useAction } from './use-action.ts';

export interface TitleDialogProps {
  readonly title: string;
  readonly label: string;
  readonly action: string;
  readonly initial?: string;
  readonly placeholder?: string;
  readonly onClose: () => void;
  /** Waits for the server; the dialog closes when it has answered well. */
  readonly onSave: (title: string) => Promise<unknown>;
}

/** Asks for one name. */
export function TitleDialog({ title, label, action, initial = '', placeholder, onClose, onSave }: TitleDialogProps) {
  const [text, setText] = useState(initial);
  const save = useAction(onSave);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await save.run(text.trim())) onClose();
  };
  return (
    <Dialog title={title} onClose={onClose} size="sm">
      <form onSubmit={(event) => void submit(event)}>
        <TextInput label={label} value={text} onChange={(event) => setText(event.currentTarget.value)} data-autofocus required withAsterisk={false} maxLength={200} placeholder={placeholder} />
        <TroubleNote trouble={save.trouble} />
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="filled" loading={save.busy} disabled={text.trim() === '' || text.trim() === initial}>{action}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
