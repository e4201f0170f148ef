import { useDeferredValue } from 'react';
import { findPupilWords } from '../../../schema/pupil-words.ts';
import { PupilNote } from '../discussions/PupilNote.tsx';
import { useNow } from '../ui/use-now.ts';

/** Warns of words in a comment that may say who a pupil is. Comes after the page: names to know them by are many. */
export function PupilHint({ text, people }: { text: string; people: readonly string[] }) {
  const checked = useDeferredValue(text);
  const now = useNow();
  return <PupilNote words={findPupilWords(checked, { today: new Date(now), people })} />;
}
