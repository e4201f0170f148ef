import { lazyDialog } from '../ui/lazy-dialog.tsx';
import { type PlanDialog, usePlanDesk } from './plan-context.ts';

const ItemSheet = lazyDialog(async () => (await import('./ItemSheet.tsx')).ItemSheet);
const MoveItemDialog = lazyDialog(async () => (await import('./MoveItemDialog.tsx')).MoveItemDialog);
const MilestoneDialog = lazyDialog(async () => (await import('./MilestoneDialog.tsx')).MilestoneDialog);
const RemoveItem = lazyDialog(async () => (await import('./RemoveItem.tsx')).RemoveItem);

/** The one dialog that is open over the plan. */
export function PlanDialogs({ dialog, onClose }: { dialog: PlanDialog | null; onClose: () => void }) {
  const { unsure } = usePlanDesk();
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
  }
}
