import { useQuery } from '@apollo/client/react';
import { Button, NativeSelect, Skeleton } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { CreatePlanDocument, PlanTemplatesDocument } from '../graphql/generated/graphql.ts';
import { troubleOf } from '../graphql/problem.ts';
import { useViewer } from '../session/viewer-context.ts';
import { Dialog, DialogActions } from '../ui/Dialog.tsx';
import { yearSpan } from '../ui/labels.ts';
import { TroubleNote } from '../ui/TroubleNote.tsx';
import { useAction } from '../ui/use-action.ts';
import { mutatePlan } from './plan-requests.ts';
import classes from './Sheets.module.css';

/** Begins a plan: for which year, and from what. */
export function NewPlanDialog({ departmentId, taken, onClose }: { departmentId: string; taken: readonly number[]; onClose: () => void }) {
  const { today } = useViewer();
  const navigate = useNavigate();
  const { data, error } = useQuery(PlanTemplatesDocument);
  const years = [today.academicYear, today.academicYear + 1].filter((year) => !taken.includes(year));
  const [year, setYear] = useState(years[0] ?? today.academicYear + 2);
  const [chosen, setChosen] = useState<string | null>(null);
  const templates = data?.planTemplates ?? [];
  const templateKey = chosen ?? templates[0]?.key ?? null;
  const create = useAction(async () => {
    const { plan } = await mutatePlan(CreatePlanDocument, { departmentId, academicYear: year, templateKey }, 'PlanChanged');
    await navigate(`/plans/${plan.id}`);
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void create.run();
  };
  return (
    <Dialog title="New development plan" onClose={onClose}>
      <form className={classes.sheet} onSubmit={submit}>
        <NativeSelect label="For" value={String(year)} onChange={(event) => setYear(Number(event.currentTarget.value))} data={(years.length > 0 ? years : [year]).map((one) => ({ value: String(one), label: yearSpan(one) }))} />
        <div role="radiogroup" aria-label="Begin with" className={classes.choices}>
          {!data && !error && <><Skeleton height={64} /><Skeleton height={64} /></>}
          {templates.map(({ key, title, purpose, priorityTitles }) => (
            <label key={key} className={classes.choice}>
              <input type="radio" name="template" checked={templateKey === key} onChange={() => setChosen(key)} />
              <b>{title}</b>
              <span>{purpose}</span>
              {priorityTitles.length > 1 && <span className="muted small">{priorityTitles.join(' · ')}</span>}
            </label>
          ))}
        </div>
        <TroubleNote trouble={create.trouble ?? (error ? troubleOf(error) : null)} />
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="filled" loading={create.busy}>Begin the plan</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
