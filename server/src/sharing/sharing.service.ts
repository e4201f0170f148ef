import { authoriseContent, mayDo, type Asker } from '../asker.ts';
import { recordAudit } from '../audit/record-audit.ts';
import { recordEvents, type NewEvent } from '../events/event.store.ts';
import type { GrantLevel, SharedObject } from '../generated/prisma/enums.ts';
import type { SharingGrantModel } from '../generated/prisma/models.ts';
import type { Page } from '../graphql/connection.ts';
import { bumpDepartments } from '../platform/access-version.ts';
import type { Tx } from '../platform/database.ts';
import type { Deps } from '../platform/deps.ts';
import { DomainProblem, forbidden, invalid, notFound } from '../platform/errors.ts';
import { idPrefix } from '../platform/ids.ts';
import { receives } from '../policy/conditions.ts';
import { can } from '../policy/policy.ts';
import type { Resource } from '../policy/resource.ts';

const OBJECT_TYPES: Partial<Record<string, SharedObject>> = { scheme: 'SCHEME', unit: 'UNIT', sequence: 'SEQUENCE', plan: 'PLAN' };

type Recipient = Pick<SharingGrantModel, 'recipientDepartmentId' | 'recipientWorkGroupId' | 'recipientHubId'>;

/** What leaves a department, to whom, and until when. */
export function createSharingService({ db, bus, clock, ids }: Deps) {
  /** Whom the asker may give to: a group or hub of theirs, or a department of their hub. @throws DomainProblem NOT_FOUND */
  async function recipient(asker: Asker, id: string, ownDepartmentId: string): Promise<Recipient> {
    const none = { recipientDepartmentId: null, recipientWorkGroupId: null, recipientHubId: null };
    switch (idPrefix(id)) {
      case 'workgroup':
        if (asker.actor.workGroupIds.has(id)) return { ...none, recipientWorkGroupId: id };
        break;
      case 'hub':
        if (asker.actor.recipientHubIds.has(id)) return { ...none, recipientHubId: id };
        break;
      case 'department': {
        const facts = await asker.loaders.departmentFacts.load(id);
        if (facts !== null && id !== ownDepartmentId && can(asker.actor, 'department.view', facts).allowed) return { ...none, recipientDepartmentId: id };
        break;
      }
    }
    throw notFound('This recipient');
  }

  /** Who hears of a grant: those who look at the object, and those who look at what is shared with the recipient. */
  function heardBy(grant: SharingGrantModel, type: string, actorId: string): NewEvent[] {
    const to = grant.recipientWorkGroupId ?? grant.recipientDepartmentId ?? grant.recipientHubId!;
    return [grant.objectId, to].map((scope) => ({ scope, type, nodeId: grant.id, actorId, at: clock.now() }));
  }

  /** Into the log of the department and its school, and of whom it was given to; a group has no log of its own. */
  const audit = (tx: Tx, action: 'GRANT_GIVEN' | 'GRANT_REVOKED', grant: SharingGrantModel, { departmentId, schoolId }: Resource, actorId: string) =>
    recordAudit(tx, { clock, ids }, {
      action,
      actorId,
      subjectId: grant.objectId,
      counterpartId: grant.recipientDepartmentId ?? grant.recipientWorkGroupId ?? grant.recipientHubId,
      detail: grant.level,
      places: [departmentId, schoolId, grant.recipientDepartmentId, grant.recipientHubId],
    });

  return {
    /** Live grants on a thing itself; null for those who may not share it. */
    async ofObject(asker: Asker, objectId: string): Promise<SharingGrantModel[] | null> {
      return (await mayDo(asker, 'content.share', objectId)) ? asker.loaders.grantsOfObject.load(objectId) : null;
    },

    mayRevoke: (asker: Asker, grant: SharingGrantModel) =>
      grant.revokedAt === null && asker.actor.roles.some((held) => held.role === 'SUBJECT_LEAD' && held.departmentId === grant.departmentId),

    /** Whether a grant, live or revoked, is or was to the asker: whoever was shown a thing is told that it is gone. */
    async reached(asker: Asker, grantId: string): Promise<boolean> {
      const grant = await db.service.sharingGrant.findUnique({ where: { id: grantId } });
      return grant !== null && receives(asker.actor, grant);
    },

    /** Live grants to a work group, the latest first. */
    toWorkGroup(asker: Asker, workGroupId: string, page: Page): Promise<SharingGrantModel[]> {
      return asker.reader.run((tx) =>
        tx.sharingGrant.findMany({
          where: { recipientWorkGroupId: workGroupId, revokedAt: null, ...(page.after !== null && { id: { lt: page.after } }) },
          orderBy: { id: 'desc' },
          take: page.first + 1,
        }),
      );
    },

    /** Live grants that reach the asker from other departments, the latest first. */
    toAsker({ actor, reader }: Asker, page: Page): Promise<SharingGrantModel[]> {
      return reader.run((tx) =>
        tx.sharingGrant.findMany({
          where: {
            revokedAt: null,
            departmentId: { notIn: [...actor.departmentIds] },
            OR: [
              { recipientDepartmentId: { in: [...actor.departmentIds] } },
              { recipientWorkGroupId: { in: [...actor.workGroupIds] } },
              { recipientHubId: { in: [...actor.recipientHubIds] } },
            ],
            ...(page.after !== null && { id: { lt: page.after } }),
          },
          orderBy: { id: 'desc' },
          take: page.first + 1,
        }),
      );
    },

    /** Gives a level to a recipient; an earlier grant to the same recipient is replaced. */
    async giveSharingGrant(asker: Asker, input: { objectId: string; recipientId: string; level: GrantLevel }): Promise<{ grant: SharingGrantModel }> {
      const objectType = OBJECT_TYPES[idPrefix(input.objectId) ?? ''];
      if (objectType === undefined) throw notFound('This');
      const facts = await authoriseContent(asker, 'content.share', input.objectId, 'scheme', 'unit', 'sequence', 'plan');
      if (objectType === 'PLAN' && input.level === 'CO_DESIGN') throw invalid('A plan is its department’s own: share it to view or to comment.', 'level');
      const { departmentId } = facts;
      const to = await recipient(asker, input.recipientId, departmentId);
      const { personId } = asker.actor;
      return db.write(personId, async (tx, after) => {
        // The department's row is locked first, so that two grants to one recipient cannot both be new.
        await bumpDepartments(tx, after, bus, [departmentId]);
        const now = clock.now();
        const existing = await tx.sharingGrant.findFirst({ where: { objectId: input.objectId, ...to, revokedAt: null } });
        if (existing?.level === input.level) throw new DomainProblem('CONFLICT', 'It is shared with them at this level already.');
        if (existing) {
          await tx.sharingGrant.update({ where: { id: existing.id }, data: { revokedAt: now, revokedById: personId } });
          await audit(tx, 'GRANT_REVOKED', existing, facts, personId);
        }
        const grant = await tx.sharingGrant.create({
          data: { id: ids.next('grant'), departmentId, objectType, objectId: input.objectId, level: input.level, ...to, grantedById: personId, grantedAt: now },
        });
        await audit(tx, 'GRANT_GIVEN', grant, facts, personId);
        await recordEvents(tx, after, bus, heardBy(grant, 'grant.given', personId));
        return { grant };
      });
    },

    /** Takes a grant back: effective with its commit, open screens included. */
    async revokeSharingGrant(asker: Asker, input: { grantId: string }): Promise<{ grant: SharingGrantModel }> {
      const grant = await asker.loaders.grant.load(input.grantId);
      if (grant === null) throw notFound('This grant');
      const facts = await asker.loaders.contentFacts.load(grant.objectId);
      if (facts === null || !can(asker.actor, 'content.view', facts).allowed) throw notFound('This grant');
      const decision = can(asker.actor, 'content.share', facts);
      if (!decision.allowed) throw forbidden(decision.reason);
      const { personId } = asker.actor;
      return db.write(personId, async (tx, after) => {
        await bumpDepartments(tx, after, bus, [grant.departmentId]);
        const { count } = await tx.sharingGrant.updateMany({
          where: { id: grant.id, revokedAt: null },
          data: { revokedAt: clock.now(), revokedById: personId },
        });
        if (count === 0) throw new DomainProblem('CONFLICT', 'It is no longer shared with them.');
        const revoked = await tx.sharingGrant.findUniqueOrThrow({ where: { id: grant.id } });
        await audit(tx, 'GRANT_REVOKED', revoked, facts, personId);
        await recordEvents(tx, after, bus, heardBy(revoked, 'grant.revoked', personId));
        return { grant: revoked };
      });
    },
  };
}
