import { useEffect, useState } from 'react';
import { type EditsPlace, placeOfEdits } from '../editor/kept-words/unsaved-registry.ts';

/** How often it is looked where they are, in milliseconds: with each keystroke would be too much. */
const LOOK_MS = 500;

/** Where what is written and not saved is at the moment (D22). */
export function usePlaceOfEdits(): EditsPlace {
  const [place, setPlace] = useState(placeOfEdits);
  useEffect(() => {
    const timer = setInterval(() => setPlace(placeOfEdits()), LOOK_MS);
    return () => clearInterval(timer);
  }, []);
  return place;
}
