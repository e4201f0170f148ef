import { useQuery } from '@apollo/client/react';
import { Button, NativeSelect } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { TakeUpIntoDocument } from '../graphql/generated/graphql.ts';
import { Dialog, DialogActions } from '../ui/Dialog.tsx';
import { showToast } from '../ui/toast-store.ts';
import { TroubleNote } from '../ui/TroubleNote.tsx';
import { useAction } from '../ui/use-action.ts';
import { takeUp } from './take-up.ts';
import { homeOf, TakeUpPlace } from './TakeUpPlace.tsx';
import classes from './Sheets.module.css';

/** From a thread: an action goes into the development plan of one's department, where it stays linked to its post. */
export function TakeUpDialog({ action, onClose }: { action: { readonly id: string; readonly title: string }; onClose: () => void }) {
  const { data } = useQuery(TakeUpIntoDocument, { variables: { actionId: action.id }, fetchPolicy: 'network-only' });
  const [planId, setPlanId] = useState('');
  const [place, setPlace] = useState('');
  const plans = data?.node?.__typename === 'Action' ? data.node.takeUpInto : [];
  const plan = plans.find(({ id }) => id === planId) ?? plans[0];
  const priorities = (plan?.priorities ?? []).map(({ id, title, viewerCan, criteria }) => ({ id, title, takes: viewerCan.editActions, criteria: criteria.map((one) => ({ id: one.id, title: one.title, takes: one.viewerCan.editActions })) }));
  const take = useAction(() => takeUp(action.id, plan!.id, homeOf(priorities, place)));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!plan || !place || !(await take.run())) return;
    onClose();
    showToast({ kind: 'done', title: `“${action.title}” is in ${plan.title} now.` });
  };
  return (
    <Dialog title="Take up in the development plan" onClose={onClose}>
      <form className={classes.sheet} onSubmit={(event) => void submit(event)}>
        <p className="serif">{action.title}</p>
        {plans.length > 1 && (
          <NativeSelect
            label="Plan" value={plan?.id ?? ''} data={plans.map(({ id, title, department }) => ({ value: id, label: `${department.school.name} · ${title}` }))}
            onChange={(event) => {
              setPlanId(event.currentTarget.value);
              setPlace('');
            }}
          />
        )}
        {data && !plan ? <p className="muted">A plan has taken it up in the meantime.</p> : plan && priorities.length === 0
          ? <p className="muted">{plan.title} has no priorities yet. Add one there first.</p>
          : <TakeUpPlace label="What it serves" priorities={priorities} value={place} onChange={setPlace} />}
        <p className="muted small">It stays one action: the discussion shows how far it has come, and the plan leads back to the post.</p>
        <TroubleNote trouble={take.trouble} />
        <DialogActions><Button onClick={onClose}>Cancel</Button><Button type="submit" variant="filled" loading={take.busy} disabled={place === ''}>Take up</Button></DialogActions>
      </form>
    </Dialog>
  );
}
