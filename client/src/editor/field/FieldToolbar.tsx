import type { Editor } from '@tiptap/core';
import { IconBold, IconItalic, IconLink, IconList, IconListNumbers, IconMath } from '@tabler/icons-react';
import { useEffect, useReducer, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';

interface Tool {
  readonly name: string;
  readonly keys?: string;
  readonly icon: ReactNode;
  readonly isActive: (editor: Editor) => boolean;
  readonly run: (editor: Editor) => void;
}

function insertFormula(editor: Editor): void {
  const { state } = editor;
  const { from, to, $from, $to } = state.selection;
  if (!$from.sameParent($to) || $from.parent.type.name === 'inlineMath') return;
  const source = state.doc.textBetween(from, to) || 'x';
  editor
    .chain()
    .focus()
    .insertContent({ type: 'inlineMath', content: [{ type: 'text', text: source }] })
    // The source is selected, so that typing replaces it.
    .setTextSelection({ from: from + 1, to: from + 1 + source.length })
    .run();
}

const TOOLS: readonly Tool[] = [
  { name: 'Bold', keys: 'Ctrl+B', icon: <IconBold size={18} />, isActive: (e) => e.isActive('bold'), run: (e) => e.chain().focus().toggleBold().run() },
  { name: 'Italic', keys: 'Ctrl+I', icon: <IconItalic size={18} />, isActive: (e) => e.isActive('italic'), run: (e) => e.chain().focus().toggleItalic().run() },
  { name: 'Bullet list', keys: 'Ctrl+Shift+8', icon: <IconList size={18} />, isActive: (e) => e.isActive('bulletList'), run: (e) => e.chain().focus().toggleList('bulletList', 'listItem').run() },
  { name: 'Numbered list', keys: 'Ctrl+Shift+7', icon: <IconListNumbers size={18} />, isActive: (e) => e.isActive('orderedList'), run: (e) => e.chain().focus().toggleList('orderedList', 'listItem').run() },
  { name: 'Formula', keys: '$…$', icon: <IconMath size={18} />, isActive: (e) => e.isActive('inlineMath'), run: insertFormula },
];

/** An address as people type it, as a link that can be followed; null where it is none. */
export function linkOf(typed: string): string | null {
  const address = typed.trim();
  if (address === '' || /\s/.test(address)) return null;
  if (/^(?:https?:\/\/|mailto:|tel:)/i.test(address)) return address;
  if (/^[a-z][a-z0-9+.-]*:(?!\d)/i.test(address)) return null;
  return address.includes('@') && !address.includes('/') ? `mailto:${address}` : `https://${address}`;
}

function LinkForm({ editor, onDone }: { readonly editor: Editor; readonly onDone: () => void }) {
  const current = (editor.getAttributes('link')['href'] as string | undefined) ?? '';
  const [wrong, setWrong] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const submit = () => {
    const typed = input.current!.value;
    const href = linkOf(typed);
    if (typed.trim() !== '' && href === null) return setWrong(true);
    const chain = editor.chain().focus().extendMarkRange('link');
    if (href === null) chain.unsetLink().run();
    else if (editor.state.selection.empty && !editor.isActive('link')) chain.insertContent({ type: 'text', text: typed.trim(), marks: [{ type: 'link', attrs: { href } }] }).run();
    else chain.setLink({ href }).run();
    onDone();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') submit();
    else if (event.key === 'Escape') {
      editor.commands.focus();
      onDone();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <span className="field-link-form">
      <input ref={input} type="url" aria-label="Link address" aria-invalid={wrong} placeholder="Paste an address" defaultValue={current} onKeyDown={onKeyDown} />
      <button type="button" className="field-tool is-wide" onClick={submit}>
        {current ? 'Change' : 'Add link'}
      </button>
      {wrong && <span role="alert">This is not an address.</span>}
    </span>
  );
}

/** The few tools of the field that is being written in. Alt+F10 reaches it from the text; arrows move within, Escape goes back. */
export function FieldToolbar({ editor }: { readonly editor: Editor }) {
  const [, update] = useReducer((count: number) => count + 1, 0);
  const [linking, setLinking] = useState(false);
  const [reached, setReached] = useState(0);
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    editor.on('transaction', update);
    return () => void editor.off('transaction', update);
  }, [editor]);
  const onKeyDown = (event: KeyboardEvent) => {
    const buttons = [...bar.current!.querySelectorAll<HTMLButtonElement>('[data-tool]')];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    if (event.key === 'Escape') editor.commands.focus();
    else if (at >= 0 && (event.key === 'ArrowRight' || event.key === 'ArrowLeft')) {
      const next = (at + (event.key === 'ArrowRight' ? 1 : buttons.length - 1)) % buttons.length;
      setReached(next);
      buttons[next]!.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const tools: readonly Tool[] = [
    ...TOOLS,
    { name: 'Link', icon: <IconLink size={18} />, isActive: (e) => e.isActive('link'), run: () => setLinking((open) => !open) },
  ];
  return (
    <div ref={bar} className="field-toolbar" role="toolbar" aria-label="Formatting" onKeyDown={onKeyDown}>
      {tools.map((tool, index) => (
        <button
          key={tool.name}
          type="button"
          className="field-tool"
          data-tool=""
          tabIndex={index === reached ? 0 : -1}
          aria-label={tool.name}
          aria-pressed={tool.isActive(editor)}
          title={tool.keys ? `${tool.name} (${tool.keys})` : tool.name}
          // The selection in the text stays.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => tool.run(editor)}
        >
          {tool.icon}
        </button>
      ))}
      {linking && <LinkForm editor={editor} onDone={() => setLinking(false)} />}
    </div>
  );
}
