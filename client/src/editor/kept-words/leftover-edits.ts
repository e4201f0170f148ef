import { toBase64 } from 'lib0/buffer';
import { pushUpdate, settleLostWords } from '../document/document-transport.ts';
import { completeOptions, type DocumentProviderOptions } from '../document/provider-options.ts';
import { outcomeOf } from '../document/push-outcome.ts';
import { RefusedStore } from './refused-store.ts';
import { pushStoredUpdates } from '../document/stored-updates.ts';
import { wordsInUpdates } from './unsaved-words.ts';

export interface LeftoverOptions extends Pick<DocumentProviderOptions, 'client' | 'person' | 'storage' | 'locks'> {
  /** Ends it; what is left stays on the device. */
  readonly signal: AbortSignal;
}

/**
 * Pushes what a person left unsaved on this device, in whatever document, without opening any of them; for the moment after signing in (D6, D22).
 * What is refused waits as words in its document. Resolves when nothing is left that no other tab holds.
 */
export async function pushLeftoverEdits(of: LeftoverOptions): Promise<void> {
  const { client, person, signal } = of;
  const { storage, locks, random } = completeOptions({ ...of, documentId: '', sharedComputer: false });
  if (!storage || !locks) return;
  for (const documentId of await storage.documents(person.id)) {
    const refused = new RefusedStore(completeOptions({ client, person, documentId, sharedComputer: false, storage, locks }), () => {});
    await pushStoredUpdates({
      store: storage, locks, random, signal, documentId,
      personId: person.id,
      push: ({ clientId, epoch, updateId, bytes }) =>
        pushUpdate(client, { documentId, clientId, epoch, updateId, update: toBase64(bytes) }).answer.then(outcomeOf),
      onFound: () => {},
      onSaved: ({ putsBack = [] }) => putsBack.forEach(({ id, text }) => settleLostWords(client, { documentId, lostWordsId: id, text })),
      onRefused: (updates, problem) => refused.keepRefused(wordsInUpdates(updates.map(({ bytes }) => bytes)), problem),
    });
  }
}
