import { Button } from '@mantine/core';
import { useState } from 'react';
import type { SequenceStepsFragment, StepRowFragment } from '../graphql/generated/graphql.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { sinceLabel } from '../ui/dates.ts';
import { TroubleNote } from '../ui/TroubleNote.tsx';
import { useAction } from '../ui/use-action.ts';
import { useNow } from '../ui/use-now.ts';
import { restoreStep } from './step-actions.ts';
import { StepBody } from './StepBody.tsx';
import classes from './RemovedSteps.module.css';

export interface RemovedStepsProps {
  readonly sequence: SequenceStepsFragment & { readonly viewerCan: { readonly edit: boolean } };
  readonly onClose: () => void;
}

/** Steps taken out, with all that is written in them, and the way back (D20). Mount it to open it. */
export function RemovedSteps({ sequence, onClose }: RemovedStepsProps) {
  return (
    <Dialog side title="Removed steps" onClose={onClose}>
      {sequence.removedSteps.length === 0
        ? <p className="muted">Nothing is removed. A removed step is kept here with its text, also what colleagues were still writing in it.</p>
        : <ul>{sequence.removedSteps.map((step) => <Removed key={step.id} step={step} canEdit={sequence.viewerCan.edit} />)}</ul>}
    </Dialog>
  );
}

function Removed({ step, canEdit }: { step: StepRowFragment; canEdit: boolean }) {
  const now = useNow();
  const [reading, setReading] = useState(false);
  const restore = useAction(() => restoreStep(step.id));
  return (
    <li className={classes.step}>
      <h3>{step.title}</h3>
      <p className="muted small">
        Removed{step.removedBy && ` by ${step.removedBy.name}`}{step.removedAt && `, ${sinceLabel(step.removedAt, now)}`}
      </p>
      <div className={classes.buttons}>
        {canEdit && <Button loading={restore.busy} onClick={() => void restore.run()}>Restore step</Button>}
        <Button variant="subtle" aria-expanded={reading} onClick={() => setReading(!reading)}>{reading ? 'Close the text' : 'Read it'}</Button>
      </div>
      <TroubleNote trouble={restore.trouble} />
      {reading && <div className={classes.text}><StepBody step={step} canEdit={false} /></div>}
    </li>
  );
}
