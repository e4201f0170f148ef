import type { PupilWord, PupilWordKind } from '../../../schema/pupil-words.ts';
import classes from './Composer.module.css';

const MEANS: Readonly<Record<PupilWordKind, string>> = { UPN: 'a pupil’s number', DATE_OF_BIRTH: 'a date of birth', NAME: 'a pupil’s name' };

/** Words that may say who a pupil is: said before they are posted, and no more than said. */
export function PupilNote({ words }: { words: readonly PupilWord[] }) {
  const [first] = words;
  return (
    <p className={classes.pupil} role="status" data-shown={first ? '' : undefined}>
      {first && (
        <>
          <b>“{first.text}” looks like {MEANS[first.kind]}.</b>{words.length > 1 && ` There ${words.length === 2 ? 'is one more' : `are ${words.length - 1} more`}.`} Nothing here may say who a
          pupil is: write “a pupil”, “pupil A”. If it is something else, post it as it is.
        </>
      )}
    </p>
  );
}
