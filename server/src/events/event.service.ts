import type { Bus } from '../platform/bus.ts';
import type { Database } from '../platform/database.ts';
import type { Log } from '../platform/log.ts';
import type { EventCursors } from './event-cursor.ts';
import { accessVersionsOf, eventsAfter, headsOf, type StoredEvent } from './event.store.ts';
import { gatherReads } from './gathered.ts';
import { createScopePresence } from './scope-presence.ts';
import { createThreadNews, type ThreadNews } from './thread-news.ts';
import { openScopeStream, type ScopeMessage, type ScopeRights } from './scope-stream.ts';

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
  /** The access versions under which `mayStillSee` last said yes, as `personVersion/departmentVersion`; null where that is not known. */
  readonly stamp?: string | null;
  /** The subscriber's own name for itself: events that it caused itself are left out. */
  readonly origin?: string | null;
  /** In what this subscriber is like others who are given an event; null, or left out, for an answer of their own. */
  likeness?(event: StoredEvent): Promise<string | null>;
  /** The moment at which a right may end by its date. */
  readonly expiresAt: Date | null;
  /** Whether the subscriber asks who else is there. Nobody is present without it. */
  readonly presence?: boolean;
  /** Of a person's own scope: which of the threads in which somebody posted they may read, where they want to be told. */
  readableNews?: ((news: ThreadNews) => Promise<readonly string[]>) | undefined;
}

export interface EventService<L = unknown> {
  subscribe(subscription: ScopeSubscription): Promise<AsyncIterableIterator<ScopeMessage>>;
  /** Loaders that all who are given this event read by: made after it was read, and let go a moment later. */
  loadersFor(event: Pick<StoredEvent, 'scope' | 'seq'>): L;
  /** Says where somebody is in a scope that they follow with presence; see ScopePresence. */
  setPresence(scope: string, personId: string, state: unknown): Promise<void>;
  close(): void;
}

/** How often scopes are looked at in case the bus said nothing: losing it costs latency, never an event. */
const POLL_MS = 1_000;
const LONGEST_TIMER_MS = 2 ** 31 - 1;
/** What was read for an event is kept for this long, in milliseconds: subscribers come to it within a moment of each other. */
const SHARED_MS = 1_000;

/** Access versions as one word that two readings are compared by. */
export function stampOf(person: bigint | undefined, department: bigint | null | undefined): string {
  return `${person}/${department ?? ''}`;
}

export interface EventParts<L> {
  readonly db: Database;
  readonly bus: Bus;
  readonly cursors: EventCursors;
  readonly log: Log;
  readonly now: () => Date;
  /** Makes loaders that all subscribers of an event read its node by. */
  readonly sharedLoaders: (scope: string) => L;
}

export function createEventService<L>({ db, bus, cursors, log, now, sharedLoaders }: EventParts<L>): EventService<L> {
  const wakers = new Map<string, Set<(rights: boolean) => void>>();
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

  /** Who follows a scope now, with how many subscriptions. */
  const followers = new Map<string, Map<string, number>>();
  const threadNews = createThreadNews(bus, (scope, personId) => followers.get(scope)?.has(personId) ?? false);

  const wake = (scope: string) => wakers.get(scope)?.forEach((waker) => waker(false));
  const gathered = gatherReads({
    eventsAfter: (scope, seq, limit) => eventsAfter(db.service, scope, seq, limit),
    accessVersions: (ids) => accessVersionsOf(db.service, ids, ids),
  });
  const shared = new Map<string, L>();
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

  /** Whether the right still holds: compared by access version, read anew only where that changed or a date has passed. */
  function rightsOf({ personId, departmentId, expiresAt, stamp = null, mayStillSee }: ScopeSubscription): () => Promise<ScopeRights> {
    let held = stamp;
    return async () => {
      const versions = await Promise.all([gathered.accessVersion(personId), departmentId === null ? null : gathered.accessVersion(departmentId)]);
      const current = stampOf(...versions);
      const lapsed = expiresAt !== null && expiresAt <= now();
      if (held === current && !lapsed) return 'HELD';
      held = null;
      if (!(await mayStillSee())) return 'GONE';
      held = current;
      return lapsed ? 'LAPSED' : 'HELD';
    };
  }

  function onWake({ personId, scope, departmentId, expiresAt }: ScopeSubscription, waker: (rights: boolean) => void): () => void {
    const set = wakers.get(scope) ?? new Set<(rights: boolean) => void>();
    wakers.set(scope, set.add(waker));
    const people = followers.get(scope) ?? new Map<string, number>();
    followers.set(scope, people.set(personId, (people.get(personId) ?? 0) + 1));
    const stopAccess = bus.subscribe('access', (change) => {
      const concerns = 'personId' in change ? change.personId === personId : change.departmentId === departmentId;
      if (concerns) waker(true);
    });
    let timer: NodeJS.Timeout | undefined;
    /** At a date by the product's clock: a timer that rang before it, since the clock was set or it can be no longer, is set again. */
    function wakeOn(date: Date): void {
      const wait = Math.max(date.getTime() - now().getTime() + 1, 0);
      timer = setTimeout(() => (date > now() ? wakeOn(date) : waker(true)), Math.min(wait, LONGEST_TIMER_MS)).unref();
    }
    if (expiresAt !== null) wakeOn(expiresAt);
    return () => {
      set.delete(waker);
      const more = people.get(personId)! - 1;
      if (more > 0) people.set(personId, more);
      else people.delete(personId);
      if (people.size === 0 && followers.get(scope) === people) followers.delete(scope);
      if (set.size === 0 && wakers.get(scope) === set) {
        wakers.delete(scope);
        heads.delete(scope);
      }
      stopAccess();
      clearTimeout(timer);
    };
  }

  return {
    async subscribe(subscription) {
      const { personId, scope, after, origin = null } = subscription;
      const from = after ? cursors.decode(personId, scope, after) : null;
      const head = (await headsOf(db.service, [scope])).get(scope) ?? 0n;
      return openScopeStream(
        {
          read: (seq, limit) => gathered.events(scope, seq, limit),
          rights: rightsOf(subscription),
          isVisible: async (event) => (origin === null || event.origin !== origin) && subscription.isVisible(event),
          likeness: async (event) => (await subscription.likeness?.(event)) ?? null,
          cursor: cursors.encoder(personId, scope),
          onWake: (waker) => onWake(subscription, waker),
          news: subscription.readableNews && { join: (onNews) => threadNews.join(personId, onNews), readable: subscription.readableNews },
          present: subscription.presence
            ? ({ news, rightsGone }) => presence.join(scope, { ...subscription, onNews: news, onRightsGone: rightsGone })
            : undefined,
        },
        head,
        from,
      );
    },
    loadersFor({ scope, seq }) {
      const key = `${scope} ${seq}`;
      const known = shared.get(key);
      if (known !== undefined) return known;
      const made = sharedLoaders(scope);
      shared.set(key, made);
      setTimeout(() => shared.delete(key), SHARED_MS).unref();
      return made;
    },
    setPresence: (scope, personId, state) => presence.set(scope, personId, state),
    close() {
      presence.close();
      threadNews.close();
      clearInterval(poll);
      stopListening();
    },
  };
}
