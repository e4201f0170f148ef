import type { Bus } from '../platform/bus.ts';
import type { Database } from '../platform/database.ts';
import type { Log } from '../platform/log.ts';
import type { EventCursors } from './event-cursor.ts';
import { accessVersionsOf, eventsAfter, headsOf, type StoredEvent } from './event.store.ts';
import { createScopePresence } from './scope-presence.ts';
import { openScopeStream, type ScopeMessage } from './scope-stream.ts';

export interface ScopeSubscription {
  readonly personId: string;
  readonly scope: string;
  /** The department whose grants decide about the scope, where there is one. */
  readonly departmentId: string | null;
  readonly after: string | null | undefined;
  /** Reads the rights afresh. */
  mayStillSee(): Promise<boolean>;
  /** Whether an event of the scope is for this subscriber. */
  isVisible(event: StoredEvent): Promise<boolean>;
  /** The moment at which a right may end by its date. */
  readonly expiresAt: Date | null;
  /** Whether the subscriber asks who else is there. Nobody is present without it. */
  readonly presence?: boolean;
}

export interface EventService {
  subscribe(subscription: ScopeSubscription): Promise<AsyncIterableIterator<ScopeMessage>>;
  /** Says where somebody is in a scope that they follow with presence; see ScopePresence. */
  setPresence(scope: string, personId: string, state: unknown): Promise<void>;
  close(): void;
}

/** How often scopes are looked at in case the bus said nothing: losing it costs latency, never an event. */
const POLL_MS = 1_000;
const LONGEST_TIMER_MS = 2 ** 31 - 1;

export function createEventService({ db, bus, cursors, log, now }: { db: Database; bus: Bus; cursors: EventCursors; log: Log; now: () => Date }): EventService {
  const wakers = new Map<string, Set<() => void>>();
  const heads = new Map<string, bigint>();
  const presence = createScopePresence({
    accessVersions: (personIds, departmentIds) => accessVersionsOf(db.service, personIds, departmentIds),
    async nameOf(personId) {
      const person = await db.service.person.findUnique({ where: { id: personId }, select: { name: true } });
      return person?.name ?? 'Former colleague';
    },
    now,
    log,
  });

  const wake = (scope: string) => wakers.get(scope)?.forEach((waker) => waker());
  const stopListening = bus.subscribe('event', ({ scope }) => wake(scope));

  const poll = setInterval(() => {
    if (wakers.size === 0) return;
    headsOf(db.service, [...wakers.keys()]).then(
      (found) => {
        for (const [scope, seq] of found) {
          if (heads.get(scope) !== seq) wake(scope);
          heads.set(scope, seq);
        }
      },
      (error: unknown) => log.warn({ err: error }, 'looking for missed events failed'),
    );
  }, POLL_MS);
  poll.unref();

  function onWake({ personId, scope, departmentId, expiresAt }: ScopeSubscription, waker: () => void): () => void {
    const set = wakers.get(scope) ?? new Set();
    wakers.set(scope, set.add(waker));
    const stopAccess = bus.subscribe('access', (change) => {
      const concerns = 'personId' in change ? change.personId === personId : change.departmentId === departmentId;
      if (concerns) waker();
    });
    const wait = expiresAt === null ? null : Math.min(expiresAt.getTime() - now().getTime() + 1, LONGEST_TIMER_MS);
    const timer = wait === null ? null : setTimeout(waker, Math.max(wait, 0)).unref();
    return () => {
      set.delete(waker);
      if (set.size === 0 && wakers.get(scope) === set) {
        wakers.delete(scope);
        heads.delete(scope);
      }
      stopAccess();
      if (timer !== null) clearTimeout(timer);
    };
  }

  return {
    async subscribe(subscription) {
      const { personId, scope, after } = subscription;
      const from = after ? cursors.decode(personId, scope, after) : null;
      const head = (await headsOf(db.service, [scope])).get(scope) ?? 0n;
      return openScopeStream(
        {
          read: (seq, limit) => eventsAfter(db.service, scope, seq, limit),
          mayStillSee: () => subscription.mayStillSee(),
          isVisible: (event) => subscription.isVisible(event),
          cursor: (seq) => cursors.encode(personId, scope, seq),
          onWake: (waker) => onWake(subscription, waker),
          present: subscription.presence
            ? ({ news, rightsGone }) => presence.join(scope, { ...subscription, onNews: news, onRightsGone: rightsGone })
            : undefined,
        },
        head,
        from,
      );
    },
    setPresence: (scope, personId, state) => presence.set(scope, personId, state),
    close() {
      presence.close();
      clearInterval(poll);
      stopListening();
    },
  };
}
