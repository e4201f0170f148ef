import type { ScopeEvent } from '../graphql/scope-subscription.ts';

type Listener = (event: ScopeEvent | null) => void;

/** What happens on a page's scope, told on to whoever follows it there. */
export interface ScopeFeed {
  /** Called with each event, and with null where everything may be out of date. Returns how to stop. */
  follow(listener: Listener): () => void;
  tell(event: ScopeEvent | null): void;
}

export function createScopeFeed(): ScopeFeed {
  const listeners = new Set<Listener>();
  return {
    follow(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell(event) {
      for (const listener of listeners) listener(event);
    },
  };
}

/** Whether an event is about what was said and nothing else of the page. */
export function isAboutComments({ name }: ScopeEvent): boolean {
  return name.startsWith('comment.') || name.startsWith('suggestion.');
}
