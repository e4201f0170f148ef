import { useState } from 'react';
import { type Trouble, troubleOf } from '../graphql/problem.ts';

export interface Action<A extends unknown[]> {
  readonly busy: boolean;
  readonly trouble: Trouble | null;
  /** Runs it; answers whether it went well. */
  run(...args: A): Promise<boolean>;
}

/** Something a person does and waits for: whether it runs, and what went wrong. */
export function useAction<A extends unknown[]>(work: (...args: A) => Promise<unknown>): Action<A> {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  return {
    busy,
    trouble,
    async run(...args) {
      setBusy(true);
      setTrouble(null);
      try {
        await work(...args);
        return true;
      } catch (error) {
        setTrouble(troubleOf(error));
        return false;
      } finally {
        setBusy(false);
      }
    },
  };
}
