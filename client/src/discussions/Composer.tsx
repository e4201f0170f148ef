import { ActionIcon, Button } from '@mantine/core';
import { IconPaperclip, IconX } from '@tabler/icons-react';
import { type ComponentType, type DragEvent, type ReactNode, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { findPupilWords } from '../../../schema/pupil-words.ts';
import { TroubleNote } from '../ui/TroubleNote.tsx';
import { useAction } from '../ui/use-action.ts';
import { useNow } from '../ui/use-now.ts';
import type { BodyNode } from '../writing/body.ts';
import { bodyText } from '../writing/body-text.ts';
import type { Mentionable } from '../writing/mention-words.ts';
import { Attachments } from './Attachments.tsx';
import type { PostEditorHandle, PostEditorProps } from './PostEditor.tsx';
import { PupilNote } from './PupilNote.tsx';
import type { Quoted, Written } from './unsent-store.ts';
import { useAttachments } from './use-attachments.ts';
import type { NameSearch } from '../writing/use-name-search.ts';
import classes from './Composer.module.css';

/** The most characters of a post. */
const MOST_TEXT = 20_000;

let editorComponent: ComponentType<PostEditorProps> | null = null;

/** Fetches the editor, which is not part of the page; called when somebody is likely to write soon. */
export async function preloadPostEditor(): Promise<ComponentType<PostEditorProps>> {
  editorComponent ??= (await import('./PostEditor.tsx')).PostEditor;
  return editorComponent;
}

export interface ComposerProps {
  readonly label: string;
  readonly placeholder: string;
  /** What the button that posts says. */
  readonly action: string;
  readonly initial?: Written | null;
  readonly quote?: Quoted | null;
  /** Takes the focus when it appears. */
  readonly begin?: boolean;
  readonly starters?: readonly string[];
  /** What must be known before one posts, as who will see one's name. */
  readonly note?: ReactNode;
  /** Whether files can go with it. */
  readonly takesFiles?: boolean;
  readonly search: NameSearch;
  /** Called with every change, for the draft and for those who see that somebody writes. */
  readonly onChange?: (written: Written) => void;
  /** Takes the words over; the composer empties itself. @throws what is shown as trouble, the words then stay */
  readonly onSend: (written: Written) => Promise<void>;
  readonly onCancel?: () => void;
  /** Whether what is written here is there again after it was left, as a draft. */
  readonly keeps?: boolean;
  readonly onDropQuote?: () => void;
  /** What is said at the foot, as "Draft saved". */
  readonly foot?: ReactNode;
}

const NOTHING: Written = { body: { type: 'doc', content: [{ type: 'paragraph' }] }, mentions: [], quote: null, files: [] };

/** Where a post is written: the editor, what it answers, what goes with it, and what to think of before it is posted. */
export function Composer(props: ComposerProps) {
  const { label, placeholder, action, initial = null, quote = initial?.quote ?? null, begin = false, starters = [], note, takesFiles = true, search, onChange, onSend, onCancel, keeps = false, foot } = props;
  const handle = useRef<PostEditorHandle>(null);
  const input = useRef<HTMLInputElement>(null);
  const named = useRef(new Map((initial?.mentions ?? []).map((person) => [person.id, person])));
  useEffect(() => {
    // Whom the names of a draft mean is known a moment later.
    for (const person of initial?.mentions ?? []) named.current.set(person.id, person);
  }, [initial]);
  const [body, setBody] = useState<BodyNode>(initial?.body ?? NOTHING.body);
  const { files, leftOut, attach, remove, clear } = useAttachments(initial?.files ?? []);
  const [over, setOver] = useState(false);
  const sending = useAction(onSend);
  const text = useMemo(() => bodyText(body), [body]);
  const checked = useDeferredValue(text);
  const now = useNow();

  const written = (of: BodyNode): Written => {
    const said = bodyText(of);
    return { body: of, quote, files, mentions: [...named.current.values()].filter(({ name }) => said.includes(`@${name}`)) };
  };
  const change = (next: BodyNode) => {
    setBody(next);
    onChange?.(written(next));
  };
  const tooLong = text.length > MOST_TEXT;
  const canSend = text.trim() !== '' && !tooLong && !files.some(({ busy }) => busy) && !sending.busy;
  const send = async () => {
    if (!canSend || !(await sending.run(written(body)))) return;
    handle.current?.set(null);
    clear();
    setBody(NOTHING.body);
  };
  // Escape throws nothing away: words that are kept nowhere are left by the button alone.
  const leave = () => {
    if (keeps || text.trim() === '' || text === bodyText(initial?.body ?? NOTHING.body)) onCancel?.();
  };
  const drop = (event: DragEvent) => {
    setOver(false);
    if (!takesFiles || event.dataTransfer.files.length === 0 || event.defaultPrevented) return;
    event.preventDefault();
    attach([...event.dataTransfer.files]);
  };
  return (
    <div
      className={classes.composer} role="group" aria-label={label} data-over={over || undefined}
      onDragOver={(event) => { if (takesFiles && event.dataTransfer.types.includes('Files')) { event.preventDefault(); setOver(true); } }}
      onDragLeave={() => setOver(false)} onDrop={drop}
    >
      {quote && (
        <blockquote className={classes.quote}>
          <cite>{quote.author}</cite> {quote.text}
          {props.onDropQuote && <ActionIcon variant="subtle" size={22} aria-label="Leave the quotation out" onClick={props.onDropQuote}><IconX size={13} /></ActionIcon>}
        </blockquote>
      )}
      {starters.length > 0 && text.trim() === '' && (
        <div className={classes.starters} role="group" aria-label="Ways to begin">
          {starters.map((starter) => <button key={starter} type="button" className={classes.starter} onClick={() => handle.current?.insert(`${starter} `)}>{starter}…</button>)}
        </div>
      )}
      <EditorSlot
        label={label} placeholder={placeholder} initial={initial?.body ?? null} begin={begin} handle={handle} search={search} onChange={change} onSend={() => void send()}
        onLeave={leave} onFiles={takesFiles ? attach : () => {}} onNamed={(person: Mentionable) => void named.current.set(person.id, person)}
      />
      <Attachments files={files} onRemove={remove} />
      <PupilNote words={checked.length < 4 ? [] : findPupilWords(checked, { today: new Date(now), people: [...named.current.values()].map(({ name }) => name) })} />
      {leftOut.length > 0 && <div role="alert">{leftOut.map(({ names, reason }) => <p key={reason} className={classes.problem}>{names.length > 0 && <b>{names.map((name) => `“${name}”`).join(', ')}: </b>}{reason}</p>)}</div>}
      {tooLong && <p className={classes.problem} role="alert">This is {text.length.toLocaleString('en-GB')} characters long; {MOST_TEXT.toLocaleString('en-GB')} is the most. Post it in two parts, or attach it as a file.</p>}
      <TroubleNote trouble={sending.trouble} />
      <div className={classes.feet}>
        <Button variant="filled" disabled={!canSend} loading={sending.busy} onClick={() => void send()}>{action}</Button>
        {onCancel && <Button variant="subtle" onClick={onCancel}>Cancel</Button>}
        {takesFiles && (
          <>
            <ActionIcon variant="subtle" size={34} aria-label="Attach files" title="Attach files, up to 10 MB each" onClick={() => input.current?.click()}><IconPaperclip size={17} stroke={1.75} /></ActionIcon>
            <input ref={input} type="file" multiple hidden onChange={(event) => { attach([...(event.currentTarget.files ?? [])]); event.currentTarget.value = ''; }} />
          </>
        )}
        <span className={classes.foot}>{foot}</span>
      </div>
      {note && <p className={classes.note}>{note}</p>}
    </div>
  );
}

/** The editor once its code is here; until then its place is kept. */
function EditorSlot(props: PostEditorProps) {
  const [Editor, setEditor] = useState(() => editorComponent);
  useEffect(() => {
    if (Editor) return;
    let over = false;
    void preloadPostEditor().then((loaded) => !over && setEditor(() => loaded), () => {});
    return () => void (over = true);
  }, [Editor]);
  return Editor ? <Editor {...props} /> : <div className={classes.editor} aria-busy="true"><div className={classes.host} /></div>;
}
