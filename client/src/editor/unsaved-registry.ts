/** What can hold edits that no acknowledgement has come for. */
export interface HoldsEdits {
  readonly unsaved: boolean;
}

const holders = new Set<HoldsEdits>();

/** Whether any open document in this tab has edits that are not saved; to be asked before signing out (D22). */
export function hasUnsavedEdits(): boolean {
  return [...holders].some((holder) => holder.unsaved);
}

function warn(event: BeforeUnloadEvent): void {
  if (hasUnsavedEdits()) event.preventDefault();
}

/** Counts a document's edits in; leaving the page then warns while there are unsaved ones. Returns how to end that. */
export function registerEdits(holder: HoldsEdits): () => void {
  if (holders.size === 0) globalThis.addEventListener?.('beforeunload', warn);
  holders.add(holder);
  return () => {
    holders.delete(holder);
    if (holders.size === 0) globalThis.removeEventListener?.('beforeunload', warn);
  };
}
