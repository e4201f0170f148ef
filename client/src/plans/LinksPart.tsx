import { useState } from 'react';
import { Link } from 'react-router';
import type { Linkable } from '../facilitation/linkable.ts';
import { PickLink } from '../facilitation/PickLink.tsx';
import { LinkPlanItemDocument, UnlinkPlanItemDocument } from '../graphql/generated/graphql.ts';
import { toastTrouble } from '../ui/toast.ts';
import { usePlanDesk } from './plan-context.ts';
import type { PlanLink } from './plan-model.ts';
import { mutatePlan } from './plan-requests.ts';
import classes from './Sheets.module.css';

/** The units, sequences and discussions that an item of the plan leads to. */
export function LinksPart({ itemId, links, canEdit }: { itemId: string; links: readonly PlanLink[]; canEdit: boolean }) {
  const { plan, renew } = usePlanDesk();
  const [adding, setAdding] = useState(false);
  const change = (work: Promise<unknown>) => work.then(renew, toastTrouble);
  const add = (chosen: readonly Linkable[]) => {
    setAdding(false);
    for (const { id } of chosen) void change(mutatePlan(LinkPlanItemDocument, { itemId, objectId: id }, 'PlanItemChanged'));
  };
  if (links.length === 0 && !canEdit) return null;
  return (
    <section className={classes.part} aria-label="Leads to">
      <h3>Leads to</h3>
      <ul className={classes.lines}>
        {links.map(({ id, title, to, kind }) => (
          <li key={id}>
            <span className={classes.grow}>{to ? <Link to={to}>{title}</Link> : title}<small>{kind}</small></span>
            {canEdit && <button type="button" className={classes.link} onClick={() => void change(mutatePlan(UnlinkPlanItemDocument, { planId: plan.id, linkId: id }, 'PlanItemChanged'))}>Take out</button>}
          </li>
        ))}
      </ul>
      {canEdit && (adding
        ? <PickLink label="A unit, sequence, step or scheme" chosen={[]} begin onChange={add} />
        : <button type="button" className={classes.link} onClick={() => setAdding(true)}>Link a unit or sequence…</button>)}
    </section>
  );
}
