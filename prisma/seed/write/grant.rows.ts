import type { SchoolKey } from '../community/schools.ts';
import type { GrantData } from '../schemes/shared-work.ts';
import type { CommunityIds, SeedContext } from './community.rows.ts';
import type { WrittenObject, WrittenScheme } from './scheme.rows.ts';

/** Adds a sharing grant. @throws when the department has no object of that title */
export function addGrant(
  { rows, ids, timeline }: SeedContext,
  community: CommunityIds,
  schemes: ReadonlyMap<SchoolKey, WrittenScheme>,
  grant: GrantData,
): void {
  const { objectType, object } = findObject(schemes, grant);
  // Nothing is shared before it is there; early in September the weeks before are holidays.
  const after = (days: number, hours: number) =>
    new Date(Math.max(timeline.ago(days, rows.grants.length).getTime(), object.createdAt.getTime() + hours * 3_600_000));
  rows.grants.push({
    id: ids.next('grant'),
    departmentId: community.departments[grant.of],
    objectType,
    objectId: object.id,
    level: grant.level,
    ...recipientOf(community, grant),
    grantedById: community.people[grant.by],
    grantedAt: after(grant.daysAgo, 1),
    ...(grant.revoked === undefined ? {} : { revokedAt: after(grant.revoked, 2), revokedById: community.people[grant.by] }),
  });
}

function findObject(
  schemes: ReadonlyMap<SchoolKey, WrittenScheme>,
  { of, object }: GrantData,
): { objectType: 'SCHEME' | 'UNIT' | 'SEQUENCE'; object: WrittenObject } {
  const scheme = schemes.get(of);
  if (scheme && 'scheme' in object) return { objectType: 'SCHEME', object: scheme };
  const unit = 'unit' in object ? scheme?.units.get(object.unit) : undefined;
  if (unit) return { objectType: 'UNIT', object: unit };
  const sequence = 'sequence' in object ? scheme?.sequences.get(object.sequence) : undefined;
  if (sequence) return { objectType: 'SEQUENCE', object: sequence };
  throw new Error(`${of} has nothing to share by that title: ${JSON.stringify(object)}`);
}

function recipientOf(community: CommunityIds, { to }: GrantData) {
  if ('workGroup' in to) return { recipientWorkGroupId: community.workGroups[to.workGroup] };
  if ('department' in to) return { recipientDepartmentId: community.departments[to.department] };
  return { recipientHubId: community.hub };
}
