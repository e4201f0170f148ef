import { useEffect, useRef, useState, type DragEvent, type KeyboardEvent, type MouseEvent } from 'react';
import { mayWriteIn } from '../document/document-state.ts';
import type { CaretPlace, FieldEditor as FieldEditorComponent } from './FieldEditor.tsx';
import { FILES_LEFT_OUT, isOnlyFiles } from './dropped-files.ts';
import { FieldView } from './FieldView.tsx';
import { isKnownContent } from './known-content.ts';
import { LostHere } from '../kept-words/LostItem.tsx';
import { REFUSED_WORDS_ID } from '../kept-words/RefusedWords.tsx';
import { useDocumentProvider, useDocumentValue } from '../document/provider-context.tsx';

let editorComponent: typeof FieldEditorComponent | null = null;

/** Fetches the editor, which is not part of the first load; a page calls it when somebody is likely to write soon. */
export async function preloadFieldEditor(): Promise<typeof FieldEditorComponent> {
  editorComponent ??= (await import('./FieldEditor.tsx')).FieldEditor;
  return editorComponent;
}

interface Writing {
  readonly Editor: typeof FieldEditorComponent;
  readonly caret: CaretPlace;
  readonly generation: number;
}

export interface RichFieldProps {
  /** The field's root name, such as `<stepId>/variation` (D21). */
  readonly root: string;
  readonly label: string;
  readonly placeholder?: string;
  /** Read-only whatever the role allows, as for a removed step. */
  readonly readOnly?: boolean;
}

function showRefusedWords(): void {
  const words = document.getElementById(REFUSED_WORDS_ID);
  words?.scrollIntoView({ block: 'start' });
  words?.focus({ preventScroll: true });
}

/** The place of a field whose document is opened anew under somebody who writes in it (D5): it has the focus and loses no key. */
function Reopening({ root, label, onTyped }: { readonly root: string; readonly label: string; readonly onTyped: (typed: string) => void }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus({ preventScroll: true }), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.key.length !== 1) return;
    onTyped(event.key);
    event.preventDefault();
  };
  return <div ref={place} className="rich-field is-waiting" data-root={root} role="textbox" aria-label={label} aria-busy="true" tabIndex={-1} onKeyDown={onKeyDown} />;
}

/**
 * One field of the document: shown as text, written in place. An editor is mounted only where and while a person writes (D16);
 * Tab reaches the field, Enter or a click begins writing, Escape or leaving ends it.
 */
export function RichField({ root, label, placeholder, readOnly = false }: RichFieldProps) {
  const provider = useDocumentProvider();
  const ready = useDocumentValue((state) => state.ready);
  const canWrite = useDocumentValue((state) => mayWriteIn(state, root));
  const generation = useDocumentValue((state) => state.generation);
  const [writing, setWriting] = useState<Writing | null>(null);
  const refusedHere = useDocumentValue((state) => state.refused.some((words) => words.root === root));
  const [unknown, setUnknown] = useState(false);
  const [revealed, setRevealed] = useState(false);
  /** Whether files were just dropped here, which a field cannot hold. */
  const [filesLeftOut, setFilesLeftOut] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  /** What is typed while the editor is on its way; null while none is. */
  const awaited = useRef<{ typed: string } | null>(null);
  const mayWrite = canWrite && !readOnly;
  const isWriting = writing !== null && mayWrite && !unknown && writing.generation === generation;

  useEffect(() => {
    if (mayWrite) void preloadFieldEditor().catch(() => {});
  }, [mayWrite]);

  // The Y.Doc was replaced under a person who writes (D5): the field goes on with the new one.
  useEffect(() => {
    if (!ready || !mayWrite || !writing || writing.generation === generation) return;
    setWriting({ ...writing, caret: 'end', generation });
  }, [ready, mayWrite, writing, generation]);

  useEffect(() => provider.fieldShown(root), [provider, root]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = provider.onReveal((changed) => {
      if (changed !== root || frame.current?.contains(document.activeElement)) return;
      frame.current?.scrollIntoView?.({ block: 'nearest', behavior: 'smooth' });
      setRevealed(true);
      clearTimeout(timer);
      timer = setTimeout(() => setRevealed(false), 1200);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [provider, root]);

  if (writing && (!ready || (mayWrite && writing.generation !== generation))) {
    return <Reopening root={root} label={label} onTyped={(typed) => (awaited.current = { typed: (awaited.current?.typed ?? '') + typed })} />;
  }
  if (!ready) return <div className="rich-field is-waiting" aria-hidden="true" />;
  const fragment = provider.fragment(root);

  const begin = (caret: CaretPlace) => {
    if (!mayWrite) return;
    if (!isKnownContent(fragment)) return setUnknown(true);
    setUnknown(false);
    const mount = (Editor: typeof FieldEditorComponent) => setWriting({ Editor, caret, generation });
    awaited.current = { typed: '' };
    // In the event itself where possible: a phone opens its keyboard only then.
    if (editorComponent) return mount(editorComponent);
    void preloadFieldEditor().then(mount, () => (awaited.current = null));
  };
  const takeTyped = () => {
    const typed = awaited.current?.typed ?? '';
    awaited.current = null;
    return typed;
  };
  // Without this the browser would leave the page for the file.
  const onDragOver = (event: DragEvent) => void (mayWrite && event.dataTransfer.types.includes('Files') && event.preventDefault());
  const onDrop = (event: DragEvent) => {
    if (!mayWrite || !isOnlyFiles(event.dataTransfer)) return;
    event.preventDefault();
    setFilesLeftOut(true);
  };
  const leave = (back: boolean) => {
    setWriting(null);
    if (back) requestAnimationFrame(() => frame.current?.querySelector<HTMLElement>('.field-still')?.focus());
  };
  const onClick = (event: MouseEvent) => {
    if ((event.target as Element).closest('a[href]')) return;
    if (window.getSelection()?.isCollapsed === false) return;
    begin({ x: event.clientX, y: event.clientY });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    const command = event.ctrlKey || event.metaKey ? event.key.toLowerCase() : '';
    if (command === 'y' || (command === 'z' && event.shiftKey)) provider.redo();
    else if (command === 'z') provider.undo();
    else if (awaited.current && command === '' && event.key.length === 1) awaited.current.typed += event.key;
    else if (event.key === 'Enter') begin('end');
    else return;
    event.preventDefault();
  };

  return (
    <div ref={frame} className={revealed ? 'rich-field is-revealed' : 'rich-field'} data-root={root} onDragOver={onDragOver} onDrop={onDrop} onKeyDown={() => setFilesLeftOut(false)}>
      {isWriting ? (
        <writing.Editor
          provider={provider}
          root={root}
          fragment={fragment}
          label={label}
          placeholder={placeholder}
          caret={writing.caret}
          takeTyped={takeTyped}
          onLeave={leave}
          onUnknownContent={() => setUnknown(true)}
        />
      ) : (
        <div
          className="field-still"
          role="group"
          aria-label={label}
          {...(mayWrite ? { tabIndex: 0, 'data-writable': '', 'aria-keyshortcuts': 'Enter', onClick, onKeyDown } : {})}
        >
          <FieldView provider={provider} root={root} fragment={fragment} {...(mayWrite && placeholder ? { placeholder } : {})} />
        </div>
      )}
      {refusedHere && (
        <p className="field-message">
          Some of what you wrote here was not saved. <button type="button" onClick={showRefusedWords}>See it</button>
        </p>
      )}
      {filesLeftOut && (
        <p className="field-message" role="alert">
          {FILES_LEFT_OUT}
        </p>
      )}
      <LostHere root={root} />
      {unknown && (
        <p className="field-message" role="status">
          This field holds something that needs a newer version of the page. Reload to write here.
        </p>
      )}
    </div>
  );
}
