import { lazyDialog } from '../ui/lazy-dialog.tsx';
import { TitleDialog } from '../ui/TitleDialog.tsx';
import { type PlanDialog, usePlanDesk } from './plan-context.ts';
import type { FetchedPlan } from './plan-from.ts';

const ItemSheet = lazyDialog(async () => (await import('./ItemSheet.tsx')).ItemSheet);
const MoveItemDialog = lazyDialog(async () => (await import('./MoveItemDialog.tsx')).MoveItemDialog);
const MilestoneDialog = lazyDialog(async () => (await import('./MilestoneDialog.tsx')).MilestoneDialog);
const ReviewDialog = lazyDialog(async () => (await import('./ReviewDialog.tsx')).ReviewDialog);
const RemoveItem = lazyDialog(async () => (await import('./RemoveItem.tsx')).RemoveItem);

/** The one dialog that is open over the plan. */
export function PlanDialogs({ dialog, fetched, onClose }: { dialog: PlanDialog | null; fetched: FetchedPlan; onClose: () => void }) {
  const { unsure } = usePlanDesk();
  if (dialog?.what === 'review') return <ReviewDialog reviews={fetched.reviews} at={dialog.id} canWrite={fetched.viewerCan.lead && fetched.status !== 'ARCHIVED'} onClose={onClose} />;
  if (!dialog || dialog.id.startsWith('add-') || unsure.has(dialog.id)) return null;
  switch (dialog.what) {
    case 'item':
      return <ItemSheet key={dialog.id} id={dialog.id} {...(dialog.at ? { at: dialog.at } : {})} onClose={onClose} />;
    case 'move':
      return <MoveItemDialog id={dialog.id} onClose={onClose} />;
    case 'milestone':
      return <MilestoneDialog id={dialog.id} halfTerm={dialog.halfTerm} onClose={onClose} />;
    case 'remove':
      return <RemoveItem id={dialog.id} onClose={onClose} />;
    case 'add':
      return <AddUnder id={dialog.id} onClose={onClose} />;
  }
}

/** A new action for a criterion, to be given away, dated and paid for once it stands there. */
function AddUnder({ id, onClose }: { id: string; onClose: () => void }) {
  const { plan, me, edit } = usePlanDesk();
  const criterion = plan.priorities.flatMap(({ criteria }) => criteria).find((one) => one.id === id);
  if (!criterion) return null;
  return (
    <TitleDialog
      title="New action" label={`What is to be done for “${criterion.title}”?`} action="Add" placeholder="Book look in the three Year 9 classes" onClose={onClose}
      onSave={async (title) => edit({ kind: 'addAction', id: `new_${crypto.randomUUID()}`, priorityId: criterion.priorityId, criterionId: id, title, owner: me })}
    />
  );
}
