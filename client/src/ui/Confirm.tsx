import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { type Trouble, troubleOf } from '../graphql/problem.ts';
import { Dialog, DialogActions } from './Dialog.tsx';
import { TroubleNote } from './TroubleNote.tsx';

export interface ConfirmProps {
  readonly title: string;
  readonly children: ReactNode;
  /** What the button that acts says: a verb and its object. */
  readonly action: string;
  readonly danger?: boolean;
  readonly onClose: () => void;
  /** Waits for the server; the dialog closes when it has answered well. */
  readonly onConfirm: () => Promise<unknown>;
}

/** Asks before something that others feel. */
export function Confirm({ title, children, action, danger = false, onClose, onConfirm }: ConfirmProps) {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const confirm = async () => {
    setBusy(true);
    setTrouble(null);
    try {
      await onConfirm();
      onClose();
    } catch (error) {
      setTrouble(troubleOf(error));
      setBusy(false);
    }
  };
  return (
    <Dialog title={title} onClose={onClose} size="sm">
      <div>{children}</div>
      <TroubleNote trouble={trouble} />
      <DialogActions>
        <Button onClick={onClose} data-autofocus>Cancel</Button>
        <Button variant="filled" data-danger={danger || undefined} loading={busy} onClick={() => void confirm()}>{action}</Button>
      </DialogActions>
    </Dialog>
  );
}
