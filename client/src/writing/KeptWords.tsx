import '../editor/field/editor.css';
import { useEffect, useMemo, useState } from 'react';
import { RefusedItem } from '../editor/kept-words/RefusedItem.tsx';
import { type KeptWords as Kept, onKeptWords, openUnsavedStore } from '../editor/kept-words/unsaved-store.ts';
import { useViewer } from '../session/viewer-context.ts';
import { Section } from '../ui/Page.tsx';

/** One's own words that were not saved and are kept on this device, of whatever document, also of those one may not open any more (D9). */
export function KeptWords() {
  const { person, sharedComputer } = useViewer();
  const store = useMemo(() => (sharedComputer || typeof indexedDB === 'undefined' ? null : openUnsavedStore()), [sharedComputer]);
  const [words, setWords] = useState<readonly Kept[]>([]);
  useEffect(() => {
    const look = () => void store?.allWords(person.id).then(setWords, () => {});
    look();
    return onKeptWords(look);
  }, [store, person.id]);
  if (words.length === 0) return null;
  return (
    <Section title="Words of yours that were not saved">
      <div className="refused-words">
        <ul>
          {words.map((each) => (
            <RefusedItem key={each.id} words={each} label={null} onPutBack={null} onDiscard={() => void store?.dropWords([each.id]).catch(() => {})} />
          ))}
        </ul>
      </div>
    </Section>
  );
}
