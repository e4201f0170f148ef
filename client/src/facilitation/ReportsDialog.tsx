import { Button, Skeleton } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { Dialog, DialogActions } from '../ui/Dialog.tsx';
import { sinceLabel } from '../ui/dates.ts';
import { TroubleNote } from '../ui/TroubleNote.tsx';
import { useAction } from '../ui/use-action.ts';
import { useNow } from '../ui/use-now.ts';
import { MathText } from '../writing/MathText.tsx';
import { spacePath } from './space-path.ts';
import { settleReport } from './thread-actions.ts';
import type { ReportView, Space } from './thread-view.ts';
import { useReports } from './use-reports.ts';
import { Words } from './Words.tsx';
import classes from './Facilitation.module.css';

/** Posts that somebody reported, for whoever facilitates: hide each with a reason, or let it stand. */
export function ReportsDialog({ space, onClose }: { space: Space; onClose: () => void }) {
  const { reports, trouble, refetch } = useReports(space);
  return (
    <Dialog title="Reported posts" onClose={onClose}>
      <TroubleNote trouble={trouble} />
      {!reports && !trouble && <Skeleton height={70} />}
      {reports?.length === 0 && <p className={classes.note}>Nothing waits for you here.</p>}
      {reports?.map((report) => <Report key={report.id} report={report} space={space} onSettled={refetch} onLeave={onClose} />)}
      <DialogActions><Button onClick={onClose} data-autofocus>Done</Button></DialogActions>
    </Dialog>
  );
}

function Report({ report, space, onSettled, onLeave }: { report: ReportView; space: Space; onSettled: () => Promise<unknown>; onLeave: () => void }) {
  const now = useNow();
  const [hiding, setHiding] = useState(false);
  const [reason, setReason] = useState(report.reason);
  const settle = useAction(async (hide: boolean) => {
    await settleReport(report.id, hide ? reason.trim() : null);
    await onSettled();
  });
  const { post, thread } = report;
  return (
    <section className={classes.version} aria-label={`Report of ${report.reporter.name}`}>
      <p className={classes.by}>{report.reporter.name}, {sinceLabel(report.at, now)}: {report.reason}</p>
      {post && <blockquote className={classes.quote}><MathText text={post.text} /></blockquote>}
      {post && thread && <p className="muted small" style={{ marginTop: 4 }}>{post.author?.name ?? post.authorLabel} in <Link to={`${spacePath(space)}/${thread.id}?post=${post.id}`} onClick={onLeave}>{thread.title}</Link></p>}
      {hiding && <div style={{ marginTop: 12 }}><Words label="What stands in its place" begin rows={1} most={500} value={reason} onChange={setReason} /></div>}
      <TroubleNote trouble={settle.trouble} />
      <div style={{ display: 'flex', gap: 8, marginTop: 10 }}>
        {hiding
          ? <Button variant="filled" data-danger loading={settle.busy} disabled={reason.trim() === ''} onClick={() => void settle.run(true)}>Hide it</Button>
          : <Button onClick={() => setHiding(true)}>Hide it…</Button>}
        <Button variant="subtle" loading={settle.busy} onClick={() => void settle.run(false)}>Let it stand</Button>
      </div>
    </section>
  );
}
