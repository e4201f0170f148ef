import { useCallback, useContext, useSyncExternalStore } from 'react';
import { fragmentText } from '../../../schema/document/content.ts';
import type { DocumentProvider } from '../editor/document/document-provider.ts';
import { DocumentProviderContext } from '../editor/document/provider-context.tsx';

const NOTHING = () => () => {};

/** The Y.Doc a provider has now, as a number; null until its text is here. Renders again only when that changes, not with every keystroke. */
function useGeneration(provider: DocumentProvider | null): number | null {
  return useSyncExternalStore(provider?.subscribe ?? NOTHING, () => {
    const state = provider?.getState();
    return state?.ready ? state.generation : null;
  });
}

/** Which of these roots say something; null until their document is here. Follows it live, and looking writes nothing (D16). */
export function useFilledRoots(roots: readonly string[]): ReadonlySet<string> | null {
  const provider = useContext(DocumentProviderContext);
  const generation = useGeneration(provider);
  const key = roots.join('\n');
  const subscribe = useCallback((listener: () => void) => {
    // A new generation is a new Y.Doc, and so new fragments to watch.
    const fragments = provider && generation !== null ? key.split('\n').map((root) => provider.fragment(root)) : [];
    for (const fragment of fragments) fragment.observeDeep(listener);
    return () => {
      for (const fragment of fragments) fragment.unobserveDeep(listener);
    };
  }, [provider, key, generation]);
  const filled = useSyncExternalStore(subscribe, () => {
    if (!provider || generation === null) return null;
    return key.split('\n').filter((root) => fragmentText(provider.fragment(root)).trim() !== '').join('\n');
  });
  return filled === null ? null : new Set(filled.split('\n'));
}
