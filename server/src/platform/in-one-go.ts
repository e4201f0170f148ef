/**
 * Loads together what is asked for in one turn of the event loop, such as by a class that opens a document. It is read after it was
 * asked for, never before, and kept for nobody who asks later.
 */
export function inOneGo<V>(load: (keys: readonly string[]) => Promise<ReadonlyMap<string, V>>): (key: string) => Promise<V | undefined> {
  let next: { readonly keys: Set<string>; readonly loaded: Promise<ReadonlyMap<string, V>> } | null = null;

  const gather = () => {
    const keys = new Set<string>();
    const loaded = new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
      next = null;
      return load([...keys]);
    });
    return { keys, loaded };
  };

  return async (key) => {
    next ??= gather();
    next.keys.add(key);
    return (await next.loaded).get(key);
  };
}
