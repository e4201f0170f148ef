import { Confirm } from '../ui/Confirm.tsx';
import { reopenThread } from './thread-actions.ts';
import type { FacilitatedThread } from './thread-view.ts';

/** Asks before a closed thread takes posts again. */
export function ReopenDialog({ thread, onClose }: { thread: FacilitatedThread; onClose: () => void }) {
  return (
    <Confirm title="Open the thread again?" action="Open again" onClose={onClose} onConfirm={() => reopenThread(thread.id)}>
      People can post again, and a line in the thread says so. What came of it stays in the history; closing it again asks for it anew.
    </Confirm>
  );
}
