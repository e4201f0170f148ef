import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { type ImportProgressFragment, ImportProgressDocument } from '../graphql/generated/graphql.ts';
import { ImportBar } from './ImportBar.tsx';
import { isOver, Report } from './ImportRun.tsx';
import classes from './ImportRun.module.css';

const LOOK_AGAIN_MS = 1_500;

/** An import of the department that is running or was finished lately. */
export function ImportNotice({ progress }: { progress: ImportProgressFragment }) {
  const { data, startPolling, stopPolling } = useQuery(ImportProgressDocument, { variables: { id: progress.id }, skip: isOver(progress) });
  const latest = data?.curriculumImport ?? progress;
  const over = isOver(latest);
  useEffect(() => {
    if (over) return;
    startPolling(LOOK_AGAIN_MS);
    return stopPolling;
  }, [over, startPolling, stopPolling]);
  return (
    <section className={classes.notice} aria-label={`Import: ${latest.title}`} data-failed={latest.status === 'FAILED' || undefined}>
      <h3>{latest.title}</h3>
      {latest.status === 'FAILED' && <p>{latest.problem ?? 'The files could not be imported.'} Nothing was changed; start again with other files.</p>}
      {latest.status === 'DONE' && <Report progress={latest} />}
      {!over && <ImportBar progress={latest} />}
    </section>
  );
}
