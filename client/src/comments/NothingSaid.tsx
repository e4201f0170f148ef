import { ALL_OPEN, type CommentFilter, isNarrowed } from './comment-filter.ts';
import type { CommentedPage } from './commented-page.ts';
import classes from './Comments.module.css';

export interface NothingSaidProps {
  /** Whether nothing at all has been said here. */
  readonly none: boolean;
  readonly page: CommentedPage;
  readonly canComment: boolean;
  readonly filter: CommentFilter;
  readonly onFilter: (filter: CommentFilter) => void;
}

/** What the place is for, or why there is nothing to see in it just now. */
export function NothingSaid({ none, page, canComment, filter, onFilter }: NothingSaidProps) {
  if (none) {
    return (
      <div className={classes.note}>
        <b>Say it where it stands</b>
        {canComment ? page.firstSteps : page.onlyRead}
      </div>
    );
  }
  const narrowed = isNarrowed(filter);
  return (
    <div className={classes.note}>
      <p>{narrowed ? 'No comment is like that.' : filter.resolved ? 'Nothing is resolved yet.' : 'Everything is resolved.'}</p>
      {narrowed && <p><button type="button" className={classes.link} onClick={() => onFilter({ ...ALL_OPEN, resolved: filter.resolved })}>Show all</button></p>}
    </div>
  );
}
