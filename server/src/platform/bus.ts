import type { Log } from './log.ts';

/** What each topic's readers are woken with. The bus carries no truth: a reader fetches what it needs. */
export interface BusTopics {
  /** A scope's log has grown. */
  event: { scope: string };
  /** Rights have changed of this person, or on the objects of this department. */
  access: { personId: string } | { departmentId: string };
  /** This person said something in a thread. */
  posted: { threadId: string; personId: string };
  /** A sign-in session has ended. */
  sessionEnded: { sessionId: string };
}

export interface Bus {
  publish<T extends keyof BusTopics>(topic: T, message: BusTopics[T]): void;
  /** @returns a function that ends the subscription. */
  subscribe<T extends keyof BusTopics>(topic: T, listener: (message: BusTopics[T]) => void): () => void;
}

/** The bus within one process. A listener that throws is logged and disturbs nobody. */
export function createLocalBus(log: Log): Bus {
  const listeners = new Map<keyof BusTopics, Set<(message: never) => void>>();
  return {
    publish(topic, message) {
      for (const listener of [...(listeners.get(topic) ?? [])]) {
        try {
          listener(message as never);
        } catch (error) {
          log.error({ err: error, topic }, 'a bus listener failed');
        }
      }
    },
    subscribe(topic, listener) {
      const set = listeners.get(topic) ?? new Set();
      listeners.set(topic, set);
      set.add(listener as (message: never) => void);
      return () => void set.delete(listener as (message: never) => void);
    },
  };
}
