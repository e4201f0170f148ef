import { type ComponentType, useEffect, useState } from 'react';
import type { MapDragProps } from './MapDrag.tsx';

/** Drag and drop, fetched once the map is there; without it "Move to…" does the same. */
export function LazyMapDrag(props: MapDragProps) {
  const [Loaded, setLoaded] = useState<ComponentType<MapDragProps> | null>(null);
  useEffect(() => {
    import('./MapDrag.tsx').then(({ MapDrag }) => setLoaded(() => MapDrag), () => undefined);
  }, []);
  return Loaded ? <Loaded {...props} /> : null;
}
