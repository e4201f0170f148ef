import { createContext, useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { DocumentProvider } from './document-provider.ts';
import type { DocumentState } from './document-state.ts';
import { acquireDocument } from './open-documents.ts';
import type { PresentClient } from './presence.ts';
import type { DocumentProviderOptions } from './provider-options.ts';

/** The document that the fields below it belong to. */
export const DocumentProviderContext = createContext<DocumentProvider | null>(null);

/** The open document. @throws outside a `DocumentProviderContext` */
export function useDocumentProvider(): DocumentProvider {
  const provider = useContext(DocumentProviderContext);
  if (!provider) throw new Error('A field stands outside its document.');
  return provider;
}

/** Where the open document stands; renders again whenever anything of it changes. */
export function useDocumentState(): DocumentState {
  return useDocumentValue((state) => state);
}

/** One value of where the document stands; renders again only when that changes. A page has hundreds of fields. */
export function useDocumentValue<T>(pick: (state: DocumentState) => T): T {
  const provider = useDocumentProvider();
  return useSyncExternalStore(provider.subscribe, () => pick(provider.getState()));
}

/**
 * Opens a document for as long as the component is there; what is unsaved then is still saved after it has gone.
 * Opens anew when the document, the person or the client changes; null until then.
 */
export function useOpenDocument(options: DocumentProviderOptions | null): DocumentProvider | null {
  const [provider, setProvider] = useState<DocumentProvider | null>(null);
  const { client, documentId, sharedComputer } = options ?? {};
  const personId = options?.person.id;
  useEffect(() => {
    if (!options) return;
    const document = acquireDocument(options);
    setProvider(document.provider);
    return () => {
      setProvider(null);
      document.release();
    };
    // The rest of the options are for tests and do not change.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [client, documentId, personId, sharedComputer]);
  return provider;
}

/** One entry a person, however many tabs they have open. */
export function distinctPeople(clients: readonly PresentClient[]): PresentClient[] {
  return [...new Map(clients.map((client) => [client.personId, client])).values()];
}

/** All colleagues who have this document open, a person once. */
export function usePeopleInDocument(): readonly PresentClient[] {
  const { presence } = useDocumentProvider();
  const clients = useSyncExternalStore(presence.subscribe, presence.people);
  return useMemo(() => distinctPeople(clients), [clients]);
}

/** The colleagues who are writing in a step: in any field whose root begins with the prefix, such as a step's id; a person once. */
export function usePeopleInRoot(prefix: string): readonly PresentClient[] {
  const people = usePeopleInDocument();
  return useMemo(
    () => people.filter(({ state }) => state?.root === prefix || state?.root?.startsWith(`${prefix}/`)),
    [people, prefix],
  );
}
