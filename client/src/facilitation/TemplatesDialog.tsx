import { ActionIcon, Button, Skeleton, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { Confirm } from '../ui/Confirm.tsx';
import { Dialog, DialogActions } from '../ui/Dialog.tsx';
import { TroubleNote } from '../ui/TroubleNote.tsx';
import { useAction } from '../ui/use-action.ts';
import { bodyOf } from '../writing/body.ts';
import { StagesForm } from './StagesForm.tsx';
import { rulesLine } from './template-rules.ts';
import { resetTemplate, saveTemplate } from './thread-actions.ts';
import type { Space, Stage, TemplateView } from './thread-view.ts';
import { type Rules, rulesOf, ThreadRules } from './ThreadRules.tsx';
import { useSpace } from './use-space.ts';
import { Words } from './Words.tsx';
import classes from './NewThread.module.css';
import form from './Facilitation.module.css';

/** A template of a hub’s own, before anything is written. */
const BLANK = { key: null, title: '', purpose: '', promptText: '', stages: [], outcomeParts: [], onePer: null, postBeforeSeeing: false, anonymity: 'OFF' } as const;

/** The kinds of conversation of a hub: those that come with the product, in its own words where it has some, and its own. */
export function TemplatesDialog({ space, onClose }: { space: Space; onClose: () => void }) {
  const { templates, hub, trouble, refetch } = useSpace(space);
  const [editing, setEditing] = useState<TemplateView | typeof BLANK | null>(null);
  const [leaving, setLeaving] = useState<TemplateView | null>(null);
  const canEdit = hub !== null && (templates?.some(({ viewerCan }) => viewerCan.edit) ?? false);
  if (editing && hub) return <EditTemplate hubId={hub.id} template={editing} onDone={() => setEditing(null)} onSaved={refetch} onClose={onClose} />;
  return (
    <Dialog title="Templates" onClose={onClose}>
      <p className={form.note} style={{ marginBottom: 12 }}>
        Kinds of conversation, each with what it is for, its course and what it should end with. {canEdit ? `What you change here, ${hub!.name} uses in new threads from now on; threads that run stay as they are.` : 'Whoever leads the hub can put them into the hub’s own words.'}
      </p>
      <TroubleNote trouble={trouble} />
      {!templates && !trouble && [0, 1, 2, 3].map((row) => <Skeleton key={row} height={46} mb={10} />)}
      <ul className={classes.list}>
        {templates?.map((one) => (
          <li key={one.key}>
            <div>
              <b>{one.title}</b>
              <small>{one.purpose}</small>
              <small>{one.stages.map(({ title }) => title).join(', ')}</small>
              <small>{rulesLine(one)}</small>
              {one.edited && <small>{one.shipped ? 'In the hub’s own words' : 'The hub’s own'}{canEdit && <> · <button type="button" className={form.link} onClick={() => setLeaving(one)}>{one.shipped ? 'back to the shipped one…' : 'take it away…'}</button></>}</small>}
            </div>
            {canEdit && <Button variant="subtle" aria-label={`Change ${one.title}`} onClick={() => setEditing(one)}>Change…</Button>}
          </li>
        ))}
      </ul>
      <DialogActions>
        {canEdit && <Button onClick={() => setEditing(BLANK)}>Add a template…</Button>}
        <Button onClick={onClose}>Done</Button>
      </DialogActions>
      {leaving && hub && (
        <Confirm
          title={leaving.shipped ? `Back to the shipped “${leaving.title}”?` : `Take “${leaving.title}” away?`} action={leaving.shipped ? 'Go back to it' : 'Take it away'} danger onClose={() => setLeaving(null)}
          onConfirm={async () => {
            await resetTemplate(hub.id, leaving.key);
            await refetch();
          }}
        >
          {leaving.shipped ? `The words that ${hub.name} gave it go for good.` : 'It goes for good.'} Threads that were opened from it stay as they are.
        </Confirm>
      )}
    </Dialog>
  );
}

interface EditTemplateProps {
  readonly hubId: string;
  readonly template: TemplateView | typeof BLANK;
  readonly onDone: () => void;
  readonly onSaved: () => Promise<unknown>;
  readonly onClose: () => void;
}

function EditTemplate({ hubId, template, onDone, onSaved, onClose }: EditTemplateProps) {
  const [title, setTitle] = useState(template.title);
  const [purpose, setPurpose] = useState(template.purpose);
  const [prompt, setPrompt] = useState(template.promptText);
  const [stages, setStages] = useState<readonly Stage[]>(template.stages);
  const [parts, setParts] = useState<readonly string[]>(template.outcomeParts);
  const [rules, setRules] = useState<Rules>(() => rulesOf(template));
  const save = useAction(async () => {
    await saveTemplate(hubId, {
      key: template.key, title: title.trim(), purpose: purpose.trim(), prompt: bodyOf(prompt),
      stages: stages.filter((stage) => stage.title.trim() !== ''), outcomeParts: parts.map((part) => part.trim()).filter((part) => part !== ''), ...rules,
    });
    await onSaved();
  });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await save.run()) onDone();
  };
  const write = (index: number, text: string) => setParts(parts.map((one, at) => (at === index ? text : one)));
  return (
    <Dialog title={template.key === null ? 'A template of the hub' : `Change “${template.title}”`} onClose={onClose} writes>
      <form className={form.form} onSubmit={(event) => void submit(event)}>
        <TextInput label="Title" data-autofocus value={title} maxLength={200} placeholder="What this kind of conversation is called" onChange={(event) => setTitle(event.currentTarget.value)} />
        <Words label="What it is for" rows={2} most={500} value={purpose} onChange={setPurpose} />
        <Words label="Prompt" description="What is in square brackets is for the facilitator to fill in." rows={5} value={prompt} onChange={setPrompt} />
        <StagesForm stages={stages} onChange={setStages} />
        <fieldset className={classes.parts}>
          <legend>What the outcome contains</legend>
          {parts.map((part, index) => (
            <TextInput
              key={`${index}`} aria-label={`Part ${index + 1} of the outcome`} value={part} maxLength={200} onChange={(event) => write(index, event.currentTarget.value)}
              rightSection={<ActionIcon variant="subtle" aria-label={`Take out part ${index + 1}`} onClick={() => setParts(parts.filter((_, at) => at !== index))}><IconX size={14} /></ActionIcon>}
            />
          ))}
          <div><button type="button" className={form.link} onClick={() => setParts([...parts, ''])}>Add a part</button></div>
        </fieldset>
        <ThreadRules value={rules} onChange={setRules} />
        <TroubleNote trouble={save.trouble} />
        <DialogActions>
          <Button onClick={onDone}>Cancel</Button>
          <Button type="submit" variant="filled" loading={save.busy} disabled={title.trim() === '' || purpose.trim() === '' || prompt.trim() === ''}>Save for the hub</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
