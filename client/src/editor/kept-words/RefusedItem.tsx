import { useRef, useState } from 'react';
import type { RefusedWords } from '../document/document-state.ts';

export interface RefusedItemProps {
  readonly words: Pick<RefusedWords, 'text' | 'message'>;
  /** The field they were written in, where it is known. */
  readonly label: string | null;
  /** Null where there is no field to put them back into, or no right to write there. */
  readonly onPutBack: (() => void) | null;
  readonly onDiscard: () => void;
  /** Says where to; the end of the field by default. */
  readonly putBackLabel?: string;
}

/** Words that were not saved, with what happened and what may be done with them. Discarding asks once more. */
export function RefusedItem({ words, label, onPutBack, onDiscard, putBackLabel = 'Put back at the end of the field' }: RefusedItemProps) {
  const [copied, setCopied] = useState<'copied' | 'selected' | null>(null);
  const [discarding, setDiscarding] = useState(false);
  const text = useRef<HTMLQuoteElement>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(words.text);
      setCopied('copied');
    } catch {
      // Without https the browser gives no clipboard to a page; the keyboard's own way still works.
      globalThis.getSelection()?.selectAllChildren(text.current!);
      setCopied('selected');
    }
  };
  return (
    <li className="refused-item">
      <p className="refused-message">
        {words.message}
        {label && ` They were written in “${label}”.`} They are kept here until you decide.
      </p>
      <blockquote ref={text} className="refused-text">{words.text.trim()}</blockquote>
      <div className="refused-actions">
        {onPutBack && <button type="button" onClick={onPutBack}>{putBackLabel}</button>}
        <button type="button" onClick={() => void copy()}>
          {copied === 'copied' ? 'Copied' : copied === 'selected' ? 'Selected: copy them with Ctrl+C' : 'Copy'}
        </button>
        <button type="button" onClick={() => (discarding ? onDiscard() : setDiscarding(true))} onBlur={() => setDiscarding(false)}>
          {discarding ? 'Discard for good' : 'Discard'}
        </button>
      </div>
    </li>
  );
}
