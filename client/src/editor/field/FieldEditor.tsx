import { Editor, Extension } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type * as Y from 'yjs';
import type { DocumentProvider } from '../document/document-provider.ts';
import { fieldBinding } from './field-binding.ts';
import { fieldLimits } from './field-limits.ts';
import { fieldNodes } from './field-nodes.ts';
import { fieldPaste } from './field-paste.ts';
import { FieldToolbar } from './FieldToolbar.tsx';
import { inlineMath } from './inline-math.ts';
import { suggestedDecorations } from './suggested-decorations.ts';

/** Kept free around the caret in px: above it a note may keep to the top of the window, below it float the line's state and the comments. */
const AROUND_CARET = { top: 64, right: 5, bottom: 96, left: 5 };

/** Where to put the caret: at a point of the window, or at the end. */
export type CaretPlace = { readonly x: number; readonly y: number } | 'end';

export interface FieldEditorProps {
  readonly provider: DocumentProvider;
  readonly root: string;
  readonly fragment: Y.XmlFragment;
  readonly label: string;
  readonly placeholder?: string;
  readonly caret: CaretPlace;
  /** Hands over what was typed before the editor was there. */
  readonly takeTyped: () => string;
  /** `back` where the person left with Escape and the field should be focused. */
  readonly onLeave: (back: boolean) => void;
  readonly onUnknownContent: () => void;
}

/** Keys of a field beside those of its nodes: Escape leaves, Alt-F10 reaches the toolbar. */
function fieldKeys(leave: () => void, toToolbar: () => void) {
  return Extension.create({
    name: 'fieldKeys',
    priority: 10,
    addKeyboardShortcuts: () => ({
      Escape: () => (leave(), true),
      'Alt-F10': () => (toToolbar(), true),
    }),
  });
}

function placeCaret(editor: Editor, caret: CaretPlace): void {
  const { view, state } = editor;
  // A layout is needed for a point; where there is none the end will do.
  const at = caret === 'end' ? null : view.posAtCoords({ left: caret.x, top: caret.y });
  const position = state.doc.resolve(at?.pos ?? state.doc.content.size);
  view.dispatch(state.tr.setSelection(TextSelection.near(position, -1)));
  view.focus();
}

/** An editor bound to one field, for as long as somebody writes in it; loaded apart from the page. */
export function FieldEditor(props: FieldEditorProps) {
  const { provider, root, fragment, label } = props;
  const host = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  latest.current = props;
  const [editor, setEditor] = useState<Editor | null>(null);
  const [message, setMessage] = useState<string | null>(null);

  // Leaving the field unmounts the editor; leaving the window does not, nor does an editor that is taken away:
  // this stands before the effect below, so that it is undone before the editor goes.
  useLayoutEffect(() => {
    const element = frame.current!;
    const left = (event: FocusEvent) => {
      if (element.contains(event.relatedTarget as Node | null)) return;
      setTimeout(() => {
        if (document.hasFocus() && !element.contains(document.activeElement)) latest.current.onLeave(false);
      });
    };
    element.addEventListener('focusout', left);
    return () => element.removeEventListener('focusout', left);
  }, []);

  useLayoutEffect(() => {
    const toToolbar = () => frame.current?.querySelector<HTMLElement>('[data-tool][tabindex="0"]')?.focus();
    const created = new Editor({
      element: host.current,
      injectCSS: false,
      extensions: [
        ...fieldNodes,
        inlineMath,
        suggestedDecorations.configure({ root }),
        fieldPaste.configure({ onLeftOut: setMessage }),
        fieldLimits.configure({ documentBytes: () => provider.documentBytes(), onRefused: setMessage }),
        fieldBinding.configure({ provider, fragment, onUnknownContent: () => latest.current.onUnknownContent(), onBroken: () => latest.current.onLeave(true) }),
        fieldKeys(() => latest.current.onLeave(true), toToolbar),
      ],
      editorProps: {
        attributes: { class: 'field-text', role: 'textbox', 'aria-multiline': 'true', 'aria-label': latest.current.label },
        scrollThreshold: AROUND_CARET,
        scrollMargin: AROUND_CARET,
      },
      onUpdate: () => setMessage(null),
    });
    const showPlaceholder = () => host.current?.toggleAttribute('data-empty', created.isEmpty);
    created.on('transaction', showPlaceholder);
    showPlaceholder();
    provider.presence.setOwn({ root, stepId: root.split('/')[0] ?? null });
    placeCaret(created, latest.current.caret);
    const typed = latest.current.takeTyped();
    if (typed !== '') created.commands.insertContent({ type: 'text', text: typed });
    setEditor(created);
    return () => {
      created.destroy();
      provider.endUndoStep();
      provider.presence.setOwn({ root: null, stepId: null, anchor: null, head: null });
    };
  }, [provider, root, fragment]);

  // The label may change under somebody who writes, as when a second misconception comes.
  useEffect(() => editor?.view.dom.setAttribute('aria-label', label), [editor, label]);

  return (
    <div ref={frame} className="field-editor">
      {editor && <FieldToolbar editor={editor} />}
      <div ref={host} className="field-host" data-placeholder={props.placeholder} />
      {message && (
        <p className="field-message" role="alert">
          {message}
        </p>
      )}
    </div>
  );
}
