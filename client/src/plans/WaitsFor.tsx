import { NativeSelect } from '@mantine/core';
import { usePlanDesk } from './plan-context.ts';
import { dueDay, dueInFull } from './plan-dates.ts';
import type { PlanAction, PlanModel } from './plan-model.ts';
import classes from './Sheets.module.css';

/** What may be waited for without going in a circle. */
export function mayWaitFor(plan: PlanModel, action: PlanAction): PlanAction[] {
  const waits = new Map(plan.actions.map(({ id, dependsOn }) => [id, dependsOn]));
  const leadsBack = (id: string, seen: Set<string>): boolean => id === action.id || (!seen.has(id) && (seen.add(id), (waits.get(id) ?? []).some((one) => leadsBack(one, seen))));
  return plan.actions.filter(({ id }) => !action.dependsOn.includes(id) && !leadsBack(id, new Set()));
}

/** The actions that have to be done before. */
export function WaitsFor({ action }: { action: PlanAction }) {
  const { plan, edit } = usePlanDesk();
  const set = (onIds: readonly string[]) => edit({ kind: 'setDependencies', id: action.id, onIds });
  const on = action.dependsOn.flatMap((id) => plan.actions.find((one) => one.id === id) ?? []);
  const own = dueDay(action.due, plan.halfTerms);
  if (on.length === 0 && !action.can.edit) return null;
  return (
    <section className={classes.part}>
      <h3>Waits for</h3>
      <ul className={classes.lines}>
        {on.map((one) => {
          const late = own !== null && one.status !== 'DONE' && (dueDay(one.due, plan.halfTerms) ?? '') > own;
          return (
            <li key={one.id}>
              <span className={classes.grow}>{one.title}<small className={late ? classes.late : undefined}>{late ? `due later than this: ${dueInFull(one.due, plan.halfTerms)}` : dueInFull(one.due, plan.halfTerms)}</small></span>
              {action.can.edit && <button type="button" className={classes.link} onClick={() => set(action.dependsOn.filter((id) => id !== one.id))}>Take out</button>}
            </li>
          );
        })}
      </ul>
      {action.can.edit && (
        <NativeSelect
          aria-label="Waits for another action" value="" onChange={(event) => event.currentTarget.value && set([...action.dependsOn, event.currentTarget.value])}
          data={[{ value: '', label: 'Add an action that comes first…' }, ...plan.priorities.flatMap((priority) => {
            const items = mayWaitFor(plan, action).filter(({ priorityId }) => priorityId === priority.id).map(({ id, title }) => ({ value: id, label: title }));
            return items.length > 0 ? [{ group: priority.title, items }] : [];
          })]}
        />
      )}
    </section>
  );
}
