import { createContext, useContext, useEffect } from 'react';

export interface NavPlaceStore {
  readonly place: string | null;
  setPlace(place: string | null): void;
}

export const NavPlaceContext = createContext<NavPlaceStore>({ place: null, setPlace: () => {} });

/** Says which entry of the navigation this page belongs to, by its path: a unit belongs to its department's schemes. */
export function useNavPlace(path: string | null): void {
  const { setPlace } = useContext(NavPlaceContext);
  useEffect(() => {
    setPlace(path);
    return () => setPlace(null);
  }, [path, setPlace]);
}
