import { Button, NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { priorityRoot } from '../../../schema/document/roots.ts';
import { SaidAboutItem } from '../comments/CommentHere.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { FieldRow } from '../writing/FieldRow.tsx';
import { CommentedSheet } from './CommentedSheet.tsx';
import { CompareLinks } from './CompareLinks.tsx';
import { EvidencePart } from './EvidencePart.tsx';
import { LinksPart } from './LinksPart.tsx';
import { RagMark, StateMark, StatusMark } from './Marks.tsx';
import { usePlanDesk } from './plan-context.ts';
import { rateable } from './plan-dates.ts';
import type { ActionChange } from './plan-edits.ts';
import type { PlanAction, PlanCriterion, PlanEvidence, PlanModel, PlanPriority } from './plan-model.ts';
import { ACTION_STATUSES, CRITERION_STATES, money, STATE_LABEL, STATUS_LABEL } from './plan-words.ts';
import { LastingField, LineField, PersonField, WhenField } from './PlanFields.tsx';
import { ReadField } from './ReadField.tsx';
import classes from './Sheets.module.css';
import { Trail } from './Trail.tsx';
import { WaitsFor } from './WaitsFor.tsx';

export interface ItemSheetProps {
  readonly id: string;
  readonly at?: 'evidence';
  readonly onClose: () => void;
}

/** Everything about a priority, a criterion or an action, at the side; each field is saved as one leaves it. */
export function ItemSheet({ id, at, onClose }: ItemSheetProps) {
  const { plan } = usePlanDesk();
  const priority = plan.priorities.find((one) => one.id === id);
  const criterion = plan.priorities.flatMap(({ criteria }) => criteria).find((one) => one.id === id);
  const action = plan.actions.find((one) => one.id === id);
  const begin = at === 'evidence';
  const itemIds = priority ? priorityParts(priority, plan) : [criterion ?? action].flatMap((one) => (one ? [id, ...idsOf(one.evidence)] : []));
  return (
    <Dialog title={priority ? 'Priority' : criterion ? 'Success criterion' : 'Action'} side onClose={onClose}>
      <CommentedSheet itemIds={itemIds} foot={<div className={classes.end}><Button onClick={onClose}>Done</Button></div>}>
        {priority && <PrioritySheet priority={priority} />}
        {criterion && <CriterionSheet criterion={criterion} evidence={begin} />}
        {action && <ActionSheet action={action} evidence={begin} />}
        {itemIds.length === 0 && <p className="muted">It is no longer in the plan.</p>}
      </CommentedSheet>
    </Dialog>
  );
}

const idsOf = (evidence: readonly PlanEvidence[]) => evidence.map(({ id }) => id);

/** What a priority's sheet shows beside it: how it went, and the evidence that the trail leads to. */
function priorityParts({ id, milestones, criteria }: PlanPriority, { actions }: PlanModel): string[] {
  return [id, ...milestones.flatMap((one) => one.id ?? []), ...[...criteria, ...actions.filter(({ priorityId }) => priorityId === id)].flatMap(({ evidence }) => idsOf(evidence))];
}

function Pair({ children }: { children: ReactNode }) {
  return <div className={classes.pair}>{children}</div>;
}

function PrioritySheet({ priority }: { priority: PlanPriority }) {
  const { plan, people, today, edit, open } = usePlanDesk();
  const { id, can } = priority;
  const begun = rateable(today, plan.halfTerms);
  const readOnly = !can.edit;
  return (
    <>
      <LineField label="What" wraps value={priority.title} readOnly={readOnly} onSave={(title) => (title === '' ? 'Say what it is' : edit({ kind: 'editPriority', id, change: { title } }))} />
      <PersonField label="Who leads it" value={priority.owner} people={people} none="Nobody in particular" readOnly={readOnly} onSave={(owner) => edit({ kind: 'editPriority', id, change: { owner } })} />
      <FieldRow stacked root={priorityRoot(id, 'rationale')} label="Why this" readOnly={readOnly} placeholder="What made you choose it: what you saw in books, heard from pupils, found in data" />
      <FieldRow stacked root={priorityRoot(id, 'impact')} label="Impact so far" readOnly={readOnly} placeholder="What is different now, for pupils and for colleagues, and how you know" />
      <Trail priority={priority} />
      <section className={classes.part}>
        <h3>How it went</h3>
        <ul className={classes.lines}>
          {plan.halfTerms.map(({ name, label }) => {
            const milestone = priority.milestones.find(({ halfTerm }) => halfTerm === name);
            if (!milestone && (readOnly || !begun.includes(name))) return null;
            return (
              <li key={name}>
                <span className={classes.term}>{label}</span>
                <span className={classes.grow}>{milestone ? <><RagMark rag={milestone.rag} />{milestone.comment && <span className={classes.said}>{milestone.comment}</span>}</> : <span className="muted">not rated</span>}</span>
                {milestone?.id && <SaidAboutItem itemId={milestone.id} title={`${label}, how it went`} />}
                {can.edit && <button type="button" className={classes.link} onClick={() => open({ what: 'milestone', id, halfTerm: name })}>{milestone ? 'Change' : 'Rate'}</button>}
              </li>
            );
          })}
        </ul>
      </section>
      <LinksPart itemId={id} links={priority.links} canEdit={can.edit} />
      <CompareLinks priorityId={id} />
    </>
  );
}

function CriterionSheet({ criterion, evidence }: { criterion: PlanCriterion; evidence: boolean }) {
  const { people, edit } = usePlanDesk();
  const { id, can } = criterion;
  const readOnly = !can.edit;
  const change = (next: Extract<Parameters<typeof edit>[0], { kind: 'editCriterion' }>['change']) => edit({ kind: 'editCriterion', id, change: next });
  return (
    <>
      <LineField label="What will be so" wraps value={criterion.title} readOnly={readOnly} onSave={(title) => (title === '' ? 'Say what it is' : change({ title }))} />
      <LineField label="What will show it" value={criterion.expectedEvidence ?? ''} multiline most={2_000} readOnly={readOnly} placeholder="Book look: two representations in eight of ten books" onSave={(text) => change({ expectedEvidence: text || null })} />
      <Pair>
        {readOnly ? <ReadField label="State"><StateMark state={criterion.state} /></ReadField> : <NativeSelect label="State" value={criterion.state} data={CRITERION_STATES.map((value) => ({ value, label: STATE_LABEL[value] }))} onChange={(event) => change({ state: event.currentTarget.value as PlanCriterion['state'] })} />}
        {readOnly ? <ReadField label="Weight">{criterion.weight}</ReadField> : <NativeSelect
          label="Weight" value={String(criterion.weight)} data={Array.from({ length: 11 }, (_, weight) => ({ value: String(weight), label: weight === 0 ? '0: does not count' : String(weight) }))}
          onChange={(event) => change({ weight: Number(event.currentTarget.value) })}
        />}
      </Pair>
      <PersonField label="Who answers for it" value={criterion.owner} people={people} none="Whoever leads the priority" readOnly={readOnly} onSave={(owner) => change({ owner })} />
      <LastingField value={criterion.lasting} readOnly={readOnly} onSave={(lasting) => change({ lasting })} />
      <EvidencePart evidence={criterion.evidence} to={{ criterionId: id }} canAdd={can.edit} begin={evidence} />
      <LinksPart itemId={id} links={criterion.links} canEdit={can.edit} {...(can.edit && { evidence: { to: { criterionId: id }, there: criterion.evidence } })} />
    </>
  );
}

/** Pence of what was typed as pounds; undefined where it is no sum. */
export function penceOf(typed: string): number | null | undefined {
  const text = typed.replace(/[£,\s]/g, '');
  if (text === '') return null;
  const pounds = Number(text);
  return Number.isFinite(pounds) && pounds >= 0 && pounds < 1_000_000 ? Math.round(pounds * 100) : undefined;
}

function ActionSheet({ action, evidence }: { action: PlanAction; evidence: boolean }) {
  const { plan, people, edit } = usePlanDesk();
  const { id, can } = action;
  const readOnly = !can.edit;
  const change = (next: ActionChange) => edit({ kind: 'editAction', id, change: next });
  return (
    <>
      <LineField label="What is to be done" wraps value={action.title} readOnly={readOnly} onSave={(title) => (title === '' ? 'Say what it is' : change({ title }))} />
      <Pair>
        <PersonField label="Who does it" value={action.owner} people={people} readOnly={readOnly} onSave={(owner) => owner && change({ owner })} />
        <PersonField label="Who helps" value={action.supporter} people={people} none="Nobody" readOnly={readOnly} onSave={(supporter) => change({ supporter })} />
      </Pair>
      <WhenField label="Begins" value={action.start} halfTerms={plan.halfTerms} readOnly={readOnly} onSave={(start) => change({ start })} />
      <WhenField label="Due" value={action.due} halfTerms={plan.halfTerms} readOnly={readOnly} onSave={(due) => change({ due })} />
      {!can.update ? <ReadField label="Status"><StatusMark status={action.status} /></ReadField> : <NativeSelect
        label="Status" value={action.status} data={ACTION_STATUSES.map((value) => ({ value, label: STATUS_LABEL[value] }))}
        onChange={(event) => edit({ kind: 'setStatus', id, status: event.currentTarget.value as PlanAction['status'] })}
      />}
      <Pair>
        <LineField
          label="Release, in half-days" numeric value={action.releaseHalfDays ? String(action.releaseHalfDays) : ''} readOnly={readOnly}
          onSave={(text) => (Number(text) >= 0 && Number(text) * 2 === Math.round(Number(text) * 2) ? change({ releaseHalfDays: Number(text) || null }) : 'Half-days, such as 2 or 0.5')}
        />
        <LineField
          label="Cost" numeric value={action.cost === null ? '' : money(action.cost)} readOnly={readOnly} placeholder="£"
          onSave={(text) => {
            const cost = penceOf(text);
            return cost === undefined ? 'A sum such as £120' : change({ cost });
          }}
        />
      </Pair>
      <LineField label="Note" value={action.note ?? ''} multiline most={2_000} readOnly={!can.update} placeholder="What happened, what was in the way" onSave={(note) => (can.edit ? change({ note: note || null }) : edit({ kind: 'setStatus', id, status: action.status, note: note || null }))} />
      {action.from && <p className="muted small">Taken on in a discussion: <Link to={action.from.to}>{action.from.title}</Link></p>}
      {action.carriedReason && <p className="muted small">From last year’s plan: {action.carriedReason}</p>}
      <LastingField value={action.lasting} readOnly={readOnly} onSave={(lasting) => change({ lasting })} />
      <WaitsFor action={action} />
      <EvidencePart evidence={action.evidence} to={{ actionId: id }} canAdd={can.update} begin={evidence} />
      <LinksPart itemId={id} links={action.links} canEdit={can.edit} {...(can.update && { evidence: { to: { actionId: id }, there: action.evidence } })} />
    </>
  );
}
