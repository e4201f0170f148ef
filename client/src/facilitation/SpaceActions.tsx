import { Button } from '@mantine/core';
import { useState } from 'react';
import { lazyDialog } from '../ui/lazy-dialog.tsx';
import type { Space } from './thread-view.ts';
import { useReports } from './use-reports.ts';

const NewThreadDialog = lazyDialog(async () => (await import('./NewThreadDialog.tsx')).NewThreadDialog);
const TemplatesDialog = lazyDialog(async () => (await import('./TemplatesDialog.tsx')).TemplatesDialog);
const ReportsDialog = lazyDialog(async () => (await import('./ReportsDialog.tsx')).ReportsDialog);

export interface SpaceActionsProps {
  readonly space: Space;
  /** Whether the viewer opens threads here. */
  readonly canOpen: boolean;
  /** Whether the viewer leads a thread here, since it was handed over to them perhaps. */
  readonly leads: boolean;
  /** Changes with each report that is made or settled. */
  readonly reportNews: number;
}

/** What stands at the head of a space's discussions for whoever facilitates there. */
export function SpaceActions({ space, canOpen, leads, reportNews }: SpaceActionsProps) {
  const [open, setOpen] = useState<'new' | 'templates' | 'reports' | null>(null);
  const close = () => setOpen(null);
  const reports = useReports(space, { leads: leads || canOpen, news: reportNews }).reports?.length ?? 0;
  return (
    <>
      {reports > 0 && <Button onClick={() => setOpen('reports')}>{reports === 1 ? '1 report' : `${reports} reports`}</Button>}
      {canOpen && <Button onClick={() => setOpen('templates')}>Templates</Button>}
      {canOpen && <Button variant="filled" onClick={() => setOpen('new')}>New thread</Button>}
      {open === 'new' && <NewThreadDialog space={space} onClose={close} />}
      {open === 'templates' && <TemplatesDialog space={space} onClose={close} />}
      {open === 'reports' && <ReportsDialog space={space} onClose={close} />}
    </>
  );
}
