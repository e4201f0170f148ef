import { Button, NativeSelect } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Words } from '../facilitation/Words.tsx';
import { WriteReviewDocument } from '../graphql/generated/graphql.ts';
import { Dialog, DialogActions } from '../ui/Dialog.tsx';
import { fullDay } from '../ui/dates.ts';
import { TroubleNote } from '../ui/TroubleNote.tsx';
import { useAction } from '../ui/use-action.ts';
import { bodyOf } from '../writing/body.ts';
import { BodyText } from '../writing/BodyText.tsx';
import { CommentedSheet } from './CommentedSheet.tsx';
import { usePlanDesk } from './plan-context.ts';
import { halfTermOn } from './plan-dates.ts';
import type { FetchedPlan } from './plan-from.ts';
import type { Term } from './plan-model.ts';
import { doneOf, progressOf } from './plan-progress.ts';
import { mutatePlan } from './plan-requests.ts';
import { TERM_LABEL, TERMS } from './plan-words.ts';
import classes from './Sheets.module.css';

export interface ReviewDialogProps {
  readonly reviews: FetchedPlan['reviews'];
  /** The id of the one to begin with. */
  readonly at: string | undefined;
  readonly canWrite: boolean;
  readonly onClose: () => void;
}

/** What a term was like: three reviews a year, each to be written again, and to be commented on. */
export function ReviewDialog({ reviews, at, canWrite, onClose }: ReviewDialogProps) {
  const { plan, today, renew } = usePlanDesk();
  const [term, setTerm] = useState<Term>(() => reviews.find(({ id }) => id === at)?.term ?? (halfTermOn(today, plan.halfTerms).split('_')[0] as Term));
  const held = reviews.find((one) => one.term === term);
  const [drafts, setDrafts] = useState<Partial<Record<Term, string>>>({});
  const text = drafts[term] ?? held?.text ?? '';
  const write = useAction(async () => {
    await mutatePlan(WriteReviewDocument, { planId: plan.id, term, body: bodyOf(text) }, 'ReviewWritten');
    renew();
  });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await write.run()) onClose();
  };
  const { met, of, unmet } = progressOf(plan.priorities.flatMap(({ criteria }) => criteria));
  const { done, of: actions } = doneOf(plan.actions);
  const head = (
    <>
      <NativeSelect label="Term" value={term} onChange={(event) => setTerm(event.currentTarget.value as Term)} data={TERMS.map((value) => ({ value, label: `${TERM_LABEL[value]} term${reviews.some((one) => one.term === value) ? ' (written)' : ''}` }))} />
      <p className="muted small">As it stands: {met} of {of} success criteria met{unmet.length > 0 && `, ${unmet.length} not met`}; {done} of {actions} actions done.</p>
    </>
  );
  const foot = held && <p className="muted small">Last written by {held.author.name}, {fullDay(held.at)}.</p>;
  const itemIds = held ? [held.id] : [];
  if (!canWrite) {
    return (
      <Dialog title="Review of a term" onClose={onClose}>
        <CommentedSheet itemIds={itemIds} foot={<DialogActions><Button onClick={onClose}>Close</Button></DialogActions>}>
          {head}
          {held ? <div className={`reading ${classes.review}`}><BodyText body={held.body} /></div> : <p className="muted">Not written yet.</p>}
          {foot}
        </CommentedSheet>
      </Dialog>
    );
  }
  return (
    <Dialog title="Review of a term" writes onClose={onClose}>
      <CommentedSheet itemIds={itemIds}>
        <form className={classes.sheet} onSubmit={(event) => void submit(event)}>
          {head}
          <Words label="What has changed, for pupils and for us? What did we learn? What comes next?" begin rows={8} value={text} onChange={(next) => setDrafts({ ...drafts, [term]: next })} placeholder="Bar models are now in every Year 7 and 8 room. Double number lines are where we are stuck: three of us draw them differently …" />
          {foot}
          <TroubleNote trouble={write.trouble} />
          <DialogActions>
            <Button onClick={onClose}>Cancel</Button>
            <Button type="submit" variant="filled" loading={write.busy} disabled={text.trim() === '' || text === held?.text}>Save the review</Button>
          </DialogActions>
        </form>
      </CommentedSheet>
    </Dialog>
  );
}
