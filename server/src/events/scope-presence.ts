import { DomainProblem, notFound } from '../platform/errors.ts';
import type { Log } from '../platform/log.ts';

/** Somebody in a scope, stamped by the server; `state` is what they said last, null once they have gone. */
export interface PresentPerson {
  readonly personId: string;
  readonly name: string;
  readonly state: unknown;
}

/** What a subscriber is told: everybody (`all`), or those who came, moved or went since they were told last. */
export interface PresenceNews {
  readonly people: readonly PresentPerson[];
  readonly all: boolean;
}

/** One subscription's place in a scope: presence lives as long as it. */
export interface PresenceSeat {
  /** What is new for this subscriber, the latest word of each person only; null where nothing is. */
  take(): PresenceNews | null;
  leave(): void;
}

export interface PresenceMember {
  readonly personId: string;
  /** The department whose grants decide about the scope, where there is one. */
  readonly departmentId: string | null;
  readonly expiresAt: Date | null;
  mayStillSee(): Promise<boolean>;
  /** There is news to take. */
  onNews(): void;
  /** The right to see the scope has ended; the subscription has to look itself. */
  onRightsGone(): void;
}

export interface ScopePresenceParts {
  /** The access versions of people and departments, by id: where they are unchanged, so are rights. */
  accessVersions(personIds: readonly string[], departmentIds: readonly string[]): Promise<ReadonlyMap<string, bigint>>;
  nameOf(personId: string): Promise<string>;
  now(): Date;
  readonly log: Log;
}

export interface ScopePresence {
  join(scope: string, member: PresenceMember): PresenceSeat;
  /**
   * Says where somebody is in a scope that they have open; null takes it back.
   * @throws DomainProblem NOT_FOUND where they do not follow the scope, TOO_LARGE above 4 KB or with 200 people there already.
   */
  set(scope: string, personId: string, state: unknown): Promise<void>;
  close(): void;
}

export const PRESENCE_BYTES = 4 * 1024;
export const MOST_PRESENT = 200;
/** Changes are gathered for this long before they go out, in milliseconds. */
const GATHER_MS = 80;

interface Seat extends PresenceMember {
  /** The access versions under which rights were last read. */
  stamp: string | null;
  /** What it has not taken yet, by person: as it was when its rights were last known to hold. */
  waiting: Map<string, PresentPerson>;
  /** Whether it has been told who is there at all. */
  told: boolean;
}

interface Room {
  readonly seats: Set<Seat>;
  readonly present: Map<string, PresentPerson>;
  readonly changed: Map<string, PresentPerson>;
  timer: NodeJS.Timeout | null;
}

/** Who is where outside documents, for scopes of any kind. Never stored, and gone with the process: whoever is there says so again. */
export function createScopePresence(parts: ScopePresenceParts): ScopePresence {
  const rooms = new Map<string, Room>();

  /** Somebody has come, moved, or (null) gone: the others hear of it in a moment. */
  function change(room: Room, person: PresentPerson): void {
    if (person.state === null) room.present.delete(person.personId);
    else room.present.set(person.personId, person);
    room.changed.set(person.personId, person);
    room.timer ??= setTimeout(() => {
      room.timer = null;
      flush(room).catch((error: unknown) => parts.log.warn({ err: error }, 'telling who is there failed'));
    }, GATHER_MS).unref();
  }

  async function flush(room: Room): Promise<void> {
    const changed = [...room.changed.values()];
    room.changed.clear();
    for (const seat of await withRights(parts, [...room.seats])) {
      for (const person of changed) seat.waiting.set(person.personId, person);
      seat.onNews();
    }
  }

  function leave(scope: string, room: Room, seat: Seat): void {
    if (!room.seats.delete(seat)) return;
    const was = room.present.get(seat.personId);
    // Another window of theirs may be open; where in the scope it is, it says itself.
    const stays = [...room.seats].some(({ personId }) => personId === seat.personId);
    if (was !== undefined) change(room, { ...was, state: stays ? {} : null });
    if (room.seats.size > 0) return;
    if (room.timer !== null) clearTimeout(room.timer);
    rooms.delete(scope);
  }

  const sits = (scope: string, personId: string) => [...(rooms.get(scope)?.seats ?? [])].some((seat) => seat.personId === personId);

  return {
    join(scope, member) {
      const room = rooms.get(scope) ?? { seats: new Set<Seat>(), present: new Map(), changed: new Map(), timer: null };
      rooms.set(scope, room);
      const seat: Seat = { ...member, stamp: null, waiting: new Map(room.present), told: false };
      room.seats.add(seat);
      return { take: () => take(seat), leave: () => leave(scope, room, seat) };
    },

    async set(scope, personId, state = null) {
      if (Buffer.byteLength(JSON.stringify(state)) > PRESENCE_BYTES) {
        throw new DomainProblem('TOO_LARGE', 'What a client says about where it is may be 4 KB at most. Nobody was told.', 'state');
      }
      if (!sits(scope, personId)) throw notFound('This place');
      const name = rooms.get(scope)?.present.get(personId)?.name ?? (await parts.nameOf(personId));
      const room = rooms.get(scope);
      if (room === undefined || !sits(scope, personId)) throw notFound('This place');
      if (room.present.size >= MOST_PRESENT && !room.present.has(personId)) {
        throw new DomainProblem('TOO_LARGE', `${MOST_PRESENT} people are shown here already. You can still see and change everything.`);
      }
      change(room, { personId, name, state });
    },

    close() {
      for (const room of rooms.values()) if (room.timer !== null) clearTimeout(room.timer);
      rooms.clear();
    },
  };
}

function take(seat: Seat): PresenceNews | null {
  if (seat.told && seat.waiting.size === 0) return null;
  const all = !seat.told;
  const people = [...seat.waiting.values()].filter(({ state }) => !all || state !== null);
  seat.waiting = new Map();
  seat.told = true;
  return { people, all };
}

/** Those whose rights hold: compared by access version in one statement for all, read anew only where it changed or a date has passed. */
async function withRights({ accessVersions, now }: ScopePresenceParts, seats: readonly Seat[]): Promise<Seat[]> {
  const personIds = [...new Set(seats.map((seat) => seat.personId))];
  const departmentIds = [...new Set(seats.flatMap((seat) => seat.departmentId ?? []))];
  const versions = await accessVersions(personIds, departmentIds);
  const checked = await Promise.all(
    seats.map(async (seat) => {
      const { personId, departmentId, expiresAt } = seat;
      const stamp = `${versions.get(personId)}/${departmentId === null ? '' : versions.get(departmentId)}`;
      const expired = expiresAt !== null && expiresAt <= now();
      if (seat.stamp === stamp && !expired) return seat;
      if (!(await seat.mayStillSee())) {
        seat.onRightsGone();
        return null;
      }
      seat.stamp = stamp;
      return seat;
    }),
  );
  return checked.filter((seat) => seat !== null);
}
