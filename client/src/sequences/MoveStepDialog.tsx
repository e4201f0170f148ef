import { Button, Radio } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { SequenceStepsFragment } from '../graphql/generated/graphql.ts';
import { Dialog, DialogActions } from '../ui/Dialog.tsx';
import { toastTrouble } from '../ui/toast.ts';
import { moveStep } from './step-actions.ts';
import { placesFor } from './step-order.ts';

const FIRST = '';

/** Where a step should go, for whoever would rather not drag. */
export function MoveStepDialog({ sequence, stepId, onClose }: { sequence: SequenceStepsFragment; stepId: string; onClose: () => void }) {
  const step = sequence.steps.find((one) => one.id === stepId);
  const places = placesFor(sequence.steps, stepId);
  const [chosen, setChosen] = useState<string | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (chosen === null) return;
    moveStep(sequence.id, { stepId, afterStepId: chosen === FIRST ? null : chosen }).catch(toastTrouble);
    onClose();
  };
  return (
    <Dialog title="Move to…" onClose={onClose}>
      <form onSubmit={submit}>
        {places.length === 0
          ? <p>It is the only step, so there is nowhere else for it yet.</p>
          : (
            <Radio.Group label={step?.title} value={chosen} onChange={setChosen}>
              <div style={{ display: 'grid', gap: 9, marginTop: 8, maxHeight: '50vh', overflowY: 'auto', padding: 2 }}>
                {places.map((place) => <Radio key={place.afterStepId ?? FIRST} value={place.afterStepId ?? FIRST} label={place.label} />)}
              </div>
            </Radio.Group>
          )}
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="filled" disabled={chosen === null}>Move</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
