import type { CriterionState, PlanCriterion } from './plan-model.ts';
import { progressOf } from './plan-progress.ts';
import classes from './Reached.module.css';

/** What is reached first, what is not begun last. */
const ORDER: readonly CriterionState[] = ['MET', 'PARTIALLY_MET', 'IN_PROGRESS', 'NOT_MET', 'NOT_STARTED'];

/** How far criteria have come together: each as long as it weighs, then the share in words, and beside it how many are not met. Nothing where there are none. */
export function Reached({ criteria }: { criteria: readonly PlanCriterion[] }) {
  const { share, met, of, unmet } = progressOf(criteria);
  if (of === 0) return null;
  return (
    <span className={classes.reached} title="Criteria by their weight: one that is met counts whole, one that is partially met half">
      <span className={classes.bar} aria-hidden>
        {ORDER.flatMap((state) => criteria.filter((one) => one.state === state && one.weight > 0)).map(({ id, state, weight }) => <i key={id} data-state={state} style={{ flexGrow: weight }} />)}
      </span>
      <span>{Math.round(share * 100)} % · {met} of {of} met{unmet.length > 0 && <>, <b>{unmet.length} not met</b></>}</span>
    </span>
  );
}
