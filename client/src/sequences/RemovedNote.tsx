import { Button } from '@mantine/core';
import { toastTrouble } from '../ui/toast.ts';
import classes from './Step.module.css';

export interface RemovedNoteProps {
  /** What happened, in words. */
  readonly what: string;
  /** Null for whom may only read. */
  readonly restore: { readonly label: string; run(): Promise<unknown> } | null;
  readonly onLetGo: () => void;
}

/** Says that a colleague has removed what one is writing in, and that nothing of it is lost (D20). */
export function RemovedNote({ what, restore, onLetGo }: RemovedNoteProps) {
  return (
    <div className={classes.removedNote} role="status">
      <span>{what} What is written in it is kept, also what you write now.</span>
      {restore && <Button size="compact-sm" onClick={() => void restore.run().catch(toastTrouble)}>{restore.label}</Button>}
      <Button size="compact-sm" variant="subtle" onClick={onLetGo}>Put it away</Button>
    </div>
  );
}
