import { mayWriteIn } from '../document/document-state.ts';
import type { ShownLostWords } from './lost-words.ts';
import { RefusedItem } from './RefusedItem.tsx';
import { useDocumentProvider, useDocumentValue } from '../document/provider-context.tsx';

export interface LostItemProps {
  readonly words: ShownLostWords;
  /** The field they were written in, where it has to be said. */
  readonly label: string | null;
}

/** Words that went with a paragraph which a colleague joined or deleted, to put back, copy or discard (D18). */
export function LostItem({ words, label }: LostItemProps) {
  const provider = useDocumentProvider();
  const canWrite = useDocumentValue((state) => words.root !== null && mayWriteIn(state, words.root));
  return (
    <RefusedItem
      words={words}
      label={label}
      putBackLabel={words.joinedInto ? 'Put back' : 'Put back at the end of the field'}
      onPutBack={canWrite ? () => provider.putBackLost(words.id) : null}
      onDiscard={() => provider.dropLost(words.id)}
    />
  );
}

/** What of a field was lost, at the field itself. */
export function LostHere({ root }: { readonly root: string }) {
  const lost = useDocumentValue((state) => state.lost);
  const here = lost.filter((words) => words.root === root);
  if (here.length === 0) return null;
  return (
    // Who writes beside it keeps the caret, and so nothing moves under the pointer.
    <ul className="refused-words field-lost" role="alert" aria-label="Words that were lost here" onMouseDown={(event) => event.preventDefault()}>
      {here.map((words) => (
        <LostItem key={words.id} words={words} label={null} />
      ))}
    </ul>
  );
}
