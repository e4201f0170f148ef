import { Button } from '@mantine/core';
import { IconCheck, IconCircleDashed } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { Dialog, DialogActions } from '../ui/Dialog.tsx';
import { TroubleNote } from '../ui/TroubleNote.tsx';
import { useAction } from '../ui/use-action.ts';
import { bodyOf } from '../writing/body.ts';
import { outcomeBody, writtenParts } from './outcome.ts';
import { closeThread } from './thread-actions.ts';
import type { FacilitatedThread } from './thread-view.ts';
import { Words } from './Words.tsx';
import classes from './Facilitation.module.css';
import close from './CloseDialog.module.css';

/** Ends a thread with what came of it: each part that its outcome should contain, and the summary's last words. */
export function CloseDialog({ thread, onClose }: { thread: FacilitatedThread; onClose: () => void }) {
  const parts = thread.outcomeParts.length > 0 ? thread.outcomeParts : [''];
  const [texts, setTexts] = useState<readonly string[]>(() => writtenParts(thread.outcome, parts));
  const [summary, setSummary] = useState(thread.summary?.text ?? '');
  const said = texts.filter((text) => text.trim() !== '').length;
  const end = useAction(() => closeThread(thread.id, {
    outcome: outcomeBody(parts.map((part, index) => ({ part, text: texts[index]! }))),
    incomplete: said < parts.length,
    summary: summary.trim() !== '' && summary.trim() !== thread.summary?.text.trim() ? bodyOf(summary) : null,
  }));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await end.run()) onClose();
  };
  const write = (index: number, text: string) => setTexts(texts.map((one, at) => (at === index ? text : one)));
  return (
    <Dialog title="Close the thread" onClose={onClose} writes>
      <form className={classes.form} onSubmit={(event) => void submit(event)}>
        <p className={classes.note}>
          Nobody posts in it any more; everybody keeps reading it. {thread.anonymity === 'FULL' ? 'It cannot be opened again: with it goes the key that tells who may have written what.' : 'You can open it again.'}
        </p>
        {thread.outcomeParts.length > 0 && (
          <ul className={close.parts} aria-label="What the outcome should contain">
            {parts.map((part, index) => {
              const there = texts[index]!.trim() !== '';
              const Icon = there ? IconCheck : IconCircleDashed;
              return <li key={part} data-there={there || undefined}><Icon size={14} stroke={2} aria-hidden />{part}<span className="visually-hidden">{there ? ': written' : ': not yet written'}</span></li>;
            })}
          </ul>
        )}
        {parts.map((part, index) => (
          <Words key={part} label={part || 'What came of it'} begin={index === 0} rows={2} most={5000} value={texts[index]!} onChange={(text) => write(index, text)} />
        ))}
        <details className={close.more}>
          <summary>The summary on top{thread.summary ? `, version ${thread.summary.version}` : ''}</summary>
          <Words label="So far" rows={4} most={5000} value={summary} onChange={setSummary} />
        </details>
        <TroubleNote trouble={end.trouble} />
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="filled" loading={end.busy} disabled={said === 0}>{said < parts.length && said > 0 ? `Close with ${said} of ${parts.length} parts` : 'Close with this outcome'}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
