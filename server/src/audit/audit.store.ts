import type { AuditEntryModel } from '../generated/prisma/models.ts';
import type { Page } from '../graphql/connection.ts';
import { londonDay } from '../platform/calendar-day.ts';
import type { Tx } from '../platform/database.ts';
import { idPrefix } from '../platform/ids.ts';
import { loadContentFacts, loadDepartmentFacts } from '../policy/facts.store.ts';
import type { Resource } from '../policy/resource.ts';

/** A page of the entries that stand in a place's log, the latest first. */
export function entriesOfPlace(tx: Tx, placeId: string, { first, after }: Page): Promise<AuditEntryModel[]> {
  return tx.auditEntry.findMany({
    where: { places: { has: placeId }, ...(after !== null && { id: { lt: after } }) },
    orderBy: { id: 'desc' },
    take: first + 1,
  });
}

/** A page of a person's own entries, the latest first; what would tell them of things they may not see stays out. */
export function entriesOfPerson(tx: Tx, personId: string, { first, after }: Page): Promise<AuditEntryModel[]> {
  return tx.auditEntry.findMany({
    where: {
      OR: [{ personId }, { actorId: personId, action: { notIn: ['VIEW_REFUSED', 'REFUSALS_LEFT_OUT'] } }],
      ...(after !== null && { id: { lt: after } }),
    },
    orderBy: { id: 'desc' },
    take: first + 1,
  });
}

/** Where a person belongs now: departments with their schools, schools, hubs. */
export async function placesOfPerson(tx: Tx, personId: string, now: Date): Promise<string[]> {
  const today = londonDay(now);
  const rows = await tx.membership.findMany({
    where: { personId, endedAt: null, startsOn: { lte: today }, OR: [{ endsOn: null }, { endsOn: { gt: today } }] },
    select: { departmentId: true, schoolId: true, hubId: true, department: { select: { schoolId: true } } },
  });
  return rows.flatMap((row) => [row.departmentId, row.department?.schoolId, row.schoolId, row.hubId].filter((place) => place != null));
}

/** Places to which each person belongs or ever belonged. */
export async function placesEverOf(tx: Tx, personIds: readonly string[]): Promise<Map<string, Set<string>>> {
  const rows = await tx.membership.findMany({
    where: { personId: { in: [...personIds] } },
    select: { personId: true, departmentId: true, schoolId: true, hubId: true },
  });
  const places = new Map<string, Set<string>>(personIds.map((id) => [id, new Set()]));
  for (const { personId, ...place } of rows) for (const id of Object.values(place)) if (id !== null) places.get(personId)!.add(id);
  return places;
}

/** The person behind a sign-in account. */
export async function personOfUser(tx: Tx, user: { id: string } | { email: string }): Promise<string | null> {
  const row = await tx.person.findFirst({ where: { authUser: user }, select: { id: true } });
  return row?.id ?? null;
}

/** Whose something is, by any id of ours: null where there is no such thing. */
export async function whereIs(tx: Tx, id: string): Promise<Resource | null> {
  switch (idPrefix(id)) {
    case 'hub':
      return (await tx.hub.count({ where: { id } })) > 0 ? { hubId: id } : null;
    case 'school':
      return tx.school.findUnique({ where: { id }, select: { id: true, hubId: true } }).then((row) => row && { schoolId: row.id, hubId: row.hubId });
    case 'workgroup':
      return tx.workGroup.findUnique({ where: { id }, select: { hubId: true } }).then((row) => row && { workGroupId: id, hubId: row.hubId });
    case 'membership':
      return placed(tx, await tx.membership.findUnique({ where: { id }, select: PLACE }));
    case 'invitation':
      return placed(tx, await tx.invitation.findUnique({ where: { id }, select: PLACE }));
    case 'grant':
      return placed(tx, await tx.sharingGrant.findUnique({ where: { id }, select: { departmentId: true } }));
    case 'import':
      return placed(tx, await tx.curriculumImport.findUnique({ where: { id }, select: { departmentId: true } }));
    case 'department':
      return placed(tx, { departmentId: id });
    default:
      return (await loadContentFacts(tx, [id])).get(id) ?? null;
  }
}

const PLACE = { departmentId: true, schoolId: true, hubId: true } as const;

async function placed(tx: Tx, row: { departmentId: string | null; schoolId?: string | null; hubId?: string | null } | null): Promise<Resource | null> {
  if (row === null) return null;
  if (row.departmentId !== null) return (await loadDepartmentFacts(tx, [row.departmentId])).get(row.departmentId) ?? null;
  if (row.schoolId != null) return whereIs(tx, row.schoolId);
  return row.hubId != null ? { hubId: row.hubId } : null;
}
