import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { isAboutComments, type ScopeFeed } from '../comments/scope-feed.ts';
import { client } from '../graphql/client.ts';
import { PlanEventsDocument, PlanPageDocument } from '../graphql/generated/graphql.ts';
import { type Trouble, troubleOf } from '../graphql/problem.ts';
import { onRightsChanged } from '../graphql/rights.ts';
import { followScope } from '../graphql/scope-subscription.ts';
import { connectionState, socket, subscribeToConnection } from '../graphql/socket.ts';
import { forget } from '../graphql/use-scope-events.ts';
import type { PlanEdit } from './plan-edits.ts';
import { type FetchedPlan, planFrom } from './plan-from.ts';
import { sendEdit } from './plan-requests.ts';
import { PlanSession } from './plan-session.ts';
import { toldBy } from './plan-told.ts';

export interface OpenPlan {
  /** Its rows, with one's own edits on top. */
  readonly session: PlanSession;
  /** As the server last gave it: what the session does not hold. */
  readonly fetched: FetchedPlan;
}

export interface PlanState {
  /** Undefined while it is on its way; null where there is nothing for the viewer. */
  readonly open: OpenPlan | null | undefined;
  readonly trouble: Trouble | null;
  refetch(): void;
}

/** Several events of one moment cause one fetch. */
const GATHER_MS = 100;
/** Where an event brought the piece that was changed, what else came of it may take so long after the last of several, and so long after the first. */
const [AFTERWARDS_MS, AT_LAST_MS] = [800, 4_000];
const AS_IT_STANDS = /\.(edited|statusSet|dependenciesSet|linked|unlinked)$/;

/** A plan, live: what the cache has at once, then a fetch, then another after each of its events that is not about what was said. @param feed told of all of them */
export function usePlan(planId: string, feed: ScopeFeed, onRefused: (edit: PlanEdit, error: unknown) => void): PlanState {
  const [open, setOpen] = useState<OpenPlan | null>();
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const refused = useEffectEvent(onRefused);
  const load = useRef(() => {});

  useEffect(() => {
    const page = { query: PlanPageDocument, variables: { id: planId } };
    let session: PlanSession | null = null;
    let over = false;
    let fetches = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let fetchedAt = -Infinity;

    const show = (fetched: FetchedPlan, arrived?: (plan: ReturnType<typeof planFrom>) => void) => {
      if (session) (arrived ?? session.fetching())(planFrom(fetched));
      session ??= new PlanSession(planFrom(fetched), { send: (edit) => sendEdit(planId, edit), fetch: () => follow(AFTERWARDS_MS), refused: (edit, error) => refused(edit, error) });
      setOpen({ session, fetched });
    };
    const leave = () => {
      over = true;
      session?.close();
      forget([planId]);
      setOpen(null);
    };
    async function fetchOnce(number: number): Promise<void> {
      const arrived = session?.fetching();
      const { data } = await client.query({ ...page, fetchPolicy: 'no-cache', context: { queryDeduplication: false } });
      // An answer that a later fetch has overtaken tells nothing new.
      if (over || number < fetches) return;
      setTrouble(null);
      if (!data?.plan) return leave();
      client.cache.writeQuery({ ...page, data });
      show(data.plan, arrived);
    }
    function fetch(): void {
      fetchOnce(++fetches).catch((error: unknown) => !over && session === null && setTrouble(troubleOf(error)));
    }
    load.current = fetch;

    const held = client.cache.readQuery(page)?.plan;
    if (held) show(held);
    fetch();
    let due = Infinity;
    let since = Infinity;
    // The first event is fetched for at once; those that come close behind it together. After what is on screen already, once it is quiet.
    function follow(wait = 0): void {
      const now = performance.now();
      since = Math.min(since, now);
      const at = wait === 0 ? Math.max(now, fetchedAt + GATHER_MS) : Math.min(now + wait, since + AT_LAST_MS);
      // Nothing delays what is only known by a fetch.
      if (wait === 0 ? at >= due : due < now + GATHER_MS) return;
      due = at;
      clearTimeout(timer);
      timer = setTimeout(() => {
        [due, since, fetchedAt] = [Infinity, Infinity, performance.now()];
        fetch();
      }, at - now);
    }
    const stopFollowing = followScope(socket, {
      document: PlanEventsDocument,
      variables: { planId },
      onRefetch: () => {
        feed.tell(null);
        fetch();
      },
      onEvent: (event) => {
        feed.tell(event);
        if (isAboutComments(event)) return;
        const piece = toldBy(event);
        if (piece !== null) session?.told(piece.id, piece.apply);
        // Added, moved or removed: only a fetch says where it goes.
        follow(piece !== null && AS_IT_STANDS.test(event.name) ? AFTERWARDS_MS : 0);
      },
      onLeave: leave,
    });
    const stopRights = onRightsChanged(fetch);
    const stopConnection = subscribeToConnection(() => connectionState() === 'online' && session?.online());
    return () => {
      clearTimeout(timer);
      over = true;
      stopFollowing();
      stopRights();
      stopConnection();
      session?.close();
    };
  }, [planId, feed]);

  return { open, trouble: open === undefined ? trouble : null, refetch: () => load.current() };
}
