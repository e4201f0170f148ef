import type { ThreadDialog } from './dialog-store.ts';
import type { FacilitatedThread } from './thread-view.ts';

/** What whoever facilitates may do with a thread, by the dialog it opens, or at once. */
export type ThreadDeed = ThreadDialog | 'choose' | 'pin' | 'lock';

/** Once a thread is closed; its outcome stands. */
const WHEN_CLOSED: readonly ThreadDeed[] = ['people', 'pin', 'reopen'];
const WHILE_IT_RUNS: readonly ThreadDeed[] = ['summary', 'people', 'invite', 'decision', 'link', 'choose', 'merge', 'edit', 'handOver', 'takeBack', 'pin', 'lock', 'close'];
/** What asks or tells who somebody is, or moves words: not where nobody is to be known. */
const BY_NAME: ReadonlySet<ThreadDeed> = new Set(['people', 'decision', 'choose', 'merge', 'reopen']);

/** What may be done with a thread as it stands: nothing is offered that the server would refuse in any case. */
export function deedsOf({ state, anonymity, workGroup, department }: Pick<FacilitatedThread, 'state' | 'anonymity' | 'workGroup' | 'department'>): ReadonlySet<ThreadDeed> {
  const isOfHub = workGroup == null && department == null;
  const deeds = state === 'CLOSED' ? WHEN_CLOSED : WHILE_IT_RUNS;
  // Everybody of a hub sees its threads: nobody is left to let in by name.
  return new Set(deeds.filter((deed) => !(anonymity === 'FULL' && BY_NAME.has(deed)) && !(isOfHub && deed === 'invite')));
}
