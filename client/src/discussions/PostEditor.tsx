import '../editor/field/editor.css';
import { Editor, Extension } from '@tiptap/core';
import { history, redo, undo } from '@tiptap/pm/history';
import { type Ref, useEffect, useId, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react';
import { isOnlyFiles } from '../editor/field/dropped-files.ts';
import { fieldNodes } from '../editor/field/field-nodes.ts';
import { fieldPaste } from '../editor/field/field-paste.ts';
import { FieldToolbar } from '../editor/field/FieldToolbar.tsx';
import { inlineMath } from '../editor/field/inline-math.ts';
import type { BodyNode } from '../writing/body.ts';
import { tidyBody } from '../writing/body-text.ts';
import { type Mentionable, nameBefore } from '../writing/mention-words.ts';
import { type NameSearch, useNameSearch } from '../writing/use-name-search.ts';
import classes from './Composer.module.css';

/** What the frame around an editor may do with it. */
export interface PostEditorHandle {
  focus(): void;
  /** Writes something where the caret is, a beginning of a sentence at the end of what is there. */
  insert(text: string): void;
  set(body: BodyNode | null): void;
}

export interface PostEditorProps {
  readonly label: string;
  readonly placeholder: string;
  /** What it begins with. */
  readonly initial: BodyNode | null;
  readonly begin: boolean;
  readonly onChange: (body: BodyNode) => void;
  readonly onSend: () => void;
  /** Escape was pressed and nothing else to leave. */
  readonly onLeave: () => void;
  readonly onFiles: (files: readonly File[]) => void;
  readonly search: NameSearch;
  readonly onNamed: (person: Mentionable) => void;
  readonly handle: Ref<PostEditorHandle>;
}

/** Undoing within one post; co-edited fields have theirs from the document. */
const postHistory = Extension.create({
  name: 'postHistory',
  addProseMirrorPlugins: () => [history()],
  addKeyboardShortcuts() {
    const back = () => undo(this.editor.state, this.editor.view.dispatch);
    const forth = () => redo(this.editor.state, this.editor.view.dispatch);
    return { 'Mod-z': back, 'Mod-y': forth, 'Shift-Mod-z': forth };
  },
});

/** The beginning of a name that is being written, as places of the document. */
interface NameAsked {
  readonly from: number;
  readonly to: number;
  readonly search: string;
  readonly x: number;
  readonly y: number;
}

function askedName(editor: Editor, host: HTMLElement): NameAsked | null {
  const { selection } = editor.state;
  const before = selection.empty && selection.$from.parent.type.name === 'paragraph' ? selection.$from.nodeBefore : null;
  const found = before?.isText ? nameBefore(before.text!, before.text!.length) : null;
  if (!found) return null;
  const from = selection.from - before!.text!.length + found.at;
  const [at, box] = [editor.view.coordsAtPos(from), host.getBoundingClientRect()];
  return { from, to: selection.from, search: found.search, x: Math.max(0, Math.min(at.left - box.left, box.width - 220)), y: at.bottom - box.top + 4 };
}

function createEditor(host: HTMLElement, latest: { readonly current: PostEditorProps }, keys: (event: KeyboardEvent) => boolean, onLeftOut: (message: string) => void): Editor {
  return new Editor({
    element: host,
    injectCSS: false,
    content: latest.current.initial as never,
    extensions: [...fieldNodes, inlineMath, postHistory, fieldPaste.configure({ onLeftOut: () => onLeftOut('A picture among the words was left out. Attach it as a file and it goes with the post.') })],
    editorProps: {
      attributes: { class: 'field-text', role: 'textbox', 'aria-multiline': 'true', 'aria-label': latest.current.label },
      handleKeyDown: (_view, event) => keys(event),
      handlePaste: (_view, event) => takeFiles(event.clipboardData, latest),
      handleDrop: (_view, event) => takeFiles(event.dataTransfer, latest),
    },
  });
}

function takeFiles(data: DataTransfer | null, latest: { readonly current: PostEditorProps }): boolean {
  if (!data || !isOnlyFiles(data)) return false;
  latest.current.onFiles([...data.files]);
  return true;
}

/** Writes one post: the nodes, formulas and keys of a field, names after an @, files as they are dropped. Loaded apart from the page. */
export function PostEditor(props: PostEditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  latest.current = props;
  const [editor, setEditor] = useState<Editor | null>(null);
  const [message, setMessage] = useState<string | null>(null);
  const [asked, setAsked] = useState<NameAsked | null>(null);
  const { people, chosen, setChosen } = useNameSearch(asked?.search ?? null, props.search);
  const list = useId();

  const name = (person: Mentionable) => {
    if (!asked) return;
    latest.current.onNamed(person);
    editor?.chain().focus().insertContentAt({ from: asked.from, to: asked.to }, { type: 'text', text: `@${person.name} ` }).run();
    setAsked(null);
  };
  const keys = useRef((_event: KeyboardEvent): boolean => false);
  keys.current = (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return latest.current.onSend(), true;
    if (asked === null || people.length === 0) return event.key === 'Escape' && !inFormula(editor) ? (latest.current.onLeave(), true) : false;
    if (event.key === 'ArrowDown') setChosen((chosen + 1) % people.length);
    else if (event.key === 'ArrowUp') setChosen((chosen + people.length - 1) % people.length);
    else if (event.key === 'Enter' || event.key === 'Tab') name(people[chosen]!);
    else if (event.key === 'Escape') setAsked(null);
    else return false;
    return true;
  };

  useLayoutEffect(() => {
    const created = createEditor(host.current!, latest, (event) => keys.current(event), setMessage);
    const look = () => {
      host.current?.toggleAttribute('data-empty', created.isEmpty);
      setAsked(created.view.hasFocus() ? askedName(created, frame.current!) : null);
    };
    created.on('transaction', look);
    created.on('update', () => {
      setMessage(null);
      latest.current.onChange(tidyBody(created.getJSON() as BodyNode));
    });
    host.current?.toggleAttribute('data-empty', created.isEmpty);
    if (latest.current.begin) created.commands.focus('end', { scrollIntoView: false });
    setEditor(created);
    return () => created.destroy();
  }, []);

  useImperativeHandle(props.handle, () => ({
    focus: () => void editor?.commands.focus('end'),
    insert(text) {
      if (!editor) return;
      const isInLine = editor.state.selection.$from.parent.textContent !== '';
      editor.chain().focus('end').insertContent(isInLine ? { type: 'paragraph', content: [{ type: 'text', text }] } : { type: 'text', text }).run();
    },
    set: (body) => void editor?.commands.setContent((body ?? { type: 'doc', content: [{ type: 'paragraph' }] }) as never, { emitUpdate: true }),
  }), [editor]);

  const open = asked !== null && people.length > 0;
  useEffect(() => {
    const dom = editor?.view.dom;
    if (!dom) return;
    dom.setAttribute('aria-label', props.label);
    dom.setAttribute('aria-autocomplete', 'list');
    if (open) dom.setAttribute('aria-controls', list);
    else dom.removeAttribute('aria-controls');
    if (open) dom.setAttribute('aria-activedescendant', `${list}-${chosen}`);
    else dom.removeAttribute('aria-activedescendant');
  }, [editor, open, chosen, list, props.label]);

  return (
    <div ref={frame} className={classes.editor}>
      <div ref={host} className={`field-host ${classes.host}`} data-placeholder={props.placeholder} />
      {open && (
        <div className={classes.people} role="listbox" id={list} aria-label="People who read this thread" style={{ left: asked.x, top: asked.y }}>
          {people.map((person, index) => (
            <button key={person.id} id={`${list}-${index}`} type="button" role="option" tabIndex={-1} aria-selected={index === chosen} onMouseDown={(event) => event.preventDefault()} onClick={() => name(person)}>{person.name}</button>
          ))}
        </div>
      )}
      {message && <p className="field-message" role="alert">{message}</p>}
      {editor && <FieldToolbar editor={editor} />}
    </div>
  );
}

function inFormula(editor: Editor | null): boolean {
  return editor?.state.selection.$head.parent.type.name === 'inlineMath';
}
