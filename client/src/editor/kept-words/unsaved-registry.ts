/** Where unsaved edits are: all `kept` on this device · `keeping`, some just being written there · some in this `tab` alone. */
export type EditsPlace = 'kept' | 'keeping' | 'tab';

/** What can hold edits that no acknowledgement has come for. */
export interface HoldsEdits {
  readonly unsaved: boolean;
  /** Where they are, whether the line is up or not; with nothing unsaved, where the next will be. */
  readonly place: EditsPlace;
  /** Whether whatever is unsaved waits on this device, and nothing can be done about it now. */
  readonly safelyKept: boolean;
}

const holders = new Set<HoldsEdits>();
const listeners = new Set<() => void>();
let leaving = false;

/** Whether any open document in this tab has edits that are not saved; to be asked before signing out (D22). */
export function hasUnsavedEdits(): boolean {
  return [...holders].some((holder) => holder.unsaved);
}

/** Where what is written in this tab waits until it is saved: no promise may say more (D22). Elsewhere than in the holders nothing is written. */
export function placeOfEdits(): EditsPlace {
  const places = [...holders].map(({ place }) => place);
  return places.includes('tab') ? 'tab' : places.includes('keeping') ? 'keeping' : 'kept';
}

/** What holds edits says that it may have others now, or has them elsewhere. */
export function editsChanged(): void {
  for (const listener of listeners) listener();
}

/** Calls back when edits were written, kept or saved, or may have been. Returns how to stop. */
export function onEditsChanged(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The person has been asked and leaves all the same: the browser need not ask again. */
export function leaveWithoutAsking(): void {
  leaving = true;
}

function warn(event: BeforeUnloadEvent): void {
  if (!leaving && [...holders].some((holder) => holder.unsaved && !holder.safelyKept)) event.preventDefault();
}

/** Counts a document's edits in, of which it says `editsChanged`; leaving the page then warns while some could get lost or are just being saved. Returns how to end that. */
export function registerEdits(holder: HoldsEdits): () => void {
  if (holders.size === 0) globalThis.addEventListener?.('beforeunload', warn);
  holders.add(holder);
  editsChanged();
  return () => {
    holders.delete(holder);
    editsChanged();
    if (holders.size === 0) globalThis.removeEventListener?.('beforeunload', warn);
  };
}
