import { RefusedItem } from './RefusedItem.tsx';
import { useDocumentProvider, useDocumentState } from './provider-context.tsx';

interface RefusedWordsProps {
  /** What a field is called, for "in …"; null where it is not known. */
  readonly fieldLabel?: (root: string) => string | null;
}

/** Where the page shows them; fields lead there. */
export const REFUSED_WORDS_ID = 'words-not-saved';

/** One's own words that could not be saved, to put back, copy or discard (D5, D8, D9). Nothing where there are none. */
export function RefusedWords({ fieldLabel = () => null }: RefusedWordsProps) {
  const provider = useDocumentProvider();
  const { refused, canWrite } = useDocumentState();
  if (refused.length === 0) return null;
  return (
    <section id={REFUSED_WORDS_ID} className="refused-words" aria-label="Words that were not saved" role="alert" tabIndex={-1}>
      <ul>
        {refused.map((words) => (
          <RefusedItem
            key={words.id}
            words={words}
            label={words.root === null ? null : fieldLabel(words.root)}
            onPutBack={words.root !== null && canWrite ? () => provider.putBack(words.id) : null}
            onDiscard={() => provider.dropRefused(words.id)}
          />
        ))}
      </ul>
    </section>
  );
}
