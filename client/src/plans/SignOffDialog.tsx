import { Button, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { SignOffPlanDocument } from '../graphql/generated/graphql.ts';
import { Dialog, DialogActions } from '../ui/Dialog.tsx';
import { fullDay } from '../ui/dates.ts';
import { TroubleNote } from '../ui/TroubleNote.tsx';
import { useAction } from '../ui/use-action.ts';
import { usePlanDesk } from './plan-context.ts';
import type { FetchedPlan } from './plan-from.ts';
import { costOf } from './plan-progress.ts';
import { mutatePlan } from './plan-requests.ts';
import { money, releaseLine } from './plan-words.ts';
import classes from './Sheets.module.css';

/** A senior leader says that the school stands behind the plan; waits for the server. */
export function SignOffDialog({ fetched, onClose }: { fetched: FetchedPlan; onClose: () => void }) {
  const { plan, renew } = usePlanDesk();
  const [note, setNote] = useState('');
  const { halfDays, pence } = costOf(plan.actions);
  const asks = [halfDays > 0 && `${releaseLine(halfDays)} of release`, pence > 0 && money(pence)].filter(Boolean).join(' and ');
  const sign = useAction(async () => {
    await mutatePlan(SignOffPlanDocument, { planId: plan.id, note: note.trim() || null }, 'PlanChanged');
    renew();
  });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await sign.run()) onClose();
  };
  return (
    <Dialog title="Sign the plan off?" size="sm" writes onClose={onClose}>
      <form className={classes.sheet} onSubmit={(event) => void submit(event)}>
        <p>Signing off says that the school’s leaders stand behind the plan as it is now{asks && <>, and agree the {asks} it asks for</>}. Everybody who sees the plan sees your name and the day.</p>
        {fetched.status === 'DRAFT' && <p className="muted">It is still a draft: the subject lead has not agreed it with the department yet.</p>}
        {fetched.signedOffAt && <p className="muted">It was last signed off on {fullDay(fetched.signedOffAt)}. “Changes” shows what is another since then.</p>}
        <Textarea label="A word with it" rows={3} maxLength={2_000} value={note} onChange={(event) => setNote(event.currentTarget.value)} placeholder="Agreed, with cover for the co-planning afternoons" />
        <TroubleNote trouble={sign.trouble} />
        <DialogActions><Button onClick={onClose}>Cancel</Button><Button type="submit" variant="filled" loading={sign.busy}>Sign off</Button></DialogActions>
      </form>
    </Dialog>
  );
}
