import type { Asker } from '../asker.ts';
import { recordEvents } from '../events/event.store.ts';
import type { Deps } from '../platform/deps.ts';
import { DomainProblem, forbidden, invalid, notFound } from '../platform/errors.ts';
import { line, optionalLine } from '../platform/text.ts';
import { can, type Action } from '../policy/policy.ts';
import type { HubModel, SchoolModel } from '../generated/prisma/models.ts';

export interface NewSchool {
  readonly hubId: string;
  readonly name: string;
  readonly urn: string;
  readonly localAuthority: string;
  readonly trust?: string | null | undefined;
  readonly departmentName: string;
}

/** A hub and the schools in it. */
export function createHubService({ db, bus, clock, ids }: Deps) {
  /** @throws DomainProblem NOT_FOUND or FORBIDDEN */
  async function authorised(asker: Asker, action: Action, hubId: string): Promise<HubModel> {
    const hub = await asker.loaders.hub.load(hubId);
    if (hub === null || !can(asker.actor, 'hub.view', { hubId }).allowed) throw notFound('This hub');
    const decision = can(asker.actor, action, { hubId });
    if (!decision.allowed) throw forbidden(decision.reason);
    return hub;
  }

  return {
    async find(asker: Asker, hubId: string): Promise<HubModel | null> {
      return can(asker.actor, 'hub.view', { hubId }).allowed ? asker.loaders.hub.load(hubId) : null;
    },

    async renameHub(asker: Asker, input: { hubId: string; name: string }): Promise<{ hub: HubModel }> {
      await authorised(asker, 'hub.manage', input.hubId);
      const name = line(input.name, 'name');
      const hub = await db.write(asker.actor.personId, (tx) => tx.hub.update({ where: { id: input.hubId }, data: { name } }));
      return { hub };
    },

    /** Adds a school with its mathematics department. @throws DomainProblem CONFLICT where the hub has a school of that URN already. */
    async addSchool(asker: Asker, input: NewSchool): Promise<{ hub: HubModel; school: SchoolModel }> {
      const hub = await authorised(asker, 'hub.manage', input.hubId);
      if (!/^\d{6}$/.test(input.urn)) throw invalid('A URN has six digits. The school was not added.', 'urn');
      const school = {
        id: ids.next('school'),
        hubId: hub.id,
        name: line(input.name, 'name'),
        urn: input.urn,
        localAuthority: line(input.localAuthority, 'localAuthority'),
        trust: optionalLine(input.trust, 'trust'),
        createdAt: clock.now(),
      };
      const departmentName = line(input.departmentName, 'departmentName');
      return db.write(asker.actor.personId, async (tx, after) => {
        if ((await tx.school.count({ where: { hubId: hub.id, urn: input.urn } })) > 0) {
          throw new DomainProblem('CONFLICT', 'A school with this URN is in this hub already; nothing was changed.', 'urn');
        }
        const created = await tx.school.create({ data: school });
        await tx.department.create({ data: { id: ids.next('department'), schoolId: created.id, name: departmentName, createdAt: clock.now() } });
        await recordEvents(tx, after, bus, [
          { scope: hub.id, type: 'school.added', nodeId: created.id, actorId: asker.actor.personId, at: clock.now() },
        ]);
        return { hub, school: created };
      });
    },
  };
}
