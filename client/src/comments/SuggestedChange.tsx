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
  readonly now: number;
}

/** Whether the text has become another one since the change was proposed. */
function isOvertaken({ suggestion }: CommentThreadFragment, reads: string | null): boolean {
  return suggestion?.status === 'OPEN' && reads !== null && reads !== suggestion.original;
}

/** Another wording: what goes and what comes, and what was decided by whom. Text that has changed since is shown, not guessed about. */
export function SuggestedChange({ comment, reads, now }: SuggestedChangeProps) {
  const { suggestion, author } = comment;
  const diff = useMemo(() => (suggestion ? wordDiff(suggestion.original, suggestion.replacement) : []), [suggestion]);
  if (!suggestion) return null;
  return (
    <>
      <p className={classes.change}>
        {diff.map(({ is, text }, index) => {
          const Tag = is === 'deleted' ? 'del' : is === 'inserted' ? 'ins' : 'span';
          return <Tag key={`${index}${is}`}><MathText text={text} /></Tag>;
        })}
      </p>
      {reads !== null && isOvertaken(comment, reads) && <p className={classes.gone}>The text has changed since: “{reads.length > 160 ? `${reads.slice(0, 160)}…` : reads}”. It cannot be put in as it is.</p>}
      {suggestion.status !== 'OPEN' && (
        <p className={classes.decided}>
          {suggestion.status === 'ACCEPTED' ? 'Accepted' : 'Declined'}{suggestion.decidedBy && ` by ${suggestion.decidedBy.name}`}{suggestion.decidedAt && `, ${sinceLabel(suggestion.decidedAt, now)}`}.
          {suggestion.status === 'ACCEPTED' && ` The words are ${author.name}’s.`}
        </p>
      )}
    </>
  );
}

/** The decision about a suggestion, for whoever may make it. */
export function Decide({ comment, reads }: Pick<SuggestedChangeProps, 'comment' | 'reads'>) {
  const decide = useAction((accept: boolean) => decideSuggestion(comment.id, accept));
  if (comment.suggestion?.status !== 'OPEN' || !comment.viewerCan.accept) return null;
  return (
    <>
      <TroubleNote trouble={decide.trouble} />
      <div className={classes.decide}>
        <Button variant="filled" disabled={isOvertaken(comment, reads)} loading={decide.busy} onClick={() => void decide.run(true)}>Accept</Button>
        <Button onClick={() => void decide.run(false)} disabled={decide.busy}>Decline</Button>
      </div>
    </>
  );
}
