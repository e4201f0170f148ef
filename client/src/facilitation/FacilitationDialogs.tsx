import { useEffect } from 'react';
import { lazyDialog } from '../ui/lazy-dialog.tsx';
import { openFacilitation, useOpenDialog } from './dialog-store.ts';
import { endChoosing } from './selection.ts';
import type { FacilitatedThread } from './thread-view.ts';

const SummaryDialog = lazyDialog(async () => (await import('./SummaryDialog.tsx')).SummaryDialog);
const SummaryVersions = lazyDialog(async () => (await import('./SummaryVersions.tsx')).SummaryVersions);
const CloseDialog = lazyDialog(async () => (await import('./CloseDialog.tsx')).CloseDialog);
const ReopenDialog = lazyDialog(async () => (await import('./ReopenDialog.tsx')).ReopenDialog);
const HandOverDialog = lazyDialog(async () => (await import('./HandOverDialog.tsx')).HandOverDialog);
const TakeBackDialog = lazyDialog(async () => (await import('./HandOverDialog.tsx')).TakeBackDialog);
const InviteByNameDialog = lazyDialog(async () => (await import('./InviteByNameDialog.tsx')).InviteByNameDialog);
const PeopleDialog = lazyDialog(async () => (await import('./PeopleDialog.tsx')).PeopleDialog);
const EditThreadDialog = lazyDialog(async () => (await import('./EditThreadDialog.tsx')).EditThreadDialog);
const MergeDialog = lazyDialog(async () => (await import('./MovePosts.tsx')).MergeDialog);
const MoveDialog = lazyDialog(async () => (await import('./MovePosts.tsx')).MoveDialog);
const SplitDialog = lazyDialog(async () => (await import('./MovePosts.tsx')).SplitDialog);
const DecisionDialog = lazyDialog(async () => (await import('./DecisionDialogs.tsx')).DecisionDialog);
const SettleDialog = lazyDialog(async () => (await import('./DecisionDialogs.tsx')).SettleDialog);
const LinkDialog = lazyDialog(async () => (await import('./LinkDialog.tsx')).LinkDialog);
const ActionDialog = lazyDialog(async () => (await import('./ActionDialog.tsx')).ActionDialog);
const ReportDialog = lazyDialog(async () => (await import('./ReportDialog.tsx')).ReportDialog);
const RestoreDialog = lazyDialog(async () => (await import('./ReportDialog.tsx')).RestoreDialog);
const HideDialog = lazyDialog(async () => (await import('./ReportDialog.tsx')).HideDialog);

const close = () => openFacilitation(null);

/** Where the dialogs of facilitating open; placed once beside a thread. They see the thread as it is now, and close with it. */
export function FacilitationDialogs({ thread }: { thread: FacilitatedThread }) {
  const open = useOpenDialog();
  useEffect(() => () => {
    close();
    endChoosing();
  }, [thread.id]);
  if (open?.thread.id !== thread.id) return null;
  const shared = { thread, onClose: close };
  switch (open.what) {
    case 'summary': return <SummaryDialog {...shared} />;
    case 'versions': return <SummaryVersions {...shared} />;
    case 'close': return <CloseDialog {...shared} />;
    case 'reopen': return <ReopenDialog {...shared} />;
    case 'handOver': return <HandOverDialog {...shared} />;
    case 'takeBack': return <TakeBackDialog {...shared} />;
    case 'invite': return <InviteByNameDialog {...shared} />;
    case 'people': return <PeopleDialog {...shared} />;
    case 'edit': return <EditThreadDialog {...shared} />;
    case 'merge': return <MergeDialog {...shared} />;
    case 'decision': return <DecisionDialog {...shared} />;
    case 'link': return <LinkDialog {...shared} />;
    case 'settle': return <SettleDialog {...shared} decision={open.decision} />;
    case 'action': return <ActionDialog {...shared} post={open.post} />;
    case 'report': return <ReportDialog {...shared} post={open.post} />;
    case 'hide': return <HideDialog {...shared} post={open.post} />;
    case 'restore': return <RestoreDialog {...shared} post={open.post} />;
    case 'move': return <MoveDialog {...shared} postIds={open.postIds} />;
    case 'split': return <SplitDialog {...shared} postIds={open.postIds} />;
  }
}
