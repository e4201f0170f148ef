import { finalProblem, retryDelay, type FinalProblem, type PushOutcome } from './push-outcome.ts';
import type { UnsavedStore, UnsavedUpdate } from '../kept-words/unsaved-store.ts';

/** The part of the Web Locks API that is needed. */
export type Locks = Pick<LockManager, 'request'>;

function lockName(documentId: string, clientId: number): string {
  return `coherence-document:${documentId}:${clientId}`;
}

/** Holds a client id for this tab, so that no other tab takes its stored updates for left-over ones. Returns its release. */
export function holdClientId(locks: Locks | null, documentId: string, clientId: number): () => void {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  void locks?.request(lockName(documentId, clientId), () => held).catch(() => {});
  return release;
}

export interface LeftUpdates {
  readonly store: UnsavedStore;
  readonly locks: Locks;
  readonly personId: string;
  readonly documentId: string;
}

/** Hands over what each tab that is gone has left, one after the other, while no other tab can take it (D6). */
export async function takeLeftUpdates({ store, locks, personId, documentId }: LeftUpdates, take: (updates: readonly UnsavedUpdate[]) => Promise<void>): Promise<void> {
  const stored = await store.list(personId, documentId);
  for (const clientId of new Set(stored.map((update) => update.clientId))) {
    await locks.request(lockName(documentId, clientId), { ifAvailable: true }, async (lock) => {
      // Read again: until the lock was ours another tab may have been at work.
      if (lock) await take((await store.list(personId, documentId)).filter((update) => update.clientId === clientId));
    });
  }
}

export interface StoredUpdatesOptions extends LeftUpdates {
  readonly random: () => number;
  readonly signal: AbortSignal;
  readonly push: (update: UnsavedUpdate) => Promise<PushOutcome>;
  /** So many updates are this tab's to push. */
  readonly onFound: (count: number) => void;
  readonly onSaved: (update: UnsavedUpdate) => void;
  /** These and the later ones of their client id will never be accepted. Answers whether their words are kept elsewhere: only then they leave the store. */
  readonly onRefused: (updates: readonly UnsavedUpdate[], problem: FinalProblem) => Promise<boolean>;
}

/**
 * Pushes what earlier tabs left unsaved, under their own client ids and update ids (D6), each by the one tab that gets its lock.
 * Resolves when all that no living tab holds is saved or refused.
 */
export async function pushStoredUpdates(options: StoredUpdatesOptions): Promise<void> {
  await takeLeftUpdates(options, async (updates) => {
    if (options.signal.aborted) return;
    options.onFound(updates.length);
    await pushInOrder(options, updates);
  });
}

async function pushInOrder(options: StoredUpdatesOptions, updates: readonly UnsavedUpdate[]): Promise<void> {
  for (const [index, update] of updates.entries()) {
    for (let attempt = 1; ; attempt++) {
      if (options.signal.aborted) return;
      const outcome = await options.push(update);
      if (outcome.kind === 'saved') {
        // Told first: what ends here between the two is pushed again, answered as saved, and told again.
        options.onSaved(update);
        await options.store.remove([update.updateId]);
        break;
      }
      const problem = finalProblem(outcome, attempt);
      if (problem) {
        const refused = updates.slice(index);
        if (await options.onRefused(refused, problem)) await options.store.remove(refused.map(({ updateId }) => updateId));
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, retryDelay(attempt, options.random)));
    }
  }
}
