import { type ComponentType, useEffect, useEffectEvent, useState } from 'react';
import { toastTrouble } from './toast.ts';

interface Closable {
  readonly onClose: () => void;
}

/** A dialog whose code is fetched when it is first opened. Without a connection it says so and closes; the page stays as it is. */
export function lazyDialog<P extends Closable>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let loaded: ComponentType<P> | null = null;
  return function LazyDialog(props: P) {
    const [Loaded, setLoaded] = useState(() => loaded);
    const giveUp = useEffectEvent((error: unknown) => {
      toastTrouble(error);
      props.onClose();
    });
    useEffect(() => {
      if (loaded !== null) return;
      let over = false;
      load().then(
        (component) => {
          loaded = component;
          if (!over) setLoaded(() => component);
        },
        (error: unknown) => {
          if (!over) giveUp(error);
        },
      );
      return () => {
        over = true;
      };
    }, []);
    return Loaded ? <Loaded {...props} /> : null;
  };
}
