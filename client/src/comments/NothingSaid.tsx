import { ALL_OPEN, type CommentFilter } from './comment-filter.ts';
import classes from './Comments.module.css';

export interface NothingSaidProps {
  /** Whether nothing at all has been said here. */
  readonly none: boolean;
  readonly canComment: boolean;
  readonly filter: CommentFilter;
  readonly onFilter: (filter: CommentFilter) => void;
}

/** What the place is for, or why there is nothing to see in it just now. */
export function NothingSaid({ none, canComment, filter, onFilter }: NothingSaidProps) {
  if (none) {
    return (
      <div className={classes.note}>
        <b>Say it where it stands</b>
        {canComment ? (
          <>
            <p>Select some words in a step and say what you notice or wonder, or suggest others. It appears here, beside them, for everybody who has this sequence.</p>
            <p>A step or a field has a speech bubble of its own; <kbd>]</kbd> and <kbd>[</kbd> lead from comment to comment.</p>
          </>
        ) : <p>What colleagues say about a step or some words of it appears here, beside the text. You may read it.</p>}
      </div>
    );
  }
  const narrowed = filter.kind !== null || filter.tag !== null || filter.school !== null || filter.unread;
  return (
    <div className={classes.note}>
      <p>{narrowed ? 'No comment is like that.' : filter.resolved ? 'Nothing is resolved yet.' : 'Everything is resolved.'}</p>
      {narrowed && <p><button type="button" className={classes.link} onClick={() => onFilter({ ...ALL_OPEN, resolved: filter.resolved })}>Show all</button></p>}
    </div>
  );
}
