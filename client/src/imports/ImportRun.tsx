import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { Link } from 'react-router';
import { type ImportProgressFragment, ImportProgressDocument } from '../graphql/generated/graphql.ts';
import { DialogActions } from '../ui/Dialog.tsx';
import { count } from '../ui/labels.ts';
import { TroubleNote } from '../ui/TroubleNote.tsx';
import { ImportBar } from './ImportBar.tsx';
import classes from './ImportRun.module.css';

const LOOK_AGAIN_MS = 700;

/** Whether nothing more will happen by itself. */
export function isOver(progress: Pick<ImportProgressFragment, 'status'>): boolean {
  return progress.status === 'DONE' || progress.status === 'FAILED';
}

/** An import as it runs; it goes on when this is closed. */
export function ImportRun({ importId, onClose }: { importId: string; onClose: () => void }) {
  const { data, startPolling, stopPolling } = useQuery(ImportProgressDocument, { variables: { id: importId }, fetchPolicy: 'cache-and-network' });
  const progress = data?.curriculumImport;
  const over = progress ? isOver(progress) : false;
  useEffect(() => {
    if (over) return;
    startPolling(LOOK_AGAIN_MS);
    return stopPolling;
  }, [over, startPolling, stopPolling]);
  if (!progress) return <ImportBar progress={null} />;
  return (
    <div>
      {progress.status !== 'FAILED' && <ImportBar progress={progress} />}
      {progress.status === 'FAILED' && (
        <TroubleNote trouble={{ title: progress.problem ?? 'The files could not be imported.', detail: 'Nothing was changed in any scheme. Put the files right, or choose others, and start again.' }} />
      )}
      {progress.status === 'DONE' && <Report progress={progress} onClose={onClose} />}
      {!over && <p className="muted small">You can close this and go on working. The department’s page shows how far it is, and tells you when it is done.</p>}
      <DialogActions>
        <Button onClick={onClose}>{over ? 'Close' : 'Leave it running'}</Button>
        {progress.scheme && progress.status === 'DONE' && <Button variant="filled" component={Link} to={`/schemes/${progress.scheme.id}`} onClick={onClose}>Open the scheme</Button>}
      </DialogActions>
    </div>
  );
}

/** What came in, and which steps were left as they are. */
export function Report({ progress, onClose }: { progress: ImportProgressFragment; onClose?: () => void }) {
  const { report } = progress;
  if (!report) return null;
  return (
    <div className={classes.report}>
      <p>
        {count(report.programmes, 'year')}, {count(report.units, 'unit')} and {count(report.lessons, 'lesson')} read:{' '}
        {report.added} new, {report.updated} brought up to date, {report.unchanged} as before.
      </p>
      {report.leftAlone.length > 0 && (
        <details open={report.leftAlone.length <= 5}>
          <summary>{count(report.leftAlone.length, 'step')} left alone, because your department has changed {report.leftAlone.length === 1 ? 'it' : 'them'}</summary>
          <ul>{report.leftAlone.map((step) => <li key={step.stepId}>{step.title} <span className="muted">in {step.unitTitle}</span></li>)}</ul>
        </details>
      )}
      {!onClose && progress.scheme && <p><Link to={`/schemes/${progress.scheme.id}`}>Open {progress.scheme.title}</Link></p>}
    </div>
  );
}
