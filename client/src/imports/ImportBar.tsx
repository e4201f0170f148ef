import type { ImportProgressFragment } from '../graphql/generated/graphql.ts';
import { IMPORT_STATUS_LABEL } from '../ui/labels.ts';
import classes from './ImportRun.module.css';

/** How far an import is, in words and as a bar. */
export function ImportBar({ progress }: { progress: ImportProgressFragment | null }) {
  const total = progress?.totalUnits ?? 0;
  const done = progress?.status === 'DONE' ? Math.max(total, 1) : (progress?.doneUnits ?? 0);
  const share = progress?.status === 'DONE' ? 1 : total > 0 ? done / total : 0;
  const words = progress ? IMPORT_STATUS_LABEL[progress.status] : 'Sending the files';
  return (
    <div className={classes.bar}>
      <div className={classes.barHead} aria-live="polite">
        <b>{words}</b>
        {progress?.status === 'WRITING' && total > 0 && <span className="muted">{done} of {total}</span>}
      </div>
      <div className={classes.track} role="progressbar" aria-label={words} aria-valuemin={0} aria-valuemax={100} aria-valuenow={Math.round(share * 100)}>
        <i style={{ inlineSize: `${share * 100}%` }} />
      </div>
    </div>
  );
}
