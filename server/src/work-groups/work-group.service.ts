import type { Asker } from '../asker.ts';
import { recordAudit } from '../audit/record-audit.ts';
import { recordEvents } from '../events/event.store.ts';
import type { WorkGroupKind } from '../generated/prisma/enums.ts';
import type { HubModel, WorkGroupModel } from '../generated/prisma/models.ts';
import { bumpDepartments, bumpPeople } from '../platform/access-version.ts';
import type { AfterCommit, Tx } from '../platform/database.ts';
import type { Deps } from '../platform/deps.ts';
import { DomainProblem, forbidden, invalid, notFound } from '../platform/errors.ts';
import { line, optionalLine } from '../platform/text.ts';
import { can } from '../policy/policy.ts';
import type { Resource } from '../policy/resource.ts';

export interface NewWorkGroup {
  readonly hubId: string;
  readonly title: string;
  readonly kind: WorkGroupKind;
  readonly academicYear: number;
  readonly theme?: string | null | undefined;
  readonly keyStage?: number | null | undefined;
  readonly meetingModel?: string | null | undefined;
  readonly specialistIds?: readonly string[] | null | undefined;
}

/** Work groups and which departments take part. */
export function createWorkGroupService({ db, bus, clock, ids }: Deps) {
  const facts = (group: WorkGroupModel) => ({ workGroupId: group.id, hubId: group.hubId });

  async function find(asker: Asker, workGroupId: string): Promise<WorkGroupModel | null> {
    const group = await asker.loaders.workGroup.load(workGroupId);
    return group !== null && can(asker.actor, 'workGroup.view', facts(group)).allowed ? group : null;
  }

  /** @throws DomainProblem NOT_FOUND or FORBIDDEN */
  async function managed(asker: Asker, workGroupId: string): Promise<WorkGroupModel> {
    const group = await find(asker, workGroupId);
    if (group === null) throw notFound('This work group');
    const decision = can(asker.actor, 'workGroup.manage', facts(group));
    if (!decision.allowed) throw forbidden(decision.reason);
    return group;
  }

  /**
   * Who takes part decides who receives what is shared with the group: its givers' screens look again, and so do
   * those of the department that came or went.
   */
  async function participationChanged(tx: Tx, after: AfterCommit, groupId: string, departmentId: string): Promise<void> {
    const givers = await tx.participation.findMany({ where: { workGroupId: groupId }, select: { departmentId: true } });
    const granting = await db.service.sharingGrant.findMany({
      where: { recipientWorkGroupId: groupId, revokedAt: null },
      select: { departmentId: true },
    });
    const departments = [...new Set([...givers, ...granting].map((row) => row.departmentId))].toSorted();
    await bumpDepartments(tx, after, bus, departments);
    // Its people, its senior leaders, and the specialists of its groups, who may have been invited into its threads.
    const members = await tx.membership.findMany({
      where: { endedAt: null, OR: [{ departmentId }, { role: 'SENIOR_LEADER', school: { departments: { some: { id: departmentId } } } }] },
      select: { personId: true },
    });
    const specialists = await tx.workGroupSpecialist.findMany({ where: { workGroupId: groupId }, select: { personId: true } });
    await bumpPeople(tx, after, bus, [...new Set([...members, ...specialists].map((row) => row.personId))].toSorted());
  }

  /** Who takes part in a group changes one department at a time. */
  const hold = (tx: Tx, groupId: string) => tx.$queryRaw`SELECT id FROM work_group WHERE id = ${groupId} FOR NO KEY UPDATE`;

  const audit = (tx: Tx, action: 'PARTICIPATION_ADDED' | 'PARTICIPATION_ENDED', actorId: string, workGroup: WorkGroupModel, department: Resource) =>
    recordAudit(tx, { clock, ids }, {
      action,
      actorId,
      subjectId: workGroup.id,
      counterpartId: department.departmentId,
      places: [workGroup.hubId, department.departmentId, department.schoolId],
    });

  return {
    find,

    mayManage: (asker: Asker, group: WorkGroupModel) => can(asker.actor, 'workGroup.manage', facts(group)).allowed,

    /** Groups the asker belongs to, leads, or looks after: the newest year first. */
    async ofAsker({ actor, reader }: Asker): Promise<WorkGroupModel[]> {
      const leads = actor.roles.filter(({ role }) => role === 'HUB_LEAD' || role === 'ASSISTANT_HUB_LEAD').flatMap(({ hubId }) => hubId ?? []);
      const mine = [...actor.workGroupIds, ...actor.schoolWorkGroupIds];
      return reader.run((tx) =>
        tx.workGroup.findMany({
          where: { OR: [{ id: { in: mine } }, { hubId: { in: leads } }] },
          orderBy: [{ academicYear: 'desc' }, { kind: 'asc' }, { title: 'asc' }],
          take: 100,
        }),
      );
    },

    async ofHub(asker: Asker, hubId: string): Promise<WorkGroupModel[]> {
      const groups = await asker.reader.run((tx) => tx.workGroup.findMany({ where: { hubId }, orderBy: [{ academicYear: 'desc' }, { kind: 'asc' }, { title: 'asc' }], take: 200 }));
      return groups.filter((group) => can(asker.actor, 'workGroup.view', facts(group)).allowed);
    },

    async createWorkGroup(asker: Asker, input: NewWorkGroup): Promise<{ hub: HubModel; workGroup: WorkGroupModel }> {
      const hub = await asker.loaders.hub.load(input.hubId);
      if (hub === null || !can(asker.actor, 'hub.view', { hubId: input.hubId }).allowed) throw notFound('This hub');
      const decision = can(asker.actor, 'hub.manage', { hubId: hub.id });
      if (!decision.allowed) throw forbidden(decision.reason);
      const specialistIds = [...new Set(input.specialistIds ?? [])];
      const specialists = await asker.reader.run((tx) =>
        tx.membership.findMany({ where: { hubId: hub.id, role: 'MASTERY_SPECIALIST', endedAt: null, personId: { in: specialistIds } }, select: { personId: true } }),
      );
      if (new Set(specialists.map((row) => row.personId)).size !== specialistIds.length) {
        throw invalid('Only accredited specialists of this hub lead a work group (R16); nothing was changed.', 'specialistIds');
      }
      const data = {
        id: ids.next('workgroup'),
        hubId: hub.id,
        title: line(input.title, 'title'),
        kind: input.kind,
        academicYear: input.academicYear,
        theme: optionalLine(input.theme, 'theme'),
        keyStage: input.keyStage ?? null,
        meetingModel: optionalLine(input.meetingModel, 'meetingModel'),
        status: 'RUNNING' as const,
        createdAt: clock.now(),
      };
      return db.write(asker.actor.personId, async (tx, after) => {
        const workGroup = await tx.workGroup.create({ data });
        await tx.workGroupSpecialist.createMany({ data: specialistIds.map((personId) => ({ workGroupId: workGroup.id, personId })) });
        await bumpPeople(tx, after, bus, specialistIds.toSorted());
        await recordAudit(tx, { clock, ids }, { action: 'WORK_GROUP_CREATED', actorId: asker.actor.personId, subjectId: workGroup.id, places: [hub.id] });
        await recordEvents(tx, after, bus, [
          { scope: hub.id, type: 'workGroup.created', nodeId: workGroup.id, actorId: asker.actor.personId, at: clock.now() },
        ]);
        return { hub, workGroup };
      });
    },

    async addParticipation(asker: Asker, input: { workGroupId: string; departmentId: string }): Promise<{ workGroup: WorkGroupModel }> {
      const workGroup = await managed(asker, input.workGroupId);
      const department = await asker.loaders.departmentFacts.load(input.departmentId);
      if (department === null || department.hubId !== workGroup.hubId) throw notFound('This department');
      return db.write(asker.actor.personId, async (tx, after) => {
        await hold(tx, workGroup.id);
        const key = { workGroupId_departmentId: { workGroupId: workGroup.id, departmentId: input.departmentId } };
        const existing = await tx.participation.findUnique({ where: key });
        if (existing !== null && existing.leftAt === null) throw new DomainProblem('CONFLICT', 'This department takes part already.');
        // A department may come back after a pause (R3, R6).
        await tx.participation.upsert({
          where: key,
          create: { id: ids.next('participation'), workGroupId: workGroup.id, departmentId: input.departmentId, joinedAt: clock.now() },
          update: { leftAt: null, joinedAt: clock.now() },
        });
        await participationChanged(tx, after, workGroup.id, input.departmentId);
        await audit(tx, 'PARTICIPATION_ADDED', asker.actor.personId, workGroup, department);
        await recordEvents(tx, after, bus, [
          { scope: workGroup.id, type: 'participation.added', nodeId: workGroup.id, actorId: asker.actor.personId, at: clock.now() },
        ]);
        return { workGroup };
      });
    },

    async endParticipation(asker: Asker, input: { workGroupId: string; departmentId: string }): Promise<{ workGroup: WorkGroupModel }> {
      const workGroup = await managed(asker, input.workGroupId);
      const department = await asker.loaders.departmentFacts.load(input.departmentId);
      return db.write(asker.actor.personId, async (tx, after) => {
        await hold(tx, workGroup.id);
        const { count } = await tx.participation.updateMany({
          where: { workGroupId: workGroup.id, departmentId: input.departmentId, leftAt: null },
          data: { leftAt: clock.now() },
        });
        if (count === 0) throw notFound('This participation');
        await participationChanged(tx, after, workGroup.id, input.departmentId);
        await audit(tx, 'PARTICIPATION_ENDED', asker.actor.personId, workGroup, department ?? {});
        await recordEvents(tx, after, bus, [
          { scope: workGroup.id, type: 'participation.ended', nodeId: workGroup.id, actorId: asker.actor.personId, at: clock.now() },
        ]);
        return { workGroup };
      });
    },
  };
}
