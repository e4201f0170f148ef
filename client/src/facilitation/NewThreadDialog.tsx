import { Button, Skeleton, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { useViewer } from '../session/viewer-context.ts';
import { Dialog, DialogActions } from '../ui/Dialog.tsx';
import { TroubleNote } from '../ui/TroubleNote.tsx';
import { useAction } from '../ui/use-action.ts';
import { bodyOf } from '../writing/body.ts';
import { type HalfTermDays, spreadStages } from './half-terms.ts';
import type { Linkable } from './linkable.ts';
import { PickDay } from './PickDay.tsx';
import { PickLink } from './PickLink.tsx';
import { spacePath } from './space-path.ts';
import { StagesForm } from './StagesForm.tsx';
import { openPlaces } from './template-rules.ts';
import { openThread } from './thread-actions.ts';
import type { Space, Stage, TemplateView } from './thread-view.ts';
import { type Rules, rulesOf, ThreadRules } from './ThreadRules.tsx';
import { useSpace } from './use-space.ts';
import { Words } from './Words.tsx';
import classes from './NewThread.module.css';
import form from './Facilitation.module.css';

const OWN: TemplateView = {
  key: '', title: 'Without a template', purpose: 'A question of your own, with the rules you choose.', promptText: '', stages: [], outcomeParts: [],
  onePer: null, postBeforeSeeing: false, anonymity: 'OFF', shipped: false, edited: false, viewerCan: { edit: false },
};

/** Opens a thread: first what kind of conversation it is to be, then what it asks. */
export function NewThreadDialog({ space, onClose }: { space: Space; onClose: () => void }) {
  const { templates, halfTerms, trouble } = useSpace(space);
  const [template, setTemplate] = useState<TemplateView | null>(null);
  if (template) return <Details key={template.key} space={space} template={template} halfTerms={halfTerms} onBack={() => setTemplate(null)} onClose={onClose} />;
  return (
    <Dialog title="New thread" onClose={onClose}>
      <TroubleNote trouble={trouble} />
      {!templates && !trouble && [0, 1, 2, 3].map((row) => <Skeleton key={row} height={46} mb={10} />)}
      {templates && (
        <ul className={classes.templates} aria-label="Kinds of conversation">
          {[...templates, OWN].map((one, index) => (
            <li key={one.key}>
              <button type="button" data-autofocus={index === 0 || undefined} onClick={() => setTemplate(one)}>
                <b>{one.title}</b><span>{one.purpose}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}

interface DetailsProps {
  readonly space: Space;
  readonly template: TemplateView;
  readonly halfTerms: readonly HalfTermDays[];
  readonly onBack: () => void;
  readonly onClose: () => void;
}

function Details({ space, template, halfTerms, onBack, onClose }: DetailsProps) {
  const { today } = useViewer();
  const navigate = useNavigate();
  const [title, setTitle] = useState('');
  const [prompt, setPrompt] = useState(template.promptText);
  const [closesOn, setClosesOn] = useState<string | null>(null);
  const [opensOn, setOpensOn] = useState<string | null>(null);
  const [stages, setStages] = useState<readonly Stage[]>(template.stages);
  const [links, setLinks] = useState<readonly Linkable[]>([]);
  const [rules, setRules] = useState<Rules>(() => rulesOf(template));
  const places = openPlaces(prompt);
  const closeBy = (date: string | null) => {
    setClosesOn(date);
    if (date) setStages(spreadStages(stages, opensOn ?? today.date, date));
  };
  const open = useAction(async () => {
    const id = await openThread(space, {
      title: title.trim(), templateKey: template.key || null, purpose: template.key === '' ? null : template.purpose, prompt: bodyOf(prompt), opensOn, closesOn,
      stages: stages.filter((stage) => stage.title.trim() !== ''), outcomeParts: template.outcomeParts, linkIds: links.map((one) => one.id), ...rules,
    });
    onClose();
    await navigate(`${spacePath(space)}/${id}`);
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void open.run();
  };
  return (
    <Dialog title={template.key === '' ? 'New thread' : template.title} onClose={onClose} writes>
      <form className={form.form} onSubmit={submit}>
        {template.key !== '' && <p className={form.note}>{template.purpose}</p>}
        <TextInput label="Title" data-autofocus value={title} maxLength={200} onChange={(event) => setTitle(event.currentTarget.value)} placeholder="A question, as short as people would ask it" />
        <div>
          <Words label="What you ask" rows={5} value={prompt} onChange={setPrompt} />
          {places.length > 0 && <p className={classes.places}>Still yours to fill in: {places.join('; ')}.</p>}
        </div>
        <PickLink label="What it is about" description="Stands beside the thread for those who may see it anyway." chosen={links} onChange={setLinks} />
        <div className={form.pair}>
          <PickDay label="Opens" value={opensOn} onChange={setOpensOn} today={today.date} halfTerms={halfTerms} none="Now" />
          <PickDay label="Closes" value={closesOn} onChange={closeBy} today={today.date} halfTerms={halfTerms} none="When you close it" />
        </div>
        {(stages.length > 0 || template.key === '') && <StagesForm stages={stages} onChange={setStages} days={{ today: today.date, halfTerms }} />}
        <ThreadRules value={rules} onChange={setRules} />
        {template.outcomeParts.length > 0 && <p className="muted small">Closing it asks for: {template.outcomeParts.join(' · ')}.</p>}
        <TroubleNote trouble={open.trouble} />
        <DialogActions>
          <Button onClick={onBack}>Another kind</Button>
          <Button type="submit" variant="filled" loading={open.busy} disabled={title.trim() === '' || prompt.trim() === ''}>Open the thread</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
