/** Calls back when the viewer's rights have changed, as the viewer's own stream says. */
type Listener = () => void;
const listeners = new Set<Listener>();

/** Returns how to stop. */
export function onRightsChanged(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function rightsHaveChanged(): void {
  for (const listener of listeners) listener();
}
