import { useCallback, useContext, useSyncExternalStore } from 'react';
import { fragmentText } from '../../../schema/document/content.ts';
import { DocumentProviderContext } from '../editor/provider-context.tsx';

const NOTHING = () => () => {};

/** Whether a field says anything; null until its document is here. Follows the document live, and looking writes nothing (D16). */
export function useFieldFilled(root: string): boolean | null {
  const provider = useContext(DocumentProviderContext);
  const state = useSyncExternalStore(provider?.subscribe ?? NOTHING, () => provider?.getState() ?? null);
  const generation = state?.generation;
  const subscribe = useCallback((listener: () => void) => {
    const fragment = provider?.fragment(root);
    fragment?.observeDeep(listener);
    return () => fragment?.unobserveDeep(listener);
    // A new generation is a new Y.Doc, and so a new fragment to watch.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [provider, root, generation]);
  const ready = state?.ready ?? false;
  return useSyncExternalStore(subscribe, () => (provider && ready ? fragmentText(provider.fragment(root)).trim() !== '' : null));
}

/** The same for several fields at once: the roots that say something, joined by a line break; null until the document is here. */
export function useFilledRoots(roots: readonly string[]): ReadonlySet<string> | null {
  const provider = useContext(DocumentProviderContext);
  const state = useSyncExternalStore(provider?.subscribe ?? NOTHING, () => provider?.getState() ?? null);
  const generation = state?.generation;
  const key = roots.join('\n');
  const subscribe = useCallback((listener: () => void) => {
    const fragments = key === '' || !provider ? [] : key.split('\n').map((root) => provider.fragment(root));
    for (const fragment of fragments) fragment.observeDeep(listener);
    return () => {
      for (const fragment of fragments) fragment.unobserveDeep(listener);
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [provider, key, generation]);
  const ready = state?.ready ?? false;
  const filled = useSyncExternalStore(subscribe, () =>
    provider && ready ? key.split('\n').filter((root) => root !== '' && fragmentText(provider.fragment(root)).trim() !== '').join('\n') : null);
  return filled === null ? null : new Set(filled.split('\n'));
}
