import { Button } from '@mantine/core';
import { type KeyboardEvent, useEffect, useState } from 'react';
import type { BigIdea, CommentKind } from '../graphql/generated/graphql.ts';
import type { Begun } from './begun-words.ts';
import { IDEA_LABEL, IDEAS, KIND_LABEL, KINDS } from './comment-words.ts';
import type { Mentionable } from '../writing/mention-words.ts';
import { useWords } from './use-words.ts';
import { WriteArea } from './WriteArea.tsx';
import { WriteWords } from './WriteWords.tsx';
import classes from './Comments.module.css';

/** What was written, as it is sent. */
export interface Written {
  readonly text: string;
  /** The people it mentions. */
  readonly mentions: readonly Mentionable[];
  readonly kind: CommentKind | null;
  readonly tags: readonly BigIdea[];
  /** The passage's new wording, where one is proposed. */
  readonly replacement: string | null;
}

export interface ComposerProps {
  /** Where it will stand, in words. */
  readonly where: string;
  /** The passage it is about. */
  readonly quote: string | null;
  /** Begins with a proposed wording. */
  readonly suggests: boolean;
  /** Where what is written waits while one is elsewhere. */
  readonly begun: Begun;
  readonly onCancel: () => void;
  readonly onSend: (written: Written) => void;
}

const PROMPT: Readonly<Record<CommentKind, string>> = {
  NOTICE: 'What do you notice?', WONDER: 'What do you wonder?', SUGGEST: 'What would you try, and why?',
};

/** Where a comment is written: its words, what it does, and which big ideas it touches. */
export function Composer({ where, quote, suggests, begun, onCancel, onSend }: ComposerProps) {
  const { before, keep } = begun;
  const [kind, setKind] = useState<CommentKind | null>(before?.kind ?? (suggests ? 'SUGGEST' : null));
  const [tags, setTags] = useState<readonly BigIdea[]>(before?.tags ?? []);
  const words = useWords(before ?? undefined);
  const [wording, setWording] = useState(before?.wording ?? quote ?? '');
  const [tagging, setTagging] = useState(false);
  const proposes = quote !== null && kind === 'SUGGEST';
  const changed = proposes && wording.trim() !== quote.trim();
  const ready = changed || words.text.trim() !== '';
  const toggle = (tag: BigIdea) => setTags(tags.includes(tag) ? tags.filter((one) => one !== tag) : [...tags, tag]);
  const submit = () => void (ready && onSend({ text: words.text, mentions: words.mentions(), kind, tags, replacement: changed ? wording : null }));
  const { text } = words;
  useEffect(() => {
    // Kept until it is sent or given up, and no longer: both take this away.
    if (ready) keep({ text, mentions: words.mentions(), kind, tags, wording });
    else keep(null);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- whom the words name follows from the words
  }, [ready, text, kind, tags, wording, keep]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !ready) onCancel();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={classes.card} data-active role="form" aria-label={`New comment: ${where}`} onKeyDown={onKeyDown}>
      <div className={classes.write}>
        <div className={classes.label}>{where}</div>
        {quote !== null && !proposes && <div className={classes.quote} style={{ marginTop: 0 }}>{quote}</div>}
        <Chips legend="I" options={KINDS} label={KIND_LABEL} chosen={kind === null ? [] : [kind]} onToggle={(one) => setKind(kind === one ? null : one)} />
        {proposes && (
          <label className={classes.write} style={{ gap: 3 }}>
            <span className={classes.label}>New wording</span>
            <WriteArea value={wording} onChange={setWording} begin={suggests} wording />
          </label>
        )}
        <WriteWords
          words={words} begin={!suggests} label={proposes ? 'Why (may be left empty)' : 'Comment'}
          placeholder={proposes ? 'Why? You may leave this empty.' : kind ? PROMPT[kind] : 'Say what you see. @ names a colleague, $…$ is a formula.'}
        />
        {tagging || tags.length > 0
          ? <Chips legend="About" options={IDEAS} label={IDEA_LABEL} chosen={tags} onToggle={toggle} />
          : <div><button type="button" className={classes.link} onClick={() => setTagging(true)}>Add a big idea</button></div>}
        <div className={classes.writeFeet}>
          <Button variant="filled" disabled={!ready} onClick={submit}>{proposes ? 'Suggest' : 'Comment'}</Button>
          <Button variant="subtle" onClick={onCancel}>Cancel</Button>
        </div>
      </div>
    </div>
  );
}

interface ChipsProps<T extends string> {
  readonly legend: string;
  readonly options: readonly T[];
  readonly label: Readonly<Record<T, string>>;
  readonly chosen: readonly T[];
  readonly onToggle: (option: T) => void;
}

function Chips<T extends string>({ legend, options, label, chosen, onToggle }: ChipsProps<T>) {
  return (
    <fieldset className={classes.choice}>
      <legend>{legend}</legend>
      {options.map((option) => (
        <button key={option} type="button" className={classes.chip} aria-pressed={chosen.includes(option)} onClick={() => onToggle(option)}>{label[option]}</button>
      ))}
    </fieldset>
  );
}
