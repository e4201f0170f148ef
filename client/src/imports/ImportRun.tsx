import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { Link } from 'react-router';
import { type ImportProgressFragment, ImportProgressDocument } from '../graphql/generated/graphql.ts';
import type { Trouble } from '../graphql/problem.ts';
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

/** What the server found wrong, which also says what to do; null where nothing is. */
export function failureOf(progress: Pick<ImportProgressFragment, 'status' | 'problem'>): Trouble | null {
  if (progress.status !== 'FAILED') return null;
  return { title: 'The files were not imported.', detail: progress.problem ?? 'Nothing was changed in any scheme. Start again; if it fails again, tell your hub.' };
}

/** What became of the lessons, in words; what there is none of goes unsaid. */
export function outcomeOf({ added, updated, unchanged }: { added: number; updated: number; unchanged: number }): string {
  const parts = [added && `${added} new`, updated && `${updated} brought up to date`, unchanged && `${unchanged} as before`].filter(Boolean);
  return parts.length > 0 ? `: ${parts.join(', ')}.` : '.';
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
      <TroubleNote trouble={failureOf(progress)} />
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
        {count(report.programmes, 'year')}, {count(report.units, 'unit')} and {count(report.lessons, 'lesson')} read{outcomeOf(report)}
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
