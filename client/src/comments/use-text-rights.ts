import { useContext, useEffect, useEffectEvent } from 'react';
import { DocumentProviderContext } from '../editor/document/provider-context.tsx';

/** Calls back when the viewer has come to write in other fields of the text than before (D9): what may be done about comments on them is another then. */
export function useTextRights(onChanged: () => void): void {
  const provider = useContext(DocumentProviderContext);
  const changed = useEffectEvent(onChanged);
  useEffect(() => {
    if (!provider) return;
    const read = () => {
      const { ready, role, within } = provider.getState();
      return ready && role !== null ? `${role} ${within?.join() ?? 'everywhere'}` : null;
    };
    let known = read();
    return provider.subscribe(() => {
      const before = known;
      known = read() ?? known;
      if (before !== null && before !== known) changed();
    });
  }, [provider]);
}
