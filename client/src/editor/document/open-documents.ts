import { DocumentProvider } from './document-provider.ts';
import type { DocumentProviderOptions } from './provider-options.ts';
import { watchSignedInPerson } from './signed-in-person.ts';

interface OpenDocument {
  readonly provider: DocumentProvider;
  users: number;
}

const open = new Map<string, OpenDocument>();

/**
 * The one provider of a document in this tab, opened with its first user. After its last user has released it, it stays until everything
 * is saved (or kept on the device while offline); whoever opens the document meanwhile gets the same one.
 */
export function acquireDocument(options: DocumentProviderOptions): { readonly provider: DocumentProvider; release(): void } {
  const key = `${options.person.id} ${options.documentId}`;
  let entry = open.get(key);
  if (!entry) {
    entry = { provider: new DocumentProvider({ watchPerson: watchSignedInPerson, ...options }), users: 0 };
    open.set(key, entry);
    entry.provider.open();
  }
  const current = entry;
  current.users++;
  let released = false;
  return {
    provider: current.provider,
    release() {
      if (released) return;
      released = true;
      current.users--;
      void closeWhenUnused(key, current);
    },
  };
}

async function closeWhenUnused(key: string, entry: OpenDocument): Promise<void> {
  await entry.provider.settled();
  if (entry.users > 0 || open.get(key) !== entry) return;
  open.delete(key);
  entry.provider.destroy();
}
