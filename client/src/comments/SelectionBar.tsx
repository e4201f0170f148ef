import { IconMessagePlus, IconPencil } from '@tabler/icons-react';
import { type RefObject, useContext, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { attach } from '../../../schema/document/anchors.ts';
import { readField } from '../../../schema/document/field-text.ts';
import type { DocumentProvider } from '../editor/document/document-provider.ts';
import { readDrawn, selectedText } from '../editor/field/field-dom.ts';
import { DocumentProviderContext } from '../editor/document/provider-context.tsx';
import { toastTrouble } from '../ui/toast.ts';
import { reattach } from './comment-actions.ts';
import { useCommentDesk, useDesk } from './comment-desk.ts';
import { type CommentPlace, type CommentTarget, itemOfRoot } from './comment-place.ts';
import classes from './Comments.module.css';

/** The server keeps no longer passage. */
const MOST_QUOTE = 2_000;
/** A selection that has stood still for so long is meant. */
const STILL_MS = 180;

/** The field that the browser's selection lies in, and the selection itself; null where it lies in none or in several. */
function selectionIn(text: HTMLElement): { readonly field: HTMLElement; readonly range: Range } | null {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const element = range.commonAncestorContainer instanceof Element ? range.commonAncestorContainer : range.commonAncestorContainer.parentElement;
  const field = element?.closest<HTMLElement>('[data-root]');
  return field && text.contains(field) ? { field, range } : null;
}

/** The passage that is selected, as a comment would be tied to it; null where no words are, or where they are still on their way. */
export function passageOfSelection(place: CommentPlace, provider: DocumentProvider, field: HTMLElement, range: Range): CommentTarget | null {
  const root = field.dataset['root']!;
  const drawn = readDrawn(field.querySelector('.field-text') ?? field);
  const chosen = selectedText(drawn, range);
  const reading = readField(provider.fragment(root));
  const { epoch } = provider;
  if (!chosen || epoch === null || reading.text !== drawn.text) return null;
  const anchor = attach(reading, chosen.from, chosen.to);
  if (!anchor) return null;
  const { start, end, quote, prefix, suffix } = anchor;
  return { itemId: itemOfRoot(place, root), root, passage: { start, end, quote, prefix, suffix, epoch } };
}

/** Where the content of a positioned element begins, in the window, however far it is scrolled. */
function originIn(element: HTMLElement): { readonly left: number; readonly top: number } {
  const { left, top } = element.getBoundingClientRect();
  return { left: left + element.clientLeft - element.scrollLeft, top: top + element.clientTop - element.scrollTop };
}

interface Shown {
  readonly target: CommentTarget;
  readonly x: number;
  readonly y: number;
  /** What it is drawn over: the page, or the dialog that lies over it. */
  readonly over: HTMLElement;
}

/** At words that are selected in the text, read or written: comment on them, or suggest others. Ctrl+Alt+M does the first. */
export function SelectionBar({ text, isCommentable }: { text: RefObject<HTMLElement | null>; isCommentable: (root: string) => boolean }) {
  const provider = useContext(DocumentProviderContext);
  const desk = useCommentDesk();
  const [shown, setShown] = useState<Shown | null>(null);
  const reattachingId = useDesk((state) => state.reattachingId);

  useEffect(() => {
    if (!provider) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): Shown | null => {
      const selected = text.current && selectionIn(text.current);
      if (!selected || !isCommentable(selected.field.dataset['root']!)) return null;
      const target = passageOfSelection(desk.place, provider, selected.field, selected.range);
      const box = [...selected.range.getClientRects()].at(-1) ?? selected.range.getBoundingClientRect();
      const over = selected.field.closest('dialog') ?? document.body;
      const at = over === document.body ? { left: -window.scrollX, top: -window.scrollY } : originIn(over);
      return target && { target, over, x: Math.max(8, Math.min(box.right - 90, window.innerWidth - 220) - at.left), y: box.bottom - at.top + 6 };
    };
    const changed = () => {
      clearTimeout(timer);
      if (window.getSelection()?.isCollapsed !== false) setShown(null);
      else timer = setTimeout(() => setShown(look()), STILL_MS);
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.code !== 'KeyM' || !event.altKey || !(event.ctrlKey || event.metaKey)) return;
      const now = look();
      if (!now) return;
      event.preventDefault();
      desk.begin({ ...now.target, suggests: false });
      setShown(null);
    };
    document.addEventListener('selectionchange', changed);
    document.addEventListener('keydown', onKeyDown);
    // Somebody may have been faster than this code was loaded.
    changed();
    return () => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', changed);
      document.removeEventListener('keydown', onKeyDown);
    };
  }, [provider, desk, text, isCommentable]);

  if (!shown) return null;
  const begin = (suggests: boolean) => {
    desk.begin({ ...shown.target, suggests });
    setShown(null);
    window.getSelection()?.removeAllRanges();
  };
  const tie = () => {
    reattach(reattachingId!, shown.target).then(() => desk.set({ reattachingId: null }), toastTrouble);
    setShown(null);
    window.getSelection()?.removeAllRanges();
  };
  const isLong = (shown.target.passage?.quote.length ?? 0) > MOST_QUOTE;
  return createPortal(
    // The selection stays while a button is pressed.
    <div className={classes.selection} role="toolbar" aria-label="Selected words" style={{ left: shown.x, top: shown.y }} onMouseDown={(event) => event.preventDefault()}>
      {isLong ? <span className={classes.tooLong}>Select a shorter passage to comment on it.</span> : reattachingId !== null ? (
        <button type="button" onClick={tie}><IconMessagePlus size={16} stroke={1.75} aria-hidden />It belongs here</button>
      ) : (
        <>
          <button type="button" title="Comment  Ctrl+Alt+M" onClick={() => begin(false)}><IconMessagePlus size={16} stroke={1.75} aria-hidden />Comment</button>
          <button type="button" onClick={() => begin(true)}><IconPencil size={16} stroke={1.75} aria-hidden />Suggest</button>
        </>
      )}
    </div>,
    shown.over,
  );
}
