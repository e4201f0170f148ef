import { useSyncExternalStore } from 'react';
import { type EditsPlace, onEditsChanged, placeOfEdits } from '../editor/kept-words/unsaved-registry.ts';

/** Where what is written and not saved is at the moment (D22). */
export function usePlaceOfEdits(): EditsPlace {
  return useSyncExternalStore(onEditsChanged, placeOfEdits);
}
