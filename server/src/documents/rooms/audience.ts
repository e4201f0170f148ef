import { presenceEvent, type DocumentEvent, type PresenceClient } from '../events.ts';
import type { AccessStamp, DocumentAccess, DocumentAccessGrant, DocumentClock } from '../ports.ts';
import { colourOf, Presence } from './presence.ts';
import type { Subscriber } from './subscriber.ts';

export interface Member {
  readonly personId: string;
  readonly clientId: number;
  readonly name: string;
  readonly colour: string;
  readonly subscriber: Subscriber;
}

export interface AudiencePorts {
  readonly documentId: string;
  readonly access: DocumentAccess;
  readonly clock: DocumentClock;
  /** Called where rights could not be read; they are tried again at the next look. */
  readonly onError: (error: unknown) => void;
}

/** A person's rights on their way from the database. */
interface Reading {
  /** Whether there was news since it began: its answer may be of before that. */
  again: boolean;
  /** Versions that were seen since it began; an answer of older ones is of before that. */
  seen: AccessStamp | null;
  grant: Promise<DocumentAccessGrant | null>;
}

/** Who reads a room, what each of them may do, and who is present (D9, D10). */
export class Audience {
  readonly presence: Presence;
  readonly #ports: AudiencePorts;
  readonly #members = new Set<Member>();
  /** The readers of all members, for whoever tells them something; null where it has to be gathered anew. */
  #readers: readonly Subscriber[] | null = null;
  /** The same by client id, since every push and every presence asks for it. */
  readonly #byClient = new Map<number, readonly Member[]>();
  readonly #grants = new Map<string, DocumentAccessGrant>();
  readonly #resolving = new Map<string, Reading>();
  /** People whose rights have to be looked at again, since reading them failed; nothing that was known of them is believed. */
  readonly #unsure = new Set<string>();
  /** Until when all members may read as far as is known, in milliseconds of the epoch; null where that has to be looked up again. */
  #surely: number | null = null;
  /** The department's version that all grants were compared with; null where one is newer than that. */
  #comparedWith: bigint | null = null;

  constructor(ports: AudiencePorts) {
    this.#ports = ports;
    this.presence = new Presence((changed) => this.#publishPresence(changed));
  }

  get size(): number {
    return this.#members.size;
  }

  /** The people whose rights are held here, with the access version that each was read under. */
  versions(): [string, bigint][] {
    return Array.from(this.#grants, ([personId, { stamp }]) => [personId, stamp.personVersion]);
  }

  /** A person's access as last resolved, while no right behind it has ended; undefined where it has to be read. */
  knownGrant(personId: string): DocumentAccessGrant | undefined {
    const grant = this.#grants.get(personId);
    return grant && !this.#isDoubted(personId) && !this.#hasExpired(grant) ? grant : undefined;
  }

  /** The same, read where it has to be. Whoever asks while it is being read waits for that, and does not make it take longer. */
  async grantOf(personId: string): Promise<DocumentAccessGrant | null> {
    return this.knownGrant(personId) ?? this.#read(personId);
  }

  join(member: Member): void {
    if (this.#isDoubted(member.personId)) member.subscriber.hold();
    this.#members.add(member);
    this.#readers = null;
    this.#surely = null;
    this.#byClient.set(member.clientId, [...(this.#byClient.get(member.clientId) ?? []), member]);
  }

  leave(member: Member): void {
    if (!this.#members.delete(member)) return;
    this.#readers = null;
    const others = this.#byClient.get(member.clientId)!.filter((other) => other !== member);
    if (others.length > 0) return void this.#byClient.set(member.clientId, others);
    this.#byClient.delete(member.clientId);
    this.presence.remove(member.clientId);
  }

  /** What a person is drawn in here: one colour in all tabs, and another than everybody else's while there are enough (D10). */
  colourFor(personId: string): string {
    const taken = new Set<string>();
    for (const member of this.#members) {
      if (member.personId === personId) return member.colour;
      taken.add(member.colour);
    }
    return colourOf(personId, taken);
  }

  /** Who holds a client id open at the moment. */
  holderOf(clientId: number): Member | undefined {
    return this.#byClient.get(clientId)?.[0];
  }

  publish(event: DocumentEvent): void {
    if ((this.#surely ??= this.#surelyUntil()) <= this.#now()) this.#recheckDoubtful();
    // Whoever leaves meanwhile has ended, and is handed nothing.
    const readers = (this.#readers ??= Array.from(this.#members, ({ subscriber }) => subscriber));
    for (let i = 0; i < readers.length; i++) readers[i]!.push(event);
  }

  /** Ends every subscription with one last event. */
  endAll(last: DocumentEvent): void {
    for (const member of [...this.#members]) member.subscriber.endWith(last);
    this.presence.close();
  }

  /**
   * Reads a person's rights anew, since they may have changed. Until they are known nothing reaches that person (P1): a loss ends their
   * subscriptions, a change is told in band.
   * @param seen versions that are held by now, where these are the news: an answer read under them need not be read again
   */
  recheck(personId: string, seen: AccessStamp | null = null): Promise<DocumentAccessGrant | null> {
    const running = this.#resolving.get(personId);
    if (!running) return this.#read(personId);
    if (seen) running.seen = newest(running.seen ?? seen, seen);
    else running.again = true;
    return running.grant;
  }

  /** Compares what is held with versions just read, and reads anew whatever has changed, failed or ended. */
  compare(departmentVersion: bigint, versionOf: (personId: string) => bigint | null | undefined): void {
    for (const [personId, grant] of this.#grants) {
      const { stamp } = grant;
      const personVersion = versionOf(personId) ?? null;
      if (stamp.departmentVersion !== departmentVersion || stamp.personVersion !== personVersion) {
        void this.recheck(personId, personVersion === null ? null : { departmentVersion, personVersion });
      } else if (this.#hasExpired(grant)) void this.#read(personId);
    }
    for (const personId of this.#unsure) void this.#read(personId);
    this.#forgetStrangers();
  }

  /** Reads anew the rights of everybody who was last seen under another version of the department. */
  compareDepartment(departmentVersion: bigint): void {
    if (departmentVersion === this.#comparedWith) return;
    this.#comparedWith = departmentVersion;
    for (const [personId, { stamp }] of this.#grants) {
      if (stamp.departmentVersion !== departmentVersion) void this.recheck(personId, { ...stamp, departmentVersion });
    }
  }

  recheckAll(): void {
    for (const personId of this.#grants.keys()) void this.recheck(personId);
  }

  holds(personId: string): boolean {
    return this.#grants.has(personId) || this.#resolving.has(personId);
  }

  /** Reads a person's rights, of whom nothing is handed out meanwhile; the reading under way where there is one. */
  #read(personId: string): Promise<DocumentAccessGrant | null> {
    const running = this.#resolving.get(personId);
    if (running) return running.grant;
    for (const member of this.membersOf(personId)) member.subscriber.hold();
    const reading: Reading = { again: false, seen: null, grant: Promise.resolve(null) };
    this.#resolving.set(personId, reading);
    reading.grant = this.#resolve(personId, reading);
    // Whoever waits for it sees the failure; without anybody waiting it is only noted.
    reading.grant.catch(() => {});
    return reading.grant;
  }

  async #resolve(personId: string, reading: Reading): Promise<DocumentAccessGrant | null> {
    try {
      let grant: DocumentAccessGrant | null;
      do {
        [reading.again, reading.seen] = [false, null];
        grant = await this.#ports.access.resolve(personId, this.#ports.documentId);
      } while (reading.again || isOlder(grant, reading.seen));
      this.#unsure.delete(personId);
      this.#apply(personId, grant);
      return grant;
    } catch (error) {
      this.#unsure.add(personId);
      this.#comparedWith = null;
      this.#ports.onError(error);
      throw error;
    } finally {
      this.#resolving.delete(personId);
    }
  }

  #apply(personId: string, grant: DocumentAccessGrant | null): void {
    const before = this.#grants.get(personId);
    this.#surely = null;
    this.#comparedWith = null;
    if (grant) this.#grants.set(personId, grant);
    else this.#grants.delete(personId);
    for (const { subscriber } of this.membersOf(personId)) {
      if (!grant) subscriber.endWith({ type: 'DocumentAccessChanged', role: null, writableObjectIds: null });
      else {
        if (before && !isSameRight(before, grant)) subscriber.push({ type: 'DocumentAccessChanged', role: grant.role, writableObjectIds: grant.within && [...grant.within] });
        subscriber.release();
      }
    }
    if (grant && before && before.role !== grant.role) this.presence.changeRole(personId, grant.role);
  }

  #surelyUntil(): number {
    let until = Number.POSITIVE_INFINITY;
    for (const { personId } of this.#members) {
      const grant = this.#grants.get(personId);
      until = Math.min(until, grant ? (grant.expiresAt?.getTime() ?? until) : Number.NEGATIVE_INFINITY);
    }
    return until;
  }

  #recheckDoubtful(): void {
    const now = this.#now();
    for (const { personId } of this.#members) {
      const grant = this.#grants.get(personId);
      if ((!grant || this.#hasExpired(grant, now)) && !this.#isDoubted(personId)) void this.#read(personId);
    }
  }

  /** Whether a person's rights are being read, or have to be at the next look; their subscriptions are held. */
  #isDoubted(personId: string): boolean {
    return this.#resolving.has(personId) || this.#unsure.has(personId);
  }

  /** The tabs that a person has the document open in. */
  membersOf(personId: string): Member[] {
    return [...this.#members].filter((member) => member.personId === personId);
  }

  #hasExpired({ expiresAt }: DocumentAccessGrant, now?: number): boolean {
    return expiresAt !== null && expiresAt.getTime() <= (now ?? this.#now());
  }

  #now(): number {
    return this.#ports.clock.now().getTime();
  }

  /** People who pushed over HTTP and read nothing are asked for again when they come back. */
  #forgetStrangers(): void {
    const members = new Set([...this.#members].map(({ personId }) => personId));
    this.#surely = null;
    for (const personId of this.#grants.keys()) if (!members.has(personId)) this.#grants.delete(personId);
    for (const personId of this.#unsure) if (!members.has(personId)) this.#unsure.delete(personId);
  }

  /** Answers whether somebody is still to be told of what they missed. */
  #publishPresence(changed: readonly PresenceClient[]): boolean {
    const event = changed.length > 0 ? presenceEvent(changed) : null;
    let everybody: DocumentEvent | null = null;
    let isMissed = false;
    for (const { subscriber } of this.#members) {
      if (subscriber.hasMissedPresence) {
        subscriber.missPresence(changed);
        const left = subscriber.takeMissedPresence()?.filter(({ clientId }) => !this.presence.has(clientId));
        if (left?.length === 0) subscriber.push((everybody ??= presenceEvent(this.presence.all())));
        else if (left) subscriber.push(presenceEvent([...this.presence.all(), ...left]));
      } else if (event) subscriber.push(event);
      isMissed ||= subscriber.hasMissedPresence && !subscriber.ended;
    }
    return isMissed;
  }
}

/** Whether two grants allow the same, whatever versions they were read under. */
function isSameRight(one: DocumentAccessGrant, other: DocumentAccessGrant): boolean {
  const [a, b] = [one.within, other.within];
  if (one.role !== other.role || a === null || b === null) return one.role === other.role && a === b;
  return a.size === b.size && [...a].every((id) => b.has(id));
}

function newest(one: AccessStamp, other: AccessStamp): AccessStamp {
  const later = (a: bigint, b: bigint) => (a > b ? a : b);
  return { personVersion: later(one.personVersion, other.personVersion), departmentVersion: later(one.departmentVersion, other.departmentVersion) };
}

/** Whether a grant was read before these versions. */
function isOlder(grant: DocumentAccessGrant | null, seen: AccessStamp | null): boolean {
  return grant !== null && seen !== null && (grant.stamp.personVersion < seen.personVersion || grant.stamp.departmentVersion < seen.departmentVersion);
}
