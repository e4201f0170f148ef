import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { Trouble } from '../graphql/problem.ts';
import classes from './TroubleNote.module.css';

/** A failure in place: what happened, what is kept, what to do. Read out when it appears. */
export function TroubleNote({ trouble, onRetry }: { trouble: Trouble | null; onRetry?: () => void }) {
  if (!trouble) return null;
  return (
    <div role="alert" className={classes.note}>
      <IconAlertTriangle size={18} stroke={1.75} aria-hidden />
      <div>
        <b>{trouble.title}</b>
        <div>{trouble.detail}</div>
      </div>
      {onRetry && <Button onClick={onRetry}>Try again</Button>}
    </div>
  );
}
