import type { Asker } from '../asker.ts';
import type { AuditEntryModel } from '../generated/prisma/models.ts';
import type { Page } from '../graphql/connection.ts';
import type { Tx } from '../platform/database.ts';
import type { Deps } from '../platform/deps.ts';
import { idPrefix } from '../platform/ids.ts';
import type { Log } from '../platform/log.ts';
import type { Actor } from '../policy/actor.ts';
import { can, type Action } from '../policy/policy.ts';
import type { Resource } from '../policy/resource.ts';
import { entriesOfPerson, entriesOfPlace, personOfUser, placesOfPerson, whereIs } from './audit.store.ts';
import { recordAudit } from './record-audit.ts';
import { createRefusalLimit } from './refusal-limit.ts';

/** A request that was answered with FORBIDDEN, or with NOT_FOUND. */
export interface RefusedRequest {
  /** The root field, as `renameStep`. */
  readonly name: string;
  /** Everything it named. */
  readonly ids: readonly string[];
  readonly seen: boolean;
}

export type AuditService = ReturnType<typeof createAuditService>;

/** By which right something is seen, from the kind of its id. */
const SEEN_BY: Partial<Record<string, Action>> = {
  hub: 'hub.view',
  school: 'department.view',
  department: 'department.view',
  workgroup: 'workGroup.view',
  membership: 'department.members',
  invitation: 'department.invite',
  import: 'department.imports',
};

/** The audit log (P7): what services write in their own transactions (`recordAudit`), sign-ins, refusals, and who reads it. */
export function createAuditService({ db, clock, ids, log }: Deps & { readonly log: Log }) {
  const verdict = createRefusalLimit(clock);
  const underWay = new Set<Promise<void>>();

  const record = (entry: Parameters<typeof recordAudit>[2]) => db.serve((tx) => recordAudit(tx, { clock, ids }, entry));

  async function recordLeftOut(actorId: string | null): Promise<void> {
    const places = actorId === null ? [] : await placesOfPerson(db.service, actorId, clock.now());
    await record({ action: 'REFUSALS_LEFT_OUT', actorId, places });
  }

  async function recordRefusal(actor: Actor, { name, ids: named, seen }: RefusedRequest): Promise<void> {
    for (const id of named) {
      const resource = await whereIs(db.service, id);
      if (resource === null || (!seen && mayBeSeen(actor, id, resource))) continue;
      const { departmentId, schoolId, hubId } = resource;
      const places = departmentId === undefined && schoolId === undefined ? [hubId] : [departmentId, schoolId];
      return record({ action: seen ? 'ACTION_REFUSED' : 'VIEW_REFUSED', actorId: actor.personId, subjectId: id, detail: name, places });
    }
  }

  /** Keeps what is written after an answer, so that a stop waits for it. */
  function follow(work: Promise<void>): void {
    const task = work.catch((error: unknown) => log.error({ err: error }, 'a refusal could not be written to the audit log')).then(() => void underWay.delete(task));
    underWay.add(task);
  }

  const read = async (asker: Asker, action: Action, resource: Resource, entries: (reader: Asker['reader']) => Promise<AuditEntryModel[]>) =>
    can(asker.actor, action, resource).allowed ? entries(asker.reader) : null;

  return {
    /** One's own entries; null for those who have no log, as specialists. */
    ofAsker: (asker: Asker, page: Page) =>
      read(asker, 'audit.own', {}, (reader) => reader.run((tx) => entriesOfPerson(tx, asker.actor.personId, page))),

    /** The log of a department, school or hub; null for those who may not read it. */
    ofPlace: (asker: Asker, action: 'audit.department' | 'audit.school' | 'audit.hub', placeId: string, page: Page) =>
      read(asker, action, { departmentId: placeId, schoolId: placeId, hubId: placeId }, (reader) => reader.run((tx) => entriesOfPlace(tx, placeId, page))),

    /** Whether a reader is told who acted: everybody's name but that of an outsider who reached for what they may not see. */
    async mayNameActor(asker: Asker, entry: AuditEntryModel): Promise<boolean> {
      if (entry.action !== 'VIEW_REFUSED' || entry.actorId === null) return true;
      const places = await asker.loaders.placesEverOf.load(entry.actorId);
      return entry.places.some((place) => places.has(place));
    },

    /** Somebody made or revoked one of their API tokens: in the transaction that does so. */
    async tokenChanged(tx: Tx, action: 'API_TOKEN_CREATED' | 'API_TOKEN_REVOKED', personId: string, tokenId: string): Promise<void> {
      const places = await placesOfPerson(tx, personId, clock.now());
      await recordAudit(tx, { clock, ids }, { action, actorId: personId, personId, subjectId: tokenId, places });
    },

    /** Written before the session's cookie is handed out: there is no usable sign-in without its entry. */
    async signedIn(userId: string): Promise<void> {
      await db.serve(async (tx) => {
        const personId = await personOfUser(tx, { id: userId });
        const places = personId === null ? [] : await placesOfPerson(tx, personId, clock.now());
        await recordAudit(tx, { clock, ids }, { action: 'SIGNED_IN', actorId: personId, personId, places });
      });
    },

    /** Written before the session is taken away. */
    async signedOut(userId: string): Promise<void> {
      const personId = await personOfUser(db.service, { id: userId });
      const places = personId === null ? [] : await placesOfPerson(db.service, personId, clock.now());
      await record({ action: 'SIGNED_OUT', actorId: personId, personId, places });
    },

    /** A wrong password, or an address that nobody has: the address itself is not kept. */
    async signInRefused(email: string): Promise<void> {
      const personId = await personOfUser(db.service, { email });
      const decided = verdict(`sign-in ${personId ?? 'of nobody'}`);
      if (decided === 'drop') return;
      if (decided === 'noteTheRest') return recordLeftOut(null);
      const places = personId === null ? [] : await placesOfPerson(db.service, personId, clock.now());
      await record({ action: 'SIGN_IN_REFUSED', actorId: null, personId, places });
    },

    /** Notes a refusal after it was answered, so that an answer takes as long for what exists as for what does not. */
    refused({ actor }: Pick<Asker, 'actor'>, request: RefusedRequest): void {
      const decided = verdict(actor.personId);
      if (decided === 'record') follow(recordRefusal(actor, request));
      if (decided === 'noteTheRest') follow(recordLeftOut(actor.personId));
    },

    /** Resolves when everything that was refused has been written down. */
    async settled(): Promise<void> {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}

/** Whether somebody sees a thing that their request named, so that it was not this one they were refused. */
function mayBeSeen(actor: Actor, id: string, resource: Resource): boolean {
  const kind = idPrefix(id) ?? '';
  return kind !== 'grant' && can(actor, SEEN_BY[kind] ?? 'content.view', resource).allowed;
}
