import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useEffect, useEffectEvent, useState } from 'react';
import { client } from './client.ts';
import type { ThreadsWithNewsFragment } from './generated/graphql.ts';
import { onRightsChanged } from './rights.ts';
import { followScope, type ScopeEvent } from './scope-subscription.ts';
import { socket } from './socket.ts';

export interface ScopeHandlers {
  /** Fetch what is on screen anew, from the network. Called when the stream opens and, gathered, after events. */
  refetch(): Promise<unknown> | void;
  /** Called for each event, before the gathered refetch; where it answers true there is none for this event. */
  onEvent?(event: ScopeEvent): boolean | void;
  /** Too much was missed, or a role has ended by its date; a refetch follows. */
  onRestart?(): void;
  /** Only for subscriptions that select ThreadsWithNews. */
  onNews?(news: ThreadsWithNewsFragment): void;
}

/** Several events in a row, as an import sends them, cause one fetch. */
const GATHER_MS = 120;

/**
 * Keeps a page in step with one scope. Answers whether the right to see it has ended; what the cache held of it is then gone.
 * `id` null follows nothing.
 */
export function useScopeEvents<V extends object>(
  document: TypedDocumentNode<unknown, V>,
  variables: V | null,
  handlers: ScopeHandlers,
): { readonly ended: boolean } {
  const key = variables === null ? null : JSON.stringify(variables);
  const [endedKey, setEndedKey] = useState<string | null>(null);
  const ended = key !== null && endedKey === key;
  const refetch = useEffectEvent(() => {
    // A fetch that fails leaves what is on screen; the connection's own notice says why.
    Promise.resolve(handlers.refetch()).catch(() => {});
  });
  const onEvent = useEffectEvent((event: ScopeEvent) => handlers.onEvent?.(event));
  const onNews = useEffectEvent((news: ThreadsWithNewsFragment) => handlers.onNews?.(news));
  const onRestart = useEffectEvent(() => handlers.onRestart?.());

  useEffect(() => {
    if (key === null || ended) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = followScope(socket, {
      document,
      variables: JSON.parse(key) as V & Record<string, unknown>,
      onRefetch: () => refetch(),
      onRestart: () => onRestart(),
      onNews: (news) => onNews(news),
      onEvent: (event) => {
        if (onEvent(event) === true) return;
        clearTimeout(timer);
        timer = setTimeout(() => refetch(), GATHER_MS);
      },
      onLeave: () => {
        setEndedKey(key);
        forget(Object.values(JSON.parse(key) as Record<string, unknown>));
      },
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [document, key, ended]);

  // What was taken away may be given back: asked again when the viewer's rights change, and the page opens by itself.
  useEffect(() => (ended ? onRightsChanged(() => setEndedKey(null)) : undefined), [ended]);

  return { ended };
}

/** Drops objects from the cache by their ids, whatever their type. */
export function forget(ids: unknown[]): void {
  const held = Object.keys(client.cache.extract() as Record<string, unknown>);
  for (const key of held) {
    const id = key.slice(key.indexOf(':') + 1);
    if (ids.includes(id)) client.cache.evict({ id: key });
  }
  client.cache.gc();
}
