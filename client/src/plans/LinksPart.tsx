import { useQuery } from '@apollo/client/react';
import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Linkable } from '../facilitation/linkable.ts';
import { PickLink } from '../facilitation/PickLink.tsx';
import { AddEvidenceDocument, LinkPlanItemDocument, PostsToLinkDocument, RemovePlanItemDocument, UnlinkPlanItemDocument } from '../graphql/generated/graphql.ts';
import { toastTrouble, toastUndo } from '../ui/toast.ts';
import { usePlanDesk } from './plan-context.ts';
import type { EvidenceKind, PlanEvidence, PlanLink } from './plan-model.ts';
import { mutatePlan } from './plan-requests.ts';
import { EVIDENCE_LABEL } from './plan-words.ts';
import classes from './Sheets.module.css';

export interface LinksPartProps {
  readonly itemId: string;
  readonly links: readonly PlanLink[];
  readonly canEdit: boolean;
  /** What evidence may be added to, with what is there already; without it nothing is offered as evidence. */
  readonly evidence?: { readonly to: { readonly criterionId: string } | { readonly actionId: string }; readonly there: readonly PlanEvidence[] };
}

/** What something counts as where nobody says otherwise: talk as a minute, work as a sample of it. */
const kindOf = ({ talk }: PlanLink): EvidenceKind => (talk ? 'MINUTE' : 'WORK_SAMPLE');

/** The units, sequences and discussions that an item of the plan leads to, each of them evidence by one press. */
export function LinksPart({ itemId, links, canEdit, evidence }: LinksPartProps) {
  const { plan, renew } = usePlanDesk();
  const [adding, setAdding] = useState<'no' | 'picking' | Linkable>('no');
  const change = (work: Promise<unknown>) => work.then(renew, toastTrouble);
  const add = (objectId: string) => {
    setAdding('no');
    void change(mutatePlan(LinkPlanItemDocument, { itemId, objectId }, 'PlanItemChanged'));
  };
  const use = async (link: PlanLink) => {
    const kind = kindOf(link);
    const added = await mutatePlan(AddEvidenceDocument, { ...evidence!.to, kind, objectId: link.objectId }, 'EvidenceAdded');
    toastUndo(`“${added.evidence.title}” is evidence now, as a ${EVIDENCE_LABEL[kind].toLowerCase()}.`, async () => {
      await mutatePlan(RemovePlanItemDocument, { itemId: added.evidence.id }, 'PlanItemChanged');
      renew();
    });
  };
  if (links.length === 0 && !canEdit) return null;
  return (
    <section className={classes.part} aria-label="Leads to">
      <h3>Leads to</h3>
      <ul className={classes.lines}>
        {links.map((link) => (
          <li key={link.id}>
            <span className={classes.grow}>{link.to ? <Link to={link.to}>{link.title}</Link> : link.title}<small>{link.kind}</small></span>
            {evidence && !evidence.there.some(({ from }) => from?.objectId === link.objectId) && (
              <button type="button" className={classes.link} title={`As a ${EVIDENCE_LABEL[kindOf(link)].toLowerCase()}`} onClick={() => void change(use(link))}>Use as evidence</button>
            )}
            {canEdit && <button type="button" className={classes.link} onClick={() => void change(mutatePlan(UnlinkPlanItemDocument, { planId: plan.id, linkId: link.id }, 'PlanItemChanged'))}>Take out</button>}
          </li>
        ))}
      </ul>
      {canEdit && adding === 'no' && <button type="button" className={classes.link} onClick={() => setAdding('picking')}>Link a unit, sequence or discussion…</button>}
      {adding === 'picking' && <PickLink label="A unit, sequence, step, scheme or discussion" threads chosen={[]} begin onChange={([one]) => one && (one.type === 'THREAD' ? setAdding(one) : add(one.id))} />}
      {typeof adding === 'object' && <PickPost thread={adding} onPick={add} onCancel={() => setAdding('no')} />}
    </section>
  );
}

/** How much of a post tells it from others. */
const BEGINNING = 70;

/** The discussion as a whole, or one post of it. */
function PickPost({ thread, onPick, onCancel }: { thread: Linkable; onPick(objectId: string): void; onCancel(): void }) {
  const { data } = useQuery(PostsToLinkDocument, { variables: { threadId: thread.id }, fetchPolicy: 'network-only' });
  const [chosen, setChosen] = useState(thread.id);
  const posts = (data?.thread?.posts.nodes ?? []).filter(({ deletedAt, note, text }) => !deletedAt && note === 'POST' && text);
  const line = (text: string) => (text.length <= BEGINNING ? text : `${text.slice(0, text.lastIndexOf(' ', BEGINNING))} …`);
  return (
    <div className={classes.form}>
      <NativeSelect
        label={`What of “${thread.title}”`} data-autofocus value={chosen} onChange={(event) => setChosen(event.currentTarget.value)}
        data={[{ value: thread.id, label: 'The whole discussion' }, ...posts.map(({ id, text, author }) => ({ value: id, label: `${author ? `${author.name}: ` : ''}${line(text ?? '')}` }))]}
      />
      <div className={classes.end}><Button onClick={onCancel}>Cancel</Button><Button variant="filled" onClick={() => onPick(chosen)}>Link</Button></div>
    </div>
  );
}
