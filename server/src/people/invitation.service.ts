import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Asker } from '../asker.ts';
import { recordAudit } from '../audit/record-audit.ts';
import { recordEvents } from '../events/event.store.ts';
import type { AdvocateProfile, AuditAction, Role } from '../generated/prisma/enums.ts';
import type { InvitationModel } from '../generated/prisma/models.ts';
import { bumpPeople } from '../platform/access-version.ts';
import { londonDay } from '../platform/calendar-day.ts';
import type { AfterCommit, Tx } from '../platform/database.ts';
import type { Deps } from '../platform/deps.ts';
import { DomainProblem, forbidden, invalid, notFound } from '../platform/errors.ts';
import { idPrefix } from '../platform/ids.ts';
import { loadDepartmentFacts } from '../policy/facts.store.ts';
import { can } from '../policy/policy.ts';
import type { Resource } from '../policy/resource.ts';

const VALID_DAYS = 14;

export interface NewInvitation {
  readonly email: string;
  readonly role: Role;
  readonly advocateProfile?: AdvocateProfile | null | undefined;
  /** A department, a school or a hub. */
  readonly placeId: string;
}

/** Which roles are held in which kind of place, and who may give them. */
const ROLES_OF_PLACE: Record<'department' | 'school' | 'hub', readonly Role[]> = {
  department: ['TEACHER', 'MASTERY_ADVOCATE', 'SUBJECT_LEAD'],
  school: ['SENIOR_LEADER'],
  hub: ['HUB_LEAD', 'ASSISTANT_HUB_LEAD', 'MASTERY_SPECIALIST', 'SPECIALIST_IN_TRAINING'],
};

const hashOf = (token: string) => createHash('sha256').update(token).digest('base64url');

/** An invitation that can still be accepted, with what it says to its reader. */
export interface OpenInvitation extends InvitationModel {
  readonly place: string;
}

/** The place of an invitation, with what is around it. */
async function placeOfRow(tx: Tx, { departmentId, schoolId, hubId }: InvitationModel): Promise<Resource> {
  if (departmentId !== null) return (await loadDepartmentFacts(tx, [departmentId])).get(departmentId) ?? {};
  if (schoolId === null) return { hubId: hubId! };
  const school = await tx.school.findUniqueOrThrow({ where: { id: schoolId }, select: { hubId: true } });
  return { schoolId, hubId: school.hubId };
}

/** Single-use links bound to an address and a role; only their hashes are kept. */
export function createInvitationService({ db, bus, clock, ids }: Deps) {
  async function placeOf(asker: Asker, placeId: string): Promise<{ columns: Pick<InvitationModel, 'departmentId' | 'schoolId' | 'hubId'>; resource: Resource; kind: keyof typeof ROLES_OF_PLACE }> {
    const kind = idPrefix(placeId);
    const columns = { departmentId: null, schoolId: null, hubId: null };
    if (kind === 'department') {
      const resource = await asker.loaders.departmentFacts.load(placeId);
      if (resource !== null) return { kind, resource, columns: { ...columns, departmentId: placeId } };
    } else if (kind === 'school') {
      const school = await asker.loaders.school.load(placeId);
      if (school !== null) return { kind, resource: { schoolId: placeId, hubId: school.hubId }, columns: { ...columns, schoolId: placeId } };
    } else if (kind === 'hub') {
      return { kind, resource: { hubId: placeId }, columns: { ...columns, hubId: placeId } };
    }
    throw notFound('This place');
  }

  const audit = (tx: Tx, actorId: string, action: AuditAction, { id, role }: InvitationModel, { departmentId, schoolId, hubId }: Resource, personId: string | null = null) =>
    recordAudit(tx, { clock, ids }, { action, actorId, personId, subjectId: id, detail: role, places: [departmentId, schoolId, hubId] });

  const openOnly = () => ({ acceptedAt: null, revokedAt: null, expiresAt: { gt: clock.now() } });

  return {
    /** Open invitations to a department or hub; null for those who may not invite. */
    async openOf(asker: Asker, placeId: string): Promise<InvitationModel[] | null> {
      const { columns, resource, kind } = await placeOf(asker, placeId);
      if (!can(asker.actor, kind === 'department' ? 'department.invite' : 'hub.invite', resource).allowed) return null;
      return db.service.invitation.findMany({
        where: { ...(columns.departmentId ? { departmentId: placeId } : columns.schoolId ? { schoolId: placeId } : { hubId: placeId }), ...openOnly() },
        orderBy: { createdAt: 'desc' },
        take: 100,
      });
    },

    /** Makes a link; it is answered once and never again. */
    async invitePerson(asker: Asker, input: NewInvitation): Promise<{ invitation: InvitationModel; token: string }> {
      const { columns, resource, kind } = await placeOf(asker, input.placeId);
      const action = kind === 'department' ? 'department.invite' : 'hub.invite';
      if (!can(asker.actor, kind === 'department' ? 'department.view' : 'hub.view', resource).allowed) throw notFound('This place');
      const decision = can(asker.actor, action, resource);
      if (!decision.allowed) throw forbidden(decision.reason);
      const email = z.email().safeParse(input.email.trim().toLowerCase());
      if (!email.success) throw invalid('This is no e-mail address; nobody was invited.', 'email');
      if (!ROLES_OF_PLACE[kind].includes(input.role)) throw invalid('That role is not held in this place; nobody was invited.', 'role');
      const token = randomBytes(24).toString('base64url');
      const now = clock.now();
      const data = {
        id: ids.next('invitation'),
        tokenHash: hashOf(token),
        email: email.data,
        role: input.role,
        advocateProfile: input.role === 'MASTERY_ADVOCATE' ? (input.advocateProfile ?? null) : null,
        ...columns,
        invitedById: asker.actor.personId,
        createdAt: now,
        expiresAt: new Date(now.getTime() + VALID_DAYS * 86_400_000),
      };
      const invitation = await db.serve(async (tx) => {
        const made = await tx.invitation.create({ data });
        await audit(tx, asker.actor.personId, 'INVITATION_MADE', made, resource);
        return made;
      });
      return { invitation, token };
    },

    async revokeInvitation(asker: Asker, input: { invitationId: string }): Promise<{ invitationId: string }> {
      const invitation = await db.service.invitation.findUnique({ where: { id: input.invitationId } });
      if (invitation === null) throw notFound('This invitation');
      const placeId = invitation.departmentId ?? invitation.schoolId ?? invitation.hubId!;
      const { resource, kind } = await placeOf(asker, placeId);
      if (!can(asker.actor, kind === 'department' ? 'department.invite' : 'hub.invite', resource).allowed) throw notFound('This invitation');
      await db.serve(async (tx) => {
        const { count } = await tx.invitation.updateMany({ where: { id: invitation.id, ...openOnly() }, data: { revokedAt: clock.now() } });
        if (count === 0) throw new DomainProblem('CONFLICT', 'This invitation is no longer open; nothing was changed.');
        await audit(tx, asker.actor.personId, 'INVITATION_REVOKED', invitation, resource);
      });
      return { invitationId: invitation.id };
    },

    /** The link by which a new installation gets its first hub lead: bound to no address. An earlier one no longer works. */
    async inviteFirstHubLead(hubId: string): Promise<string> {
      const token = randomBytes(24).toString('base64url');
      const now = clock.now();
      await db.service.invitation.updateMany({ where: { hubId, email: null, ...openOnly() }, data: { revokedAt: now } });
      await db.service.invitation.create({
        data: { id: ids.next('invitation'), tokenHash: hashOf(token), email: null, role: 'HUB_LEAD', hubId, createdAt: now, expiresAt: new Date(now.getTime() + VALID_DAYS * 86_400_000) },
      });
      return token;
    },

    /** @throws DomainProblem INVITATION_INVALID for a link unknown, used, revoked or too old: all alike. */
    async open(token: string): Promise<OpenInvitation> {
      const invitation = await db.service.invitation.findFirst({
        where: { tokenHash: hashOf(token), ...openOnly() },
        include: { department: { include: { school: true } }, school: true, hub: true },
      });
      if (invitation === null) {
        throw new DomainProblem('INVITATION_INVALID', 'This link has been used, withdrawn or is too old. Ask for a new one.');
      }
      const { department, school, hub, ...row } = invitation;
      return { ...row, place: department ? `${department.school.name} · ${department.name}` : (school?.name ?? hub!.name) };
    },

    /** Uses the link up and makes the membership, once: two at the same moment cannot both have it. */
    async accept(tx: Tx, after: AfterCommit, invitation: InvitationModel, personId: string): Promise<void> {
      const now = clock.now();
      const { count } = await tx.invitation.updateMany({
        where: { id: invitation.id, ...openOnly() },
        data: { acceptedAt: now, acceptedById: personId },
      });
      if (count === 0) throw new DomainProblem('INVITATION_INVALID', 'This link has just been used. Ask for a new one.');
      const { role, advocateProfile, departmentId, schoolId, hubId } = invitation;
      const membership = await tx.membership.create({
        data: { id: ids.next('membership'), personId, role, advocateProfile, departmentId, schoolId, hubId, startsOn: londonDay(now) },
      });
      await bumpPeople(tx, after, bus, [personId]);
      const scope = departmentId ?? schoolId ?? hubId!;
      await audit(tx, personId, 'INVITATION_ACCEPTED', invitation, await placeOfRow(tx, invitation), personId);
      await recordEvents(tx, after, bus, [{ scope, type: 'membership.began', nodeId: membership.id, actorId: personId, at: now }]);
    },
  };
}
