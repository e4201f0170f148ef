import { Button } from '@mantine/core';
import { useMemo } from 'react';
import type { CommentThreadFragment } from '../graphql/generated/graphql.ts';
import { useAction } from '../ui/use-action.ts';
import { sinceLabel } from '../ui/dates.ts';
import { TroubleNote } from '../ui/TroubleNote.tsx';
import { MathText } from '../writing/MathText.tsx';
import { decideSuggestion } from './comment-actions.ts';
import { wordDiff } from './word-diff.ts';
import classes from './Comments.module.css';

export interface SuggestedChangeProps {
  readonly comment: CommentThreadFragment;
  /** What the passage reads now; null where its words are gone or not on screen. */
  readonly reads: string | null;
  readonly active: boolean;
  readonly now: number;
}

/** Another wording: what goes and what comes, the decision, and who made it. Text that has changed since is shown, not guessed about. */
export function SuggestedChange({ comment, reads, active, now }: SuggestedChangeProps) {
  const { suggestion, viewerCan, author } = comment;
  const diff = useMemo(() => (suggestion ? wordDiff(suggestion.original, suggestion.replacement) : []), [suggestion]);
  const decide = useAction((accept: boolean) => decideSuggestion(comment.id, accept));
  if (!suggestion) return null;
  const isOpen = suggestion.status === 'OPEN';
  const isOvertaken = isOpen && reads !== null && reads !== suggestion.original;
  return (
    <>
      <p className={classes.change}>
        {diff.map(({ is, text }, index) => {
          const Tag = is === 'deleted' ? 'del' : is === 'inserted' ? 'ins' : 'span';
          return <Tag key={`${index}${is}`}><MathText text={text} /></Tag>;
        })}
      </p>
      {isOvertaken && <p className={classes.gone}>The text has changed since: “{reads.length > 160 ? `${reads.slice(0, 160)}…` : reads}”. It cannot be put in as it is.</p>}
      {!isOpen && (
        <p className={classes.decided}>
          {suggestion.status === 'ACCEPTED' ? 'Accepted' : 'Declined'}{suggestion.decidedBy && ` by ${suggestion.decidedBy.name}`}{suggestion.decidedAt && `, ${sinceLabel(suggestion.decidedAt, now)}`}.
          {suggestion.status === 'ACCEPTED' && ` The words are ${author.name}’s.`}
        </p>
      )}
      <TroubleNote trouble={decide.trouble} />
      {isOpen && viewerCan.accept && (active || !isOvertaken) && (
        <div className={classes.decide}>
          <Button variant="filled" disabled={isOvertaken} loading={decide.busy} onClick={() => void decide.run(true)}>Accept</Button>
          <Button onClick={() => void decide.run(false)} disabled={decide.busy}>Decline</Button>
        </div>
      )}
    </>
  );
}
