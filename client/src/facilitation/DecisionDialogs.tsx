import { ActionIcon, Button, Radio, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useViewer } from '../session/viewer-context.ts';
import { Dialog, DialogActions } from '../ui/Dialog.tsx';
import { TroubleNote } from '../ui/TroubleNote.tsx';
import { useAction } from '../ui/use-action.ts';
import { PickDay } from './PickDay.tsx';
import { openDecision, settleDecision } from './thread-actions.ts';
import type { DecisionView, FacilitatedThread } from './thread-view.ts';
import { useHalfTerms } from './use-half-terms.ts';
import { Words } from './Words.tsx';
import classes from './Facilitation.module.css';

const MOST_OPTIONS = 10;

/** Puts something up for a decision: one proposal, or several to choose from. */
export function DecisionDialog({ thread, onClose }: { thread: FacilitatedThread; onClose: () => void }) {
  const [question, setQuestion] = useState('');
  const [options, setOptions] = useState<readonly string[]>(['']);
  const said = options.map((text) => text.trim()).filter((text) => text !== '');
  const open = useAction(() => openDecision(thread.id, question.trim(), said));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await open.run()) onClose();
  };
  const write = (index: number, text: string) => setOptions(options.map((one, at) => (at === index ? text : one)));
  return (
    <Dialog title="Decide something" onClose={onClose} writes>
      <form className={classes.form} onSubmit={(event) => void submit(event)}>
        <p className={classes.note}>Everybody who posts here says: I can go with it, I have a concern, or I object. When all have spoken you say what was decided, and when you look at it again.</p>
        <TextInput label="What is to be decided" data-autofocus value={question} maxLength={500} placeholder="Which format do our lesson sequences take?" onChange={(event) => setQuestion(event.currentTarget.value)} />
        <fieldset className={classes.fieldset}>
          <legend>Options</legend>
          {options.map((text, index) => (
            <TextInput
              // Options have no name but their place until they are sent.
              key={`${index}`} aria-label={`Option ${index + 1}`} value={text} maxLength={200} placeholder={index === 0 ? 'What you propose' : 'Another way'}
              onChange={(event) => write(index, event.currentTarget.value)}
              rightSection={options.length > 1 && <ActionIcon variant="subtle" aria-label={`Take out option ${index + 1}`} onClick={() => setOptions(options.filter((_, at) => at !== index))}><IconX size={14} /></ActionIcon>}
            />
          ))}
          {options.length < MOST_OPTIONS && <div><button type="button" className={classes.link} onClick={() => setOptions([...options, ''])}>Add another option</button></div>}
        </fieldset>
        <TroubleNote trouble={open.trouble} />
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="filled" loading={open.busy} disabled={question.trim() === '' || said.length === 0}>Ask everybody</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

/** Says what was decided, and when it is looked at again. */
export function SettleDialog({ thread, decision, onClose }: { thread: FacilitatedThread; decision: DecisionView; onClose: () => void }) {
  const { today } = useViewer();
  const halfTerms = useHalfTerms(thread);
  const [agreed, setAgreed] = useState(true);
  const [optionId, setOptionId] = useState(decision.options.length === 1 ? decision.options[0]!.id : '');
  const [text, setText] = useState('');
  const [reviewOn, setReviewOn] = useState<string | null>(null);
  const objections = decision.voices.filter(({ stance }) => stance === 'OBJECTION').length;
  const settle = useAction(() => settleDecision(decision.id, { agreed, optionId: agreed && optionId ? optionId : null, text: text.trim() || null, reviewOn: agreed ? reviewOn : null }));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await settle.run()) onClose();
  };
  return (
    <Dialog title="What was decided" onClose={onClose} writes>
      <form className={classes.form} onSubmit={(event) => void submit(event)}>
        <p className={classes.note}>{decision.question}</p>
        {objections > 0 && <p className={classes.amber}>{objections === 1 ? 'One person objects' : `${objections} people object`}. Say what became of it.</p>}
        <Radio.Group value={agreed ? 'yes' : 'no'} onChange={(value) => setAgreed(value === 'yes')} aria-label="Outcome">
          <div style={{ display: 'grid', gap: 8 }}><Radio value="yes" label="We agreed" data-autofocus /><Radio value="no" label="We did not agree" /></div>
        </Radio.Group>
        {agreed && decision.options.length > 1 && (
          <Radio.Group label="On" value={optionId} onChange={setOptionId}>
            <div style={{ display: 'grid', gap: 8, marginTop: 4 }}>{decision.options.map((option) => <Radio key={option.id} value={option.id} label={option.title} />)}</div>
          </Radio.Group>
        )}
        <Words label={agreed ? 'In words' : 'Why not, and what next'} value={text} onChange={setText} rows={2} most={1000} placeholder="Who does what differently from now on" />
        {agreed && <PickDay label="We look at it again" value={reviewOn} onChange={setReviewOn} today={today.date} halfTerms={halfTerms} none="No day set" />}
        <TroubleNote trouble={settle.trouble} />
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="filled" loading={settle.busy} disabled={agreed ? optionId === '' && text.trim() === '' : text.trim() === ''}>Keep it so</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
