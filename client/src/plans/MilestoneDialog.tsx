import { Button, NativeSelect, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { HalfTermName } from '../graphql/generated/graphql.ts';
import { Dialog, DialogActions } from '../ui/Dialog.tsx';
import { RagMark } from './Marks.tsx';
import { usePlanDesk } from './plan-context.ts';
import { halfTermOn, rateable } from './plan-dates.ts';
import type { Rag } from './plan-model.ts';
import { RAG_MEANING, RAGS } from './plan-words.ts';
import classes from './Sheets.module.css';

/** Says how a priority went in a half-term: one rating, and what is behind it. */
export function MilestoneDialog({ id, halfTerm, onClose }: { id: string; halfTerm?: string | undefined; onClose: () => void }) {
  const { plan, today, me, edit } = usePlanDesk();
  const priority = plan.priorities.find((one) => one.id === id);
  const [term, setTerm] = useState<HalfTermName>(() => (halfTerm as HalfTermName | undefined) ?? halfTermOn(today, plan.halfTerms));
  const held = priority?.milestones.find((one) => one.halfTerm === term);
  const [chosen, setChosen] = useState<{ term: HalfTermName; rag: Rag | null; comment: string } | null>(null);
  const now = chosen?.term === term ? chosen : { term, rag: held?.rag ?? null, comment: held?.comment ?? '' };
  if (!priority) return null;
  const canEdit = priority.can.edit;
  const begun = rateable(today, plan.halfTerms);
  const terms = plan.halfTerms.filter(({ name }) => name === term || begun.includes(name) || priority.milestones.some((one) => one.halfTerm === name));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (now.rag === null) return;
    edit({ kind: 'setMilestone', id, milestone: { halfTerm: term, rag: now.rag, comment: now.comment.trim() || null, by: me, at: `${today}T12:00:00Z` } });
    onClose();
  };
  return (
    <Dialog title="How is it going?" size="sm" writes={canEdit} onClose={onClose}>
      <form className={classes.sheet} onSubmit={submit}>
        <p className="serif">{priority.title}</p>
        <NativeSelect label="Half-term" value={term} onChange={(event) => setTerm(event.currentTarget.value as HalfTermName)} data={terms.map(({ name, label }) => ({ value: name, label }))} />
        <fieldset className={classes.rags} disabled={!canEdit}>
          <legend>Rating</legend>
          {RAGS.toReversed().map((rag) => (
            <label key={rag}>
              <input type="radio" name="rag" checked={now.rag === rag} onChange={() => setChosen({ ...now, rag })} data-autofocus={(now.rag ?? 'GREEN') === rag || undefined} />
              <RagMark rag={rag} /><small>{RAG_MEANING[rag]}</small>
            </label>
          ))}
        </fieldset>
        <Textarea label="What is behind it" rows={3} maxLength={2_000} readOnly={!canEdit} value={now.comment} onChange={(event) => setChosen({ ...now, comment: event.currentTarget.value })} placeholder="Book look on 6 Nov: bar models in every class, double number lines in three of five" />
        <DialogActions>
          <Button onClick={onClose}>{canEdit ? 'Cancel' : 'Close'}</Button>
          {canEdit && <Button type="submit" variant="filled" disabled={now.rag === null}>Save</Button>}
        </DialogActions>
      </form>
    </Dialog>
  );
}
