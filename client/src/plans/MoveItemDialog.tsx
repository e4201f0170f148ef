import { Button, NativeSelect } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Dialog, DialogActions } from '../ui/Dialog.tsx';
import { usePlanDesk } from './plan-context.ts';
import type { PlanAction, PlanCriterion, PlanPriority } from './plan-model.ts';
import { ACTION_STATUSES, STATUS_LABEL } from './plan-words.ts';
import classes from './Sheets.module.css';

const FIRST = '';

/** Where something should stand, for whoever would rather not drag. */
export function MoveItemDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { plan } = usePlanDesk();
  const priority = plan.priorities.find((one) => one.id === id);
  const criterion = plan.priorities.flatMap(({ criteria }) => criteria).find((one) => one.id === id);
  const action = plan.actions.find((one) => one.id === id);
  return (
    <Dialog title="Move to…" onClose={onClose}>
      {action && <MoveAction action={action} onClose={onClose} />}
      {criterion && <MoveCriterion criterion={criterion} onClose={onClose} />}
      {priority && <MovePriority priority={priority} onClose={onClose} />}
    </Dialog>
  );
}

interface FootProps {
  readonly unchanged: boolean;
  readonly onClose: () => void;
}

function Foot({ unchanged, onClose }: FootProps) {
  return <DialogActions><Button onClick={onClose}>Cancel</Button><Button type="submit" variant="filled" disabled={unchanged}>Move</Button></DialogActions>;
}

interface Titled {
  readonly id: string;
  readonly title: string;
}

function Order({ others, value, onChange }: { others: readonly Titled[]; value: string; onChange(value: string): void }) {
  return (
    <NativeSelect
      label="Order" value={value} onChange={(event) => onChange(event.currentTarget.value)}
      data={[{ value: FIRST, label: others.length === 0 ? 'The only one there' : 'First' }, ...others.map(({ id, title }) => ({ value: id, label: `After ${title}` }))]}
    />
  );
}

/** The one before it in a list, as an order begins; the last where it is not in it. */
function before(list: readonly Titled[], id: string): string {
  const at = list.findIndex((one) => one.id === id);
  return (at === -1 ? list.at(-1)?.id : list[at - 1]?.id) ?? FIRST;
}

function MoveAction({ action, onClose }: { action: PlanAction; onClose: () => void }) {
  const { plan, edit } = usePlanDesk();
  const [status, setStatus] = useState(action.status);
  const [priorityId, setPriorityId] = useState(action.priorityId);
  const [criterionId, setCriterionId] = useState(action.criterionId ?? '');
  const [after, setAfter] = useState<string | null>(null);
  const priority = plan.priorities.find(({ id }) => id === priorityId);
  const criteria = priority?.criteria ?? [];
  const criterion = criteria.some(({ id }) => id === criterionId) ? criterionId : '';
  const there = plan.actions.filter((one) => one.priorityId === priorityId && (one.criterionId ?? '') === criterion);
  const others = there.filter(({ id }) => id !== action.id);
  const usual = before(there, action.id);
  const order = after !== null && (after === FIRST || others.some(({ id }) => id === after)) ? after : usual;
  const stays = priorityId === action.priorityId && criterion === (action.criterionId ?? '') && order === usual;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!stays) edit({ kind: 'moveAction', id: action.id, to: { priorityId, criterionId: criterion || null, afterId: order || null } });
    if (status !== action.status) edit({ kind: 'setStatus', id: action.id, status });
    onClose();
  };
  return (
    <form className={classes.sheet} onSubmit={submit}>
      <p className="serif">{action.title}</p>
      <NativeSelect label="Status" data-autofocus value={status} disabled={!action.can.update} onChange={(event) => setStatus(event.currentTarget.value as PlanAction['status'])} data={ACTION_STATUSES.map((value) => ({ value, label: STATUS_LABEL[value] }))} />
      {action.can.edit && (
        <>
          <NativeSelect label="Priority" value={priorityId} onChange={(event) => setPriorityId(event.currentTarget.value)} data={plan.priorities.map(({ id, title }) => ({ value: id, label: title }))} />
          {criteria.length > 0 && <NativeSelect label="Success criterion" value={criterion} onChange={(event) => setCriterionId(event.currentTarget.value)} data={[{ value: '', label: 'The priority as a whole' }, ...criteria.map(({ id, title }) => ({ value: id, label: title }))]} />}
          <Order others={others} value={order} onChange={setAfter} />
        </>
      )}
      <Foot unchanged={stays && status === action.status} onClose={onClose} />
    </form>
  );
}

function MoveCriterion({ criterion, onClose }: { criterion: PlanCriterion; onClose: () => void }) {
  const { plan, edit } = usePlanDesk();
  const [priorityId, setPriorityId] = useState(criterion.priorityId);
  const [after, setAfter] = useState<string | null>(null);
  const there = plan.priorities.find(({ id }) => id === priorityId)?.criteria ?? [];
  const others = there.filter(({ id }) => id !== criterion.id);
  const usual = before(there, criterion.id);
  const order = after !== null && (after === FIRST || others.some(({ id }) => id === after)) ? after : usual;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    edit({ kind: 'moveCriterion', id: criterion.id, priorityId, afterId: order || null });
    onClose();
  };
  return (
    <form className={classes.sheet} onSubmit={submit}>
      <p className="serif">{criterion.title}</p>
      <NativeSelect label="Priority" data-autofocus value={priorityId} onChange={(event) => setPriorityId(event.currentTarget.value)} data={plan.priorities.map(({ id, title }) => ({ value: id, label: title }))} />
      <Order others={others} value={order} onChange={setAfter} />
      <p className="muted small">Its actions go with it.</p>
      <Foot unchanged={priorityId === criterion.priorityId && order === usual} onClose={onClose} />
    </form>
  );
}

function MovePriority({ priority, onClose }: { priority: PlanPriority; onClose: () => void }) {
  const { plan, edit } = usePlanDesk();
  const usual = before(plan.priorities, priority.id);
  const [order, setOrder] = useState(usual);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    edit({ kind: 'movePriority', id: priority.id, afterId: order || null });
    onClose();
  };
  return (
    <form className={classes.sheet} onSubmit={submit}>
      <p className="serif">{priority.title}</p>
      <Order others={plan.priorities.filter(({ id }) => id !== priority.id)} value={order} onChange={setOrder} />
      <Foot unchanged={order === usual} onClose={onClose} />
    </form>
  );
}
