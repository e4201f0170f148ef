import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { client } from '../graphql/client.ts';
import { type MapNodeFragment, SchemeMapEventsDocument, type SchemeMapFragment, SchemePageDocument } from '../graphql/generated/graphql.ts';
import { type Trouble, troubleOf } from '../graphql/problem.ts';
import { onRightsChanged } from '../graphql/rights.ts';
import { ScopePresence, sendPresence } from '../graphql/scope-presence.ts';
import { followScope, type ScopeEvent } from '../graphql/scope-subscription.ts';
import { connectionState, socket, subscribeToConnection } from '../graphql/socket.ts';
import { forget } from '../graphql/use-scope-events.ts';
import { type MapPresence, readMapPresence } from './map-presence.ts';
import { type Mutate, sendMoveWith } from './map-requests.ts';
import { type MapNotice, MapSession } from './map-session.ts';

export interface SchemeMapState {
  /** Undefined while it is on its way; null where there is nothing for the viewer. */
  readonly session: MapSession | null | undefined;
  readonly presence: ScopePresence<MapPresence>;
  readonly trouble: Trouble | null;
  retry(): void;
}

type MapEvent = ScopeEvent & { readonly node: MapNodeFragment | null };

const KEEP_MS = 400;

const mutate: Mutate = async (mutation, variables) => (await client.mutate({ mutation, variables: variables as never, fetchPolicy: 'no-cache' })).data as never;

/** The live map of a scheme: what the cache has at once, then a fetch, then the scheme's events one by one. */
export function useSchemeMap(schemeId: string, viewerId: string, onNotice: (notice: MapNotice, scheme: SchemeMapFragment) => void): SchemeMapState {
  const [session, setSession] = useState<MapSession | null>();
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const tell = useEffectEvent(onNotice);
  const load = useRef(() => {});
  const [presence] = useState(() => new ScopePresence<MapPresence>({
    viewerId, own: {}, read: readMapPresence, send: (state) => sendPresence(socket, schemeId, state),
  }));

  useEffect(() => {
    const page = { query: SchemePageDocument, variables: { id: schemeId } };
    let live: MapSession | null = null;
    let over = false;
    let fetches = 0;
    // Events that come before there is a map to apply them to.
    let early: MapEvent[] = [];

    const begin = (scheme: SchemeMapFragment) => {
      live = new MapSession(scheme, { viewerId, send: sendMoveWith(mutate), fetch, tell: (notice) => tell(notice, live!.base) });
      live.subscribe(keepSoon);
      for (const event of early) live.receive(event);
      early = [];
      setSession(live);
    };
    const leave = () => {
      over = true;
      live?.close();
      forget([schemeId]);
      setSession(null);
    };
    async function fetchOnce(number: number): Promise<void> {
      const arrived = live?.fetching();
      early = [];
      // Kept by hand: an answer that a later one has overtaken must not reach the cache.
      const { data } = await client.query({ ...page, fetchPolicy: 'no-cache', context: { queryDeduplication: false } });
      if (over || number < fetches) return;
      setTrouble(null);
      const scheme = data?.schemeOfWork;
      if (!scheme) return leave();
      if (arrived) arrived(scheme);
      else if (live === null) begin(scheme);
      else live.fetching()(scheme);
    }
    function fetch(): void {
      // What is on screen stays; the connection's own notice says why it is not renewed.
      fetchOnce(++fetches).catch((error: unknown) => !over && live === null && setTrouble(troubleOf(error)));
    }
    load.current = fetch;

    // For coming back: written in a quiet moment, since it reads through the whole map.
    let keeping: ReturnType<typeof setTimeout> | undefined;
    const keep = () => {
      keeping = undefined;
      if (live && !over) client.cache.writeQuery({ ...page, data: { schemeOfWork: live.base } });
    };
    const keepSoon = () => {
      keeping ??= setTimeout(keep, KEEP_MS);
    };

    const held = client.cache.readQuery(page)?.schemeOfWork;
    if (held) begin(held);
    fetch();
    const stopFollowing = followScope(socket, {
      document: SchemeMapEventsDocument,
      variables: { schemeId },
      onRefetch: fetch,
      onEvent: (event) => (live ? live.receive(event as MapEvent) : early.push(event as MapEvent)),
      onPresence: (update) => presence.received(update),
      onLeave: leave,
    });
    const stopRights = onRightsChanged(fetch);
    const stopConnection = subscribeToConnection(() => connectionState() === 'online' && live?.online());
    return () => {
      if (keeping !== undefined) keep();
      clearTimeout(keeping);
      over = true;
      stopFollowing();
      stopRights();
      stopConnection();
      presence.close();
      live?.close();
    };
  }, [schemeId, viewerId, presence]);

  return { session, presence, trouble: session === undefined ? trouble : null, retry: () => load.current() };
}
