import type { Asker } from '../asker.ts';
import { recordAudit } from '../audit/record-audit.ts';
import { recordEvents } from '../events/event.store.ts';
import type { MembershipModel } from '../generated/prisma/models.ts';
import { bumpPeople, holdPeople } from '../platform/access-version.ts';
import { londonDay } from '../platform/calendar-day.ts';
import type { Tx } from '../platform/database.ts';
import type { Deps } from '../platform/deps.ts';
import { DomainProblem, forbidden, notFound } from '../platform/errors.ts';
import { loadActor } from '../policy/actor.store.ts';
import { can } from '../policy/policy.ts';
import type { Resource } from '../policy/resource.ts';
import type { Page } from '../graphql/connection.ts';

/** Who belongs where, in what role, and until when. */
export function createMembershipService({ db, bus, clock, ids }: Deps) {
  const live = () => {
    const today = londonDay(clock.now());
    return { endedAt: null, startsOn: { lte: today }, OR: [{ endsOn: null }, { endsOn: { gt: today } }] };
  };

  async function placeOf(asker: Asker, membership: MembershipModel): Promise<Resource> {
    if (membership.departmentId !== null) return (await asker.loaders.departmentFacts.load(membership.departmentId)) ?? {};
    if (membership.hubId !== null) return { hubId: membership.hubId };
    const school = await asker.loaders.school.load(membership.schoolId!);
    return { schoolId: membership.schoolId!, hubId: school?.hubId };
  }

  const maySeeAt = (asker: Asker, place: Resource) => can(asker.actor, 'department.members', place).allowed || can(asker.actor, 'hub.manage', place).allowed;

  const mayEnd = async (asker: Asker, membership: MembershipModel) =>
    // Nobody ends their own: a hub would lock itself out with its last lead.
    membership.personId !== asker.actor.personId && can(asker.actor, 'membership.end', await placeOf(asker, membership)).allowed;

  const mayNotEnd = () => forbidden('Only the subject lead and the hub lead end a membership, and nobody their own.');

  /** Of two leads who end one another’s at the same moment one stays: whoever comes second has lost the right to. @throws DomainProblem FORBIDDEN */
  async function holdBoth(tx: Tx, { actor: { personId: actorId } }: Asker, personId: string, place: Resource): Promise<void> {
    await holdPeople(tx, [actorId, personId]);
    const actor = await loadActor(tx, actorId, clock.now());
    if (actor === null || !can(actor, 'membership.end', place).allowed) throw mayNotEnd();
  }

  return {
    mayEnd,

    /** Whether somebody sees who holds a membership, a past one too. */
    async maySee(asker: Asker, membershipId: string): Promise<boolean> {
      const membership = await asker.loaders.membership.load(membershipId);
      return membership !== null && maySeeAt(asker, await placeOf(asker, membership));
    },

    /** Live memberships of a person, the oldest first. */
    ofPerson(asker: Asker, personId: string): Promise<MembershipModel[]> {
      return asker.reader.run((tx) => tx.membership.findMany({ where: { personId, ...live() }, orderBy: { id: 'asc' } }));
    },

    /** Live memberships of a department or hub, a page in the order they began. */
    page(asker: Asker, place: { departmentId: string } | { hubId: string }, { first, after }: Page): Promise<MembershipModel[]> {
      return asker.reader.run((tx) =>
        tx.membership.findMany({
          where: { ...place, ...live(), ...(after !== null && { id: { gt: after } }) },
          orderBy: { id: 'asc' },
          take: first + 1,
        }),
      );
    },

    /** Ends a membership at once: screens and sockets that stood on it close within a second. */
    async endMembership(asker: Asker, input: { membershipId: string }): Promise<{ membership: MembershipModel }> {
      const membership = await asker.loaders.membership.load(input.membershipId);
      const place = membership === null ? {} : await placeOf(asker, membership);
      if (membership === null || !maySeeAt(asker, place)) throw notFound('This membership');
      if (!(await mayEnd(asker, membership))) throw mayNotEnd();
      if (membership.endedAt !== null) throw new DomainProblem('CONFLICT', 'This membership has ended already.');
      return db.write(asker.actor.personId, async (tx, after) => {
        await holdBoth(tx, asker, membership.personId, place);
        const { count } = await tx.membership.updateMany({ where: { id: membership.id, endedAt: null }, data: { endedAt: clock.now() } });
        if (count === 0) throw new DomainProblem('CONFLICT', 'This membership has ended already.');
        const ended = await tx.membership.findUniqueOrThrow({ where: { id: membership.id } });
        await bumpPeople(tx, after, bus, [membership.personId]);
        const { personId, role } = membership;
        await recordAudit(tx, { clock, ids }, {
          action: 'MEMBERSHIP_ENDED', actorId: asker.actor.personId, personId, subjectId: membership.id, detail: role,
          places: [place.departmentId, place.schoolId, place.hubId],
        });
        const common = { actorId: asker.actor.personId, at: clock.now(), nodeId: membership.id };
        const scope = membership.departmentId ?? membership.hubId ?? membership.schoolId!;
        await recordEvents(tx, after, bus, [
          { ...common, scope, type: 'membership.ended' },
          { ...common, scope: membership.personId, type: 'access.changed' },
        ]);
        return { membership: ended };
      });
    },
  };
}
