import { useQuery } from '@apollo/client/react';
import { Button, NativeSelect, Skeleton, TextInput } from '@mantine/core';
import { useState } from 'react';
import { openingInstant } from '../facilitation/school-hours.ts';
import { type HalfTermName, PlanChangesDocument, RestoreChangeDocument } from '../graphql/generated/graphql.ts';
import { troubleOf } from '../graphql/problem.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { fullDay, sinceLabel } from '../ui/dates.ts';
import { showToast } from '../ui/toast-store.ts';
import { toastTrouble } from '../ui/toast.ts';
import { TroubleNote } from '../ui/TroubleNote.tsx';
import { useNow } from '../ui/use-now.ts';
import { type Change, changedThing, changeLine } from './change-words.ts';
import { usePlanDesk } from './plan-context.ts';
import { mutatePlan } from './plan-requests.ts';
import classes from './Sheets.module.css';

export interface ChangesPanelProps {
  readonly since: HalfTermName;
  /** When the plan was last signed off, where it was; whoever signs plans off begins there. */
  readonly signedOffAt: string | null;
  readonly signsOff: boolean;
  readonly canRestore: boolean;
  readonly onClose: () => void;
}

const ALL = '';
const DAY = 'a day';
const SIGNED = 'the sign-off';

/** Who changed what since a half-term began, or since a day, and the way back from it. */
export function ChangesPanel({ since, signedOffAt, signsOff, canRestore, onClose }: ChangesPanelProps) {
  const { plan, today, renew } = usePlanDesk();
  const [day, setDay] = useState(today);
  const begun = plan.halfTerms.filter(({ startsOn }) => startsOn <= today);
  const [from, setFrom] = useState<string>(signsOff && signedOffAt ? SIGNED : begun.some(({ name }) => name === since) ? since : ALL);
  const now = useNow();
  const { data, error, fetchMore, refetch } = useQuery(PlanChangesDocument, { variables: from === DAY ? { id: plan.id, since: openingInstant(day) } : from === SIGNED ? { id: plan.id, since: signedOffAt } : { id: plan.id, halfTerm: (from || null) as HalfTermName | null }, fetchPolicy: 'network-only' });
  const changes = data?.plan?.changes;
  const restore = async (change: Change) => {
    try {
      await mutatePlan(RestoreChangeDocument, { planId: plan.id, changeId: change.id }, 'PlanItemChanged');
      showToast({ kind: 'done', title: 'Set back to what it was. The change before stays in the history.' });
      renew();
      await refetch();
    } catch (failure) {
      toastTrouble(failure);
    }
  };
  const more = () => void fetchMore({
    variables: { after: changes?.pageInfo.endCursor ?? null },
    updateQuery: (before, { fetchMoreResult: next }) => (next.plan?.changes && before.plan?.changes
      ? { ...next, plan: { ...next.plan, changes: { ...next.plan.changes, nodes: [...before.plan.changes.nodes, ...next.plan.changes.nodes] } } }
      : before),
  }).catch(toastTrouble);
  return (
    <Dialog title="What changed" side onClose={onClose}>
      <NativeSelect
        label="Since" value={from} onChange={(event) => setFrom(event.currentTarget.value)}
        data={[...begun.map(({ name, label }) => ({ value: name, label: `the beginning of ${label}` })), ...(signedOffAt ? [{ value: SIGNED, label: `it was signed off, ${fullDay(signedOffAt)}` }] : []), { value: DAY, label: 'a day…' }, { value: ALL, label: 'the plan was begun' }]}
      />
      {from === DAY && <TextInput type="date" mt={10} label="The day" value={day} max={today} onChange={(event) => event.currentTarget.value && setDay(event.currentTarget.value)} />}
      <TroubleNote trouble={error ? troubleOf(error) : null} />
      {!changes && !error && <div style={{ paddingTop: 18 }}><Skeleton height={15} mb={12} /><Skeleton height={15} width="75%" mb={12} /><Skeleton height={15} width="60%" /></div>}
      {changes?.nodes.length === 0 && <p className="muted" style={{ marginTop: 16 }}>Nothing was changed since then.</p>}
      <ul className={classes.changes} aria-label="Changes">
        {changes?.nodes.map((change) => {
          const { verb, before, after } = changeLine(change);
          return (
            <li key={change.id}>
              <div className={classes.by}><span>{change.by.name} {verb}</span><time dateTime={change.at}>{sinceLabel(change.at, now)}</time></div>
              <div>{changedThing(change)}</div>
              {(before || after) && <div className="small">{before && <><del>{before}</del> → </>}<ins>{after || 'nothing'}</ins></div>}
              {canRestore && change.restorable && change.field !== 'position' && <button type="button" className={classes.link} onClick={() => void restore(change)}>{change.field === 'removedAt' && change.after !== null ? 'Put back' : 'Set back'}</button>}
            </li>
          );
        })}
      </ul>
      {changes?.pageInfo.hasNextPage && <Button mt={14} onClick={more}>Earlier changes</Button>}
    </Dialog>
  );
}
