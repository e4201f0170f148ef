import { Confirm } from '../ui/Confirm.tsx';
import { reopenThread } from './thread-actions.ts';
import type { FacilitatedThread } from './thread-view.ts';

/** Asks before a closed thread takes posts again. */
export function ReopenDialog({ thread, onClose }: { thread: FacilitatedThread; onClose: () => void }) {
  return (
    <Confirm title="Open the thread again?" action="Open again" onClose={onClose} onConfirm={() => reopenThread(thread.id)}>
      People can post again, and a line in the thread says so. What came of it leaves the top of the thread, and is there to work on when you close it again.
    </Confirm>
  );
}
