import { Button, Checkbox, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { RollOverPlanDocument } from '../graphql/generated/graphql.ts';
import { Dialog, DialogActions } from '../ui/Dialog.tsx';
import { yearSpan } from '../ui/labels.ts';
import { TroubleNote } from '../ui/TroubleNote.tsx';
import { useAction } from '../ui/use-action.ts';
import { usePlanDesk } from './plan-context.ts';
import { mutatePlan } from './plan-requests.ts';
import { STATUS_LABEL } from './plan-words.ts';
import classes from './Sheets.module.css';

/** Takes a plan into the next year: what is not finished goes on only where somebody says why. */
export function RollOverDialog({ academicYear, onClose }: { academicYear: number; onClose: () => void }) {
  const { plan } = usePlanDesk();
  const navigate = useNavigate();
  const open = plan.actions.filter(({ status }) => status === 'NOT_STARTED' || status === 'IN_PROGRESS');
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({});
  const carried = Object.entries(reasons);
  const complete = carried.every(([, reason]) => reason.trim() !== '');
  const roll = useAction(async () => {
    const { plan: next } = await mutatePlan(RollOverPlanDocument, { planId: plan.id, academicYear: academicYear + 1, carried: carried.map(([actionId, reason]) => ({ actionId, reason: reason.trim() })) }, 'PlanRolledOver');
    await navigate(`/plans/${next.id}`);
  });
  const toggle = (id: string, on: boolean) => setReasons(on ? { ...reasons, [id]: '' } : Object.fromEntries(carried.filter(([key]) => key !== id)));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await roll.run()) onClose();
  };
  return (
    <Dialog title={`Begin ${yearSpan(academicYear + 1)} from this plan`} writes onClose={onClose}>
      <form onSubmit={(event) => void submit(event)}>
        <p className="muted">Priorities with criteria that are not met go along. Of the actions that are not finished, choose those that are still worth doing, and say why each goes on; the others stay in this plan.</p>
        {open.length === 0 && <p style={{ marginTop: 12 }}>Everything was done or dropped: nothing has to be carried.</p>}
        <ul style={{ marginTop: 10 }} aria-label="Actions that are not finished">
          {open.map(({ id, title, status }) => (
            <li key={id} className={classes.carry}>
              <Checkbox label={<>{title} <span className="muted small">{STATUS_LABEL[status].toLowerCase()}</span></>} checked={id in reasons} onChange={(event) => toggle(id, event.currentTarget.checked)} />
              {id in reasons && <TextInput aria-label={`Why ${title} goes on`} placeholder="Why it goes on: the supply teacher left, Year 9 follows" maxLength={500} value={reasons[id]} onChange={(event) => setReasons({ ...reasons, [id]: event.currentTarget.value })} />}
            </li>
          ))}
        </ul>
        {!complete && <p className="muted small" style={{ marginTop: 12 }} role="status">Say of each that you chose why it goes on.</p>}
        <TroubleNote trouble={roll.trouble} />
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="filled" loading={roll.busy} disabled={!complete}>{carried.length === 0 ? 'Begin without them' : `Begin with ${carried.length}`}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
