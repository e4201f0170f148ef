import { mayWriteIn } from '../document/document-state.ts';
import { LostItem } from './LostItem.tsx';
import { RefusedItem } from './RefusedItem.tsx';
import { useDocumentProvider, useDocumentState } from '../document/provider-context.tsx';

interface RefusedWordsProps {
  /** What a field is called, for "in …"; null where it is not known. */
  readonly fieldLabel?: (root: string) => string | null;
}

/** Where the page shows them; fields lead there. */
export const REFUSED_WORDS_ID = 'words-not-saved';

/**
 * One's own words that could not be saved (D5, D8, D9), and those lost in fields that are not on the screen (D18): to put back,
 * copy or discard. Nothing where there are none.
 */
export function RefusedWords({ fieldLabel = () => null }: RefusedWordsProps) {
  const provider = useDocumentProvider();
  const state = useDocumentState();
  const { refused, lost } = state;
  const elsewhere = lost.filter(({ atField }) => !atField);
  const labelOf = (root: string | null) => (root === null ? null : fieldLabel(root));
  if (refused.length + elsewhere.length === 0) return null;
  return (
    <section id={REFUSED_WORDS_ID} className="refused-words" aria-label="Words that were not saved" role="alert" tabIndex={-1}>
      <ul>
        {refused.map((words) => (
          <RefusedItem
            key={words.id}
            words={words}
            label={labelOf(words.root)}
            onPutBack={words.root !== null && mayWriteIn(state, words.root) ? () => provider.putBack(words.id) : null}
            onDiscard={() => provider.dropRefused(words.id)}
          />
        ))}
        {elsewhere.map((words) => (
          <LostItem key={words.id} words={words} label={labelOf(words.root)} />
        ))}
      </ul>
    </section>
  );
}
