import { useState } from 'react';
import type { RefusedWords as Refused } from './document-state.ts';
import { useDocumentProvider, useDocumentState } from './provider-context.tsx';

interface RefusedWordsProps {
  /** What a field is called, for "in …"; null where it is not known. */
  readonly fieldLabel?: (root: string) => string | null;
}

function RefusedItem({ words, label }: { readonly words: Refused; readonly label: string | null }) {
  const provider = useDocumentProvider();
  const { canWrite } = useDocumentState();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(words.text);
    setCopied(true);
  };
  return (
    <li className="refused-item">
      <p className="refused-message">
        {words.message}
        {label && ` They were written in “${label}”.`} They are kept here until you decide.
      </p>
      <blockquote className="refused-text">{words.text}</blockquote>
      <div className="refused-actions">
        {words.root !== null && canWrite && (
          <button type="button" onClick={() => provider.putBack(words.id)}>
            Put back at the end of the field
          </button>
        )}
        <button type="button" onClick={() => void copy().catch(() => {})}>
          {copied ? 'Copied' : 'Copy'}
        </button>
        <button type="button" onClick={() => provider.dropRefused(words.id)}>
          Discard
        </button>
      </div>
    </li>
  );
}

/** One's own words that could not be saved, to put back, copy or discard (D5, D8, D9). Nothing where there are none. */
export function RefusedWords({ fieldLabel = () => null }: RefusedWordsProps) {
  const { refused } = useDocumentState();
  if (refused.length === 0) return null;
  return (
    <section className="refused-words" aria-label="Words that were not saved" role="alert">
      <ul>
        {refused.map((words) => (
          <RefusedItem key={words.id} words={words} label={words.root === null ? null : fieldLabel(words.root)} />
        ))}
      </ul>
    </section>
  );
}
