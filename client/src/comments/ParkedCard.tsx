import { Button } from '@mantine/core';
import { useContext, useRef, useState, useSyncExternalStore } from 'react';
import { mayWriteIn } from '../editor/document/document-state.ts';
import { DocumentProviderContext } from '../editor/document/provider-context.tsx';
import { sinceLabel } from '../ui/dates.ts';
import { colourOf, initialsOf } from '../ui/person-mark.ts';
import { TroubleNote } from '../ui/TroubleNote.tsx';
import { useAction } from '../ui/use-action.ts';
import { BodyText } from '../writing/BodyText.tsx';
import { type ParkedEdit, putIntoField, settleParkedEdit, whyParked } from './parked-edits.ts';
import classes from './Comments.module.css';

export interface ParkedCardProps {
  readonly edit: ParkedEdit;
  /** Where it belongs, in words. */
  readonly where: string;
  readonly now: number;
}

const NOTHING = () => () => {};

/** Words that could not be merged, at their field: who wrote them, why they wait, and what may be done with them. */
export function ParkedCard({ edit, where, now }: ParkedCardProps) {
  const provider = useContext(DocumentProviderContext);
  const canWrite = useSyncExternalStore(provider?.subscribe ?? NOTHING, () => provider !== null && mayWriteIn(provider.getState(), edit.root));
  const put = useAction(async () => putIntoField(provider!, edit));
  const aside = useAction(() => settleParkedEdit(edit.id));
  return (
    <article className={classes.card} tabIndex={0} aria-label={`${edit.author.name}, ${where}, not merged`}>
      <div className={classes.head}>
        <span className={classes.avatar} style={{ backgroundColor: colourOf(edit.author.id) }} aria-hidden>{initialsOf(edit.author.name)}</span>
        <span className={classes.who}><b>{edit.author.name}</b><span className={classes.when}>{sinceLabel(edit.at, now).replace(' ago', '')}</span></span>
        <span className={classes.kind} data-kind="WONDER">not merged</span>
      </div>
      <p className={classes.about} style={{ marginTop: 4 }}>{where}</p>
      <Words edit={edit} />
      <p className={classes.gone}>{whyParked(edit.reason)}</p>
      <TroubleNote trouble={put.trouble ?? aside.trouble} />
      <div className={classes.decide}>
        {canWrite && edit.text !== '' && <Button variant="filled" loading={put.busy} title="Writes it at the end of its field" onClick={() => void put.run()}>Put in at the end</Button>}
        <Copy text={edit.text} />
        <Button loading={aside.busy} onClick={() => void aside.run()}>Set aside</Button>
      </div>
    </article>
  );
}

function Words({ edit: { body } }: { edit: ParkedEdit }) {
  if (body === null) return <p className={classes.deleted}>What was written here cannot be shown.</p>;
  return <div className={`${classes.body} ${classes.change}`}><ins><BodyText body={body} /></ins></div>;
}

function Copy({ text }: { text: string }) {
  const [copied, setCopied] = useState(false);
  const hidden = useRef<HTMLTextAreaElement>(null);
  if (text === '') return null;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // Without https there is no clipboard for a page but this one.
      hidden.current!.select();
      document.execCommand('copy');
    }
    setCopied(true);
  };
  return (
    <>
      <textarea ref={hidden} className="visually-hidden" tabIndex={-1} aria-hidden readOnly value={text} />
      <Button onClick={() => void copy()}>{copied ? 'Copied' : 'Copy'}</Button>
    </>
  );
}
